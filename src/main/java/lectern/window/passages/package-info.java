/// Marked passages of the whole library: found by a query, put in groups, given other themes, noted, exported; and how often
/// themes stand together.
///
/// Promises: every change is one undoable step for all passages chosen; every cell of the matrix opens the passages it
/// counts.
///
/// Must not be here: finding and counting (`search`), making edits (`desk`).
@NullMarked
package lectern.window.passages;

import org.jspecify.annotations.NullMarked;
