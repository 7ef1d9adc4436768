package lectern.window.palette;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.geometry.BoundingBox;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import lectern.window.themes.ChoiceList;
import lectern.window.themes.Floating;
import lectern.window.themes.Overlay;
import lectern.window.themes.PanesStyle;
import lectern.window.themes.TypedGuard;

/// A field and a list over the middle of the window. What is typed is looked for in the list; ↑ ↓ choose, Enter takes,
/// Esc closes. On the JavaFX thread; long lists are searched beside it, and only the latest query is answered.
///
/// @param <T> what is listed
public final class Palette<T> extends Floating {
    private static final double WIDTH = 640;
    private static final int MANY = 2000;
    private final VBox panel = new VBox();
    private final TextField field = new TextField();
    private final TypedGuard guard = TypedGuard.on(field);
    private final ChoiceList<Entries.Hit<T>> list;
    private final Function<Entries.Hit<T>, PaletteLine> lines;
    private final Executor beside;
    private final AtomicLong asked = new AtomicLong();
    private List<T> untyped = List.of();
    private CompletableFuture<Entries<T>> entries = new CompletableFuture<>();
    private Consumer<T> chosen = item -> { };
    private boolean searching;
    private boolean enterWaits;

    /// A palette, closed.
    ///
    /// @param prompt what can be typed
    /// @param noFit told when nothing fits
    /// @param rowHeight of each entry, in pixels
    /// @param rows how many are seen at once
    /// @param lines how an entry is shown; asked only for those that are seen
    /// @param beside where long lists are searched
    public Palette(String prompt, String noFit, double rowHeight, int rows,
                   Function<Entries.Hit<T>, PaletteLine> lines, Executor beside) {
        this.lines = lines;
        this.beside = beside;
        Label none = new Label(noFit);
        list = new ChoiceList<>(prompt, rows, rowHeight, none);
        panel.getStyleClass().addAll("palette", "panes-float");
        panel.getStylesheets().add(PanesStyle.url());
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.getStyleClass().add("panes-search");
        list.getStyleClass().add("palette-list");
        list.setCellFactory(view -> new PaletteCell<>(lines, field::getText, this::take));
        panel.getChildren().addAll(field, list, none);
        field.textProperty().addListener((at, before, typed) -> search());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Opens over the window of `owner`; a second call while it is open closes it.
    ///
    /// @param owner in a scene whose root is a `Pane`; gets the focus back if nothing else had it
    /// @param items what is listed while nothing is typed
    /// @param searched what is searched, perhaps still being made; a failure shows an empty list
    /// @param take gets what was chosen, after the palette has closed and the focus is back
    public void show(Node owner, List<T> items, CompletableFuture<Entries<T>> searched, Consumer<T> take) {
        if (isOpen()) {
            close();
            return;
        }
        untyped = items;
        entries = searched;
        chosen = take;
        field.clear();
        Overlay overlay = new Overlay(owner, new BoundingBox(0, 0, owner.getScene().getWidth(), owner.getScene().getHeight()),
                panel, WIDTH, () -> closed(owner));
        laid(overlay);
        search();
        guard.arm();
        field.requestFocus();
        overlay.closeWhenLeft();
    }

    /// Whether what is shown does not answer yet what is typed.
    public boolean searching() {
        return searching;
    }

    private void closed(Node owner) {
        asked.incrementAndGet();
        // whatever had the focus may be gone by now: another panel that floated there
        if (owner.getScene() != null && owner.getScene().getFocusOwner() == null) {
            owner.requestFocus();
        }
    }

    private void search() {
        String typed = field.getText();
        long mine = asked.incrementAndGet();
        enterWaits = false;
        if (typed.isBlank()) {
            List<T> items = untyped;
            fill(new ViewOf<>(items, item -> new Entries.Hit<>(item, 0)));
        } else if (entries.isDone() && !entries.isCompletedExceptionally() && entries.join().size() <= MANY) {
            fill(entries.join().find(typed));
        } else {
            searching = true;
            entries.thenApplyAsync(all -> all.find(typed, () -> asked.get() != mine), beside)
                    .exceptionally(thrown -> failed(thrown)).thenAcceptAsync(hits -> {
                        if (asked.get() == mine) {
                            boolean enter = enterWaits;
                            fill(hits);
                            if (enter) {
                                takeSelected();
                            }
                        }
                    }, Platform::runLater);
        }
    }

    private static <T> List<Entries.Hit<T>> failed(Throwable thrown) {
        // a defect: told once by the program, and the palette stays usable
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
        return List.of();
    }

    private void fill(List<Entries.Hit<T>> hits) {
        searching = false;
        enterWaits = false;
        list.fill(FXCollections.observableList(hits));
        place();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case ENTER -> {
                if (searching) {
                    enterWaits = true;
                } else {
                    takeSelected();
                }
            }
            case ESCAPE -> close();
            default -> {
                if (!list.moved(event)) {
                    return;
                }
            }
        }
        event.consume();
    }

    private void takeSelected() {
        Entries.Hit<T> hit = list.getSelectionModel().getSelectedItem();
        if (hit != null) {
            take(hit);
        }
    }

    private void take(Entries.Hit<T> hit) {
        if (lines.apply(hit).enabled()) {
            close();
            chosen.accept(hit.item());
        }
    }
}
