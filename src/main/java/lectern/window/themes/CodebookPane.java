package lectern.window.themes;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.Pinyin;
import org.jspecify.annotations.Nullable;

/// The codebook beside the page: a tree of themes with sign, name and count, edited by single keys.
///
/// It changes nothing itself: it asks [CodebookActions] and is shown the new codebook. FX thread only.
public final class CodebookPane extends VBox {
    private final CodebookActions actions;
    private final Messages messages;
    private final FilterField search;
    private final ThemeTree tree = new ThemeTree();
    private final Label empty = new Label();
    private final DescriptionBox description;
    private final DescriptionBox memo;
    private final ThemeCommands commands;
    private final ThemeMenu menu;
    private @Nullable ContextMenu shownMenu;
    private Codebook codebook = Codebook.EMPTY;
    private Map<String, Integer> counts = Map.of();
    private @Nullable Map<String, Integer> libraryCounts;
    private @Nullable String focused;
    private @Nullable String chosen;
    private @Nullable String next;
    private @Nullable Theme awaited;
    private boolean stale;

    /// A pane with an empty codebook.
    public CodebookPane(Messages messages, CodebookActions actions) {
        this.actions = actions;
        this.messages = messages;
        getStyleClass().add("codebook-pane");
        getStylesheets().add(PanesStyle.url());
        setAccessibleText(messages.text("panes.codebook"));
        search = new FilterField(messages.text("panes.filter-themes"), this::requestFocus);
        tree.setAccessibleText(messages.text("panes.codebook"));
        empty.getStyleClass().add("panes-empty");
        empty.setWrapText(true);
        empty.setMouseTransparent(true);
        description = new DescriptionBox(messages.text("panes.description"), messages.text("panes.description-prompt"),
                Theme::description, Theme::described, actions::describe, tree::requestFocus);
        memo = new DescriptionBox(messages.text("panes.memo"), "", Theme::memo, Theme::noted, actions::memo,
                tree::requestFocus);
        commands = new ThemeCommands(messages, actions, tree, () -> codebook, new InTree(), description::edit,
                memo::edit);
        menu = new ThemeMenu(messages, commands, tree::chosen);
        tree.setCellFactory(_ -> {
            ThemeCell cell = new ThemeCell(messages, tree);
            new ThemeDrag(cell, commands);
            return cell;
        });
        StackPane middle = new StackPane(tree, empty);
        setVgrow(middle, Priority.ALWAYS);
        getChildren().addAll(search, middle, description, memo);

        search.textProperty().addListener((_, _, _) -> {
            refresh();
            if (tree.chosen() == null || !search.getText().isBlank() && !fits(tree.chosen())) {
                chooseFirstFit();
            }
            empty.setText(messages.text("panes.no-match"));
        });
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        tree.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        tree.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::openMenu);
        tree.getSelectionModel().selectedItemProperty().addListener((_, _, item) -> selected(item));
        empty.setText(messages.text("panes.no-themes"));
    }

    /// Shows a codebook. What is chosen, open, in view or being typed stays.
    ///
    /// @param countsHere theme id to the number of passages in this speech; absent means none
    /// @param countsInLibrary theme id to the number of passages in the library; null while that is not known
    public void show(Codebook codebook, Map<String, Integer> countsHere, @Nullable Map<String, Integer> countsInLibrary) {
        if (awaited != null) {
            next = newcomer(codebook, awaited);
            awaited = next == null ? awaited : null;
        }
        this.codebook = codebook;
        this.counts = Map.copyOf(countsHere);
        this.libraryCounts = countsInLibrary;
        refresh();
    }

    /// Marks the theme that is in focus on the page (tinted there); null for none. Moves neither focus nor choice.
    public void focusTheme(@Nullable String id) {
        if (!Objects.equals(focused, id)) {
            focused = id;
            refresh();
        }
    }

    /// Chooses the theme and brings it into view, without taking the focus. Unknown ids are passed over.
    public void select(String id) {
        if (codebook.theme(id).isPresent()) {
            chosen = id;
            refresh();
            tree.choose(id);
        }
    }

    /// The chosen theme, or null.
    public @Nullable Theme selected() {
        return tree.chosen();
    }

    /// Hands over a name, description or memo that is still being typed; for the window's closing.
    public void keepEdits() {
        NameField field = tree.nameField().get();
        if (field != null) {
            field.end(field.getText());
        }
        description.keepNow();
        memo.keepNow();
    }

    /// The tree takes the focus, at the chosen theme or the first.
    @Override
    public void requestFocus() {
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
        tree.requestFocus();
    }

    private void refresh() {
        if (naming()) {
            stale = true; // rows are rebuilt when the name has been typed
            return;
        }
        stale = false;
        String wanted = next == null ? chosen : next;
        tree.show(codebook, counts, libraryCounts, focused, search.getText(), wanted);
        if (next != null) {
            tree.choose(next);
            next = null;
        }
        selected(tree.getSelectionModel().getSelectedItem());
        empty.setVisible(tree.getExpandedItemCount() == 0);
    }

    /// The theme that came with the codebook and is what was asked for.
    private @Nullable String newcomer(Codebook newer, Theme asked) {
        Set<String> old = new HashSet<>(codebook.all().stream().map(Theme::id).toList());
        return newer.all().stream().filter(t -> !old.contains(t.id()) && t.name().equals(asked.name()))
                .map(Theme::id).findFirst().orElse(null);
    }

    private void selected(@Nullable TreeItem<ThemeRow> item) {
        if (tree.updating() || item != null && item.getValue().isDraft()) {
            return;
        }
        Theme theme = item == null ? null : item.getValue().theme();
        if (theme != null) {
            chosen = theme.id();
        }
        description.show(theme);
        memo.show(theme);
    }

    private boolean fits(Theme theme) {
        return Pinyin.matches(search.getText(), theme.name());
    }

    private void chooseFirstFit() {
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            if (fits(tree.getTreeItem(i).getValue().theme())) {
                tree.choose(tree.getTreeItem(i).getValue().theme().id());
                return;
            }
        }
    }

    private void pressed(KeyEvent event) {
        if (naming()) {
            return;
        }
        boolean moving = event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown();
        boolean plain = !event.isShortcutDown() && !event.isControlDown() && !event.isAltDown() && !event.isShiftDown();
        KeyCode code = event.getCode();
        if (moving) {
            switch (code) {
                case UP -> commands.along(-1);
                case DOWN -> commands.along(1);
                case RIGHT -> commands.nest();
                case LEFT -> commands.lift();
                default -> {
                    return;
                }
            }
        } else if (code == KeyCode.INSERT && (plain || event.isShiftDown())) {
            commands.add(event.isShiftDown());
        } else if (plain) {
            switch (code) {
                case ENTER -> commands.give();
                case F2 -> commands.rename();
                case DELETE -> commands.delete();
                case ESCAPE -> {
                    if (search.getText().isEmpty()) {
                        return;
                    }
                    search.clear();
                }
                default -> {
                    return;
                }
            }
        } else {
            return;
        }
        event.consume();
    }

    /// Letters and digits come as typed characters, whatever key makes them on this keyboard.
    private void typed(KeyEvent event) {
        if (naming() || event.isControlDown() || event.isAltDown() || event.isMetaDown() || event.getCharacter().length() != 1) {
            return;
        }
        char c = event.getCharacter().charAt(0);
        switch (c) {
            case 'n' -> commands.add(false);
            case 'c' -> commands.recolour();
            case 'd' -> commands.describe();
            case 'e' -> commands.memo();
            case 'm' -> commands.merge();
            case 'p' -> commands.review();
            case '/' -> search.requestFocus();
            case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> commands.key(c - '0');
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void openMenu(ContextMenuEvent event) {
        if (naming()) {
            return;
        }
        if (shownMenu != null) {
            shownMenu.hide();
        }
        shownMenu = menu.make();
        if (event.isKeyboardTrigger()) {
            Bounds row = tree.localToScreen(tree.getLayoutBounds());
            shownMenu.show(tree, row.getMinX() + 24, row.getMinY() + 24);
        } else {
            shownMenu.show(tree, event.getScreenX(), event.getScreenY());
        }
        event.consume();
    }

    private boolean naming() {
        return tree.nameField().get() != null;
    }

    /// A name was typed, or (null) left alone.
    private void named(ThemeRow row, @Nullable String text) {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean within = owner == null || owner == tree.nameField().get();
        tree.nameField().set(null);
        tree.dropDrafts();
        if (stale || row.isDraft()) {
            refresh();
        }
        if (within) {
            tree.requestFocus();
        }
        String name = text == null ? "" : text.strip();
        if (name.isEmpty()) {
            return;
        }
        if (row.isDraft()) {
            awaited = row.theme().named(name);
            actions.add(name, row.theme().parent());
        } else if (!name.equals(row.theme().name())) {
            actions.rename(row.theme(), name);
        }
    }

    private final class InTree implements ThemeCommands.Naming {
        @Override
        public void draft(@Nullable String parent, @Nullable String after) {
            if (!naming()) {
                search.clear();
                empty.setVisible(false);
                edit(tree.draft(parent, after));
            }
        }

        @Override
        public void rename() {
            edit(tree.getSelectionModel().getSelectedItem());
        }

        @Override
        public void chooseNext(String id) {
            chosen = id;
        }

        private void edit(TreeItem<ThemeRow> item) {
            int row = tree.getRow(item);
            tree.take(row);
            tree.reveal(row);
            NameField field = new NameField(messages, item, text -> named(item.getValue(), text));
            tree.nameField().set(field);
            tree.applyCss(); // a field without a skin yet would lose the first character typed
            tree.layout();
            field.requestFocus();
            field.selectAll();
        }
    }
}
