package lectern.window.shelf;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.speech.Outline;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import org.jspecify.annotations.Nullable;

/// The parts of the speech that lies open, as a tree that follows the reading place.
public final class OutlinePane extends VBox {
    /// A shared opening this long is left out.
    private static final int SHARED = 6;
    private final TreeView<Section> tree = new TreeView<>(new TreeItem<>());
    private final Label none = new Label();
    private Consumer<Section> chosen = section -> { };
    private Outline outline = Outline.NONE;

    /// An outline without parts.
    public OutlinePane(Messages messages) {
        getStyleClass().addAll("pane", "outline");
        Label heading = new Label(messages.text("window.pane.outline"));
        heading.getStyleClass().addAll("pane-heading", "pane-top");
        none.setText(messages.text("window.outline.none"));
        none.getStyleClass().addAll("quiet", "pane-empty");
        none.setWrapText(true);
        tree.setShowRoot(false);
        tree.setAccessibleText(messages.text("window.pane.outline"));
        tree.setCellFactory(view -> new Cell());
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                goToSelected();
                event.consume();
            }
        });
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().addAll(heading, none, tree);
        none.setVisible(false);
        none.setManaged(false);
    }

    /// Shows the parts, all unfolded.
    public void show(Outline newOutline) {
        outline = newOutline;
        TreeItem<Section> root = new TreeItem<>();
        add(root, newOutline.sections());
        tree.setRoot(root);
        none.setVisible(newOutline.sections().isEmpty());
        none.setManaged(newOutline.sections().isEmpty());
    }

    /// Marks the part that holds the offset (UTF-16).
    public void follow(int offset) {
        if (tree.isFocused()) {
            return;
        }
        Optional<Section> here = outline.at(offset);
        TreeItem<Section> item = here.map(section -> find(tree.getRoot(), section)).orElse(null);
        if (item == null) {
            tree.getSelectionModel().clearSelection();
        } else if (tree.getSelectionModel().getSelectedItem() != item) {
            tree.getSelectionModel().select(item);
            tree.scrollTo(Math.max(0, tree.getRow(item) - 4));
        }
    }

    /// Who is told of a part chosen with Enter or a click.
    public void setOnChosen(Consumer<Section> listener) {
        chosen = listener;
    }

    @Override
    public void requestFocus() {
        if (tree.getSelectionModel().isEmpty()) {
            tree.getSelectionModel().selectFirst();
        }
        tree.requestFocus();
    }

    private void goToSelected() {
        TreeItem<Section> item = tree.getSelectionModel().getSelectedItem();
        if (item != null && item.getValue() != null) {
            chosen.accept(item.getValue());
        }
    }

    private static void add(TreeItem<Section> parent, List<Section> sections) {
        for (Section section : sections) {
            TreeItem<Section> item = new TreeItem<>(section);
            item.setExpanded(true);
            add(item, section.children());
            parent.getChildren().add(item);
        }
    }

    /// Heads that open with the same words are told apart by what follows: only that is shown.
    private static String shown(Section section, TreeItem<Section> item) {
        String title = section.title();
        if (section.kind() != SectionKind.ANAPHORA || item.getParent() == null) {
            return title;
        }
        List<String> others = item.getParent().getChildren().stream().map(TreeItem::getValue)
                .filter(other -> other != section && other.kind() == SectionKind.ANAPHORA).map(Section::title).toList();
        int shared = others.stream().mapToInt(other -> sharedStart(title, other)).max().orElse(0);
        int cut = Math.max(title.lastIndexOf('，', shared), title.lastIndexOf(',', shared)) + 1;
        return cut < SHARED || cut >= title.length() ? title : "…" + title.substring(cut).strip();
    }

    private static int sharedStart(String one, String other) {
        int length = 0;
        while (length < Math.min(one.length(), other.length()) && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static @Nullable TreeItem<Section> find(TreeItem<Section> at, Section section) {
        if (at.getValue() == section) {
            return at;
        }
        for (TreeItem<Section> child : at.getChildren()) {
            TreeItem<Section> found = find(child, section);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private final class Cell extends TreeCell<Section> {
        private final Tooltip whole = new Tooltip();

        Cell() {
            // as wide as the pane: a long head ends in an ellipsis instead of a scroll bar
            setPrefWidth(0);
            setTooltip(whole);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    goToSelected();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Section section, boolean empty) {
            super.updateItem(section, empty);
            getStyleClass().removeAll("run-in", "salutation-head");
            if (empty || section == null) {
                setText(null);
                return;
            }
            setText(shown(section, getTreeItem()));
            whole.setText(section.title());
            if (section.kind() == SectionKind.RUN_IN) {
                getStyleClass().add("run-in");
            } else if (section.kind() == SectionKind.SALUTATION) {
                getStyleClass().add("salutation-head");
            }
        }
    }
}
