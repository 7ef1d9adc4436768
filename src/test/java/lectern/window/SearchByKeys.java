package lectern.window;

import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.window.search.LineList;
import lectern.window.search.SearchRoom;

/// What a test of the room of search does by keys, and what it sees there.
final class SearchByKeys {
    private SearchByKeys() {
    }

    static SearchRoom room(OpenWindow opened) {
        return opened.window.searching().room();
    }

    static LineList list(OpenWindow opened) {
        return (LineList) room(opened).view().node().lookup(".line-list");
    }

    static int size(OpenWindow opened) {
        return Fx.call(() -> list(opened).getItems().size());
    }

    /// Calls up a view by its key, types a query, and goes to what is found.
    static void find(OpenWindow opened, KeyCode key, String words, int lines) {
        opened.press(key, KeyCode.CONTROL, KeyCode.SHIFT);
        opened.type(words);
        opened.press(KeyCode.ENTER);
        Fx.await(lines + " lines", () -> list(opened).getItems().size() == lines);
        Fx.pulse();
    }

    /// Counts in the view of frequencies, whatever was asked there before.
    static void frequency(OpenWindow opened, String query) {
        opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
        opened.press(KeyCode.T, KeyCode.CONTROL, KeyCode.SHIFT);
        opened.press(KeyCode.T, KeyCode.CONTROL, KeyCode.SHIFT);
        opened.type(query);
        opened.press(KeyCode.ENTER);
        Fx.await("counted", () -> words(opened, ".query-count").startsWith("Counted"));
        Fx.pulse();
    }

    /// Waits until the exact number of what was found is told.
    static void counted(OpenWindow opened) {
        Fx.await("counted", () -> words(opened, ".query-count").matches("\\d.*"));
        Fx.pulse();
    }

    /// What a label of the view that is shown says.
    static String words(OpenWindow opened, String style) {
        return Fx.call(() -> ((Label) room(opened).lookup(style)).getText());
    }

    /// What the window says in passing.
    static String said(OpenWindow opened) {
        return Fx.call(() -> String.join("|", opened.window.root().lookupAll(".toast").stream().map(node -> ((Label) node).getText()).toList()));
    }

    /// All annotations of the library.
    static List<Annotation> annotations(OpenWindow opened) {
        return Fx.call(() -> opened.desk.ask(library -> library.speeches().stream()
                .flatMap(card -> library.annotations(card.id()).stream()).toList())).join();
    }

    /// The lines as they are copied: before, hit, after, title, speaker, date.
    static List<String[]> lines(OpenWindow opened) {
        opened.press(KeyCode.A, KeyCode.CONTROL);
        return copied(opened).lines().map(line -> line.split("\t")).toList();
    }

    /// What Ctrl+C puts on the clipboard.
    static String copied(OpenWindow opened) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "")));
        opened.press(KeyCode.C, KeyCode.CONTROL);
        Fx.await("the copy", () -> Clipboard.getSystemClipboard().hasString() && !Clipboard.getSystemClipboard().getString().isEmpty());
        return Fx.call(() -> Clipboard.getSystemClipboard().getString());
    }
}
