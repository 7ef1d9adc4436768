package lectern.window.search;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import lectern.annotation.Theme;
import lectern.desk.LibraryMarking.Place;

/// What the views of a search need of the window around them.
public interface Around {
    /// Opens a place on the page; the room closes and keeps what it shows.
    void open(Place place);

    /// Leads back to the page as it was.
    void leave();

    /// Says something in passing.
    void say(String message);

    /// Tells of a problem.
    void trouble(Throwable thrown);

    /// Lays a card over the window, or takes it away again with [#closeCard()].
    void showCard(Node card);

    /// Takes the card away; the focus goes back.
    void closeCard();

    /// Where to write a table as CSV.
    ///
    /// @param name the file name offered
    Optional<Path> tableTarget(String name);

    /// Where to write notes as JSON.
    ///
    /// @param name the file name offered
    Optional<Path> notesTarget(String name);

    /// The themes given last, newest first.
    List<Theme> recentThemes();

    /// A theme was given.
    void remember(Theme theme);

    /// Asks for one line of text; nothing happens if it is left empty.
    void ask(String question, Consumer<String> answer);

    /// Shows another view with a query.
    ///
    /// @param view one of [SearchRoom]'s
    void show(SearchRoom.Tab view, String query);

    /// The first key of a command as a key cap shows it; empty if it has none.
    String key(String command);
}
