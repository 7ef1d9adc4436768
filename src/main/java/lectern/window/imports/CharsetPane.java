package lectern.window.imports;

import java.nio.charset.Charset;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.intake.CharsetChoice;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// A file in each charset it may be written in: one looks, and takes the one that reads well.
public final class CharsetPane extends DrawerPane {
    private final ListView<CharsetChoice> list = new ListView<>();
    private final Label preview = new Label();
    private final CheckBox all = new CheckBox();
    private final Runnable back;

    /// @param file its name
    /// @param present the charset it was read in; empty when in none
    /// @param others how many other files of the report are doubtful
    /// @param chosen told the charset and whether it is for all doubtful files
    /// @param back goes back to the report
    public CharsetPane(Messages messages, String face, String file, String present, List<CharsetChoice> choices, int others,
                       BiConsumer<Charset, Boolean> chosen, Runnable back) {
        this.back = back;
        setHeading(messages.text("imports.charset.heading", file));
        list.getItems().setAll(choices);
        list.getStyleClass().add("charset-list");
        list.setAccessibleText(messages.text("imports.charset.list"));
        list.setCellFactory(view -> new Cell(messages, present));
        preview.setWrapText(true);
        preview.getStyleClass().add("charset-preview");
        preview.setStyle("-fx-font-family: \"" + face + "\"");
        ScrollPane scroll = new ScrollPane(preview);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        HBox both = new HBox(list, scroll);
        both.getStyleClass().add("charset-both");
        VBox.setVgrow(both, Priority.ALWAYS);
        all.setText(messages.text("imports.charset.all", others));
        all.setVisible(others > 0);
        all.setManaged(others > 0);
        Button take = new Button(messages.text("imports.charset.take"));
        take.getStyleClass().add("accent");
        take.setOnAction(event -> take(chosen));
        Button no = new Button(messages.text("imports.back"));
        no.setOnAction(event -> back.run());
        HBox row = new HBox(all, gap(), no, take);
        row.getStyleClass().add("drawer-buttons");
        getChildren().addAll(both, row);
        list.getSelectionModel().selectedItemProperty().addListener((at, was, is) -> show(is));
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER) {
                take(chosen);
                event.consume();
            } else if (event.getCode() == KeyCode.A && !event.isShortcutDown() && all.isVisible()) {
                all.setSelected(!all.isSelected());
                event.consume();
            }
        });
        int at = choices.stream().map(choice -> choice.charset().name()).toList().indexOf(present);
        list.getSelectionModel().select(Math.max(0, at));
    }

    private void show(@Nullable CharsetChoice choice) {
        preview.setText(choice == null ? "" : choice.preview());
    }

    private void take(BiConsumer<Charset, Boolean> chosen) {
        CharsetChoice choice = list.getSelectionModel().getSelectedItem();
        if (choice != null) {
            chosen.accept(choice.charset(), all.isVisible() && all.isSelected());
        }
    }

    @Override
    boolean back() {
        back.run();
        return true;
    }

    @Override
    public void requestFocus() {
        list.requestFocus();
    }

    private static final class Cell extends ListCell<CharsetChoice> {
        private final Messages messages;
        private final String present;

        Cell(Messages messages, String present) {
            this.messages = messages;
            this.present = present;
        }

        @Override
        protected void updateItem(@Nullable CharsetChoice choice, boolean empty) {
            super.updateItem(choice, empty);
            if (empty || choice == null) {
                setText(null);
                return;
            }
            String name = choice.charset().name();
            setText(choice.damage() > 0 ? messages.text("imports.charset.damaged", name, choice.damage())
                    : name.equals(present) ? messages.text("imports.charset.now", name) : name);
        }
    }
}
