package lectern.exchange.paper;

import java.util.List;

/// One page, ready to be drawn, what lies lower first.
///
/// @param number from 1
/// @param heads of the sections that begin here
/// @param reached how much of the speech is set by the end of this page, from 0 to 1
public record PaperPage(int number, List<Item> items, List<Head> heads, double reached) {
    /// The head of a section.
    ///
    /// @param y of its upper edge, in points from the sheet's upper edge
    public record Head(String title, double y) {
    }
}
