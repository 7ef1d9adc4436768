package lectern.library;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Texts of speeches as they lie in the file. To unpack them is work for another thread than the library's. Immutable.
public final class PackedTexts {
    private final List<byte @Nullable []> packed;

    PackedTexts(List<byte @Nullable []> packed) {
        this.packed = packed;
    }

    /// The texts as UTF-8, in their order; null for a speech that is not there, or whose text is damaged: [Library#check]
    /// names it, and [Library#speech] refuses it. On any thread.
    public List<byte @Nullable []> utf8() {
        return Packed.unpacking(unpack -> {
            List<byte @Nullable []> texts = new ArrayList<>(packed.size());
            for (byte @Nullable [] one : packed) {
                try {
                    texts.add(one == null ? null : unpack.apply(one));
                } catch (Json.Unreadable damaged) {
                    texts.add(null);
                }
            }
            return texts;
        });
    }
}
