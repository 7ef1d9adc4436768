package lectern.window;

import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.ThemeReview;
import lectern.message.Messages;
import lectern.window.themes.ThemePicker;

/// The passages of a theme one after the other, each sent elsewhere or left by one key. Whichever way the card goes, what
/// was decided is carried out, as one step.
final class ThemeReviewCard extends VBox {
    private final ThemeReview review;
    private final Messages messages;
    private final Sheet sheet;
    private final Telling telling;
    private final ThemePicker picker;
    private final Label progress = new Label();
    private final Label source = new Label();
    private final TextFlow passage = new TextFlow();
    private boolean ended;

    private ThemeReviewCard(ThemeReview review, Messages messages, Sheet sheet, Telling telling) {
        this.review = review;
        this.messages = messages;
        this.sheet = sheet;
        this.telling = telling;
        this.picker = new ThemePicker(messages);
        getStyleClass().addAll("sheet-card", "review-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label heading = new Label(messages.text("window.review.heading", review.theme().name()));
        heading.getStyleClass().add("sheet-heading");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        progress.getStyleClass().add("quiet");
        progress.setMinWidth(USE_PREF_SIZE);
        passage.getStyleClass().add("review-passage");
        passage.setStyle("-fx-font-family: \"" + Fonts.serif(messages.chinese()) + "\"");
        ScrollPane scroll = new ScrollPane(passage);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("review-scroll");
        source.setWrapText(true);
        source.getStyleClass().add("quiet");
        Label keys = new Label(messages.text("window.review.keys"));
        keys.setWrapText(true);
        keys.getStyleClass().add("quiet");
        getChildren().addAll(new HBox(heading, gap, progress), scroll, source, keys);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        parentProperty().addListener((at, was, is) -> {
            if (is == null) {
                end();
            }
        });
    }

    /// Asks for the theme's passages and lays the first over the window.
    static void open(Desk desk, Messages messages, Sheet sheet, Theme theme, Telling telling) {
        ThemeReview.of(desk, theme).whenComplete((review, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else if (review.size() == 0) {
                telling.say(messages.text("window.review.none", theme.name()));
            } else {
                ThemeReviewCard card = new ThemeReviewCard(review, messages, sheet, telling);
                sheet.show(card);
                card.showPassage();
            }
        });
    }

    private void showPassage() {
        review.current(messages).whenComplete((found, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else if (found.isEmpty()) {
                sheet.close();
            } else {
                show(found.get());
            }
        });
    }

    private void show(ThemeReview.Passage found) {
        progress.setText(messages.text("window.review.progress", review.index() + 1, review.size(), review.decided()));
        Text quote = text(found.quote(), "review-quote");
        passage.getChildren().setAll(text(found.before(), "review-context"), quote, text(found.after(), "review-context"));
        source.setText(found.source());
        setAccessibleText(progress.getText() + ". " + found.quote() + ". " + found.source());
        requestFocus();
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || picker.isOpen()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> pick();
            case BACK_SPACE, LEFT -> {
                review.back();
                showPassage();
            }
            case SPACE, RIGHT -> {
                review.leave();
                showPassage();
            }
            case ESCAPE -> sheet.close();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        if (picker.isOpen() || event.getCharacter().length() != 1 || !Character.isDigit(event.getCharacter().charAt(0))) {
            return;
        }
        int digit = Character.digit(event.getCharacter().charAt(0), 10);
        review.codebook().onKey(digit).ifPresentOrElse(this::send,
                () -> telling.say(messages.text("window.no-theme-on-key", event.getCharacter())));
        event.consume();
    }

    private void send(Theme into) {
        review.send(into);
        showPassage();
    }

    private void pick() {
        picker.show(source, review.codebook(), List.of(), this::send, name -> {
            review.send(name);
            showPassage();
        }, this::requestFocus);
    }

    private void end() {
        if (ended) {
            return;
        }
        ended = true;
        int sent = review.decided();
        review.carryOut().whenComplete((step, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else {
                telling.say(step.isEmpty() ? messages.text("window.review.nothing") : messages.text("window.review.sent", sent));
            }
        });
    }
}
