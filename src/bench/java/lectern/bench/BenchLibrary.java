package lectern.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Samples;
import lectern.library.Library;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import lectern.text.Unit;
import org.jspecify.annotations.Nullable;

/// A library of as many speeches as wanted, put together from real sentences: those of the work reports where they lie beside
/// the project, of the bundled samples otherwise. Ten annotations a speech, of a hundred themes. The same number makes the
/// same library.
final class BenchLibrary {
    static final int CHARACTERS = 3_000;
    static final int MARKS = 10;
    static final int THEMES = 100;
    private static final Path REPORTS = Path.of("..", "shared", "corpora", "zh-government-work-reports");
    private static final String[] SPEAKERS = {"李克强", "温家宝", "朱镕基", "李鹏", "周恩来", "华国锋", "赵文锋", "王小明"};
    private static final String[] PLACES = {"北京", "上海", "广州", "成都", "西安"};
    private static final int BATCH = 256;
    private static final int STEP = 2_000;
    private final Random random = new Random(4695);
    private final List<String> sentences = new ArrayList<>();

    BenchLibrary() throws IOException {
        if (Files.isDirectory(REPORTS)) {
            try (Stream<Path> files = Files.list(REPORTS)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".txt")).sorted().toList()) {
                    take(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } else {
            take(Samples.read(Samples.CLOSING_ADDRESS).text());
            take(Samples.read("蔡元培_就任北京大学校长之演说_1917.txt").text());
        }
    }

    private void take(String text) {
        TextUnits units = TextUnits.of(text.replace("\r\n", "\n"));
        for (int i = 0; i < units.paragraphs().size(); i++) {
            units.in(Unit.SENTENCE, i).stream().map(range -> range.of(units.text()))
                    .filter(sentence -> sentence.length() > 8 && sentence.length() < 300 && "。！？".indexOf(sentence.charAt(sentence.length() - 1)) >= 0)
                    .forEach(sentences::add);
        }
    }

    int sentences() {
        return sentences.size();
    }

    private String text() {
        StringBuilder text = new StringBuilder(CHARACTERS + 300).append(sentence(), 0, 8).append("——讲话").append(random.nextInt(1_000_000)).append('\n');
        while (text.length() < CHARACTERS) {
            text.append("　　");
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(sentence());
            }
            text.append('\n');
        }
        return text.toString();
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    /// Adds the speeches; `alsoTo` gets each as a file.
    ///
    /// @return the bytes of the texts in UTF-8
    long speeches(Library library, int count, @Nullable Path alsoTo) {
        long bytes = 0;
        List<Draft> batch = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = text();
            bytes += text.getBytes(StandardCharsets.UTF_8).length;
            batch.add(new Draft(new Source(i + ".txt", "UTF-8", 1, Source.LineEnding.LF, false), text, anatomy(text)));
            write(alsoTo, i, text);
            if (batch.size() == BATCH || i == count - 1) {
                library.add(batch);
                batch.clear();
            }
        }
        return bytes;
    }

    private static void write(@Nullable Path folder, int number, String text) {
        if (folder != null) {
            try {
                Path inner = Files.createDirectories(folder.resolve(String.valueOf(number / 1000)));
                Files.writeString(inner.resolve(number + ".txt"), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private Anatomy anatomy(String text) {
        PartialDate date = new PartialDate(1954 + random.nextInt(70), 1 + random.nextInt(12), 1 + random.nextInt(28));
        FrontMatter front = new FrontMatter(new Recognised<>(text.substring(0, text.indexOf('\n')), null, 1), null, null,
                new Recognised<>(SPEAKERS[random.nextInt(SPEAKERS.length)], null, 1), null, new Recognised<>(date, null, 1),
                new Recognised<>(PLACES[random.nextInt(PLACES.length)], null, 1), null, null, null, null, null);
        return new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE, List.of());
    }

    /// Marks clauses all over the library, one theme each.
    List<Theme> annotations(Library library, int speeches) {
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < THEMES; i++) {
            themes.add(new Theme(new UUID(4695, i).toString(), null, "题" + i, "#336699", "", 0, i + 10));
        }
        library.seed(themes);
        String me = library.me().id();
        List<Edit> edits = new ArrayList<>();
        for (long speech = 1; speech <= speeches; speech++) {
            String text = library.speech(speech).orElseThrow().text();
            for (int i = 0; i < MARKS; i++) {
                int start = random.nextInt(text.length() - 60);
                Instant at = Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(20_000_000));
                edits.add(new Edit.OfAnnotation(null, new Annotation(new UUID(random.nextLong(), random.nextLong()).toString(), speech,
                        Anchor.of(text, new TextRange(start, start + 6 + random.nextInt(40))),
                        List.of(themes.get(random.nextInt(THEMES)).id()), random.nextInt(10) == 0 ? "与" + sentence() : "", me, at, at)));
            }
            if (edits.size() >= STEP || speech == speeches) {
                library.apply(new Step(Step.Name.IMPORT_NOTES, "bench", edits, Instant.parse("2026-01-01T00:00:00Z")));
                edits.clear();
            }
        }
        daysWork(library);
        return themes;
    }

    /// What a reader did last: the steps that a desk reads when it opens are small ones.
    private static void daysWork(Library library) {
        for (int i = 0; i < Desk.UNDO_DEPTH; i++) {
            Annotation before = library.annotations(1 + i % MARKS).getFirst();
            library.apply(new Step(Step.Name.NOTE, "", List.of(new Edit.OfAnnotation(before,
                    before.noted("第" + i + "次", Instant.parse("2026-01-02T00:00:00Z")))), Instant.parse("2026-01-02T00:00:00Z")));
        }
    }

    /// Characters that follow each other in the sentences.
    String phrase(int length) {
        while (true) {
            String sentence = sentence();
            int start = random.nextInt(sentence.length());
            if (start + length <= sentence.length()) {
                String phrase = sentence.substring(start, start + length);
                if (phrase.codePoints().allMatch(Character::isIdeographic)) {
                    return phrase;
                }
            }
        }
    }
}
