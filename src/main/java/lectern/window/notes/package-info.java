/// The annotations of the speech as cards beside the page, and the editor of a note.
///
/// Promises: shows the values it is given and says through callbacks what the reader asks for; a note that was typed is
/// handed over exactly once, whichever way the editor is left. Ten thousand cards cost no more than those in view.
/// All methods belong to the FX thread, except those of [lectern.window.notes.ListDiff].
///
/// Must not be here: the desk, the library, undo, the page.
@NullMarked
package lectern.window.notes;

import org.jspecify.annotations.NullMarked;
