package lectern.window.passages;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.search.Typed;
import lectern.window.themes.ChoiceList;
import lectern.window.themes.Floating;
import lectern.window.themes.Overlay;
import lectern.window.themes.PanesStyle;
import lectern.window.themes.ThemePicker;
import org.jspecify.annotations.Nullable;

/// A list from which a query is put together by keys: what may stand between two parts of it, and what it may ask. A theme is
/// picked by its name.
final class Builder extends Floating {
    private static final double WIDTH = 380;
    private static final double ROW = 30;
    private static final List<String> PARTS = List.of("theme:", "AND", "OR", "NOT", "OVERLAPS", "PARAGRAPH", "THEN", "NEAR/50",
            "speaker:", "date:", "place:", "note:", "coder:", "marked:");
    private final Messages messages;
    private final Supplier<Codebook> codebook;
    private final Supplier<List<Theme>> recent;
    private final ThemePicker picker;
    private final VBox panel = new VBox();
    private final ChoiceList<String> list;
    private Consumer<String> chosen = part -> { };
    private @Nullable Node owner;

    Builder(Messages messages, Supplier<Codebook> codebook, Supplier<List<Theme>> recent) {
        this.messages = messages;
        this.codebook = codebook;
        this.recent = recent;
        this.picker = new ThemePicker(messages);
        panel.getStyleClass().addAll("theme-picker", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        list = new ChoiceList<>(messages.text("finding.build"), PARTS.size(), ROW, new Label());
        list.getStyleClass().add("picker-list");
        list.setFocusTraversable(true);
        list.setCellFactory(view -> new Cell());
        list.setOnMouseClicked(event -> take());
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER -> take();
                case ESCAPE -> close();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        panel.getChildren().add(list);
    }

    /// Opens beside `beside`.
    ///
    /// @param taken gets what is to be put into the query
    void show(Node beside, Consumer<String> taken) {
        close();
        owner = beside;
        chosen = taken;
        list.fill(FXCollections.observableList(PARTS));
        Overlay overlay = new Overlay(beside, beside.localToScene(beside.getLayoutBounds()), panel, WIDTH, () -> { });
        laid(overlay);
        list.requestFocus();
        overlay.closeWhenLeft();
    }

    private void take() {
        String part = list.getSelectionModel().getSelectedItem();
        Node beside = owner;
        close();
        if (part == null || beside == null) {
            return;
        }
        if (part.equals("theme:")) {
            picker.show(beside, codebook.get(), recent.get(), theme -> chosen.accept(Typed.theme(theme, codebook.get())),
                    null, beside::requestFocus);
        } else {
            chosen.accept(part);
        }
    }

    private final class Cell extends ListCell<String> {
        private final Label part = new Label();
        private final Label means = new Label();
        private final HBox row = new HBox(10, part, means);

        Cell() {
            part.setMinWidth(96);
            part.getStyleClass().add("query-typed");
            means.getStyleClass().add("quiet");
            HBox.setHgrow(means, Priority.ALWAYS);
            row.getStyleClass().add("line-head");
        }

        @Override
        protected void updateItem(@Nullable String item, boolean empty) {
            super.updateItem(item, empty);
            if (item == null || empty) {
                setGraphic(null);
                return;
            }
            part.setText(item);
            means.setText(messages.text("finding.build." + item.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT)));
            setAccessibleText(item + ": " + means.getText());
            setGraphic(row);
        }
    }
}
