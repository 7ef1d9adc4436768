package lectern.window.notes;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.text.TextRange;

/// Annotations for the tests of the pane.
final class Cards {
    private Cards() {
    }

    static Annotation card(String id, int start, String quote, String note, String... themes) {
        return new Annotation(id, 1, new Anchor(new TextRange(start, start + quote.length()), quote, "", ""),
                List.of(themes), note, "me", Instant.EPOCH, Instant.EPOCH);
    }

    static List<Annotation> many(int count) {
        List<Annotation> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(card("a" + i, i * 10, "第" + i + "处，坚定不移推动高质量发展。", i % 3 == 0 ? "批注" + i : "", "论断"));
        }
        return all;
    }
}
