package lectern.window.search;

import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.NearMatch;
import org.jspecify.annotations.Nullable;

/// How a phrase stands elsewhere: itself and what differs from it by a character or two, the most frequent first. Enter on
/// one shows its places.
final class Variants {
    private static final PseudoClass ITSELF = PseudoClass.getPseudoClass("itself");
    private static final int LONG = 8;
    private static final double ROW = 30;
    private final Messages messages;
    private final Searches searches;
    private final Around around;
    private final ListView<NearMatch> list = new ListView<>();
    private final Label state = new Label();
    private final VBox pane;
    private final Asking asking = new Asking();

    /// @param chosen gets the words of the variant gone to
    Variants(Messages messages, Searches searches, Around around, Consumer<String> chosen) {
        this.messages = messages;
        this.searches = searches;
        this.around = around;
        Label heading = new Label(messages.text("finding.variants"));
        heading.getStyleClass().add("pane-heading");
        state.getStyleClass().add("quiet");
        state.setWrapText(true);
        list.setFixedCellSize(ROW);
        list.setAccessibleText(messages.text("finding.variants"));
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new Cell());
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new VBox(heading, state, list);
        pane.getStyleClass().add("variants");
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take(chosen);
                event.consume();
            }
        });
        list.setOnMouseClicked(event -> take(chosen));
    }

    private void take(Consumer<String> chosen) {
        NearMatch match = list.getSelectionModel().getSelectedItem();
        if (match != null) {
            chosen.accept(match.first().hit());
        }
    }

    Region node() {
        return pane;
    }

    boolean cancel() {
        return asking.cancel();
    }

    void show(String words) {
        list.setItems(FXCollections.observableArrayList());
        state.setText(messages.text("finding.searching"));
        int changes = words.codePointCount(0, words.length()) < LONG ? 1 : 2;
        asking.ask(searches.near(words, changes), this::found, thrown -> {
            state.setText("");
            around.trouble(thrown);
        });
    }

    private void found(List<NearMatch> found) {
        state.setText(messages.text("finding.variants-found", found.size()));
        list.setItems(FXCollections.observableList(found));
        list.getSelectionModel().select(0);
    }

    private final class Cell extends ListCell<NearMatch> {
        private final Label words = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(8, words, count);

        Cell() {
            HBox.setHgrow(words, Priority.ALWAYS);
            words.setMaxWidth(Double.MAX_VALUE);
            words.setMinWidth(0);
            words.getStyleClass().add("note-quote");
            count.getStyleClass().add("quiet");
            count.setMinWidth(Region.USE_PREF_SIZE);
            row.getStyleClass().add("line-head");
        }

        @Override
        protected void updateItem(@Nullable NearMatch match, boolean empty) {
            super.updateItem(match, empty);
            if (match == null || empty) {
                setGraphic(null);
                return;
            }
            words.setText(match.first().hit().replaceAll("\\s", " "));
            words.pseudoClassStateChanged(ITSELF, match.changes() == 0);
            count.setText((match.changes() == 0 ? "= " : "±" + match.changes() + " ") + match.hits());
            setGraphic(row);
        }

        /// As wide as the list: long words are shortened, how often they stand is not.
        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            NearMatch match = getItem();
            return attribute != AccessibleAttribute.TEXT || match == null ? super.queryAccessibleAttribute(attribute, parameters)
                    : messages.text("finding.variant", match.first().hit(), match.changes(), match.hits(), match.speeches());
        }
    }
}
