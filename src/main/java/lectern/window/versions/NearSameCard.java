package lectern.window.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.desk.NearSame;
import lectern.message.Messages;
import lectern.window.themes.PanesStyle;
import org.jspecify.annotations.Nullable;

/// The near-same speeches of the library in groups, and the difference of the chosen one from the first of its group.
/// FX thread only.
public final class NearSameCard extends VBox {
    /// One line: a speech and the first of its group.
    private record Line(NearSame.Member member, NearSame.Member first) {
        boolean isFirst() {
            return member == first;
        }
    }

    private final Messages messages;
    private final NearSame source;
    private final DifferenceView difference;
    private final ListView<Line> list = new ListView<>();
    private final Label summary = new Label(" ");
    private final Consumer<Throwable> trouble;
    private final LongConsumer open;
    private @Nullable Line shown;

    /// @param groups not empty
    /// @param family the typeface of the texts
    /// @param open opens a speech; the card is to close then
    public NearSameCard(Messages messages, NearSame source, List<NearSame.Group> groups, String family, LongConsumer open,
                        Runnable close, Consumer<Throwable> trouble) {
        this.messages = messages;
        this.source = source;
        this.trouble = trouble;
        this.open = open;
        this.difference = new DifferenceView(messages, family);
        getStyleClass().addAll("sheet-card", "version-card");
        getStylesheets().add(PanesStyle.url());
        Label heading = new Label(messages.text("versions.near-same", groups.size()));
        heading.getStyleClass().add("sheet-heading");
        summary.getStyleClass().add("quiet");
        list.getStyleClass().addAll("version-list", "panes-flat");
        list.setAccessibleText(heading.getText());
        list.setCellFactory(_ -> new Cell());
        List<Line> lines = new ArrayList<>();
        groups.forEach(group -> group.members().forEach(member -> lines.add(new Line(member, group.members().getFirst()))));
        list.getItems().setAll(lines);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> showDifference(now));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        HBox.setHgrow(difference, Priority.ALWAYS);
        HBox middle = new HBox(difference, list);
        middle.getStyleClass().add("version-middle");
        setVgrow(middle, Priority.ALWAYS);
        Label keys = new Label(messages.text("versions.near-same-keys"));
        keys.getStyleClass().add("quiet");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        keys.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        Button done = new Button(messages.text("versions.close"));
        done.setMinWidth(USE_PREF_SIZE);
        done.setOnAction(_ -> close.run());
        HBox row = new HBox(keys, done);
        row.getStyleClass().addAll("sheet-buttons", "version-buttons");
        getChildren().addAll(heading, summary, middle, row);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            // lists keep Esc for themselves
            if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                close.run();
            }
        });
        list.getSelectionModel().clearAndSelect(lines.size() > 1 ? 1 : 0);
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private void showDifference(@Nullable Line line) {
        if (line == null) {
            return;
        }
        Line pair = line.isFirst() ? list.getItems().get(list.getItems().indexOf(line) + 1) : line;
        if (pair.equals(shown)) {
            return;
        }
        shown = pair;
        source.difference(pair.first().card().id(), pair.member().card().id()).whenComplete((found, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
            } else if (pair.equals(shown)) {
                difference.show(found.alignment(), found.before().source().name(), found.after().source().name());
                summary.setText(difference.summary());
            }
        });
    }

    private void pressed(KeyEvent event) {
        Line at = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && at != null && !event.isShortcutDown()) {
            event.consume();
            open.accept(at.member().card().id());
        }
    }

    private void typed(KeyEvent event) {
        if (event.getCharacter().equals("]") || event.getCharacter().equals("[")) {
            event.consume();
            difference.step(event.getCharacter().equals("]"));
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return getParent() instanceof Region around ? around.getWidth() : 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getParent() instanceof Region around ? around.getHeight() : 700;
    }

    private final class Cell extends ListCell<Line> {
        Cell() {
            getStyleClass().add("near-same-cell");
        }

        @Override
        protected void updateItem(@Nullable Line line, boolean empty) {
            super.updateItem(line, empty);
            boolean none = line == null || empty;
            setText(none ? null : line.isFirst() ? line.member().card().title()
                    : messages.text("versions.near-same-line", line.member().percent(), line.member().card().title()));
            getStyleClass().removeAll("near-same-first");
            if (!none && line.isFirst()) {
                getStyleClass().add("near-same-first");
            }
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }
}
