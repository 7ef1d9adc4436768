package lectern.annotation.carry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import lectern.annotation.Anchor;
import lectern.text.Blanks;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

/// How many annotations arrive where they belong, for seven kinds of edit. The truth is known from how the texts were
/// edited, not from any comparison.
class CarryRatesTest {
    private static final int ANNOTATIONS = 60;
    private static final int SEEDS = 4;
    private static final Map<String, Consumer<EditedText>> KINDS = new LinkedHashMap<>();

    static {
        KINDS.put("typos (1 %)", text -> text.noise(0.01));
        KINDS.put("noise (5 %)", text -> text.noise(0.05));
        KINDS.put("paragraphs in and out", text -> text.paragraphs(0.15));
        KINDS.put("reflow, punctuation", EditedText::reflow);
        KINDS.put("blocks moved", text -> text.move(3));
        KINDS.put("passages repeated", text -> text.repeat(6));
        KINDS.put("30 % deleted", text -> text.shorten(0.3));
    }

    private record Rate(int right, int exact, int wrong, int unplaced, int all) {
        Rate plus(Rate other) {
            return new Rate(right + other.right, exact + other.exact, wrong + other.wrong, unplaced + other.unplaced, all + other.all);
        }

        String line(String name) {
            return String.format(Locale.ROOT, "%-24s right %5.1f %%  (to the character %5.1f %%)  wrong %4.1f %%  unplaced %4.1f %%  of %d",
                    name, 100.0 * right / all, 100.0 * exact / all, 100.0 * wrong / all, 100.0 * unplaced / all, all);
        }
    }

    @Test
    void annotationsArriveWhereTheyBelong() {
        Rate total = new Rate(0, 0, 0, 0, 0);
        Map<String, Rate> rates = new LinkedHashMap<>();
        for (Map.Entry<String, Consumer<EditedText>> kind : KINDS.entrySet()) {
            Rate rate = new Rate(0, 0, 0, 0, 0);
            for (int seed = 0; seed < SEEDS; seed++) {
                List<String> texts = List.of(MadeTexts.sample(), MadeTexts.chinese(seed, 9_000), MadeTexts.english(seed, 20_000),
                        MadeTexts.german(seed, 15_000));
                List<String> spares = List.of(MadeTexts.chinese(900 + seed, 5_000), MadeTexts.sample(),
                        MadeTexts.english(900 + seed, 5_000), MadeTexts.german(900 + seed, 5_000));
                for (int i = 0; i < texts.size(); i++) {
                    EditedText edited = new EditedText(texts.get(i), spares.get(i), new Random(31L * seed + i));
                    kind.getValue().accept(edited);
                    rate = rate.plus(rate(texts.get(i), edited, new Random(77L * seed + i)));
                }
            }
            rates.put(kind.getKey(), rate);
            total = total.plus(rate);
        }
        rates.forEach((name, rate) -> System.out.println(rate.line(name)));
        System.out.println(total.line("all"));
        rates.forEach((name, rate) -> {
            assertThat((double) rate.right() / rate.all()).as(rate.line(name)).isGreaterThanOrEqualTo(0.97);
            assertThat((double) rate.wrong() / rate.all()).as(rate.line(name)).isLessThanOrEqualTo(0.01);
        });
        assertThat(total.all()).isEqualTo(KINDS.size() * SEEDS * 4 * ANNOTATIONS);
    }

    private static Rate rate(String text, EditedText edited, Random random) {
        Carrier carrier = Carrier.between(text, edited.text());
        int right = 0;
        int exact = 0;
        int wrong = 0;
        int unplaced = 0;
        for (TextRange range : passages(text, random)) {
            Carried carried = carrier.carry(Anchor.of(text, range));
            List<TextRange> truth = edited.now(range);
            TextRange found = carried.now() == null ? null : carried.now().range();
            boolean fine = truth.isEmpty() ? found == null || edited.leftIn(range, found)
                    : found != null && truth.stream().anyMatch(place -> near(place, found, range.length()));
            right += fine ? 1 : 0;
            exact += truth.isEmpty() ? found == null ? 1 : 0 : truth.contains(found) ? 1 : 0;
            wrong += !fine && found != null ? 1 : 0;
            unplaced += !fine && found == null ? 1 : 0;
            if (!fine) {
                show(text, range, edited, truth, found);
            }
        }
        return new Rate(right, exact, wrong, unplaced, ANNOTATIONS);
    }

    private static boolean near(TextRange place, TextRange found, int length) {
        int tolerance = length <= 4 ? 1 : 2 + length / 20;
        return Math.abs(found.start() - place.start()) <= tolerance && Math.abs(found.end() - place.end()) <= tolerance;
    }

    /// For whoever works on the carrier: what went wrong.
    private static void show(String text, TextRange range, EditedText edited, List<TextRange> truth, TextRange found) {
        if (System.getenv("CARRY_SHOW") != null) {
            System.out.println("was  " + range.of(text).replace('\n', '|') + "\n   is   "
                    + truth.stream().map(place -> place + place.of(edited.text()).replace('\n', '|')).toList() + "\n   said "
                    + (found == null ? "-" : found + found.of(edited.text()).replace('\n', '|')));
        }
    }

    /// Sixty passages: ten of two to four characters, the others up to three hundred.
    private static List<TextRange> passages(String text, Random random) {
        List<TextRange> passages = new ArrayList<>();
        while (passages.size() < ANNOTATIONS) {
            int i = passages.size();
            int length = i < 10 ? 2 + random.nextInt(3) : i < 30 ? 5 + random.nextInt(16) : i < 50 ? 20 + random.nextInt(61)
                    : 80 + random.nextInt(220);
            int start = random.nextInt(text.length() - length);
            if (random.nextBoolean()) {
                // where a reader begins: after a mark
                while (start > 0 && !Blanks.isBlank(text.charAt(start - 1)) && "，。,.".indexOf(text.charAt(start - 1)) < 0) {
                    start--;
                }
            }
            TextRange range = Graphemes.widened(text, new TextRange(start, start + length)).trimmed(text);
            if (range.length() >= 2) {
                passages.add(range);
            }
        }
        return passages;
    }

    @Test
    void aLongTextTakesTensOfMilliseconds() {
        String text = MadeTexts.chinese(5, 100_000);
        EditedText edited = new EditedText(text, MadeTexts.chinese(6, 5_000), new Random(1));
        edited.noise(0.02);
        String after = edited.text();
        for (int round = 0; round < 4; round++) {
            long start = System.nanoTime();
            Carrier carrier = Carrier.between(text, after);
            List<TextRange> passages = passages(text, new Random(round));
            long placed = passages.stream().filter(range -> carrier.carry(Anchor.of(text, range)).now() != null).count();
            System.out.printf(Locale.ROOT, "100,000 characters, 2 %% edited, %d of 60 placed: %.0f ms%n", placed,
                    (System.nanoTime() - start) / 1e6);
            assertThat(placed).isGreaterThanOrEqualTo(58);
        }
    }
}
