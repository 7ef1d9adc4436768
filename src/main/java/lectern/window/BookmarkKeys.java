package lectern.window;

import java.util.Optional;
import java.util.function.Consumer;
import lectern.desk.Bookmarks;
import lectern.desk.Citation;
import lectern.desk.KeptPlaces;
import lectern.desk.OpenSpeech;
import lectern.message.Messages;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import lectern.text.Unit;

/// The bookmarks of the speech that lies open: set, taken away, gone round; kept in the library at once.
final class BookmarkKeys {
    private final KeptPlaces places;
    private final Reader reader;
    private final Messages messages;
    private final Consumer<String> say;
    private Bookmarks bookmarks = Bookmarks.NONE;

    BookmarkKeys(KeptPlaces places, Reader reader, Messages messages, Consumer<String> say) {
        this.places = places;
        this.reader = reader;
        this.messages = messages;
        this.say = say;
    }

    /// Another speech was opened, which has these.
    void show(Bookmarks those) {
        bookmarks = those;
    }

    /// Whether the cursor stands on one.
    boolean here() {
        return bookmarks.has(reader.target().start());
    }

    void toggle() {
        reader.open().ifPresent(open -> {
            int at = reader.target().start();
            bookmarks = bookmarks.toggled(at);
            places.keep(open.speech().id(), bookmarks);
            say.accept(messages.text(bookmarks.has(at) ? "window.bookmark.set" : "window.bookmark.taken",
                    Citation.paragraph(open, at)));
        });
    }

    void next() {
        go(bookmarks.next(reader.target().start()));
    }

    void previous() {
        go(bookmarks.previous(reader.target().start()));
    }

    private void go(Optional<Integer> bookmark) {
        reader.open().ifPresent(open -> bookmark.filter(at -> at < open.speech().text().length()).ifPresentOrElse(
                at -> reader.goTo(passage(open, at)), () -> say.accept(messages.text("window.bookmark.none"))));
    }

    /// The rest of the clause from there: the unit begins where the bookmark stands, so that the next one is found.
    private static TextRange passage(OpenSpeech open, int at) {
        return open.units().at(Unit.CLAUSE, at).filter(clause -> clause.contains(at))
                .map(clause -> new TextRange(at, clause.end()))
                .orElse(new TextRange(at, Graphemes.next(open.speech().text(), at)));
    }
}
