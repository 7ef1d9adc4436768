package lectern.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.message.Messages;

/// The themes of a new library: five that every reader of speeches needs, on the keys 1 to 5.
final class StarterCodebook {
    private static final List<String> NAMES = List.of("claim", "measure", "figure", "quotable", "check");

    private StarterCodebook() {
    }

    /// Gives them to a library to which nothing was ever given: a new one, or one whose program ended between making it and this.
    static void plant(Library library, Messages messages) {
        if (library.fresh() || !library.readOnly() && library.codebook().all().isEmpty() && library.speeches().isEmpty()
                && library.undoable(1).isEmpty() && library.redoable(1).isEmpty()) {
            library.seed(in(messages));
        }
    }

    /// The themes with names and descriptions in the interface's language.
    private static List<Theme> in(Messages messages) {
        List<Theme> themes = new ArrayList<>();
        for (String name : NAMES) {
            int position = themes.size();
            themes.add(new Theme(UUID.randomUUID().toString(), null, messages.text("desk.theme." + name),
                    ThemeColours.ALL.get(position), messages.text("desk.theme." + name + ".about"), position + 1,
                    position));
        }
        return themes;
    }
}
