package lectern.window;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// What stands in the place of the page while no speech is open: how the first ones come in or, once there are some, how
/// one is opened.
final class Welcome extends VBox {
    private final Label heading = new Label();
    private final Label about = new Label();
    private final Button choose = new Button();
    private final Button open = new Button();
    private final Button samples = new Button();
    private final HBox buttons = new HBox();
    private final Label keys = new Label();
    private final Messages messages;

    /// @param chooseSpeech lets the reader find a speech of the library by its name
    Welcome(Messages messages, Runnable chooseSpeech, Runnable importFiles, Runnable openSamples) {
        this.messages = messages;
        getStyleClass().add("welcome");
        heading.getStyleClass().add("welcome-heading");
        heading.setStyle("-fx-font-family: \"" + Fonts.serif(messages.chinese()) + "\"");
        heading.setWrapText(true);
        about.getStyleClass().add("quiet");
        about.setWrapText(true);
        choose.setOnAction(event -> chooseSpeech.run());
        open.setOnAction(event -> importFiles.run());
        samples.setText(messages.text("window.welcome.samples"));
        samples.setOnAction(event -> openSamples.run());
        buttons.getStyleClass().add("welcome-buttons");
        showShelf(0);
        keys.getStyleClass().add("quiet");
        getChildren().addAll(heading, about, buttons, keys);
    }

    /// Fits what is said to how many speeches the library has.
    void showShelf(int speeches) {
        boolean some = speeches > 0;
        heading.setText(messages.text(some ? "window.welcome.choose" : "window.welcome.heading"));
        about.setText(messages.text(some ? "window.welcome.choose-about" : "window.welcome.about"));
        Button first = some ? choose : open;
        Button second = some ? open : samples;
        if (!buttons.getChildren().equals(List.of(first, second))) {
            boolean focused = buttons.getChildren().stream().anyMatch(Node::isFocused);
            buttons.getChildren().setAll(first, second);
            second.getStyleClass().remove("accent");
            first.getStyleClass().add("accent");
            if (focused) {
                first.requestFocus();
            }
        }
    }

    /// Names the keys in force.
    ///
    /// @param choosing of finding a speech; empty for none
    /// @param importing of the import; empty for none
    /// @param sheet of the key sheet; empty for none
    void showKeys(String choosing, String importing, String sheet) {
        choose.setText(messages.text("window.welcome.choose-button", choosing).strip());
        open.setText(messages.text("window.welcome.import", importing).strip());
        keys.setText(sheet.isEmpty() ? "" : messages.text("window.welcome.keys", sheet));
    }

    @Override
    public void requestFocus() {
        buttons.getChildren().getFirst().requestFocus();
    }
}
