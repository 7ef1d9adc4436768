package lectern.window.reader;

import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What the reader does on a [SpeechPage] with the mouse, and who is told. Nothing is done by itself but to draw a
/// selection while the mouse drags, and to open a fold that is clicked.
///
/// All offsets are UTF-16 offsets of the speech, ranges half-open. On the JavaFX thread.
public final class PageGestures implements PageMouse.Listener {
    private final SpeechPage page;
    private final PageArea area;
    private final PageInk ink;
    private final Tooltip names = new Tooltip();
    private BiConsumer<Integer, Integer> onPlace = (offset, clicks) -> { };
    private Consumer<TextRange> onSelect = range -> { };
    private @Nullable Function<TextRange, Map<DataFormat, Object>> dragged;
    private Consumer<TextRange> onResize = range -> { };
    private IntUnaryOperator snap = offset -> offset;
    private BiConsumer<Integer, ContextMenuEvent> onContextMenu = (offset, event) -> { };

    PageGestures(SpeechPage page, PageArea area, PageScroll scroll, PageInk ink) {
        this.page = page;
        this.area = area;
        this.ink = ink;
        new PageMouse(area, scroll, this);
        area.addEventFilter(ContextMenuEvent.ANY, event -> {
            onContextMenu.accept(scroll.offset(event.getX(), event.getY(), false), event);
            event.consume();
        });
        page.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                onContextMenu.accept(ink.unit() != null ? ink.unit().start() : page.firstVisibleOffset(), event);
                event.consume();
            }
        });
    }

    /// Says what a selection gives to the program it is dragged to; until then it cannot be dragged.
    public void setOnDragged(Function<TextRange, Map<DataFormat, Object>> content) {
        dragged = content;
    }

    /// Called with the offset of the clicked character and the number of clicks (2 for a double click). A click on a
    /// fold opens it and is not told.
    public void setOnPlace(BiConsumer<Integer, Integer> handler) {
        onPlace = handler;
    }

    /// Called when the mouse has selected something, by dragging or by a click with Shift; the selection is drawn
    /// already.
    public void setOnSelect(Consumer<TextRange> handler) {
        onSelect = handler;
    }

    /// Called once when a handle was dragged, with the range it leaves; never with an empty one.
    public void setOnResize(Consumer<TextRange> handler) {
        onResize = handler;
    }

    /// Where a handle goes that is dragged with Shift: the end of a clause nearest to an offset.
    public void setSnap(IntUnaryOperator nearest) {
        snap = nearest;
    }

    /// Called with the offset under the mouse, or of the unit when the menu was asked for by key.
    public void setOnContextMenu(BiConsumer<Integer, ContextMenuEvent> handler) {
        onContextMenu = handler;
    }

    @Override
    public void pressed() {
        page.requestFocus();
    }

    @Override
    public void placed(int offset, int clicks) {
        ViewLine line = area.map().lineAt(offset);
        if (line != null && line.look().kind() == LineKind.FOLD) {
            page.toggleNoise(offset);
        } else {
            onPlace.accept(offset, clicks);
        }
    }

    @Override
    public void extended(int offset) {
        TextRange from = ink.selection() != null ? ink.selection() : ink.unit();
        if (from != null) {
            int fixed = offset < from.start() ? from.end() : from.start();
            selected(new TextRange(Math.min(fixed, offset), Math.max(fixed, offset)));
        }
    }

    @Override
    public void selecting(TextRange range) {
        ink.setSelection(range);
    }

    @Override
    public void selected(TextRange range) {
        ink.setSelection(range);
        onSelect.accept(range);
    }

    @Override
    public boolean grabs(int offset) {
        return ink.selection() != null && ink.selection().contains(offset) && dragged != null;
    }

    @Override
    public void dragAway() {
        area.startDragAndDrop(TransferMode.COPY).setContent(dragged.apply(ink.selection()));
    }

    @Override
    public @Nullable TextRange held() {
        return ink.handles();
    }

    @Override
    public int snapped(int offset) {
        return snap.applyAsInt(offset);
    }

    @Override
    public void resizing(TextRange range, boolean done) {
        ink.setSelection(done ? null : range);
        if (!range.isEmpty()) {
            ink.setHandles(range);
        }
        if (done) {
            onResize.accept(ink.handles());
        }
    }

    @Override
    public void over(int offset, MouseEvent event) {
        String labels = ink.marksAt(offset).stream().map(Mark::label).filter(label -> !label.isEmpty())
                .distinct().collect(Collectors.joining("\n"));
        names.setText(labels);
        if (labels.isEmpty()) {
            Tooltip.uninstall(area, names);
        } else {
            Tooltip.install(area, names);
        }
    }
}
