package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lectern.annotation.Theme;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class RoundTripPropertyTest {
    private static final String[] PIECES = {"发展", "𠮷", "👩‍👩‍👧", "e\u0301", "שלום", "\n", "\t", "\"", "\\", "/",
        "\u2028", "\u0000", "\u007f", "\uFEFF", "a", " ", "。", "🇨🇳", "क्षि", "\uFFFD"};

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(PIECES).list().ofMinSize(1).ofMaxSize(120).map(l -> String.join("", l));
        Arbitrary<String> anything = Arbitraries.strings().all().ofMinLength(1).ofMaxLength(60)
                .map(RoundTripPropertyTest::withoutLoneSurrogates).filter(text -> !text.isEmpty());
        return Arbitraries.oneOf(pieces, anything);
    }

    private static String withoutLoneSurrogates(String text) {
        return text.codePoints().filter(c -> c > 0xFFFF || !Character.isSurrogate((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static Shelf shelf(List<String> texts, Random random) {
        Shelf shelf = new Shelf();
        shelf.coder("c");
        List<Theme> themes = new ArrayList<>();
        for (int i = 0; i < random.nextInt(8); i++) {
            String parent = themes.isEmpty() || random.nextBoolean() ? "" : themes.get(random.nextInt(themes.size())).name();
            themes.add(shelf.theme("theme " + i, parent, i < 9 && random.nextBoolean() ? i + 1 : 0));
        }
        for (String text : texts.stream().distinct().toList()) {
            SpeechCard card = shelf.speech("s" + text.hashCode() + "-" + shelf.speeches.size(), text);
            CodePoints points = CodePoints.of(text);
            for (int i = 0; i < random.nextInt(6); i++) {
                int start = random.nextInt(points.length());
                int end = start + 1 + random.nextInt(points.length() - start);
                shelf.annotate(card, points.toUtf16(new TextRange(start, end)), random.nextBoolean() ? "" : text,
                        themes.stream().filter(theme -> random.nextInt(3) == 0).toList());
            }
        }
        return shelf;
    }

    @Property(tries = 200)
    void whatLeavesComesBackTheSame(@ForAll("texts") String first, @ForAll("texts") String second, @ForAll long seed) {
        Shelf shelf = shelf(List.of(first, second), new Random(seed));
        String json = shelf.exported(new LecternNotes(), true);
        NotesDocument document = Shelf.read(json);

        Merge again = shelf.plan(document);
        assertThat(again.edits()).isEmpty();
        assertThat(again.reports()).isEmpty();
        assertThat(again.unchanged()).isEqualTo(shelf.annotations.size());

        Shelf empty = new Shelf();
        Merge all = empty.take(document);
        assertThat(all.reports()).isEmpty();
        assertThat(all.added()).isEqualTo(shelf.annotations.size());
        assertThat(empty.exported(new LecternNotes(), true)).isEqualTo(json);
        assertThat(empty.codebook).isEqualTo(shelf.codebook);
    }

    @Property(tries = 60)
    void everyExportIsValidAgainstTheSchema(@ForAll("texts") String text, @ForAll long seed) {
        Shelf shelf = shelf(List.of(text), new Random(seed));
        assertThat(LecternNotesTest.judged(shelf.exported(new LecternNotes(), true))).isEmpty();
    }

    @Property(tries = 200)
    void aDamagedDocumentIsReadOrRefusedAndNeverBreaksTheMerge(@ForAll("texts") String text, @ForAll long seed) {
        Random random = new Random(seed);
        Shelf shelf = shelf(List.of(text), random);
        byte[] bytes = shelf.exported(new LecternNotes(), true).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) "0123456789-{}[]\",:nulaf\\ \u00ff".charAt(random.nextInt(26));
        }
        Shelf empty = new Shelf();
        try {
            NotesDocument document = NotesReader.read(new java.io.ByteArrayInputStream(bytes));
            Merge merge = empty.take(document);
            assertThat(merge.added() + merge.rejected()).isEqualTo(document.annotations().size());
        } catch (lectern.message.Problem problem) {
            assertThat(problem.key()).startsWith("exchange.");
        }
    }
}
