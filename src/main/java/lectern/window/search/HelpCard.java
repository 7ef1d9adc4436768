package lectern.window.search;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.message.Messages;

/// The query language in short: what to type, and what it finds.
final class HelpCard extends VBox {
    private static final double HIGH = 430;

    HelpCard(Messages messages, Runnable closed) {
        getStyleClass().addAll("sheet-card", "query-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("finding.help.heading"));
        heading.getStyleClass().add("sheet-heading");
        VBox lines = new VBox();
        lines.getStyleClass().add("query-lines");
        messages.text("search.help").lines().forEach(words -> {
            Label line = new Label(words);
            line.setWrapText(true);
            line.setMinHeight(Region.USE_PREF_SIZE);
            lines.getChildren().add(line);
        });
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(HIGH);
        scroll.setFocusTraversable(false);
        Button done = new Button(messages.text("window.close"));
        done.setDefaultButton(true);
        done.setOnAction(event -> closed.run());
        HBox buttons = new HBox(done);
        buttons.getStyleClass().addAll("sheet-buttons", "query-done");
        getChildren().addAll(heading, scroll, buttons);
        setFocusTraversable(true);
        setAccessibleText(messages.text("finding.help.heading") + ". " + messages.text("search.help"));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F1) {
                closed.run();
                event.consume();
            }
        });
    }
}
