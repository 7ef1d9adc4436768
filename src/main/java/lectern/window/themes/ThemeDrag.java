package lectern.window.themes;

import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import lectern.annotation.Theme;
import org.jspecify.annotations.Nullable;

/// The mouse on a row: a double click gives the theme; dragged onto a row it is nested there, onto the edge of a row it
/// goes beside it. The keys for the same are Enter and Ctrl with the arrows.
final class ThemeDrag {
    private static final PseudoClass INTO = PseudoClass.getPseudoClass("drop-into");
    private static final PseudoClass BEFORE = PseudoClass.getPseudoClass("drop-before");
    private static final PseudoClass AFTER = PseudoClass.getPseudoClass("drop-after");

    private final ThemeCell cell;
    private final ThemeCommands commands;

    ThemeDrag(ThemeCell cell, ThemeCommands commands) {
        this.cell = cell;
        this.commands = commands;
        cell.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        cell.setOnDragDetected(this::detected);
        cell.setOnDragOver(this::over);
        cell.setOnDragExited(_ -> mark(null));
        cell.setOnDragDropped(this::dropped);
        cell.setOnDragDone(Event::consume);
    }

    private void pressed(MouseEvent event) {
        boolean onText = event.getX() >= (cell.getGraphic() == null ? 0 : cell.getGraphic().getLayoutX());
        if (theme() != null && !cell.isEditing() && onText && event.getButton() == MouseButton.PRIMARY
                && event.getClickCount() == 2) {
            // the tree itself would open or close the row
            event.consume();
            commands.give();
        }
    }

    private void detected(MouseEvent event) {
        Theme theme = theme();
        if (theme != null && !cell.isEditing() && event.getButton() == MouseButton.PRIMARY) {
            Dragboard board = cell.startDragAndDrop(TransferMode.MOVE);
            ClipboardContent content = new ClipboardContent();
            content.put(DataFormat.PLAIN_TEXT, theme.name());
            board.setContent(content);
            board.setDragView(cell.getGraphic().snapshot(null, null));
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (dragged(event) != null && theme() != null) {
            event.acceptTransferModes(TransferMode.MOVE);
            mark(beside(event));
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Theme moved = dragged(event);
        Theme target = theme();
        mark(null);
        if (moved != null && target != null) {
            commands.drop(moved, target, beside(event));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /// The theme of the row that is dragged, if it comes from the same tree.
    private @Nullable Theme dragged(DragEvent event) {
        return event.getGestureSource() instanceof ThemeCell from && from.getTreeView() == cell.getTreeView()
                && from != cell && from.getItem() != null ? from.getItem().theme() : null;
    }

    private int beside(DragEvent event) {
        double part = event.getY() / cell.getHeight();
        return part < 0.25 ? -1 : part > 0.75 ? 1 : 0;
    }

    private @Nullable Theme theme() {
        return cell.getItem() == null || cell.getItem().isDraft() ? null : cell.getItem().theme();
    }

    private void mark(@Nullable Integer beside) {
        cell.pseudoClassStateChanged(INTO, beside != null && beside == 0);
        cell.pseudoClassStateChanged(BEFORE, beside != null && beside < 0);
        cell.pseudoClassStateChanged(AFTER, beside != null && beside > 0);
    }
}
