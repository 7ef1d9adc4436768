package lectern.window.reader;

import com.ibm.icu.text.BreakIterator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.css.PseudoClass;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Turns the mouse into places and selections. The text engine never sees the mouse: its own selecting and moving of a
/// caret do not take part.
final class PageMouse {
    private static final double STEP = 24;
    private static final PseudoClass ON_HANDLE = PseudoClass.getPseudoClass("on-handle");
    private final PageArea area;
    private final PageScroll scroll;
    private final Listener listener;
    private final Timeline edgeScroll = new Timeline(new KeyFrame(Duration.millis(40), event -> scrollAtEdge()));
    private int anchor;
    private Handles.@Nullable End handle;
    private boolean byClause;
    private boolean grabbed;
    private boolean dragging;
    private double lastX;
    private double lastY;

    /// What the mouse has done.
    interface Listener {
        /// A button went down.
        void pressed();

        /// A click at a character.
        void placed(int offset, int clicks);

        /// A click with Shift: the selection shall reach to here.
        void extended(int offset);

        /// A drag covers this now.
        void selecting(TextRange range);

        /// A drag is over.
        void selected(TextRange range);

        /// Whether the character at an offset is selected: it can be dragged to another program.
        boolean grabs(int offset);

        /// What was grabbed is dragged away.
        void dragAway();

        /// What has handles.
        @Nullable TextRange held();

        /// The end of a clause nearest to an offset.
        int snapped(int offset);

        /// A handle was dragged: what is held shall cover this, for now or for good.
        void resizing(TextRange range, boolean done);

        /// The mouse stands over this character, without a button.
        void over(int offset, MouseEvent event);
    }

    PageMouse(PageArea area, PageScroll scroll, Listener listener) {
        this.area = area;
        this.scroll = scroll;
        this.listener = listener;
        edgeScroll.setCycleCount(Animation.INDEFINITE);
        area.addEventFilter(MouseEvent.ANY, this::handle);
    }

    private void handle(MouseEvent event) {
        var type = event.getEventType();
        if (type == MouseEvent.MOUSE_PRESSED) {
            listener.pressed();
            TextRange held = listener.held();
            handle = held == null || event.getButton() != MouseButton.PRIMARY ? null
                    : scroll.handle(event.getX(), event.getY());
            anchor = handle == null ? boundary(scroll.offset(event.getX(), event.getY(), true))
                    : handle == Handles.End.END ? held.start() : held.end();
            dragging = false;
            grabbed = handle == null && event.getButton() == MouseButton.PRIMARY && !event.isShiftDown()
                    && listener.grabs(scroll.offset(event.getX(), event.getY(), false));
        } else if (type == MouseEvent.DRAG_DETECTED && grabbed) {
            listener.dragAway();
        } else if (type == MouseEvent.MOUSE_DRAGGED && grabbed) {
            // the selection stays as it is until the button is let go
            event.consume();
        } else if (type == MouseEvent.MOUSE_DRAGGED && event.getButton() == MouseButton.PRIMARY) {
            drag(event);
        } else if (type == MouseEvent.MOUSE_RELEASED && event.getButton() == MouseButton.PRIMARY) {
            release(event);
        } else if (type == MouseEvent.MOUSE_MOVED) {
            area.pseudoClassStateChanged(ON_HANDLE, scroll.handle(event.getX(), event.getY()) != null);
            listener.over(scroll.offset(event.getX(), event.getY(), false), event);
        }
        if (type != MouseEvent.MOUSE_ENTERED && type != MouseEvent.MOUSE_EXITED
                && type != MouseEvent.MOUSE_ENTERED_TARGET && type != MouseEvent.MOUSE_EXITED_TARGET
                && type != MouseEvent.MOUSE_MOVED) {
            event.consume();
        }
    }

    private void drag(MouseEvent event) {
        lastX = event.getX();
        lastY = event.getY();
        byClause = event.isShiftDown();
        dragging |= !event.isStillSincePress() && !dragged().isEmpty();
        if (dragging) {
            tellDragged(false);
            boolean outside = lastY < 0 || lastY > area.getHeight();
            if (outside && edgeScroll.getStatus() != Animation.Status.RUNNING) {
                edgeScroll.play();
            } else if (!outside) {
                edgeScroll.stop();
            }
        }
    }

    private void release(MouseEvent event) {
        edgeScroll.stop();
        lastX = event.getX();
        lastY = event.getY();
        if (dragging) {
            dragging = false;
            byClause = event.isShiftDown();
            tellDragged(true);
        } else if (handle != null) {
            handle = null;
        } else if (event.isShiftDown()) {
            listener.extended(boundary(scroll.offset(lastX, lastY, true)));
        } else {
            listener.placed(scroll.offset(lastX, lastY, false), event.getClickCount());
        }
    }

    private void scrollAtEdge() {
        area.scrollYBy(lastY < 0 ? -STEP : STEP);
        area.layout();
        tellDragged(false);
    }

    private void tellDragged(boolean done) {
        TextRange range = dragged();
        if (handle != null) {
            listener.resizing(range, done);
        } else if (done) {
            listener.selected(range);
        } else {
            listener.selecting(range);
        }
        handle = done ? null : handle;
    }

    private TextRange dragged() {
        int end = boundary(scroll.offset(lastX, lastY, true));
        if (handle != null && byClause) {
            end = listener.snapped(end);
        }
        return new TextRange(Math.min(anchor, end), Math.max(anchor, end));
    }

    /// The offset, or the start of the character as the reader sees it that it would split.
    private int boundary(int offset) {
        ViewLine line = area.map().lineAt(offset);
        if (line == null || line.label() != null || !line.speech().contains(offset)) {
            return offset;
        }
        BreakIterator clusters = BreakIterator.getCharacterInstance();
        clusters.setText(area.map().shown(line));
        int column = line.column(offset);
        return clusters.isBoundary(column) ? offset : line.offset(clusters.preceding(column));
    }
}
