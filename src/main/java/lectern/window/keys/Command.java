package lectern.window.keys;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Something the reader can do.
///
/// @param id its name; the message `window.command.ID` says it
/// @param group where menus and the key sheet list it
/// @param place where its keys work
/// @param keys its keys, the first one shown in menus; may be empty
public record Command(String id, Group group, Place place, List<Chord> keys) {
    private static final Set<String> LISTS = Set.of("sort-shelf", "sort-shelf-also", "open-shelf", "rename-shelf", "drop-shelf",
            "untag-speeches", "plan-sample", "saved-queries", "forget-query");
    /// Commands of the page that do the same with lines of a search, by the same keys.
    private static final Set<String> ON_LINES_TOO = Set.of("pick-theme", "last-theme", "recent-themes", "note", "remove", "copy");

    public Command {
        keys = List.copyOf(keys);
    }

    /// The message key of its name.
    public String message() {
        return "window.command." + id;
    }

    /// The same command with other keys.
    Command with(List<Chord> newKeys) {
        return new Command(id, group, place, newKeys);
    }

    /// Whether its keys work in a place.
    public boolean heardIn(Place where) {
        return place == where || where == Place.LINES && place == Place.PAGE
                && (ON_LINES_TOO.contains(id) || id.startsWith("theme-"));
    }

    /// Whether there is a place where both commands would hear one key.
    boolean meets(Command other) {
        return place == Place.WINDOW || other.place == Place.WINDOW || place == other.place
                || heardIn(Place.LINES) && other.heardIn(Place.LINES);
    }

    /// Whether it is only a second place for the keys of another command (Ctrl+F and /), no command of its own.
    public boolean second() {
        return id.endsWith("-on-page");
    }

    /// Whether it opens a list, which a menu shows beside it.
    public boolean lists() {
        return id.startsWith("open-recent-") || LISTS.contains(id);
    }

    /// Where keys work.
    public enum Place {
        /// While the page has the focus.
        PAGE,
        /// While the whole shelf has the focus, but not where one types.
        SHELF,
        /// While a list of places found has the focus.
        LINES,
        /// Anywhere in the window, but not where a text field needs the key itself.
        WINDOW
    }

    /// The menus.
    public enum Group {
        FILE, EDIT, MARK, MOVE, SEARCH, SHELF, VIEW, HELP;

        /// The message key of its name.
        public String message() {
            return "window.menu." + name().toLowerCase(Locale.ROOT);
        }
    }
}
