package lectern.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Samples;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import lectern.text.Unit;

/// Speeches as long as wanted, made of the sentences of the bundled samples, and annotations as a reader would make them.
/// The same seed makes the same.
final class BenchSpeeches {
    private static final List<String> SAMPLES = List.of(Samples.CLOSING_ADDRESS, "蔡元培_就任北京大学校长之演说_1917.txt");
    private static final String DIGITS = "一二三四五六七八九";
    private static final int SECTION = 2_500;
    private static final double NOTED = 0.1;
    private final Random random = new Random(4695);
    private final List<String> sentences = new ArrayList<>();

    BenchSpeeches() {
        for (String sample : SAMPLES) {
            TextUnits units = TextUnits.of(Samples.read(sample).text());
            for (int i = 0; i < units.paragraphs().size(); i++) {
                units.in(Unit.SENTENCE, i).stream().map(range -> range.of(units.text()))
                        .filter(sentence -> sentence.length() > 8 && "。！？".indexOf(sentence.charAt(sentence.length() - 1)) >= 0)
                        .forEach(sentences::add);
            }
        }
    }

    /// A speech with title, speaker, date, numbered sections and paragraphs of one to six sentences.
    String inParagraphs(int length) {
        StringBuilder text = new StringBuilder("在第" + length + "次会议上的讲话\n（2023年3月13日）\n\n各位代表：\n");
        int headed = 0;
        int sections = 0;
        while (text.length() < length) {
            if (text.length() - headed > SECTION) {
                headed = text.length();
                text.append(number(++sections)).append("、").append(sentence().split("[，。！？；：]")[0]).append('\n');
            }
            text.append('\u3000').append('\u3000');
            for (int i = random.nextInt(6); i >= 0; i--) {
                text.append(sentence());
            }
            text.append('\n');
        }
        return text.substring(0, length);
    }

    /// All in one line.
    String inOneLine(int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(sentence());
        }
        return text.substring(0, length);
    }

    private String sentence() {
        return sentences.get(random.nextInt(sentences.size()));
    }

    private static String number(int n) {
        int tens = n % 100 / 10;
        int ones = n % 10;
        return (n >= 100 ? DIGITS.charAt(Math.min(8, n / 100 - 1)) + "百" + (tens == 0 && ones > 0 ? "零" : "") : "")
                + (tens == 0 ? "" : (tens == 1 && n < 100 ? "" : DIGITS.charAt(tens - 1)) + "十")
                + (ones == 0 ? "" : DIGITS.charAt(ones - 1));
    }

    /// Clauses and sentences all over the text, some over several, with one or two themes, a tenth with a note.
    Step annotations(long speech, String text, int count, List<Theme> themes) {
        TextUnits units = TextUnits.of(text);
        List<TextRange> clauses = new ArrayList<>();
        for (int i = 0; i < units.paragraphs().size(); i++) {
            clauses.addAll(units.in(Unit.CLAUSE, i));
        }
        List<Edit> edits = new ArrayList<>();
        Instant now = Instant.parse("2026-01-01T00:00:00Z");
        for (int i = 0; i < count; i++) {
            int first = random.nextInt(clauses.size());
            int last = Math.min(clauses.size() - 1, first + (random.nextInt(3) == 0 ? random.nextInt(4) : 0));
            List<String> given = random.ints(random.nextInt(8) == 0 ? 2 : 1, 0, themes.size()).distinct()
                    .mapToObj(k -> themes.get(k).id()).toList();
            String note = random.nextDouble() < NOTED ? "与" + sentence() : "";
            Instant made = now.plusMillis(random.nextInt(1_000_000_000));
            edits.add(new Edit.OfAnnotation(null, new Annotation(new UUID(random.nextLong(), random.nextLong()).toString(), speech,
                    Anchor.of(text, clauses.get(first).span(clauses.get(last))), given, note, "me", made, made)));
        }
        return new Step(Step.Name.IMPORT_NOTES, "bench", edits, now);
    }
}
