package lectern.window.themes;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A row of the picker: sign, name, and quietly at the right what it is nested in.
final class PickerCell extends ListCell<PickerRow> {
    private final Messages messages;
    private final HBox box = new HBox();
    private final Label name = new Label();
    private final Label aside = new Label();
    private final Region gap = new Region();

    PickerCell(Messages messages, Consumer<PickerRow> take) {
        this.messages = messages;
        box.getStyleClass().add("theme-row");
        name.getStyleClass().add("theme-name");
        aside.getStyleClass().add("theme-path");
        HBox.setHgrow(gap, Priority.ALWAYS);
        // the name gives way last
        aside.setMinWidth(0);
        name.setMinWidth(40);
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable PickerRow row, boolean empty) {
        super.updateItem(row, empty);
        switch (empty ? null : row) {
            case null -> {
                setGraphic(null);
                setAccessibleText(null);
            }
            case PickerRow.Existing(ThemeFilter.Match match) -> {
                name.setText(match.theme().name());
                aside.setText(match.parents());
                box.getChildren().setAll(new ThemeSign(match.theme()), name, gap, aside);
                setGraphic(box);
                setAccessibleText(match.parents().isEmpty() ? match.theme().name()
                        : match.parents() + ThemeFilter.STEP + match.theme().name());
            }
            case PickerRow.Create(String wanted) -> {
                Label plus = new Label("+");
                plus.getStyleClass().add("picker-plus");
                name.setText(messages.text("panes.create", wanted));
                aside.setText(messages.text("panes.create-key"));
                box.getChildren().setAll(new StackPane(plus), name, gap, aside);
                setGraphic(box);
                setAccessibleText(name.getText());
            }
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == box) {
            box.resizeRelocate(snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }
}
