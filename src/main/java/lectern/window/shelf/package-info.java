/// The speeches of the library and the parts of the one that lies open: what the reader chooses from.
///
/// Promises: shows what it is given and tells what was chosen; keeps its selection over updates.
///
/// Must not be here: the desk, the library, the page.
@NullMarked
package lectern.window.shelf;

import org.jspecify.annotations.NullMarked;
