/// What comes in: the drawer under the page in which an import shows how far it is and what came of it, in which a charset
/// is chosen, and in which doubtful fields are reviewed and fields of many speeches are set.
///
/// Promises: nothing here is modal: reading goes on above it; everything works by keys alone; every pane says what would
/// change before anything does.
///
/// Must not be here: reading files, the library, what a field may hold (`desk`, `intake`).
@NullMarked
package lectern.window.imports;

import org.jspecify.annotations.NullMarked;
