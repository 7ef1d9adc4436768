package lectern.window;

import javafx.scene.control.SplitPane;
import lectern.desk.WindowPlace;

/// The sizes the reader has given the panes beside the page, from one start to the next. On the JavaFX thread.
final class PaneSizes {
    private static final double LOWEST = 0.1;
    private final Columns columns;
    private final SplitPane left;
    private final SplitPane right;
    private final Preferences preferences;

    /// Gives the panes of the side columns the heights they had; [Columns] sees to the widths.
    PaneSizes(Columns columns, SplitPane left, SplitPane right, Preferences preferences) {
        this.columns = columns;
        this.left = left;
        this.right = right;
        this.preferences = preferences;
        WindowPlace.Panes kept = preferences.settings().window().panes();
        upper(left, kept.leftUpper());
        upper(right, kept.rightUpper());
    }

    private static void upper(SplitPane column, double share) {
        if (share >= LOWEST && share <= 1 - LOWEST) {
            column.setDividerPositions(share);
        }
    }

    /// Keeps the sizes as they are now.
    void remember() {
        WindowPlace.Panes now = new WindowPlace.Panes(columns.width(Columns.Side.LEFT), columns.width(Columns.Side.RIGHT),
                left.getDividerPositions()[0], right.getDividerPositions()[0]);
        WindowPlace.Panes kept = preferences.settings().window().panes();
        if (now.left() > 0 && !now.equals(kept)) {
            preferences.change(settings -> settings.withWindow(settings.window().withPanes(now)));
        }
    }
}
