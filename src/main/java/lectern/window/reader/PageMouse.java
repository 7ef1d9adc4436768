package lectern.window.reader;

import com.ibm.icu.text.BreakIterator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import lectern.text.TextRange;

/// Turns the mouse into places and selections. The text engine never sees the mouse: its own selecting and moving of a
/// caret do not take part.
final class PageMouse {
    private static final double STEP = 24;
    private final PageArea area;
    private final PageScroll scroll;
    private final Listener listener;
    private final Timeline edgeScroll = new Timeline(new KeyFrame(Duration.millis(40), event -> scrollAtEdge()));
    private int anchor;
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
            anchor = boundary(scroll.offset(event.getX(), event.getY(), true));
            dragging = false;
        } else if (type == MouseEvent.MOUSE_DRAGGED && event.getButton() == MouseButton.PRIMARY) {
            drag(event);
        } else if (type == MouseEvent.MOUSE_RELEASED && event.getButton() == MouseButton.PRIMARY) {
            release(event);
        } else if (type == MouseEvent.MOUSE_MOVED) {
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
        TextRange range = dragged();
        dragging |= !event.isStillSincePress() && !range.isEmpty();
        if (dragging) {
            listener.selecting(range);
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
            listener.selected(dragged());
        } else if (event.isShiftDown()) {
            listener.extended(boundary(scroll.offset(lastX, lastY, true)));
        } else {
            listener.placed(scroll.offset(lastX, lastY, false), event.getClickCount());
        }
    }

    private void scrollAtEdge() {
        area.scrollYBy(lastY < 0 ? -STEP : STEP);
        area.layout();
        listener.selecting(dragged());
    }

    private TextRange dragged() {
        int end = boundary(scroll.offset(lastX, lastY, true));
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
