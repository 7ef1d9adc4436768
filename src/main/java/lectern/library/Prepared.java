package lectern.library;

import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.text.Sketch;

/// A draft with all that a library keeps beside its text, so that the library's own thread has only to write it.
///
/// Made on any thread; belongs to no library. Immutable.
public final class Prepared {
    private final Draft draft;
    private final String sha256;
    private final Sketch sketch;
    private final String anatomy;
    private final TextIndex.Entry index;
    private final byte[] packed;

    private Prepared(Draft draft) {
        this.draft = draft;
        sha256 = SpeechStore.sha256(draft.text());
        sketch = Sketch.of(draft.text());
        anatomy = Json.ofAnatomy(draft.anatomy());
        index = TextIndex.Entry.of(draft.text());
        packed = Packed.of(draft.text());
    }

    /// @throws Problem if the text holds half a surrogate pair, or is too long
    public static Prepared of(Draft draft) {
        if (Database.hasLoneSurrogate(draft.text())) {
            throw new Problem("library.half-character-in", draft.source().name());
        }
        return new Prepared(draft);
    }

    /// The draft itself.
    public Draft draft() {
        return draft;
    }

    /// SHA-256 of the text, as of [Library#sha256].
    public String sha256() {
        return sha256;
    }

    /// The text's sketch.
    public Sketch sketch() {
        return sketch;
    }

    /// What was recognised, as the file has it.
    String anatomy() {
        return anatomy;
    }

    TextIndex.Entry index() {
        return index;
    }

    /// The text, as the file has it.
    byte[] packed() {
        return packed;
    }
}
