/// The marked speech on a printer: the pages of [lectern.exchange.paper] as JavaFX nodes, and the system's print dialog.
///
/// Promises: the window stays awake. Choosing, laying out and printing happen on a thread of their own, page by page
/// (`javafx.print.PrinterJob`: nodes that are in no window may be made and printed on any thread); only the layout of one
/// page at a time is done on the JavaFX thread, by JavaFX itself. A page that is not asked for is not drawn.
///
/// Must not be here: what stands where on a page, and what the reader is told.
@NullMarked
package lectern.window.print;

import org.jspecify.annotations.NullMarked;
