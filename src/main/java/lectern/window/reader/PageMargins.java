package lectern.window.reader;

import javafx.geometry.Insets;

/// How the room beside the text is shared: the right margin is for note cards, the left one for brackets and their
/// names. Where both cannot be, names come first, as a note shrinks to a sign better than a name does.
final class PageMargins {
    private static final double CARDS = 150;
    private static final double NARROWEST_CARDS = 116;
    private static final double NAMES = 84;
    private static final double NARROWEST_NAMES = 64;

    private PageMargins() {
    }

    /// @param width of the page without its scroll bar, in pixels
    /// @param measure of the text
    static Insets of(double width, double measure) {
        double spare = Math.max(0, width - measure - 2 * Typography.GUTTER);
        double right;
        if (spare >= 2 * CARDS) {
            right = spare / 2;
        } else if (spare >= CARDS + NAMES) {
            right = CARDS;
        } else if (spare >= NARROWEST_CARDS + NARROWEST_NAMES) {
            right = NARROWEST_CARDS;
        } else {
            right = Math.max(0, spare - NAMES);
        }
        return new Insets(0, Math.floor(right), 0, Math.floor(spare - right));
    }
}
