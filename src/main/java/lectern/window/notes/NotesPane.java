package lectern.window.notes;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.themes.FilterField;
import lectern.window.themes.PanesStyle;
import org.jspecify.annotations.Nullable;

/// The annotations of the speech as cards in order of place, and above them the editor of a note. FX thread only.
public final class NotesPane extends VBox {
    private final FilterField search;
    private final ToggleButton notesOnly = new ToggleButton();
    private final ListView<Annotation> list = new ListView<>();
    private final Label empty = new Label();
    private final NoteEditor editor;
    private final Messages messages;
    private List<Annotation> all = List.of();
    private Codebook codebook = Codebook.EMPTY;
    private ToIntFunction<Annotation> paragraph = _ -> 0;
    private @Nullable String selected;
    private boolean updating;
    private Consumer<Annotation> onGo = _ -> { };
    private Consumer<String> onLink = _ -> { };
    private Consumer<Annotation> onRemove = _ -> { };
    private BiConsumer<Annotation, String> onNote = (_, _) -> { };
    private Runnable onEditDone = () -> { };

    /// A pane without cards.
    public NotesPane(Messages messages) {
        this.messages = messages;
        this.editor = new NoteEditor(messages);
        getStyleClass().add("notes-pane");
        getStylesheets().add(PanesStyle.url());
        search = new FilterField(messages.text("panes.filter-short"), this::requestFocus);
        search.setAccessibleText(messages.text("panes.filter-notes"));
        HBox.setHgrow(search, Priority.ALWAYS);
        notesOnly.setText(messages.text("panes.with-notes"));
        notesOnly.setTooltip(new Tooltip(messages.text("panes.with-notes-help")));
        notesOnly.setAccessibleHelp(messages.text("panes.with-notes-help"));
        notesOnly.getStyleClass().add("panes-toggle");
        notesOnly.setMinWidth(USE_PREF_SIZE);
        HBox bar = new HBox(search, notesOnly);
        bar.getStyleClass().add("panes-bar");
        list.getStyleClass().addAll("notes-list", "panes-flat");
        list.setAccessibleText(messages.text("panes.notes"));
        empty.getStyleClass().add("panes-empty");
        empty.setWrapText(true);
        list.setPlaceholder(empty);
        list.setCellFactory(_ -> new NoteCell(messages, () -> codebook, a -> paragraph.applyAsInt(a), a -> onGo.accept(a),
                id -> onLink.accept(id)));
        setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(bar, editor, list);

        search.textProperty().addListener((_, _, _) -> refresh());
        notesOnly.selectedProperty().addListener((_, _, _) -> refresh());
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> {
            if (!updating && now != null) {
                selected = now.id();
            }
        });
        refresh();
    }

    /// Shows these annotations. Cards that are the same stay as they are, and so do choice and place.
    ///
    /// @param annotations in order of place
    /// @param codebook where their themes are found; unknown ids are passed over
    /// @param paragraph the number shown for one, from 1; asked only for cards in view
    public void show(List<Annotation> annotations, Codebook codebook, ToIntFunction<Annotation> paragraph) {
        boolean other = this.codebook != codebook && !this.codebook.equals(codebook);
        this.all = List.copyOf(annotations);
        this.paragraph = paragraph;
        if (other) {
            this.codebook = codebook;
        }
        refresh();
        if (other) {
            list.refresh();
        }
    }

    /// Chooses a card and brings it into view; null chooses none. The focus stays where it is.
    public void select(@Nullable String id) {
        selected = id;
        int row = restore();
        if (row >= 0) {
            reveal(row);
        }
    }

    /// What to do when the reader wants to see the passage on the page (click, Enter).
    public void setOnGo(Consumer<Annotation> go) {
        onGo = go;
    }

    /// What to do when a link in a note is clicked: told the id of the annotation it leads to; there may be none of that id.
    public void setOnLink(Consumer<String> link) {
        onLink = link;
    }

    /// What to do when the reader takes an annotation away (Delete, x).
    public void setOnRemove(Consumer<Annotation> remove) {
        onRemove = remove;
    }

    /// What to do with a note edited from the list (n, F2): called only if the text has changed.
    public void setOnNote(BiConsumer<Annotation, String> note) {
        onNote = note;
    }

    /// What to do after a note opened with [#edit] was left by key: the focus should go back to the page.
    public void setOnEditDone(Runnable done) {
        onEditDone = done;
    }

    /// Opens the editor and gives it the focus. A note still being edited is kept first.
    ///
    /// @param themes of the annotation, shown as chips
    /// @param note the text so far
    /// @param keep gets the text exactly once: on Ctrl+Enter or Esc (then the `onEditDone` action runs), when the focus
    ///             goes elsewhere, or on [#keepEdit]
    public void edit(String quote, List<Theme> themes, String note, Consumer<String> keep) {
        editor.open(quote, themes, note, keep, () -> onEditDone.run());
    }

    /// Whether a note is being edited.
    public boolean editing() {
        return editor.isOpen();
    }

    /// Keeps a note that is being edited, as when the window closes. The focus is left alone.
    public void keepEdit() {
        editor.keepNow();
    }

    /// The list takes the focus, at the chosen card or the first.
    @Override
    public void requestFocus() {
        if (list.getSelectionModel().isEmpty()) {
            list.getSelectionModel().selectFirst();
        }
        list.requestFocus();
    }

    private void refresh() {
        List<Annotation> shown = new NoteFilter(search.getText(), notesOnly.isSelected()).of(all, codebook);
        int row = list.getSelectionModel().getSelectedIndex();
        updating = true;
        try {
            ListDiff.apply(list.getItems(), shown);
        } finally {
            updating = false;
        }
        empty.setText(messages.text(all.isEmpty() ? "panes.no-annotations" : "panes.no-notes-fit"));
        if (restore() < 0 && list.isFocused() && row >= 0 && !shown.isEmpty()) {
            // the chosen one was removed by key: go on with what took its place
            list.getSelectionModel().clearAndSelect(Math.min(row, shown.size() - 1));
        }
    }

    /// Chooses the selected id again; -1 if it is not shown.
    private int restore() {
        int row = -1;
        for (int i = 0; selected != null && i < list.getItems().size() && row < 0; i++) {
            row = list.getItems().get(i).id().equals(selected) ? i : -1;
        }
        updating = true;
        try {
            if (row < 0) {
                list.getSelectionModel().clearSelection();
            } else if (list.getSelectionModel().getSelectedIndex() != row
                    || list.getSelectionModel().getSelectedItem() != list.getItems().get(row)) {
                list.getSelectionModel().clearAndSelect(row);
            }
        } finally {
            updating = false;
        }
        return row;
    }

    private void reveal(int row) {
        Node flow = list.lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> rows && rows.getFirstVisibleCell() != null) {
            int first = rows.getFirstVisibleCell().getIndex();
            int last = rows.getLastVisibleCell().getIndex();
            if (first < row && row < last) {
                return;
            }
        }
        list.scrollTo(row);
    }

    private void pressed(KeyEvent event) {
        Annotation at = list.getSelectionModel().getSelectedItem();
        if (at == null || event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        switch (event.getCode()) {
            case ENTER -> onGo.accept(at);
            case F2 -> editHere(at);
            case DELETE -> onRemove.accept(at);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void typed(KeyEvent event) {
        Annotation at = list.getSelectionModel().getSelectedItem();
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return;
        }
        switch (event.getCharacter()) {
            case "/" -> search.requestFocus();
            case "n" -> editHere(at);
            case "x" -> {
                if (at != null) {
                    onRemove.accept(at);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void editHere(@Nullable Annotation at) {
        if (at == null) {
            return;
        }
        editor.open(at.anchor().quote(), CardHead.themes(at, codebook), at.note(), text -> {
            if (!text.equals(at.note())) {
                onNote.accept(at, text);
            }
        }, list::requestFocus);
    }
}
