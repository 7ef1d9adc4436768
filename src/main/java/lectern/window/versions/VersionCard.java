package lectern.window.versions;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import lectern.annotation.carry.Outcome;
import lectern.desk.NewVersion;
import lectern.message.Messages;
import lectern.text.TextRange;
import lectern.window.themes.PanesStyle;
import org.jspecify.annotations.Nullable;

/// A new version of a text before it takes the place of the old one: both side by side, and the annotations by what would
/// become of them, worked through by keys. Nothing is changed until the reader says so. FX thread only.
public final class VersionCard extends VBox {
    private static final List<Outcome> ORDER = List.of(Outcome.UNPLACED, Outcome.UNSURE, Outcome.MOVED, Outcome.KEPT);

    private final Messages messages;
    private final NewVersion version;
    private final DifferenceView difference;
    private final PlacePicker picker;
    private final Label tally = new Label();
    private final ListView<NewVersion.Passage> list = new ListView<>();
    private final Button replace = new Button();
    private final HBox middle;

    /// @param family the typeface of the texts
    /// @param carryOut puts the new text in place as decided
    /// @param cancel leaves everything as it is
    public VersionCard(Messages messages, NewVersion version, String family, Consumer<NewVersion> carryOut, Runnable cancel) {
        this.messages = messages;
        this.version = version;
        this.difference = new DifferenceView(messages, family);
        this.picker = new PlacePicker(messages, family);
        getStyleClass().addAll("sheet-card", "version-card");
        getStylesheets().add(PanesStyle.url());
        Label heading = new Label(messages.text("versions.heading", version.speech().displayTitle()));
        heading.getStyleClass().add("sheet-heading");
        heading.setMinWidth(0);
        tally.getStyleClass().add("quiet");
        tally.setWrapText(true);
        tally.setMinHeight(USE_PREF_SIZE);
        difference.show(version.alignment(), version.speech().source().name(), version.draft().source().name());
        picker.setVisible(false);
        StackPane texts = new StackPane(difference, picker);
        HBox.setHgrow(texts, Priority.ALWAYS);
        list.getStyleClass().addAll("version-list", "panes-flat");
        list.setAccessibleText(messages.text("versions.annotations"));
        list.setCellFactory(_ -> new PassageCell(messages, version));
        list.setPlaceholder(new Label(messages.text("versions.no-annotations")));
        list.getItems().setAll(version.passages().stream()
                .sorted(Comparator.comparingInt(passage -> ORDER.indexOf(passage.outcome()))).toList());
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (now != null) {
                difference.mark(now.annotation().anchor().fits(version.speech().text()) ? now.annotation().anchor().range() : null,
                        now.place());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        middle = new HBox(texts, list);
        middle.getStyleClass().add("version-middle");
        setVgrow(middle, Priority.ALWAYS);
        Label keys = new Label(messages.text("versions.keys"));
        keys.getStyleClass().add("quiet");
        keys.setWrapText(true);
        keys.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(keys, Priority.ALWAYS);
        keys.setMaxWidth(Double.MAX_VALUE);
        Button back = new Button(messages.text("versions.cancel"));
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(_ -> cancel.run());
        replace.setText(messages.text("versions.replace"));
        replace.setMinWidth(USE_PREF_SIZE);
        replace.setOnAction(_ -> carryOut.accept(version));
        HBox row = new HBox(keys, back, replace);
        row.getStyleClass().addAll("sheet-buttons", "version-buttons");
        getChildren().addAll(heading, tally, middle, row);
        // as a filter: lists keep Esc for themselves
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (picker.isVisible()) {
                return;
            }
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                event.consume();
                carryOut.accept(version);
            } else if (event.getCode() == KeyCode.ESCAPE) {
                event.consume();
                cancel.run();
            }
        });
        showTally();
        list.getSelectionModel().selectFirst();
    }

    /// The list takes the focus, or the button where there is no annotation.
    @Override
    public void requestFocus() {
        if (picker.isVisible()) {
            picker.lookup(".place-text").requestFocus();
        } else if (list.getItems().isEmpty()) {
            replace.requestFocus();
        } else {
            list.requestFocus();
        }
    }

    private void showTally() {
        NewVersion.Tally now = version.tally();
        tally.setText(difference.summary() + "  " + messages.text("versions.tally", now.kept(), now.moved(), now.unsure(),
                now.unplaced()));
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        NewVersion.Passage at = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.ENTER && at != null) {
            event.consume();
            decide(at, at.place());
        }
    }

    private void typed(KeyEvent event) {
        NewVersion.Passage at = list.getSelectionModel().getSelectedItem();
        if (at == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "u" -> decide(at, null);
            case "p" -> place(at);
            case "]" -> difference.step(true);
            case "[" -> difference.step(false);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void decide(NewVersion.Passage at, @Nullable TextRange place) {
        int row = list.getItems().indexOf(at);
        list.getItems().set(row, version.decide(at.annotation().id(), place));
        showTally();
        list.getSelectionModel().clearAndSelect(Math.min(row + 1, list.getItems().size() - 1));
        list.scrollTo(Math.max(0, row - 1));
    }

    private void place(NewVersion.Passage at) {
        int length = version.draft().text().length();
        TextRange old = at.annotation().anchor().range();
        int near = at.annotation().anchor().fits(version.speech().text()) ? version.alignment().near(old.start()) : 0;
        difference.setVisible(false);
        picker.setVisible(true);
        TextRange first = at.place() != null ? at.place() : new TextRange(near, near).within(length);
        picker.ask(version.draft().text(), at.annotation().anchor().quote(), first, range -> {
            picker.setVisible(false);
            difference.setVisible(true);
            if (range != null) {
                decide(at, range);
            }
            // the text area is still dealing with its key
            Platform.runLater(this::requestFocus);
        });
    }

    /// As large as the window lets it be.
    @Override
    protected double computePrefWidth(double height) {
        return getParent() instanceof Region around ? around.getWidth() : 900;
    }

    @Override
    protected double computePrefHeight(double width) {
        return getParent() instanceof Region around ? around.getHeight() : 700;
    }
}
