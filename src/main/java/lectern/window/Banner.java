package lectern.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line above everything that stays until its trouble is over, with the ways out as buttons.
final class Banner extends HBox {
    private final Label label = new Label();

    Banner() {
        getStyleClass().add("banner");
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        hide();
    }

    void show(String message, Button... waysOut) {
        label.setText(message);
        getChildren().setAll(label);
        getChildren().addAll(waysOut);
        setVisible(true);
        setManaged(true);
    }

    void hide() {
        setVisible(false);
        setManaged(false);
    }

    static Button button(String name, Runnable action) {
        Button button = new Button(name);
        button.setOnAction(event -> action.run());
        return button;
    }
}
