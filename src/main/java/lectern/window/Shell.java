package lectern.window;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lectern.message.Messages;
import lectern.window.reader.Paper;

/// The window before its library is open: its frame in the colours of the paper.
final class Shell {
    private Shell() {
    }

    static void show(Stage stage, Messages messages, Paper paper) {
        Label opening = new Label(messages.text("program.opening"));
        opening.getStyleClass().add("quiet");
        StackPane root = new StackPane(opening);
        root.getStyleClass().addAll("lectern", "shell");
        root.setStyle("-fx-font-family: \"" + Fonts.sans(messages.chinese()) + "\"");
        root.getStylesheets().addAll(Styles.sheets());
        Styles.lay(paper, root);
        stage.setScene(new Scene(root));
        stage.show();
    }
}
