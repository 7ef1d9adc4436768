package lectern.window;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.annotation.Bookmarks;
import lectern.desk.Citation;
import lectern.desk.Desk;
import lectern.desk.KeptPlaces;
import lectern.message.Messages;

/// What the keys of the page do beyond reading on and marking: marking at speed, jumps, bookmarks.
final class PageKeys {
    private final Messages messages;
    private final Reader reader;
    private final AskLine ask;
    private final Consumer<String> say;
    private final Runnable toPage;
    private final MarkingKeys marking;
    private final Jumps jumps;
    private final BookmarkKeys bookmarks;

    /// @param keys the key in force of a command, as a cap shows it; empty where it has none
    /// @param changed told when what [#mode()] says may have changed
    /// @param toPage gives the page the focus
    /// @param bookmarked shows where bookmarks stand
    PageKeys(Desk desk, Messages messages, UnaryOperator<String> keys, Reader reader, PageTools tools, Sheet sheet,
             AskLine ask, Consumer<String> say, Jumps.Opener opener, Runnable changed, Runnable toPage, BookmarkList list,
             Consumer<List<Integer>> bookmarked) {
        this.messages = messages;
        this.reader = reader;
        this.ask = ask;
        this.say = say;
        this.toPage = toPage;
        this.marking = new MarkingKeys(desk, messages, keys, reader, tools, sheet, say, changed);
        this.jumps = new Jumps(reader, opener);
        this.bookmarks = new BookmarkKeys(new KeptPlaces(desk), reader, messages, ask, list, toPage, places -> {
            bookmarked.accept(places);
            changed.run();
        }, say);
    }

    MarkingKeys marking() {
        return marking;
    }

    Jumps jumps() {
        return jumps;
    }

    BookmarkKeys bookmarks() {
        return bookmarks;
    }

    /// Another speech is opened, which has these bookmarks.
    void opened(Bookmarks its) {
        bookmarks.show(its);
    }

    /// What is special about the keys, or the place, for the status line; empty where nothing is.
    String mode() {
        return Stream.of(bookmarks.mode(), marking.mode())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }

    /// Asks for a paragraph's number, and goes there.
    void goToParagraph() {
        reader.open().ifPresent(open -> ask.ask(messages.text("window.paragraph.ask", Citation.paragraphs(open)), answer -> {
            // digits of any script: what an input method has typed wide is meant as well
            if (answer.matches("(?U)\\d{1,9}")) {
                jumps.toParagraph(Integer.parseInt(answer));
            } else {
                say.accept(messages.text("window.paragraph.no-number", answer));
            }
        }, toPage));
    }
}
