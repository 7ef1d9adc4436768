/// What stands on paper: a marked speech laid out on pages, whatever draws them. PDF and printer share it.
///
/// Promises: each character that is no blank stands on exactly one page, in order; what belongs to the page a text was
/// copied from is left out; no heading stands alone at the foot; no line of Chinese begins with a closing sign (Unicode
/// line breaking, UAX #14); no character as readers see it is split (UAX #29); right-to-left words stand in their order
/// (UAX #9); notes stand at the foot of the page where their passage ends, or go on on the next; colour is never the only
/// sign of a theme.
///
/// Must not be here: fonts (the one who draws says how wide they run, [lectern.exchange.paper.Faces]), files, windows.
@NullMarked
package lectern.exchange.paper;

import org.jspecify.annotations.NullMarked;
