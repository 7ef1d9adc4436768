package lectern.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// What stands in the place of the page while no speech is open: what to do first.
final class Welcome extends VBox {
    private final Button open;

    Welcome(Messages messages, Runnable importFiles, Runnable openSamples) {
        getStyleClass().add("welcome");
        Label heading = new Label(messages.text("window.welcome.heading"));
        heading.getStyleClass().add("welcome-heading");
        Label about = new Label(messages.text("window.welcome.about"));
        about.getStyleClass().add("quiet");
        about.setWrapText(true);
        open = new Button(messages.text("window.welcome.import"));
        open.getStyleClass().add("accent");
        open.setOnAction(event -> importFiles.run());
        Button samples = new Button(messages.text("window.welcome.samples"));
        samples.setOnAction(event -> openSamples.run());
        HBox buttons = new HBox(open, samples);
        buttons.getStyleClass().add("welcome-buttons");
        Label keys = new Label(messages.text("window.welcome.keys"));
        keys.getStyleClass().add("quiet");
        getChildren().addAll(heading, about, buttons, keys);
    }

    @Override
    public void requestFocus() {
        open.requestFocus();
    }
}
