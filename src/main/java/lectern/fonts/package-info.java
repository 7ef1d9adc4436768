/// The typefaces that come with the program, as files: the window and the PDF read the same ones.
///
/// Promises: a font is found wherever the program runs from: beside the jar in a package, in the jar otherwise, among the
/// compiled classes while the program is being made.
///
/// Must not be here: what a typeface is for, JavaFX, and any PDF.
@NullMarked
package lectern.fonts;

import org.jspecify.annotations.NullMarked;
