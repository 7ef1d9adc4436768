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
            "untag-speeches", "plan-sample");

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

    /// Whether it is only a second place for the keys of another command (Ctrl+F and /), no command of its own.
    public boolean second() {
        return id.endsWith("-on-page");
    }

    /// Whether it opens a list, which a menu shows beside it.
    public boolean lists() {
        return id.startsWith("open-recent-") || LISTS.contains(id);
    }

    /// Whether there is a place in which the keys of both work.
    boolean meets(Command other) {
        return place == other.place || place == Place.WINDOW || other.place == Place.WINDOW;
    }

    /// Where keys work.
    public enum Place {
        /// While the page has the focus.
        PAGE,
        /// While the whole shelf has the focus, but not where one types.
        SHELF,
        /// Anywhere in the window, but not where a text field needs the key itself.
        WINDOW
    }

    /// The menus.
    public enum Group {
        FILE, EDIT, MARK, MOVE, SHELF, VIEW, HELP;

        /// The message key of its name.
        public String message() {
            return "window.menu." + name().toLowerCase(Locale.ROOT);
        }
    }
}
