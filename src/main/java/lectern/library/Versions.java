package lectern.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.SpeechCard;
import lectern.text.Sketch;

/// Which speech has had which text, and the sketches by which texts that are nearly the same are found. All methods block,
/// and belong to the library's thread.
public final class Versions {
    private final LibraryFile file;
    private final SpeechStore speeches;

    Versions(LibraryFile file, SpeechStore speeches) {
        this.file = file;
        this.speeches = speeches;
    }

    /// The speech that has the text of that hash, or had it and may have it again by undo or redo.
    public Optional<SpeechCard> speechThatHad(String sha256) {
        return file.read(database -> {
            Optional<Long> owner = TextVersions.owner(database, sha256);
            return owner.isPresent() ? speeches.card(database, owner.get()) : Optional.empty();
        });
    }

    /// Gives a speech the text that its file has when it is read in another charset. This is no step, as importing is
    /// none; it can be taken back by reading the file in the first charset again.
    ///
    /// @return the speech as it is now
    /// @throws Problem `library.reread-annotated` if annotations or steps hold on to the present text,
    ///     `library.reread-there` if another speech has that text already
    public SpeechCard reread(long speech, Draft draft) {
        return file.write(database -> speeches.reread(database, speech, draft));
    }

    /// The sketches of all speeches whose sketch is known, by number.
    public Map<Long, Sketch> sketches() {
        return file.read(TextVersions::sketches);
    }

    /// The speeches whose sketch is not known: those that came in before there were sketches.
    public List<Long> unsketched() {
        return file.read(TextVersions::unsketched);
    }

    /// Makes sketches of texts, and keeps them where the library can be written.
    public Map<Long, Sketch> sketch(List<Long> some) {
        Map<Long, Sketch> made = file.read(database -> {
            Map<Long, Sketch> sketches = new HashMap<>();
            for (long id : some) {
                speeches.text(database, id).ifPresent(text -> sketches.put(id, Sketch.of(text)));
            }
            return sketches;
        });
        if (!file.readOnly()) {
            file.note(database -> {
                for (Map.Entry<Long, Sketch> one : made.entrySet()) {
                    TextVersions.keep(database, one.getKey(), one.getValue());
                }
                return made;
            });
        }
        return made;
    }
}
