package lectern.window;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;

/// A short message over the page that goes away by itself; it takes neither focus nor clicks.
final class Toast extends StackPane {
    private static final Duration SHOWN = Duration.seconds(3.5);
    private final Label label = new Label();
    private final PauseTransition pause = new PauseTransition(SHOWN);

    Toast() {
        getStyleClass().add("toast-layer");
        label.getStyleClass().add("toast");
        label.setWrapText(true);
        label.setMaxWidth(Region.USE_PREF_SIZE);
        getChildren().add(label);
        setMouseTransparent(true);
        setVisible(false);
        pause.setOnFinished(event -> setVisible(false));
    }

    void say(String message) {
        label.setText(message);
        setVisible(true);
        pause.playFromStart();
    }

    String said() {
        return isVisible() ? label.getText() : "";
    }
}
