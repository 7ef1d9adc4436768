package lectern.window;

import lectern.desk.WindowPlace;

/// The sizes the reader has given the panes beside the page, from one start to the next. On the JavaFX thread.
final class PaneSizes {
    private static final double LOWEST = 0.1;
    private final Columns columns;
    private final SideColumn left;
    private final SideColumn right;
    private final Preferences preferences;

    /// Gives the panes of the side columns the heights they had; [Columns] sees to the widths.
    PaneSizes(Columns columns, SideColumn left, SideColumn right, Preferences preferences) {
        this.columns = columns;
        this.left = left;
        this.right = right;
        this.preferences = preferences;
        WindowPlace.Panes kept = preferences.settings().window().panes();
        upper(left, kept.leftUpper());
        upper(right, kept.rightUpper());
    }

    private static void upper(SideColumn column, double share) {
        if (share >= LOWEST && share <= 1 - LOWEST) {
            column.setShare(share);
        }
    }

    /// Keeps the sizes as they are now.
    void remember() {
        WindowPlace.Panes now = new WindowPlace.Panes(columns.width(Columns.Side.LEFT), columns.width(Columns.Side.RIGHT),
                left.share(), right.share());
        WindowPlace.Panes kept = preferences.settings().window().panes();
        if (now.left() > 0 && !now.equals(kept)) {
            preferences.change(settings -> settings.withWindow(settings.window().withPanes(now)));
        }
    }
}
