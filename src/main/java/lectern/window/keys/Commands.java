package lectern.window.keys;

import static lectern.window.keys.Command.Group.EDIT;
import static lectern.window.keys.Command.Group.FILE;
import static lectern.window.keys.Command.Group.HELP;
import static lectern.window.keys.Command.Group.MARK;
import static lectern.window.keys.Command.Group.MOVE;
import static lectern.window.keys.Command.Group.SEARCH;
import static lectern.window.keys.Command.Group.SHELF;
import static lectern.window.keys.Command.Group.VIEW;
import static lectern.window.keys.Command.Place.LINES;
import static lectern.window.keys.Command.Place.PAGE;
import static lectern.window.keys.Command.Place.WINDOW;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyEvent;
import lectern.window.keys.Command.Group;
import lectern.window.keys.Command.Place;

/// The table of all commands, with the keys they have. Immutable.
public final class Commands {
    /// How many themes have a digit.
    public static final int THEME_KEYS = 9;
    private static final String THEME = "theme-";
    private final List<Command> table;

    private Commands(List<Command> table) {
        this.table = List.copyOf(table);
    }

    /// The table with its default keys.
    public static Commands standard() {
        List<Command> table = new ArrayList<>(List.of(
                of("import", FILE, WINDOW, "Ctrl+O"),
                of("quick-open", FILE, WINDOW, "Ctrl+P"),
                of("import-folder", FILE, WINDOW, "Ctrl+Shift+O"),
                of("import-choices", FILE, WINDOW, "Ctrl+Alt+O"),
                of("import-report", FILE, WINDOW, "Ctrl+Alt+I"),
                of("open-recent-report", FILE, WINDOW),
                of("open-samples", FILE, WINDOW),
                of("open-recent-speech", FILE, WINDOW, "Ctrl+Shift+R"),
                of("export", FILE, WINDOW, "Ctrl+E"),
                of("export-all", FILE, WINDOW, "Ctrl+Shift+E"),
                of("export-pdf", FILE, WINDOW, "Ctrl+Alt+P"),
                of("print", FILE, WINDOW, "Ctrl+Alt+Shift+P"),
                of("import-notes", FILE, WINDOW),
                of("new-version", FILE, WINDOW),
                of("near-duplicates", FILE, WINDOW),
                of("open-library", FILE, WINDOW),
                of("open-recent-library", FILE, WINDOW),
                of("save-copy", FILE, WINDOW, "Ctrl+Shift+S"),
                of("check", FILE, WINDOW),
                of("quit", FILE, WINDOW, "Ctrl+Q"),

                of("undo", EDIT, WINDOW, "Ctrl+Z"),
                of("redo", EDIT, WINDOW, "Ctrl+Shift+Z", "Ctrl+Y"),
                of("copy", EDIT, PAGE, "Ctrl+C"),
                of("copy-with-source", EDIT, WINDOW, "Ctrl+Shift+C"),
                of("copy-link", EDIT, PAGE, "y"),
                of("describe", EDIT, WINDOW, "Ctrl+Alt+F"),
                of("review-fields", EDIT, WINDOW, "Ctrl+Alt+R"),
                of("find", EDIT, WINDOW, "Ctrl+F"),
                of("find-on-page", EDIT, PAGE, "/"),
                of("find-next", EDIT, WINDOW, "F3"),
                of("find-previous", EDIT, WINDOW, "Shift+F3"),

                of("highlight", MARK, PAGE, "h"),
                of("pick-theme", MARK, PAGE, "t"),
                of("last-theme", MARK, PAGE, "."),
                of("recent-themes", MARK, PAGE, "r"),
                of("sticky", MARK, PAGE, "s"),
                of("choose-sticky", MARK, PAGE, "S"),
                of("mark-and-go-on", MARK, PAGE, "Enter"),
                of("give-to-hits", MARK, PAGE, "a"),
                of("in-vivo", MARK, PAGE, "v"),
                of("note", MARK, PAGE, "n"),
                of("retype", MARK, PAGE, "l"),
                of("unplaced", MARK, PAGE, "u"),
                of("cycle", MARK, PAGE, "o"),
                of("merge", MARK, PAGE, "+"),
                of("split", MARK, PAGE, ",", "|"),
                of("focus-theme", MARK, PAGE, "f"),
                of("focus-only", MARK, PAGE, "F"),
                of("remove", MARK, PAGE, "x", "Delete"),

                of("next-clause", MOVE, PAGE, "Right"),
                of("previous-clause", MOVE, PAGE, "Left"),
                of("next-sentence", MOVE, PAGE, "Down", "j"),
                of("previous-sentence", MOVE, PAGE, "Up", "k"),
                of("end-next-clause", MOVE, PAGE, "Shift+Right"),
                of("end-previous-clause", MOVE, PAGE, "Shift+Left"),
                of("end-next-sentence", MOVE, PAGE, "Shift+Down"),
                of("end-previous-sentence", MOVE, PAGE, "Shift+Up"),
                of("start-next-clause", MOVE, PAGE, "Ctrl+Shift+Right"),
                of("start-previous-clause", MOVE, PAGE, "Ctrl+Shift+Left"),
                of("start-next-sentence", MOVE, PAGE, "Ctrl+Shift+Down"),
                of("start-previous-sentence", MOVE, PAGE, "Ctrl+Shift+Up"),
                of("end-next-character", MOVE, PAGE, "Alt+Shift+Right"),
                of("end-previous-character", MOVE, PAGE, "Alt+Shift+Left"),
                of("start-next-character", MOVE, PAGE, "Ctrl+Alt+Shift+Right"),
                of("start-previous-character", MOVE, PAGE, "Ctrl+Alt+Shift+Left"),
                of("grow", MOVE, PAGE, "="),
                of("shrink", MOVE, PAGE, "-", "−"),
                of("deselect", MOVE, PAGE, "Escape"),
                of("page-down", MOVE, PAGE, "Space", "PageDown"),
                of("page-up", MOVE, PAGE, "Shift+Space", "PageUp"),
                of("start", MOVE, PAGE, "Home"),
                of("end", MOVE, PAGE, "End"),
                of("next-annotation", MOVE, PAGE, "]"),
                of("previous-annotation", MOVE, PAGE, "["),
                of("next-section", MOVE, PAGE, "}"),
                of("previous-section", MOVE, PAGE, "{"),
                of("jump-back", MOVE, PAGE, "Alt+Left"),
                of("jump-forward", MOVE, PAGE, "Alt+Right"),
                of("go-to-paragraph", MOVE, PAGE, "g"),
                of("bookmark", MOVE, PAGE, "m"),
                of("name-bookmark", MOVE, PAGE, "M"),
                of("bookmarks", MOVE, PAGE, "b"),
                of("next-bookmark", MOVE, PAGE, "'"),
                of("previous-bookmark", MOVE, PAGE, "\""),

                of("speech-shelf", SHELF, WINDOW, "Ctrl+L"),
                of("next-in-plan", SHELF, WINDOW, "Ctrl+Shift+L"),
                of("shelf-filter", SHELF, Place.SHELF, "/"),
                of("shelf-facets", SHELF, Place.SHELF, "f"),
                of("sort-shelf", SHELF, Place.SHELF, "s"),
                of("sort-shelf-also", SHELF, Place.SHELF, "S"),
                of("shelf-columns", SHELF, Place.SHELF, "a"),
                of("clear-shelf", SHELF, Place.SHELF, "c"),
                of("open-shelf", SHELF, Place.SHELF, "o"),
                of("save-shelf", SHELF, Place.SHELF, "k"),
                of("rename-shelf", SHELF, Place.SHELF, "n"),
                of("drop-shelf", SHELF, Place.SHELF, "x"),
                of("tag-speeches", SHELF, Place.SHELF, "t"),
                of("untag-speeches", SHELF, Place.SHELF, "T"),
                of("say-unread", SHELF, Place.SHELF, "u"),
                of("say-reading", SHELF, Place.SHELF, "i"),
                of("say-read", SHELF, Place.SHELF, "r"),
                of("plan-order", SHELF, Place.SHELF, "p"),
                of("plan-sample", SHELF, Place.SHELF, "P"),
                of("saturation", SHELF, Place.SHELF, "v"),
                of("drop-plan", SHELF, Place.SHELF),
                of("export-selected", SHELF, Place.SHELF, "e"),
                of("delete-speeches", SHELF, Place.SHELF, "Delete"),
                of("search", SEARCH, WINDOW, "Ctrl+Shift+F"),
                of("concordance", SEARCH, WINDOW, "Ctrl+Shift+K"),
                of("passages", SEARCH, WINDOW, "Ctrl+Shift+M"),
                of("theme-matrix", SEARCH, WINDOW, "Ctrl+Shift+X"),
                of("frequency", SEARCH, WINDOW, "Ctrl+Shift+T"),
                of("find-elsewhere", SEARCH, WINDOW, "Ctrl+F3"),
                of("search-help", SEARCH, LINES, "?"),
                of("query", SEARCH, LINES, "/"),
                of("build-query", SEARCH, LINES, "+"),
                of("sort-after", SEARCH, LINES, ">"),
                of("sort-before", SEARCH, LINES, "<"),
                of("sort-date", SEARCH, LINES, "d"),
                of("sort-speaker", SEARCH, LINES, "s"),
                of("sort-text", SEARCH, LINES, "o"),
                of("sort-words", SEARCH, LINES, "w"),
                of("collocates", SEARCH, LINES, "g"),
                of("group-passages", SEARCH, LINES, "G"),
                of("replace-theme", SEARCH, LINES, "R"),
                of("save-query", SEARCH, LINES, "q"),
                of("saved-queries", SEARCH, WINDOW, "Ctrl+Shift+Q"),
                of("forget-query", SEARCH, LINES),
                of("chart-measure", SEARCH, LINES, "m"),
                of("chart-by", SEARCH, LINES, "b"),
                of("chart-form", SEARCH, LINES, "f"),
                of("copy-picture", SEARCH, LINES, "p"),
                of("export-table", SEARCH, LINES, "e"),
                of("export-passages", SEARCH, LINES, "E"),
                of("found-on-shelf", SEARCH, LINES, "L"),

                of("zoom-in", VIEW, WINDOW, "Ctrl+="),
                of("zoom-out", VIEW, WINDOW, "Ctrl+-"),
                of("zoom-reset", VIEW, WINDOW, "Ctrl+0"),
                of("next-paper", VIEW, WINDOW, "Ctrl+Shift+D"),
                of("justify", VIEW, WINDOW, "Ctrl+J"),
                of("paragraph-numbers", VIEW, PAGE, "#"),
                of("side-heads", VIEW, WINDOW),
                of("system-paper", VIEW, WINDOW),
                of("full-screen", VIEW, WINDOW, "F11"),
                of("shelf", VIEW, WINDOW, "F7"),
                of("codebook", VIEW, WINDOW, "F8"),
                of("unfold", VIEW, PAGE, "z"),
                of("font", VIEW, WINDOW),
                of("command-palette", VIEW, WINDOW, "Ctrl+Shift+P"),
                of("keys", VIEW, WINDOW),
                of("language", VIEW, WINDOW),
                of("next-pane", VIEW, WINDOW, "F6"),
                of("previous-pane", VIEW, WINDOW, "Shift+F6"),

                of("key-sheet", HELP, WINDOW, "F1"),
                of("key-sheet-on-page", HELP, PAGE, "?"),
                of("log-folder", HELP, WINDOW),
                of("copy-diagnostics", HELP, WINDOW),
                of("about", HELP, WINDOW)));
        int themes = table.stream().map(Command::id).toList().indexOf("pick-theme");
        for (int digit = 1; digit <= THEME_KEYS; digit++) {
            table.add(themes++, of(THEME + digit, MARK, PAGE, String.valueOf(digit)));
        }
        return new Commands(table);
    }

    /// The id of the command that gives the theme on a digit.
    public static String theme(int digit) {
        return THEME + digit;
    }

    /// All commands in the order of the menus.
    public List<Command> all() {
        return table;
    }

    /// The commands of one menu, in order.
    public List<Command> in(Group group) {
        return table.stream().filter(command -> command.group() == group).toList();
    }

    /// The command with that id.
    ///
    /// @throws IllegalArgumentException if there is none: a defect
    public Command command(String id) {
        return table.stream().filter(command -> command.id().equals(id)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no command " + id));
    }

    /// The command with that id, if there is one.
    public Optional<Command> find(String id) {
        return table.stream().filter(command -> command.id().equals(id)).findFirst();
    }

    /// The table with other keys for one command.
    ///
    /// @throws IllegalArgumentException if there is no such command
    public Commands with(String id, List<Chord> keys) {
        Command changed = command(id).with(keys);
        return new Commands(table.stream().map(command -> command.id().equals(id) ? changed : command).toList());
    }

    /// The command that a key event asks for in a place.
    public Optional<Command> pressed(KeyEvent event, Place place) {
        return table.stream().filter(command -> command.heardIn(place))
                .filter(command -> command.keys().stream().anyMatch(chord -> chord.matches(event))).findFirst();
    }

    private static Command of(String id, Group group, Place place, String... keys) {
        return new Command(id, group, place, Arrays.stream(keys).map(Chord::of).toList());
    }
}
