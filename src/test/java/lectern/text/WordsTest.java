package lectern.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final String TEXT = "推动经济社会发展，安排工作。Work for the economy: 𠮷祥 👩‍👩‍👧 e\u0301té。";

    @Test
    void wordsOfChineseStandBesideThoseOfOtherScripts() {
        assertThat(new Words().after(TEXT, TEXT.indexOf("发展") + 2, 3)).containsExactly("安排", "工作", "Work");
        assertThat(new Words().before(TEXT, TEXT.indexOf("发展"), 5)).containsExactly("社会", "经济", "推动");
        assertThat(new Words().before(TEXT, TEXT.length(), 1)).containsExactly("e\u0301té");
    }

    /// A window that ends within a word gives no half of it.
    @Test
    void aWordThatIsTooLongIsNone() {
        String endless = "a".repeat(500);
        assertThat(new Words().after("x " + endless + " y", 2, 5)).isEmpty();
        assertThat(new Words().before("y " + endless, endless.length() + 2, 5)).isEmpty();
        assertThat(new Words().after("经济".repeat(200), 0, 5)).containsExactly("经济", "经济", "经济", "经济", "经济");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of("经济", "发展", "，", "。", "\n", " ", "work", "𠮷", "👩‍👩‍👧", "e\u0301", "שלום", "1.5").list().ofMaxSize(60)
                .map(parts -> String.join("", parts));
    }

    @Property
    void wordsStandInTheTextInTheirOrder(@ForAll @From("texts") String text, @ForAll int place) {
        int at = CodePoints.boundary(text, Math.floorMod(place, text.length() + 1));
        int from = at;
        for (String word : new Words().after(text, at, 5)) {
            from = text.indexOf(word, from);
            assertThat(from).isBetween(at, at + 96);
            from += word.length();
        }
        List<String> before = new ArrayList<>(new Words().before(text, at, 5));
        int to = at;
        for (String word : before) {
            to = text.lastIndexOf(word, to - word.length());
            assertThat(to).isBetween(at - 97, at);
        }
    }
}
