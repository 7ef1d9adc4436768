/// The use cases: open a library, import, read, annotate, undo, search, export. What the window can do, a test or the
/// command line can do with a [lectern.desk.Desk].
///
/// Promises: an edit is in memory at once and on disk in the order it was made; it counts as saved only after the
/// commit; an edit that could not be saved stays in memory and the way out is offered. All state of a desk belongs to
/// one thread, its home; the library belongs to another, and neither waits for the other.
///
/// Must not be here: JavaFX, SQL, the drawing of anything.
@NullMarked
package lectern.desk;

import org.jspecify.annotations.NullMarked;
