package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.speech.Draft;
import lectern.text.Folding;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Counts of the program against counts over the files, decoded here: the bytes as UTF-8, the line ends made one, and a
/// regular expression in which every form that must be found is written out.
class CorpusCountTest {
    private static final Path CORPORA = Path.of("..", "shared", "corpora");
    private static final List<String> TEXTS = List.of("zh-government-work-reports", "en-inaugural", "en-state-of-the-union", "en-un-general-debate");
    /// What is typed, and what that is in the files.
    private static final List<Map.Entry<String, String>> PHRASES = List.of(
            entry("的", "的"), entry("；", "[；;]"), entry("我们", "我[们們]"), entry("发展", "[发發髮]展"), entry("發展", "[发發髮]展"),
            entry("改革开放", "改革[开開]放"), entry("经济发展，", "[经經][济濟][发發髮]展[，,]"), entry("社会主义现代化", "社[会會]主[义義][现現]代化"),
            entry("\"。\\n\"", "。\n"), entry("\"各位代表！\\n\"", "各位代表[！!]\n"), entry("国民经济和社会发展第十个五年", "[国國]民[经經][济濟][和龢]社[会會][发發髮]展第十[个個箇]五年"),
            entry("建设有中国特色的社会主义", "建[设設]有中[国國]特色的社[会會]主[义義]"), entry("\"2014\"", "[2２][0０][1１][4４]"), entry("２０１４", "[2２][0０][1１][4４]"),
            entry("peace", "peace"), entry("\"United States\"", "united states"), entry("\"Mr. President,\"", "mr\\. president[,，]"),
            entry("\"nations.\\n\"", "nations\\.\n"), entry("\"of the\\nUnited\"", "of the\nunited"), entry("\"e, a\"", "e[,，] a"),
            entry("Freiheit", "freiheit"), entry("\"Damen und Herren\"", "damen und herren"), entry("\"– das ist\"", "– das ist"), entry("Bürger", "bürger"));
    private static final int PIECES = 40;
    @TempDir
    Path folder;

    private static List<Path> files(String name) throws IOException {
        Path path = CORPORA.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(path), () -> "skipped: there is no folder " + path);
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("README") && Files.isRegularFile(file)).sorted().toList();
        }
    }

    /// The texts as they must be in the library, each once.
    private static Set<String> decoded(List<Draft> minutes) throws IOException {
        Set<String> texts = new LinkedHashSet<>();
        for (String corpus : TEXTS) {
            for (Path file : files(corpus)) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).replace("\uFEFF", "").replaceAll("\r\n|[\r\u0085\u2028\u2029]", "\n"));
            }
        }
        // of the minutes the words are in XML: what the reader of that format makes of it is tested there
        minutes.forEach(draft -> texts.add(draft.text()));
        return texts;
    }

    @Test
    void countsAreThoseOfTheFiles() throws IOException {
        List<Draft> drafts = new ArrayList<>();
        List<Draft> minutes = new ArrayList<>();
        for (Path file : files("de-bundestag")) {
            if (file.toString().endsWith(".xml")) {
                minutes.addAll(Intake.readAll(file, ReadOptions.STANDARD).readings().stream().map(Reading::draft).toList());
            }
        }
        for (String corpus : TEXTS) {
            for (Path file : files(corpus)) {
                drafts.addAll(Intake.readAll(file, ReadOptions.STANDARD).readings().stream().map(Reading::draft).toList());
            }
        }
        drafts.addAll(minutes);
        Set<String> texts = decoded(minutes);
        try (OtherThread library = new OtherThread(folder.resolve("corpora.lectern"))) {
            library.now(on -> {
                for (int i = 0; i < drafts.size(); i += 64) {
                    on.add(drafts.subList(i, Math.min(drafts.size(), i + 64)));
                }
                return on;
            });
            int speeches = library.now(on -> on.speeches().size());
            assertThat(speeches).isEqualTo(texts.size());
            FullText fullText = new Answers(library).fullText();
            Map<String, List<Long>> wrong = new HashMap<>();
            for (Map.Entry<String, String> phrase : PHRASES) {
                Pattern pattern = Pattern.compile(phrase.getValue(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
                long[] counts = texts.stream().mapToLong(text -> pattern.matcher(text).results().count()).filter(count -> count > 0).toArray();
                long hits = Arrays.stream(counts).sum();
                Count found = fullText.search(QueryReader.read(phrase.getKey()), 1, silent(), () -> false).count();
                System.out.printf(Locale.ROOT, "%-34s %,9d hits in %3d speeches; in the files %,9d in %3d%n", phrase.getKey(), found.hits(),
                        found.speeches(), hits, counts.length);
                if (hits == 0 || found.hits() != hits || found.speeches() != counts.length) {
                    wrong.put(phrase.getKey(), List.of(found.hits(), hits, (long) found.speeches(), (long) counts.length));
                }
            }
            assertThat(wrong).isEmpty();
            pieces(fullText, List.copyOf(texts));
        }
    }

    /// Any piece of any text, of 1 to 14 characters: whatever stands in it, it is found as often as it stands there.
    private static void pieces(FullText fullText, List<String> texts) {
        Random random = new Random(4695);
        List<String> folded = texts.stream().map(Folding::fold).toList();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PIECES; i++) {
            String text = texts.get(random.nextInt(texts.size()));
            int start = text.offsetByCodePoints(0, random.nextInt(text.codePointCount(0, text.length())));
            int length = Math.min(1 + random.nextInt(14), text.codePointCount(start, text.length()));
            String piece = text.substring(start, text.offsetByCodePoints(start, length));
            String wanted = Folding.fold(piece);
            long[] counts = folded.stream().mapToLong(whole -> occurrences(whole, wanted)).filter(count -> count > 0).toArray();
            long hits = Arrays.stream(counts).sum();
            String typed = '"' + piece.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
            Count found = fullText.search(QueryReader.read(typed), 1, silent(), () -> false).count();
            System.out.printf(Locale.ROOT, "%-34s %,9d hits in %3d speeches; in the files %,9d in %3d%n", typed, found.hits(),
                    found.speeches(), hits, counts.length);
            if (hits == 0 || found.hits() != hits || found.speeches() != counts.length) {
                wrong.add(typed);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static long occurrences(String text, String wanted) {
        long count = 0;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length())) {
            count++;
        }
        return count;
    }

    private static Listener<SpeechHits> silent() {
        return new Listener<>() {
            @Override
            public void first(List<SpeechHits> page) {
                assertThat(page).hasSizeLessThanOrEqualTo(1);
            }

            @Override
            public void counted(Count count) {
                assertThat(count.hits()).isNotNegative();
            }
        };
    }
}
