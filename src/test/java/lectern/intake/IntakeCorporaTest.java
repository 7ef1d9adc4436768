package lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.ibm.icu.lang.UCharacter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.message.Messages;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Source.LineEnding;
import lectern.speech.SpeechEvent;
import org.junit.jupiter.api.Test;

/// Every file of the shared corpora that this room is answerable for: the right text, or the right refusal.
class IntakeCorporaTest {
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("binary_pretending.txt", "intake.binary"), Map.entry("empty.txt", "intake.empty"),
            Map.entry("enc_cesu8_surrogates.txt", "intake.damaged"), Map.entry("enc_declared_wrong.html", "GB18030"),
            Map.entry("enc_gb18030.txt", "GB18030"), Map.entry("enc_gb18030_4byte.txt", "GB18030"),
            Map.entry("enc_gbk.txt", "GB18030"), Map.entry("enc_lone_surrogate.txt", "intake.damaged"),
            Map.entry("enc_mixed_utf8_then_gbk.txt", "intake.damaged"),
            Map.entry("enc_short_gbk_2chars.txt", "GB18030"), Map.entry("enc_utf16be_nobom.txt", "UTF-16BE"),
            Map.entry("enc_utf16bom.txt", "UTF-16LE"), Map.entry("enc_utf16le_nobom.txt", "UTF-16LE"),
            Map.entry("enc_utf32bom.txt", "UTF-32LE"), Map.entry("enc_utf8.txt", "UTF-8"),
            Map.entry("enc_utf8_bad_middle.txt", "intake.damaged"), Map.entry("enc_utf8_overlong.txt", "intake.damaged"),
            Map.entry("enc_utf8_truncated_tail.txt", "UTF-8"), Map.entry("enc_utf8bom.txt", "UTF-8"),
            Map.entry("newlines_mixed.txt", "UTF-8"), Map.entry("nul_and_controls.txt", "intake.nul"),
            Map.entry("only_bom.txt", "intake.empty"), Map.entry("only_newlines.txt", "intake.blank"),
            Map.entry("pdf_as_docx.docx", "intake.part-damaged"), Map.entry("png_as.txt", "intake.format.picture"),
            Map.entry("zip_as.txt", "intake.part-damaged"));

    @Test
    void givesEveryHostileTextItsExpectedOutcomeAndChangesNone() {
        List<String> wrong = new ArrayList<>();
        List<Path> files = new ArrayList<>(IntakeCorpora.files("hostile/text", ""));
        files.addAll(IntakeCorpora.files("hostile/unicode", ".txt"));
        for (Path file : files) {
            byte[] before = IntakeCorpora.bytes(file);
            String outcome = outcome(file);
            System.out.printf("%-32s %s%n", file.getFileName(), outcome);
            String expected = HOSTILE.getOrDefault(file.getFileName().toString(),
                    file.toString().contains("unicode") ? "UTF-8" : "not in the table");
            if (!outcome.equals(expected)) {
                wrong.add(file.getFileName() + ": " + outcome + " instead of " + expected);
            }
            assertThat(IntakeCorpora.bytes(file)).as(file.toString()).isEqualTo(before);
        }
        assertThat(files).hasSizeGreaterThan(30);
        assertThat(wrong).isEmpty();
    }

    @Test
    void readsTheRightCharactersFromTheHostileEncodings() {
        Path folder = IntakeCorpora.folder("hostile/text");
        String right = text(folder.resolve("enc_utf8.txt"));
        for (String name : List.of("gb18030", "gbk", "utf16be_nobom", "utf16le_nobom", "utf16bom", "utf32bom", "utf8bom")) {
            assertThat(text(folder.resolve("enc_" + name + ".txt")).replace("\uFEFF", "")).as(name).isEqualTo(right);
        }
        assertThat(text(folder.resolve("enc_short_gbk_2chars.txt"))).isEqualTo("联通");
        assertThat(text(folder.resolve("enc_gb18030_4byte.txt"))).startsWith("生僻字：𠀀𪚥𰀀㐀䶿");
        assertThat(text(folder.resolve("newlines_mixed.txt"))).isEqualTo("一\n二\n三\n四\n五\n六\n七\u000B八\f九\n\n十");
        Reading cut = Intake.read(folder.resolve("enc_utf8_truncated_tail.txt"), null);
        assertThat(cut.notices()).extracting(Notice::key).containsExactly("intake.cut-tail");
        assertThat(cut.draft().text()).endsWith("实");
    }

    @Test
    void readsTheSameReportFromEveryEncoding() {
        Path folder = IntakeCorpora.folder("encodings");
        String right = text(folder.resolve("gwr2014_gbk_lf.txt"));
        assertThat(right).startsWith("政府工作报告\n");
        for (String name : List.of("gb18030_crlf", "utf16be_bom", "utf16le_bom", "utf16le_nobom", "utf8_bom_crlf",
                "utf8_cr_only", "utf8_mixed_eol")) {
            assertThat(squeezed(text(folder.resolve("gwr2014_" + name + ".txt")))).as(name).isEqualTo(squeezed(right));
        }
        assertThat(squeezed(right)).startsWith(squeezed(text(folder.resolve("gwr2014_ls_ps_nel.txt"))));
        assertThat(letters(text(folder.resolve("gwr2014_zero_width_nbsp.txt"))))
                .isEqualTo(letters(right).substring(0, letters(text(folder.resolve("gwr2014_zero_width_nbsp.txt"))).length()));
        assertThat(squeezed(text(folder.resolve("gwr2014_one_line.txt")))).isEqualTo(squeezed(right));
        assertThat(text(folder.resolve("congress03_big5.txt"))).contains("中央委員會");
        assertThat(ending(folder.resolve("gwr2014_utf8_cr_only.txt"))).isEqualTo(LineEnding.CR);
        assertThat(ending(folder.resolve("gwr2014_utf8_mixed_eol.txt"))).isEqualTo(LineEnding.MIXED);
        assertThat(ending(folder.resolve("gwr2014_gb18030_crlf.txt"))).isEqualTo(LineEnding.CRLF);
        assertThat(ending(folder.resolve("gwr2014_ls_ps_nel.txt"))).isEqualTo(LineEnding.MIXED);
    }

    @Test
    void refusesTheCorruptReportWithThePlace() {
        Path file = IntakeCorpora.folder("encodings").resolve("gwr2014_mixed_utf8_gbk_corrupt.txt");
        assertThatThrownBy(() -> Intake.read(file, null)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("intake.damaged");
            assertThat(problem.arguments()).contains("UTF-8", 8552);
            assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains("byte offset 8552", "charset");
        });
    }

    @Test
    void readsTheSameReportFromWordMarkdownWebPageAndSubtitles() {
        Path folder = IntakeCorpora.folder("encodings");
        List<String> right = paragraphs(text(folder.resolve("gwr2014_gbk_lf.txt")));
        for (String name : List.of("gwr2014_gbt9704.docx", "gwr2014.md", "gwr2014_gb2312meta.html")) {
            assertThat(paragraphs(text(folder.resolve(name)))).as(name).isEqualTo(right);
        }
        String report = squeezed(String.join("", right));
        String subtitles = squeezed(text(folder.resolve("gwr2014_zh_gbk.srt")));
        assertThat(subtitles).hasSizeGreaterThan(2000);
        assertThat(report).startsWith(subtitles);
        String address = text(folder.resolve("jfk1961.srt"));
        assertThat(text(folder.resolve("jfk1961.vtt"))).isEqualTo(address);
        assertThat(address).contains("We observe today not a victory of party but a celebration of freedom--symbolizing an end as well")
                .doesNotContain("-->").doesNotContain("WEBVTT");
        assertThat(Intake.read(folder.resolve("jfk1961.srt"), null).draft().anatomy().events())
                .filteredOn(event -> event.kind() == SpeechEvent.Kind.TIME).hasSize(60)
                .first().satisfies(event -> assertThat(event.label()).isEqualTo("00:00:00.000–00:00:01.200"));
    }

    @Test
    void readsEveryTextOfTheCorporaWithoutDoubt() throws Exception {
        int count = 0;
        List<String> odd = new ArrayList<>();
        for (String folder : List.of("zh-government-work-reports", "en-state-of-the-union", "en-inaugural",
                "en-un-general-debate")) {
            for (Path file : IntakeCorpora.files(folder, ".txt")) {
                count++;
                try {
                    Intake.read(file, null).notices().forEach(notice -> odd.add(file.getFileName() + " " + notice));
                } catch (Problem problem) {
                    odd.add(file.getFileName() + " " + problem.in(Messages.in(Locale.ENGLISH)));
                }
            }
        }
        System.out.println(count + " corpus texts read, of them to be told: " + odd);
        assertThat(count).isGreaterThan(300);
        assertThat(odd).isEmpty();
    }

    private static String outcome(Path file) {
        try {
            return Intake.read(file, null).draft().source().charset();
        } catch (Problem problem) {
            assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains(file.getFileName().toString());
            assertThat(problem.in(Messages.in(Locale.CHINESE))).contains(file.getFileName().toString());
            return problem.key();
        }
    }

    private static LineEnding ending(Path file) {
        return Intake.read(file, null).draft().source().lineEnding();
    }

    private static String text(Path file) {
        return Intake.read(file, null).draft().text();
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(line -> line.replaceAll("^[\\s\u3000]+|[\\s\u3000]+$", "")).filter(line -> !line.isEmpty()).toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u3000]+", "");
    }

    private static String letters(String text) {
        StringBuilder letters = new StringBuilder();
        text.codePoints().filter(UCharacter::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString();
    }
}
