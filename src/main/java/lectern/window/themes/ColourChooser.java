package lectern.window.themes;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import lectern.annotation.Theme;
import lectern.message.Messages;

/// The offered colours as a grid, arrows move, Enter takes; below it a field for any other `#rrggbb`.
final class ColourChooser {
    private static final int COLUMNS = 6;
    private static final double WIDTH = 236;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("error");

    private final VBox panel = new VBox();
    private final GridPane grid = new GridPane();
    private final TextField field = new TextField();
    private final Overlay overlay;
    private final Consumer<String> chosen;

    ColourChooser(Messages messages, Node owner, Theme theme, List<String> colours, Consumer<String> chosen) {
        this.chosen = chosen;
        panel.getStyleClass().addAll("colour-chooser", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        grid.getStyleClass().add("colour-grid");
        for (int i = 0; i < colours.size(); i++) {
            grid.add(swatch(messages, colours.get(i), colours.get(i).equals(theme.colour())), i % COLUMNS, i / COLUMNS);
        }
        field.setText(theme.colour());
        field.getStyleClass().add("panes-search");
        field.setPrefColumnCount(8);
        Label label = new Label(messages.text("panes.other-colour"));
        label.getStyleClass().add("panes-label");
        label.setLabelFor(field);
        field.setAccessibleText(label.getText());
        field.textProperty().addListener((_, _, text) -> field.pseudoClassStateChanged(WRONG, !isColour(text)));
        panel.getChildren().addAll(grid, label, field);
        panel.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        overlay = new Overlay(owner, owner.localToScene(owner.getLayoutBounds()), panel, Region.USE_COMPUTED_SIZE, () -> { });
        Node first = colours.isEmpty() ? field
                : grid.getChildren().get(Math.max(0, colours.indexOf(theme.colour())));
        first.requestFocus();
        overlay.closeWhenLeft();
    }

    private Button swatch(Messages messages, String colour, boolean now) {
        Region paint = new Region();
        paint.setMinSize(20, 20);
        paint.setBackground(new Background(new BackgroundFill(Color.web(colour), new CornerRadii(4),
                Insets.EMPTY)));
        Button swatch = new Button(null, paint);
        swatch.getStyleClass().setAll("button", "colour-swatch");
        swatch.setAccessibleText(messages.text(now ? "panes.colour-now" : "panes.colour", colour));
        swatch.setOnAction(_ -> take(colour));
        return swatch;
    }

    private void pressed(KeyEvent event) {
        int at = grid.getChildren().indexOf(panel.getScene().getFocusOwner());
        switch (event.getCode()) {
            case ESCAPE -> overlay.close();
            case ENTER -> {
                if (at >= 0) {
                    ((Button) grid.getChildren().get(at)).fire();
                } else if (isColour(field.getText())) {
                    take(field.getText().strip().toLowerCase(Locale.ROOT));
                }
            }
            case LEFT, RIGHT, UP, DOWN -> {
                boolean upFromField = at < 0 && event.getCode() == KeyCode.UP;
                if (at < 0 && !upFromField) {
                    return;
                }
                move(upFromField ? grid.getChildren().size() - 1 : at + step(event.getCode()));
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static int step(KeyCode code) {
        return switch (code) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -COLUMNS;
            default -> COLUMNS;
        };
    }

    private void move(int to) {
        if (to >= grid.getChildren().size()) {
            field.requestFocus();
            field.selectAll();
        } else if (to >= 0) {
            grid.getChildren().get(to).requestFocus();
        }
    }

    private void take(String colour) {
        overlay.close();
        chosen.accept(colour);
    }

    private static boolean isColour(String text) {
        return text.strip().matches("#[0-9a-fA-F]{6}");
    }
}
