package lectern.window.shelf;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.SpeechCard;
import lectern.text.Pinyin;
import lectern.window.themes.TypedGuard;
import org.jspecify.annotations.Nullable;

/// The speeches of the library as a list that is filtered while the reader types (also by pinyin initials).
public final class ShelfPane extends VBox {
    private static final int MANY = 2000;
    private final Messages messages;
    private final ObservableList<SpeechCard> cards = FXCollections.observableArrayList();
    private final FilteredList<SpeechCard> shown = new FilteredList<>(cards);
    private final ListView<SpeechCard> list = new ListView<>(shown);
    private final TextField filter = new TextField();
    private final Label count = new Label();
    private final Label none = new Label();
    private LongConsumer chosen = id -> { };
    private long open = -1;

    /// A shelf without speeches.
    public ShelfPane(Messages messages) {
        this.messages = messages;
        getStyleClass().addAll("pane", "shelf");
        Label heading = new Label(messages.text("window.pane.shelf"));
        heading.getStyleClass().add("pane-heading");
        count.getStyleClass().add("quiet");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox top = new HBox(heading, gap, count);
        top.getStyleClass().add("pane-top");
        filter.setPromptText(messages.text("window.shelf.filter"));
        filter.setAccessibleText(messages.text("window.shelf.filter"));
        filter.getStyleClass().add("filter");
        filter.textProperty().addListener((at, before, words) -> filter(words));
        filter.addEventFilter(KeyEvent.KEY_PRESSED, this::inFilter);
        list.setAccessibleText(messages.text("window.pane.shelf"));
        list.setCellFactory(view -> new Cell());
        list.setPlaceholder(none);
        none.getStyleClass().add("quiet");
        TypedGuard guard = TypedGuard.on(filter);
        filter.focusedProperty().addListener((at, before, focused) -> guard.arm());
        list.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("/")) {
                filter.requestFocus();
                event.consume();
            }
        });
        list.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                openSelected();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox filterBox = new VBox(filter);
        filterBox.getStyleClass().add("filter-box");
        getChildren().addAll(top, filterBox, list);
    }

    /// A long list is gone through beside the JavaFX thread; the last word typed counts.
    private void filter(String words) {
        if (words.isBlank() || cards.size() <= MANY) {
            shown.setPredicate(card -> matches(card, words));
            return;
        }
        List<SpeechCard> all = List.copyOf(cards);
        CompletableFuture.supplyAsync(() -> all.stream().filter(card -> matches(card, words)).map(SpeechCard::id)
                .collect(Collectors.toSet())).thenAcceptAsync(fitting -> {
                    if (filter.getText().equals(words)) {
                        shown.setPredicate(card -> fitting.contains(card.id()));
                    }
                }, Platform::runLater);
    }

    /// Shows these speeches; the selection stays.
    public void show(List<SpeechCard> speeches) {
        show(speeches, speeches.size());
    }

    /// Shows the first speeches of many.
    ///
    /// @param all how many there are
    public void show(List<SpeechCard> speeches, int all) {
        SpeechCard before = list.getSelectionModel().getSelectedItem();
        if (!cards.equals(speeches)) {
            cards.setAll(speeches);
        }
        none.setText(messages.text(speeches.isEmpty() ? "window.shelf.none" : "window.shelf.empty"));
        count.setText(messages.text("window.shelf.count", all));
        select(before == null ? open : before.id());
    }

    /// Shows a speech under other front matter.
    public void describe(long speech, FrontMatter front) {
        change(speech, card -> card.described(front));
    }

    /// Shows a speech with another value of a field.
    public void set(long speech, Field field, @Nullable String value) {
        change(speech, card -> card.with(field, value));
    }

    /// Counts annotations that have come or gone in a speech.
    public void count(long speech, int change) {
        if (change != 0) {
            change(speech, card -> card.annotated(Math.max(0, card.annotations() + change)));
        }
    }

    private void change(long speech, UnaryOperator<SpeechCard> change) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i).id() == speech) {
                cards.set(i, change.apply(cards.get(i)));
                select(open);
                return;
            }
        }
    }

    /// Marks the speech that lies open.
    public void showOpen(long id) {
        open = id;
        select(id);
        list.refresh();
    }

    /// Who is told of the number of a speech that was chosen with Enter or a click.
    public void setOnChosen(LongConsumer listener) {
        chosen = listener;
    }

    /// The list takes the focus, at the chosen speech or the first.
    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void select(long id) {
        shown.stream().filter(card -> card.id() == id).findFirst().ifPresent(card -> {
            list.getSelectionModel().select(card);
            if (!list.isFocused()) {
                list.scrollTo(Math.max(0, shown.indexOf(card) - 3));
            }
        });
    }

    private void openSelected() {
        SpeechCard card = list.getSelectionModel().getSelectedItem();
        if (card != null) {
            chosen.accept(card.id());
        }
    }

    private void inFilter(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> {
                list.requestFocus();
                list.getSelectionModel().selectFirst();
                event.consume();
            }
            case ENTER -> {
                if (list.getSelectionModel().isEmpty() || !shown.contains(list.getSelectionModel().getSelectedItem())) {
                    list.getSelectionModel().selectFirst();
                }
                openSelected();
                event.consume();
            }
            case ESCAPE -> {
                filter.clear();
                event.consume();
            }
            default -> { }
        }
    }

    private static boolean matches(SpeechCard card, String words) {
        return words.isBlank() || Stream.of(card.title(), card.speaker(), card.occasion(), card.series(), card.number(),
                card.fileName(), Objects.toString(card.date(), null)).filter(Objects::nonNull)
                .anyMatch(field -> Pinyin.matches(words, field));
    }

    private final class Cell extends ListCell<SpeechCard> {
        private final Label title = new Label();
        private final Label where = new Label();
        private final Label marks = new Label();
        private final VBox box;

        Cell() {
            title.getStyleClass().add("shelf-title");
            title.setWrapText(true);
            where.getStyleClass().add("quiet");
            where.setWrapText(true);
            marks.getStyleClass().addAll("quiet", "badge");
            marks.setMinWidth(USE_PREF_SIZE);
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            HBox below = new HBox(where, gap, marks);
            box = new VBox(title, below);
            box.getStyleClass().add("shelf-card");
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                    openSelected();
                }
            });
        }

        /// As high as the title needs at the list's width.
        @Override
        protected double computePrefHeight(double width) {
            double wide = width > 0 ? width : list.getWidth();
            return getGraphic() == null ? super.computePrefHeight(width) : snappedTopInset() + snappedBottomInset()
                    + box.prefHeight(Math.max(1, wide - snappedLeftInset() - snappedRightInset()));
        }

        @Override
        protected void updateItem(@Nullable SpeechCard card, boolean empty) {
            super.updateItem(card, empty);
            if (empty || card == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(card.title());
            where.setText(String.join(" · ", Stream.of(card.date(), card.speaker()).filter(Objects::nonNull)
                    .map(Object::toString).toList()));
            marks.setManaged(card.annotations() > 0);
            marks.setText(card.annotations() == 0 ? "" : String.valueOf(card.annotations()));
            marks.setAccessibleText(messages.text("window.shelf.annotations", card.annotations()));
            setAccessibleText(card.title() + ", " + where.getText());
            getStyleClass().remove("open");
            if (card.id() == open) {
                getStyleClass().add("open");
            }
            setGraphic(box);
        }
    }
}
