package lectern.window.imports;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.annotation.Edit;
import lectern.desk.FieldReview;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.text.TextRange;
import lectern.window.themes.TypedGuard;
import org.jspecify.annotations.Nullable;

/// The doubtful fields of some speeches: what was recognised, how surely, and the line it came from. Enter accepts, typing
/// corrects, Delete takes away, Space passes over; every answer can be undone.
public final class ReviewPane extends DrawerPane {
    private final FieldReview review;
    private final Messages messages;
    private final Consumer<Throwable> trouble;
    private final ListView<FieldReview.Item> list = new ListView<>();
    private final Label what = new Label();
    private final Label source = quiet("");
    private final TextFlow line = new TextFlow();
    private final TextField field = new TextField();
    private final Label refused = new Label();

    /// @param open opens the speech that is looked at
    /// @param trouble is told what went wrong
    public ReviewPane(Messages messages, String face, FieldReview review, LongConsumer open, Consumer<Throwable> trouble) {
        this.review = review;
        this.messages = messages;
        this.trouble = trouble;
        getStyleClass().add("review-pane");
        list.getItems().setAll(review.items());
        list.getStyleClass().add("review-list");
        list.setAccessibleText(messages.text("imports.review.list"));
        list.setCellFactory(view -> new Cell(messages));
        list.setPlaceholder(quiet(messages.text("imports.review.none")));
        list.getSelectionModel().selectedIndexProperty().addListener((at, was, is) -> {
            if (is.intValue() >= 0) {
                review.goTo(is.intValue());
                show();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, open));
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        what.getStyleClass().add("review-what");
        line.getStyleClass().add("review-line");
        line.setStyle("-fx-font-family: \"" + face + "\"");
        ScrollPane scroll = new ScrollPane(line);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        field.getStyleClass().add("filter");
        field.setAccessibleText(messages.text("imports.review.field"));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::inField);
        TypedGuard guard = TypedGuard.on(field);
        field.focusedProperty().addListener((at, was, is) -> guard.arm());
        refused.getStyleClass().add("field-refused");
        refused.setWrapText(true);
        Label keys = quiet(messages.text("imports.review.keys"));
        keys.setMinHeight(USE_PREF_SIZE);
        VBox right = new VBox(what, scroll, source, field, refused, keys);
        right.getStyleClass().add("review-right");
        HBox.setHgrow(right, Priority.ALWAYS);
        HBox both = new HBox(list, right);
        both.getStyleClass().add("charset-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().add(both);
        list.getSelectionModel().select(0);
        if (review.items().isEmpty()) {
            right.setVisible(false);
        }
        count();
    }

    private void count() {
        setHeading(messages.text("imports.review.heading", review.decided(), review.items().size()));
    }

    private void show() {
        review.current().ifPresent(item -> {
            refuse("");
            what.setText(messages.text("imports.review.what", messages.text("imports.field." + item.field().code()),
                    Math.round(item.guess().confidence() * 100), item.card().title()));
            field.setText(item.present().map(value -> value.value()).orElse(""));
            review.evidence(item).whenComplete((found, thrown) -> {
                if (thrown != null) {
                    trouble.accept(thrown);
                } else if (review.current().filter(item::equals).isPresent()) {
                    source.setText(messages.text("imports.review." + found.from().code(), item.card().fileName()));
                    lay(found);
                    list.setAccessibleHelp(what.getText() + " " + found.line());
                }
            });
        });
    }

    private void lay(FieldReview.Evidence found) {
        TextRange where = found.where();
        line.getChildren().setAll(Stream.of(text(found.line().substring(0, where.start()), "review-context"),
                text(found.line().substring(where.start(), where.end()), "review-quote"),
                text(found.line().substring(where.end()), "review-context")).filter(part -> !part.getText().isEmpty()).toList());
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private void pressed(KeyEvent event, LongConsumer open) {
        if (event.isShortcutDown() || event.isAltDown() || review.current().isEmpty()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> {
                review.accept();
                next();
            }
            case SPACE, RIGHT -> step(1);
            case LEFT -> step(-1);
            case DELETE, BACK_SPACE -> correct("");
            case F2 -> edit(null);
            case F3 -> open.accept(review.current().orElseThrow().card().id());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(int direction) {
        int at = Math.clamp(review.index() + direction, 0, review.items().size() - 1);
        list.getSelectionModel().select(at);
        list.scrollTo(Math.max(0, at - 3));
    }

    private void typed(KeyEvent event) {
        String sign = event.getCharacter();
        if (!event.isShortcutDown() && !event.isAltDown() && !sign.isEmpty() && !sign.isBlank() && sign.charAt(0) >= ' ' && sign.charAt(0) != 127) {
            edit(sign);
            event.consume();
        }
    }

    /// @param begun what was typed already; null to go on with the present value
    private void edit(@Nullable String begun) {
        field.requestFocus();
        if (begun != null) {
            field.setText(begun);
            field.end();
        } else {
            field.selectAll();
        }
    }

    private void inField(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> correct(field.getText());
            case ESCAPE -> {
                show();
                list.requestFocus();
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void correct(String words) {
        try {
            review.correct(words).whenComplete((done, thrown) -> {
                if (thrown != null) {
                    trouble.accept(thrown);
                } else {
                    list.requestFocus();
                    next();
                }
            });
        } catch (Problem problem) {
            refuse(problem.in(messages));
        }
    }

    private void refuse(String why) {
        refused.setText(why);
        refused.setVisible(!why.isEmpty());
        refused.setManaged(!why.isEmpty());
    }

    private void next() {
        review.next();
        refresh();
        list.getSelectionModel().select(review.index());
        list.scrollTo(Math.max(0, review.index() - 3));
        show();
    }

    private void refresh() {
        list.refresh();
        count();
    }

    /// Follows edits, undo included.
    public void changed(List<Edit> edits) {
        review.changed(edits);
        refresh();
        show();
    }

    @Override
    boolean back() {
        return false;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<FieldReview.Item> {
        private final Messages messages;
        private final Label sign = new Label();
        private final Label value = new Label();
        private final Label where = quiet("");
        private final HBox row = new HBox(sign, new VBox(value, where));

        Cell(Messages messages) {
            this.messages = messages;
            row.getStyleClass().add("report-row");
            sign.getStyleClass().add("report-sign");
            where.setWrapText(false);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(FieldReview.@Nullable Item item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            Field field = item.field();
            sign.setText(item.decided() ? "✓" : "?");
            value.setText(messages.text("imports.review.value", messages.text("imports.field." + field.code()),
                    item.present().map(found -> found.value()).orElse(messages.text("imports.review.nothing"))));
            where.setText(item.card().title());
            setAccessibleText(messages.text(item.decided() ? "imports.review.row-decided" : "imports.review.row", value.getText(), where.getText()));
            setGraphic(row);
        }
    }
}
