package lectern.window;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Bookmarks.Bookmark;
import lectern.desk.Citation;
import lectern.desk.OpenSpeech;
import lectern.message.Messages;
import lectern.window.reader.SpeechPage;
import lectern.window.themes.Overlay;
import lectern.window.themes.PanesStyle;

/// The bookmarks of a speech over its page: a digit, or ↑ ↓ and Enter, or a click, goes to one.
final class BookmarkList {
    private static final double WIDTH = 380;
    private static final double ROW = 32;
    private static final int ROWS = 9;
    private final Messages messages;
    private final SpeechPage page;

    /// What can be done with a bookmark in the list.
    interface Choice {
        /// Goes there; the list is closed.
        void go(int at);

        /// Gives it another name; the list is closed.
        void name(int at);

        /// Takes it away.
        ///
        /// @return what is left
        List<Bookmark> take(int at);
    }

    BookmarkList(Messages messages, SpeechPage page) {
        this.messages = messages;
        this.page = page;
    }

    void show(List<Bookmark> bookmarks, OpenSpeech open, Choice choice) {
        ListView<Bookmark> list = new ListView<>(FXCollections.observableArrayList(bookmarks));
        list.getStyleClass().addAll("picker-list", "bookmark-list");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(messages.text("window.bookmark.heading"));
        list.getSelectionModel().selectFirst();
        Label heading = new Label(messages.text("window.bookmark.heading"));
        heading.getStyleClass().addAll("quiet", "recent-heading");
        Label hint = new Label(messages.text("window.bookmark.hint"));
        hint.getStyleClass().addAll("quiet", "recent-heading");
        VBox panel = new VBox(heading, list, hint);
        panel.getStyleClass().addAll("theme-picker", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        fit(list);
        Overlay overlay = new Overlay(page, page.localToScene(page.getLayoutBounds()), panel, WIDTH, page::requestFocus);
        list.setCellFactory(view -> new Cell(open, at -> {
            overlay.close();
            choice.go(at);
        }));
        panel.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (pressed(event.getCode(), list, overlay, choice)) {
                event.consume();
            }
        });
        panel.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            int digit = event.getCharacter().isEmpty() ? -1 : Character.digit(event.getCharacter().codePointAt(0), 10);
            if (digit >= 1 && digit <= list.getItems().size()) {
                event.consume();
                int at = list.getItems().get(digit - 1).offset();
                overlay.close();
                choice.go(at);
            }
        });
        list.requestFocus();
        overlay.closeWhenLeft();
    }

    private static boolean pressed(KeyCode key, ListView<Bookmark> list, Overlay overlay, Choice choice) {
        Bookmark chosen = list.getSelectionModel().getSelectedItem();
        if (key == KeyCode.ESCAPE) {
            overlay.close();
        } else if (chosen != null && key == KeyCode.ENTER) {
            overlay.close();
            choice.go(chosen.offset());
        } else if (chosen != null && key == KeyCode.F2) {
            overlay.close();
            choice.name(chosen.offset());
        } else if (chosen != null && key == KeyCode.DELETE) {
            int index = list.getSelectionModel().getSelectedIndex();
            list.getItems().setAll(choice.take(chosen.offset()));
            if (list.getItems().isEmpty()) {
                overlay.close();
            } else {
                list.getSelectionModel().select(Math.min(index, list.getItems().size() - 1));
                fit(list);
                overlay.place();
            }
        } else {
            return false;
        }
        return true;
    }

    private static void fit(ListView<Bookmark> list) {
        list.setPrefHeight(ROW * Math.min(ROWS, list.getItems().size()) + 4);
    }

    private final class Cell extends ListCell<Bookmark> {
        private static final int SNIPPET = 40;
        private final OpenSpeech open;
        private final Label digit = new Label();
        private final Label name = new Label();
        private final Label paragraph = new Label();
        private final HBox row;

        Cell(OpenSpeech open, IntConsumer go) {
            this.open = open;
            digit.getStyleClass().add("cap");
            digit.setMinWidth(Region.USE_PREF_SIZE);
            name.setMinWidth(0);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            paragraph.getStyleClass().add("quiet");
            paragraph.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(8, digit, name, paragraph);
            row.setAlignment(Pos.CENTER_LEFT);
            setPrefWidth(0);
            setOnMouseClicked(event -> {
                if (getItem() != null) {
                    go.accept(getItem().offset());
                }
            });
        }

        @Override
        protected void updateItem(Bookmark bookmark, boolean empty) {
            super.updateItem(bookmark, empty);
            setGraphic(empty || bookmark == null ? null : row);
            if (empty || bookmark == null) {
                setAccessibleText(null);
                return;
            }
            digit.setText(getIndex() < ROWS ? String.valueOf(getIndex() + 1) : " ");
            String text = open.speech().text();
            String words = text.substring(Math.min(bookmark.offset(), text.length()),
                    Math.min(bookmark.offset() + SNIPPET, text.length())).replaceAll("\\s+", " ").strip();
            name.setText(bookmark.name().isEmpty() ? words : bookmark.name());
            name.getStyleClass().remove("quiet");
            if (bookmark.name().isEmpty()) {
                name.getStyleClass().add("quiet");
            }
            int number = Citation.paragraph(open, bookmark.offset());
            paragraph.setText(messages.text("window.bookmark.paragraph", number));
            setAccessibleText(messages.text("window.bookmark.row", name.getText(), number));
        }
    }
}
