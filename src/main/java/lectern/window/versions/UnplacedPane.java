package lectern.window.versions;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// The annotations of the speech that its text has no place for, under a heading of their own; not there while there is none.
/// FX thread only.
public final class UnplacedPane extends VBox {
    private static final double ROW = 26;
    private static final int MOST_ROWS = 5;
    private final Messages messages;
    private final Label heading = new Label();
    private final ListView<Annotation> list = new ListView<>();
    private Consumer<Annotation> onPlace = _ -> { };
    private Consumer<Annotation> onDiscard = _ -> { };

    /// An empty pane.
    public UnplacedPane(Messages messages) {
        this.messages = messages;
        getStyleClass().add("unplaced-pane");
        heading.getStyleClass().add("panes-label");
        heading.setWrapText(true);
        heading.setMinHeight(USE_PREF_SIZE);
        list.getStyleClass().addAll("panes-flat", "unplaced-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(_ -> new Cell(messages));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        getChildren().addAll(heading, list);
        setMinHeight(USE_PREF_SIZE);
        show(List.of());
    }

    /// Shows these.
    public void show(List<Annotation> unplaced) {
        if (!list.getItems().equals(unplaced)) {
            int row = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(unplaced);
            list.getSelectionModel().clearAndSelect(Math.min(Math.max(row, 0), unplaced.size() - 1));
        }
        // what is not there has no text either: JavaFX paints the whole window for a label that is emptied
        if (!unplaced.isEmpty()) {
            heading.setText(messages.text("versions.unplaced-heading", unplaced.size()));
            list.setAccessibleText(heading.getText());
            list.setPrefHeight(ROW * Math.min(MOST_ROWS, unplaced.size()) + 4);
        }
        setVisible(!unplaced.isEmpty());
        setManaged(!unplaced.isEmpty());
    }

    /// What to do when the reader gives one a place (Enter).
    public void setOnPlace(Consumer<Annotation> place) {
        onPlace = place;
    }

    /// What to do when the reader deletes one (Delete).
    public void setOnDiscard(Consumer<Annotation> discard) {
        onDiscard = discard;
    }

    /// The list takes the focus.
    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void pressed(KeyEvent event) {
        Annotation at = list.getSelectionModel().getSelectedItem();
        if (at == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> onPlace.accept(at);
            case DELETE -> onDiscard.accept(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static final class Cell extends ListCell<Annotation> {
        private final Messages messages;

        Cell(Messages messages) {
            this.messages = messages;
        }

        @Override
        protected void updateItem(@Nullable Annotation annotation, boolean empty) {
            super.updateItem(annotation, empty);
            boolean none = annotation == null || empty;
            setText(none ? null : "? " + annotation.anchor().quote().replaceAll("\\s+", " ").strip());
            setTooltip(none || annotation.note().isBlank() ? null : new Tooltip(annotation.note()));
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Annotation annotation = getItem();
            return attribute != AccessibleAttribute.TEXT || annotation == null
                    ? super.queryAccessibleAttribute(attribute, parameters)
                    : messages.text("versions.unplaced-card", annotation.anchor().quote(), annotation.note());
        }
    }
}
