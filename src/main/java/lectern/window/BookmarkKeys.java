package lectern.window;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import lectern.annotation.Bookmarks;
import lectern.annotation.Bookmarks.Bookmark;
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
    private final AskLine ask;
    private final BookmarkList list;
    private final Runnable toPage;
    private final Consumer<List<Integer>> changed;
    private final Consumer<String> say;
    private Bookmarks bookmarks = Bookmarks.NONE;

    /// @param changed told where bookmarks stand, whenever that may have changed
    BookmarkKeys(KeptPlaces places, Reader reader, Messages messages, AskLine ask, BookmarkList list, Runnable toPage,
                 Consumer<List<Integer>> changed, Consumer<String> say) {
        this.places = places;
        this.reader = reader;
        this.messages = messages;
        this.ask = ask;
        this.list = list;
        this.toPage = toPage;
        this.changed = changed;
        this.say = say;
    }

    /// Another speech was opened, which has these.
    void show(Bookmarks those) {
        bookmarks = those;
        changed.accept(bookmarks.offsets());
    }

    /// What the status line says where the cursor stands on one; else empty.
    String mode() {
        return bookmarks.at(reader.target().start()).map(here -> here.name().isEmpty() ? messages.text("window.mode.bookmark")
                : messages.text("window.mode.bookmark-named", here.name())).orElse("");
    }

    void toggle() {
        reader.open().ifPresent(open -> {
            int at = reader.target().start();
            if (bookmarks.has(at)) {
                take(open, at);
            } else {
                keep(open, bookmarks.toggled(at));
                say.accept(messages.text("window.bookmark.set", Citation.paragraph(open, at)));
            }
        });
    }

    /// Asks what the bookmark here, a new one if need be, is called.
    void name() {
        name(reader.target().start());
    }

    /// Shows all, to go to one, name it or take it away.
    void choose() {
        reader.open().ifPresent(open -> {
            if (bookmarks.all().isEmpty()) {
                say.accept(messages.text("window.bookmark.none"));
            } else {
                list.show(bookmarks.all(), open, new BookmarkList.Choice() {
                    @Override
                    public void go(int at) {
                        BookmarkKeys.this.go(Optional.of(at));
                    }

                    @Override
                    public void name(int at) {
                        BookmarkKeys.this.name(at);
                    }

                    @Override
                    public List<Bookmark> take(int at) {
                        BookmarkKeys.this.take(open, at);
                        return bookmarks.all();
                    }
                });
            }
        });
    }

    private void name(int at) {
        reader.open().ifPresent(open -> ask.ask(messages.text("window.bookmark.ask"),
                bookmarks.at(at).map(Bookmark::name).orElse(""), name -> {
                    keep(open, bookmarks.named(at, name));
                    int paragraph = Citation.paragraph(open, at);
                    say.accept(name.isEmpty() ? messages.text("window.bookmark.set", paragraph)
                            : messages.text("window.bookmark.named", name, paragraph));
                }, toPage));
    }

    private void take(OpenSpeech open, int at) {
        keep(open, bookmarks.without(at));
        say.accept(messages.text("window.bookmark.taken", Citation.paragraph(open, at)));
    }

    private void keep(OpenSpeech open, Bookmarks now) {
        bookmarks = now;
        places.keep(open.speech().id(), now);
        changed.accept(now.offsets());
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
