package lectern.library;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lectern.text.Folded;
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

/// Texts of speeches as they lie in the file. To unpack them is work for another thread than the library's. Immutable.
public final class PackedTexts {
    private final List<byte @Nullable []> packed;

    PackedTexts(List<byte @Nullable []> packed) {
        this.packed = packed;
    }

    /// The texts, in their order; null for a speech that is not there, or whose text is damaged: [Library#check] names it, and
    /// [Library#speech] refuses it. On any thread.
    public List<@Nullable String> texts() {
        return each((utf8, length) -> new String(utf8, 0, length, StandardCharsets.UTF_8));
    }

    /// The texts as a search compares them; null as in [#texts]. On any thread.
    public List<@Nullable Folded> folded() {
        Folding.Room room = new Folding.Room();
        return each((utf8, length) -> Folding.folded(utf8, length, room));
    }

    /// Makes something of a text.
    private interface Making<T> {
        T of(byte[] utf8, int length);
    }

    private <T> List<@Nullable T> each(Making<T> making) {
        List<@Nullable T> made = new ArrayList<>(packed.size());
        try (Packed.Unpacking unpacking = new Packed.Unpacking()) {
            for (byte @Nullable [] one : packed) {
                T text = null;
                if (one != null) {
                    try {
                        int length = unpacking.unpack(one);
                        text = making.of(unpacking.utf8(), length);
                    } catch (Json.Unreadable damaged) {
                        text = null;
                    }
                }
                made.add(text);
            }
        }
        return made;
    }
}
