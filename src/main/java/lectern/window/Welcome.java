package lectern.window;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// What stands in the place of the page while no speech is open: what to do first.
final class Welcome extends VBox {
    private final Button open = new Button();
    private final Label keys = new Label();
    private final Messages messages;

    Welcome(Messages messages, Runnable importFiles, Runnable openSamples) {
        this.messages = messages;
        getStyleClass().add("welcome");
        Label heading = new Label(messages.text("window.welcome.heading"));
        heading.getStyleClass().add("welcome-heading");
        Label about = new Label(messages.text("window.welcome.about"));
        about.getStyleClass().add("quiet");
        about.setWrapText(true);
        open.getStyleClass().add("accent");
        open.setOnAction(event -> importFiles.run());
        Button samples = new Button(messages.text("window.welcome.samples"));
        samples.setOnAction(event -> openSamples.run());
        HBox buttons = new HBox(open, samples);
        buttons.getStyleClass().add("welcome-buttons");
        keys.getStyleClass().add("quiet");
        getChildren().addAll(heading, about, buttons, keys);
    }

    /// Names the keys in force.
    ///
    /// @param importing of the import; empty for none
    /// @param sheet of the key sheet; empty for none
    void showKeys(String importing, String sheet) {
        open.setText(messages.text("window.welcome.import", importing).strip());
        keys.setText(sheet.isEmpty() ? "" : messages.text("window.welcome.keys", sheet));
    }

    @Override
    public void requestFocus() {
        open.requestFocus();
    }
}
