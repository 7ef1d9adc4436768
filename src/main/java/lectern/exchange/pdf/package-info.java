/// The marked speech as a PDF on A4, to print and to hand on: title block, body, marks in their themes' inks with the
/// themes' names in the margin, notes at the page's foot, the themes at the end.
///
/// Promises: the text can be selected, searched and copied; no line of Chinese begins with a closing sign (Unicode line
/// breaking, UAX #14); the bundled fonts are embedded, as subsets, so that it looks the same anywhere; colour is never the
/// only sign of a theme. Right-to-left scripts have no bundled face: their letters are counted as missing.
///
/// Must not be here: which speech is written and where to, and any window. The only room that knows the PDF library.
@NullMarked
package lectern.exchange.pdf;

import org.jspecify.annotations.NullMarked;
