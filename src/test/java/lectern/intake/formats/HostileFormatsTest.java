package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.message.Messages;
import lectern.message.Problem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files made to do harm are refused in words, or read within their limits.
class HostileFormatsTest {
    private static final Path CORPORA = Path.of("../shared/corpora");
    private static final String SECRET = "the-canary-in-the-cage";

    private static String outcome(String name, byte[] bytes) {
        try {
            FileReading reading = Intake.readAll(name, bytes, ReadOptions.STANDARD);
            reading.refusals().forEach(refusal -> told(refusal.problem()));
            return reading.format().code() + " " + String.join("\n", reading.readings().stream().map(r -> r.draft().text()).toList());
        } catch (Problem problem) {
            told(problem);
            return problem.key();
        }
    }

    private static void told(Problem problem) {
        assertThat(problem.in(Messages.in(Locale.ENGLISH))).isNotBlank();
        assertThat(problem.in(Messages.in(Locale.CHINESE))).isNotBlank();
    }

    @Test
    void noFileOfTheCorporaMeetsAnUnexpectedError() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPORA), "skipped: there is no folder " + CORPORA);
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        String host = Files.exists(Path.of("/etc/hostname")) ? Files.readString(Path.of("/etc/hostname")).strip() : "";
        String slowest = "";
        long longest = 0;
        try (Stream<Path> files = Files.walk(CORPORA)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                long start = System.nanoTime();
                String name = file.getFileName().toString();
                try {
                    String outcome = outcome(name, Files.readAllBytes(file));
                    String kind = outcome.startsWith("intake.") ? outcome : outcome.substring(0, outcome.indexOf(' '));
                    kinds.merge(kind, 1, Integer::sum);
                    if (file.toString().contains("hostile") && (outcome.contains("root:x:0") || host.length() > 3 && outcome.contains(host))) {
                        wrong.add(name + " read another file");
                    }
                } catch (RuntimeException | Error e) {
                    wrong.add(name + " " + e);
                }
                long took = System.nanoTime() - start;
                slowest = took > longest ? name : slowest;
                longest = Math.max(longest, took);
            }
        }
        System.out.println("corpora: " + kinds + "; slowest " + slowest + " " + longest / 1_000_000 + " ms");
        assertThat(wrong).isEmpty();
        assertThat(kinds).containsKeys("word", "open-document", "epub", "pdf", "html", "markdown", "srt", "vtt", "bundestag", "tei", "text", "zip");
    }

    @Test
    void theFilesThatMustBeRefusedAreRefusedForTheirReason() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(CORPORA), "skipped: there is no folder " + CORPORA);
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("docx/billion_laughs.docx", "intake.xml-doctype");
        reasons.put("docx/xxe_file.docx", "intake.xml-doctype");
        reasons.put("docx/zip_bomb_ratio.docx", "intake.limit.ratio");
        reasons.put("docx/deep_tables.docx", "intake.limit.depth");
        reasons.put("docx/deep_xml.docx", "intake.limit.depth");
        reasons.put("docx/duplicate_entry.docx", "intake.zip-twice");
        reasons.put("docx/truncated.docx", "intake.part-damaged");
        reasons.put("odt/spaces_bomb.odt", "intake.limit.characters");
        reasons.put("odt/xxe.odt", "intake.xml-doctype");
        reasons.put("pdf/flate_double_bomb.pdf", "intake.limit.unpacked");
        reasons.put("pdf/deep_arrays.pdf", "intake.part-damaged");
        reasons.put("pdf/count_lie.pdf", "intake.no-words");
        reasons.put("sqlite/ok.db", "intake.format.database");
        for (Map.Entry<String, String> reason : reasons.entrySet()) {
            Path file = CORPORA.resolve("hostile").resolve(reason.getKey());
            assertThat(outcome(file.getFileName().toString(), Files.readAllBytes(file))).as(reason.getKey()).isEqualTo(reason.getValue());
        }
        for (String name : List.of("docx/lying_size.docx", "docx/zip_slip.docx", "docx/remote_template.docx", "docx/many_entries.docx", "odt/ok.odt",
                "epub/script_remote.epub", "html/scripts_remote.html")) {
            Path file = CORPORA.resolve("hostile").resolve(name);
            assertThat(outcome(name, Files.readAllBytes(file))).as(name).endsWith(" 同志们：今天的讲话分三个部分。第一，提高认识；第二，明确任务；第三，狠抓落实。");
        }
    }

    @Test
    void noFormatReadsAnotherFile(@TempDir Path folder) throws IOException {
        Path canary = Files.writeString(folder.resolve("canary.txt"), SECRET);
        String entity = "<!DOCTYPE x [<!ENTITY c SYSTEM \"" + canary.toUri() + "\">]>";
        String words = "[&c;] words enough to be a text";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.docx", Made.zip("[Content_Types].xml", "<Types/>", "word/document.xml", "<?xml version=\"1.0\"?>" + entity
                + "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + Made.p(words) + "</w:body></w:document>"));
        files.put("a.odt", Made.zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", entity
                + "<o:document-content xmlns:o=\"o\" xmlns:text=\"t\"><o:body><text:p>" + words + "</text:p></o:body></o:document-content>"));
        files.put("a.epub", Made.zip("mimetype", "application/epub+zip", "META-INF/container.xml", entity
                + "<container><rootfiles><rootfile full-path=\"o.opf\"/></rootfiles></container>", "o.opf", entity + "<package><metadata><title>&c;</title></metadata>"
                + "<manifest><item id=\"c\" href=\"" + canary.toUri() + "\" media-type=\"application/xhtml+xml\"/></manifest><spine><itemref idref=\"c\"/></spine></package>"));
        files.put("tei.xml", Made.utf8(entity + "<TEI><text><body><p>" + words + "</p></body></text></TEI>"));
        files.put("tmx.xml", Made.utf8(entity + "<tmx><body><tu><tuv lang=\"en\"><seg>" + words + "</seg></tuv></tu></body></tmx>"));
        files.put("bt.xml", Made.utf8(entity + "<dbtplenarprotokoll><sitzungsverlauf><rede><p>" + words + "</p></rede></sitzungsverlauf></dbtplenarprotokoll>"));
        files.put("a.html", Made.utf8(entity + "<html><body><p>" + words + "<iframe src=\"" + canary.toUri() + "\"></iframe><object data=\"" + canary.toUri() + "\"></object></body></html>"));
        files.put("a.md", Made.utf8("# x\n\n" + words + " ![](" + canary.toUri() + ") <iframe src=\"" + canary.toUri() + "\"></iframe>"));
        files.put("a.rtf", Made.utf8("{\\rtf1 words {\\field{\\*\\fldinst INCLUDETEXT \"" + canary + "\"}{\\fldrslt x}}}"));
        files.forEach((name, bytes) -> assertThat(outcome(name, bytes)).as(name).doesNotContain(SECRET));
        assertThat(outcome("a.docx", files.get("a.docx"))).isEqualTo("intake.xml-doctype");
    }

    @Test
    void limitsHoldForEveryKindOfCost() {
        Limits tight = new Limits(1 << 20, 20, 10, 20, 10_000, 2, 3, Duration.ofSeconds(30));
        ReadOptions options = ReadOptions.STANDARD.within(tight);
        assertThat(Made.problem(() -> Made.all("a.docx", Made.docx(Made.p("字".repeat(10_001))), options)).key()).isEqualTo("intake.limit.characters");
        assertThat(Made.problem(() -> Made.all("a.docx", Made.docx("<w:sdt>".repeat(30) + "</w:sdt>".repeat(30)), options)).key()).isEqualTo("intake.limit.depth");
        assertThat(Made.problem(() -> Made.all("a.rtf", Made.utf8("{\\rtf1" + "{".repeat(30) + "}".repeat(31)), options)).key()).isEqualTo("intake.limit.depth");
        assertThat(Made.problem(() -> Made.all("a.docx", Made.docx(Made.p("x") + " ".repeat(2 << 20)), options)).key()).isEqualTo("intake.limit.unpacked");
        assertThat(Made.problem(() -> Made.all("a.csv", Made.utf8("text,n\n" + "words,1\n".repeat(4)), options)).key()).isEqualTo("intake.limit.speeches");
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 11; i++) {
            many.put(i + ".txt", Made.utf8("words"));
        }
        assertThat(Made.problem(() -> Made.all("a.zip", Made.zip(StandardCharsets.UTF_8, many), options)).key()).isEqualTo("intake.limit.entries");
        Limits noTime = new Limits(1 << 20, 20, 10, 20, 10_000, 2, 3, Duration.ZERO);
        assertThat(Made.problem(() -> Made.all("a.docx", Made.docx(Made.p("x")), ReadOptions.STANDARD.within(noTime))).key()).isEqualTo("intake.limit.time");
        byte[] inner = Made.zip("a.txt", "words");
        byte[] nested = Made.zip(StandardCharsets.UTF_8, Map.of("3.zip", Made.zip(StandardCharsets.UTF_8, Map.of("2.zip", inner))));
        assertThat(Made.all("a.zip", nested, ReadOptions.STANDARD).refusals()).extracting(r -> r.problem().key()).containsExactly("intake.limit.archives");
    }

    @Test
    void aFileCutAnywhereIsReadOrRefused() throws IOException {
        for (String format : List.of("docx", "doc", "rtf", "odt", "pdf", "epub", "html")) {
            byte[] whole;
            try (InputStream in = HostileFormatsTest.class.getResourceAsStream("/lectern/intake/formats/parts." + format)) {
                whole = Objects.requireNonNull(in).readAllBytes();
            }
            for (int i = 1; i < 20; i++) {
                byte[] cut = Arrays.copyOf(whole, (int) ((long) whole.length * i / 20));
                assertThat(outcome("cut." + format, cut)).isNotEmpty();
                byte[] flipped = whole.clone();
                flipped[(int) ((long) whole.length * i / 20)] ^= 0x55;
                assertThat(outcome("flipped." + format, flipped)).isNotEmpty();
            }
        }
    }
}
