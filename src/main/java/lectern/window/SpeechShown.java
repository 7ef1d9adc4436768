package lectern.window;

import lectern.annotation.Bookmarks;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.KeptPlaces;
import lectern.desk.OpenSpeech;
import lectern.window.margin.SpeechMargin;

/// The speech that lies open in the window: how another one comes in its place, how it gets another text, how it goes. On
/// the JavaFX thread.
final class SpeechShown {
    private final Reader reader;
    private final SpeechMargin margin;
    private final KeptPlaces places;
    private final Telling telling;
    private final Around around;

    /// What goes along with the speech.
    interface Around {
        /// A speech is about to be laid open on the page.
        void opening();

        /// These are the bookmarks of the speech.
        void bookmarked(Bookmarks its);

        /// The speech lies open on the page.
        void opened(OpenSpeech open);

        /// The page is empty.
        void closed();
    }

    /// @param margin what is being written there is kept before another speech comes
    SpeechShown(Desk desk, Reader reader, SpeechMargin margin, Telling telling, Around around) {
        this.reader = reader;
        this.margin = margin;
        this.places = new KeptPlaces(desk);
        this.telling = telling;
        this.around = around;
    }

    /// Opens a speech where the reader stopped in it.
    void open(long id) {
        open(id, () -> { });
    }

    /// Opens a speech where the reader stopped in it, then goes on with `then`.
    void open(long id, Runnable then) {
        reader.leave();
        reopen(id, then);
    }

    /// As [#open(long, Runnable)], without remembering where the reader came from.
    void reopen(long id, Runnable then) {
        margin.keepEdit();
        reader.keepPlaceNow();
        places.open(id).thenAccept(found -> found.ifPresent(reopened -> {
            show(reopened);
            then.run();
        })).exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    /// Shows a speech that was opened, where the reader stopped in it.
    void show(KeptPlaces.Reopened reopened) {
        around.opening();
        reader.show(reopened.open(), reopened.kept());
        around.bookmarked(reopened.kept().bookmarks());
        around.opened(reopened.open());
    }

    /// Shows the speech that lies open with its other text, about where the reader is.
    void showAgain(Edit.OfText edit) {
        OpenSpeech open = reader.open().orElseThrow();
        int offset = VersionActions.near(edit.before().text(), edit.after().text(), reader.target().start());
        show(new KeptPlaces.Reopened(open, new KeptPlaces.Kept(offset, null, false, Bookmarks.NONE)));
        places.of(edit.speech()).thenAccept(kept -> {
            if (reader.open().filter(now -> now == open).isPresent()) {
                around.bookmarked(kept.bookmarks());
            }
        });
    }

    /// The speech that lay open is no longer in the library.
    void close() {
        reader.close();
        around.closed();
    }
}
