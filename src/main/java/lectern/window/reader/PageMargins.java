package lectern.window.reader;

import javafx.geometry.Insets;

/// How the room beside the text is shared: the right margin is for note cards, the left one for brackets and their
/// names. The text gives up some of its width for them, never so much that it reads badly; where not both can be, names
/// come first, as a note shrinks to a sign better than a name does.
final class PageMargins {
    private static final double CARDS = 170;
    private static final double NARROWEST_CARDS = 130;
    private static final double WIDEST_CARDS = 230;
    private static final double NAMES = 84;
    private static final double NARROWEST_NAMES = 56;
    /// The share of its measure that the text keeps beside names and cards: 31 Han or 60 Latin characters of a line.
    private static final double BESIDE_CARDS = 31 / 34.0;
    /// The share that it keeps beside names alone: 22 Han or 43 Latin characters.
    private static final double BESIDE_NAMES = 22 / 34.0;

    private PageMargins() {
    }

    /// @param width of the page without its scroll bar, in pixels
    /// @param measure of the text where nothing is beside it
    static Insets of(double width, double measure) {
        double room = width - 2 * Typography.GUTTER;
        double names = 0;
        double cards = 0;
        if (room >= measure * BESIDE_CARDS + NARROWEST_CARDS + NARROWEST_NAMES) {
            double spare = room - Math.clamp(room - CARDS - NAMES, measure * BESIDE_CARDS, measure);
            cards = spare <= CARDS + NAMES ? spare - Math.clamp(spare - CARDS, NARROWEST_NAMES, NAMES)
                    : Math.max(spare / 2, Math.min(spare - NAMES, WIDEST_CARDS));
            names = spare - cards;
        } else if (room >= measure * BESIDE_NAMES + NARROWEST_NAMES) {
            double spare = room - Math.clamp(room - NAMES, measure * BESIDE_NAMES, measure);
            names = Math.min(spare, NAMES);
            cards = spare - names;
        }
        double left = Math.floor(names);
        // what is rounded goes to one side only: the line is as long at every width
        return new Insets(0, Math.floor(names + cards) - left, 0, left);
    }
}
