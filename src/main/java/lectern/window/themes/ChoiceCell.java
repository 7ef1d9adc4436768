package lectern.window.themes;

import java.util.function.Consumer;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Region;

/// A row as wide as its list, whatever stands in it; a click takes it.
///
/// @param <T> what is listed
public abstract class ChoiceCell<T> extends ListCell<T> {
    private final Region box;

    /// @param box the row's content, shown as its graphic
    protected ChoiceCell(Region box, Consumer<T> take) {
        this.box = box;
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected final double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected final void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == box) {
            box.resizeRelocate(snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }
}
