package lectern.window;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import lectern.desk.Settings;
import lectern.desk.WindowPlace;
import lectern.text.TextRange;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;

/// The columns of the window: the page, and on either side what goes with it. A side column is there while the reader
/// wants it and there is room for it; where there is none it folds, and may be called up all the same.
///
/// The page keeps its place when a column comes or goes.
final class Columns {
    /// A side column: where it stands, and how wide it is at first.
    enum Side {
        /// Speeches and outline.
        LEFT(720, 184, 0.155, 260),
        /// Codebook and annotations.
        RIGHT(960, 228, 0.18, 320);

        // a column never takes the page's place, however narrow the window has become
        private static final double MOST = 0.45;
        private final double folds;
        private final double narrowest;
        private final double share;
        private final double widest;

        /// @param folds the width of the window in pixels below which there is no room for it
        Side(double folds, double narrowest, double share, double widest) {
            this.folds = folds;
            this.narrowest = narrowest;
            this.share = share;
            this.widest = widest;
        }

        /// @param kept the width it had last; 0 where that is not known
        private double width(double window, double kept) {
            return kept >= narrowest ? Math.min(kept, Math.max(narrowest, window * MOST))
                    : Math.clamp(window * share, narrowest, widest);
        }
    }

    // a line of a concordance is as wide as two pages
    private static final double MORE = 340;
    private final SplitPane pane;
    private final Node left;
    private final Node right;
    private final SpeechPage page;
    private final Preferences preferences;
    private final Set<Side> called = EnumSet.noneOf(Side.class);
    private double leftWidth;
    private double rightWidth;
    private boolean alone;
    private boolean noting;
    private boolean wide;

    /// @param pane what [WindowLayout] has laid out: left, middle, right
    /// @param page the one in the middle
    /// @param preferences where the reader's wish is kept
    Columns(SplitPane pane, SpeechPage page, Preferences preferences) {
        this.pane = pane;
        this.preferences = preferences;
        this.page = page;
        left = pane.getItems().get(0);
        right = pane.getItems().get(2);
        pane.widthProperty().addListener((property, was, is) -> {
            if (was.doubleValue() == 0) {
                WindowPlace.Panes kept = preferences.settings().window().panes();
                leftWidth = Side.LEFT.width(is.doubleValue(), kept.left());
                rightWidth = Side.RIGHT.width(is.doubleValue(), kept.right());
                divide();
            }
            arrange();
        });
        arrange();
    }

    /// Whether the column is in the window.
    boolean shows(Side side) {
        return side == Side.RIGHT && noting || (alone || narrow(side) ? called.contains(side) : wanted(side));
    }

    /// Shows the column, or takes it away. Where there is room for it, the reader's wish is kept.
    void toggle(Side side) {
        boolean show = !shows(side);
        noting = noting && side != Side.RIGHT;
        if (!alone && !narrow(side)) {
            Settings settings = preferences.settings();
            preferences.change(side == Side.LEFT ? settings.withShelf(show) : settings.withCodebook(show));
        } else if (show) {
            called.add(side);
        } else {
            called.remove(side);
        }
        arrange();
    }

    /// The page alone, or no longer.
    void alone(boolean is) {
        alone = is;
        called.clear();
        arrange();
    }

    /// What stands in the place of the page needs more room than it, or no longer: the columns fold in a wider window.
    void wide(boolean is) {
        wide = is;
        arrange();
    }

    /// A note is about to be written in the right column.
    void noteBegins() {
        noting = true;
        arrange();
    }

    /// The note is written; its column goes if it had only come for it, unless the reader has gone on in it.
    void noteEnded() {
        if (noting && !holdsFocus(right)) {
            noting = false;
            arrange();
        }
    }

    private boolean wanted(Side side) {
        Settings settings = preferences.settings();
        return side == Side.LEFT ? !settings.noShelf() : !settings.noCodebook();
    }

    private boolean narrow(Side side) {
        return pane.getWidth() > 0 && pane.getWidth() < side.folds + (wide ? MORE : 0);
    }

    private void arrange() {
        for (Side side : Side.values()) {
            if (!alone && !narrow(side)) {
                called.remove(side);
            }
        }
        boolean toLeft = shows(Side.LEFT);
        boolean toRight = shows(Side.RIGHT);
        if (pane.getItems().contains(left) == toLeft && pane.getItems().contains(right) == toRight) {
            return;
        }
        measure();
        // what is hidden is not set anew, and comes back as it was
        int place = page.isVisible() ? page.firstVisibleOffset() : 0;
        boolean refocus = !toLeft && holdsFocus(left) || !toRight && holdsFocus(right);
        // the page itself stays in the scene and keeps what it holds
        put(left, 0, toLeft);
        put(right, pane.getItems().size(), toRight);
        divide();
        if (place > 0) {
            page.reveal(new TextRange(place, place), Reveal.TOP);
        }
        if (refocus) {
            page.requestFocus();
        }
    }

    private void put(Node column, int at, boolean shown) {
        if (!shown) {
            pane.getItems().remove(column);
        } else if (!pane.getItems().contains(column)) {
            pane.getItems().add(at, column);
            column.applyCss(); // what is in it comes into the scene with its style, and may be given the focus at once
        }
    }

    /// Remembers how wide the reader has made the columns that are there.
    private void measure() {
        double[] dividers = pane.getDividerPositions();
        if (pane.getWidth() > 0 && pane.getItems().contains(left)) {
            leftWidth = dividers[0] * pane.getWidth();
        }
        if (pane.getWidth() > 0 && pane.getItems().contains(right)) {
            rightWidth = (1 - dividers[dividers.length - 1]) * pane.getWidth();
        }
    }

    /// The width of a side column in pixels, as the reader has made it; 0 before the window is shown.
    double width(Side side) {
        measure();
        return side == Side.LEFT ? leftWidth : rightWidth;
    }

    private void divide() {
        int divider = 0;
        if (pane.getItems().contains(left)) {
            pane.setDividerPosition(divider++, leftWidth / pane.getWidth());
        }
        if (pane.getItems().contains(right)) {
            pane.setDividerPosition(divider, 1 - rightWidth / pane.getWidth());
        }
    }

    private boolean holdsFocus(Node column) {
        for (Node at = pane.getScene() == null ? null : pane.getScene().getFocusOwner(); at != null; at = at.getParent()) {
            if (at == column) {
                return true;
            }
        }
        return false;
    }
}
