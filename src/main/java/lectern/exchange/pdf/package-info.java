/// The marked speech as a PDF on A4, to print and to hand on: the pages of [lectern.exchange.paper], drawn.
///
/// Promises: the text can be selected, searched and copied; the fonts are embedded, as subsets, so that it looks the same
/// anywhere: the bundled ones, and for characters that they have not an installed one whose maker allows it, its letters
/// joined and placed as the JDK's shaper does. What neither has is left blank and counted.
///
/// Must not be here: which speech is written and where to, what stands where on a page, and any window. The only room that
/// knows the PDF library.
@NullMarked
package lectern.exchange.pdf;

import org.jspecify.annotations.NullMarked;
