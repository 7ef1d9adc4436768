package lectern.window.themes;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A row of the picker: sign, name, and quietly at the right what it is nested in.
final class PickerCell extends ChoiceCell<PickerRow> {
    private final Messages messages;
    private final HBox box;
    private final Label name = new Label();
    private final Label aside = new Label();
    private final Region gap = new Region();

    PickerCell(Messages messages, Consumer<PickerRow> take) {
        HBox row = new HBox();
        super(row, take);
        box = row;
        this.messages = messages;
        box.getStyleClass().add("theme-row");
        name.getStyleClass().add("theme-name");
        aside.getStyleClass().add("theme-path");
        HBox.setHgrow(gap, Priority.ALWAYS);
        // the name gives way last
        aside.setMinWidth(0);
        name.setMinWidth(40);
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
}
