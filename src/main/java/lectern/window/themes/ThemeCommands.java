package lectern.window.themes;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// What can be done to the chosen theme; keys, menu and dragging all come here. Without a chosen theme nothing happens,
/// except that a new one can be made.
final class ThemeCommands {
    private final Messages messages;
    private final CodebookActions actions;
    private final ThemeTree tree;
    private final Supplier<Codebook> codebook;
    private final Naming naming;
    private final Runnable describe;
    private final Runnable memo;
    private final ThemePicker picker;

    /// Where a name is typed in the tree.
    interface Naming {
        /// A row for a new theme in `parent`, after its sibling `after`.
        void draft(@Nullable String parent, @Nullable String after);

        /// The chosen row.
        void rename();

        /// Chooses the theme with that id as soon as the next codebook is shown.
        void chooseNext(String id);
    }

    ThemeCommands(Messages messages, CodebookActions actions, ThemeTree tree, Supplier<Codebook> codebook, Naming naming,
                  Runnable describe, Runnable memo) {
        this.messages = messages;
        this.actions = actions;
        this.tree = tree;
        this.codebook = codebook;
        this.naming = naming;
        this.describe = describe;
        this.memo = memo;
        this.picker = new ThemePicker(messages);
    }

    void give() {
        withChosen(actions::give);
    }

    void add(boolean nested) {
        Theme at = tree.chosen();
        if (at == null) {
            naming.draft(null, null);
        } else if (nested) {
            naming.draft(at.id(), null);
        } else {
            naming.draft(codebook.get().theme(at.parent() == null ? "" : at.parent()).map(Theme::id).orElse(null), at.id());
        }
    }

    void rename() {
        withChosen(_ -> naming.rename());
    }

    void recolour() {
        withChosen(theme -> new ColourChooser(messages, anchor(), theme, actions.colours(), colour -> {
            if (!colour.equals(theme.colour())) {
                actions.recolour(theme, colour);
            }
        }));
    }

    void describe() {
        withChosen(_ -> describe.run());
    }

    void memo() {
        withChosen(_ -> memo.run());
    }

    void key(int digit) {
        withChosen(theme -> {
            if (theme.key() != digit) {
                actions.key(theme, digit);
            }
        });
    }

    void along(int by) {
        withChosen(theme -> go(theme, moves().along(theme, by)));
    }

    void nest() {
        withChosen(theme -> go(theme, moves().nest(theme)));
    }

    void lift() {
        withChosen(theme -> go(theme, moves().lift(theme)));
    }

    /// As dragging does.
    ///
    /// @param beside -1 before the target, 1 after it, 0 into it
    void drop(Theme theme, Theme target, int beside) {
        go(theme, beside == 0 ? moves().into(theme, target) : moves().beside(theme, target, beside > 0));
    }

    void merge() {
        withChosen(theme -> {
            List<Theme> others = codebook.get().all().stream().filter(t -> !t.id().equals(theme.id())).toList();
            picker.show(anchor(), new Codebook(others), List.of(), into -> {
                naming.chooseNext(into.id());
                actions.merge(theme, into);
            }, null, () -> { });
        });
    }

    void review() {
        withChosen(actions::review);
    }

    void delete() {
        withChosen(actions::delete);
    }

    private ThemeMoves moves() {
        return new ThemeMoves(codebook.get());
    }

    private void go(Theme theme, Optional<ThemeMoves.Place> to) {
        to.ifPresent(place -> actions.move(theme, place.parent(), place.index()));
    }

    private void withChosen(Consumer<Theme> action) {
        Theme theme = tree.chosen();
        if (theme != null) {
            action.accept(theme);
        }
    }

    /// What floats belongs to the chosen row.
    private Node anchor() {
        int row = tree.getSelectionModel().getSelectedIndex();
        tree.reveal(row);
        return tree.lookupAll(".tree-cell").stream()
                .filter(node -> node instanceof ThemeCell cell && cell.isVisible() && cell.getIndex() == row)
                .findFirst().orElse(tree);
    }
}
