/// The codebook beside the page, and the picker that gives a theme from the keyboard.
///
/// Promises: views only show the values they are given and say through [lectern.window.themes.CodebookActions] or a
/// callback what the reader asks for; they change nothing themselves. Every mouse gesture has a key. Colour is never the
/// only sign of a theme ([lectern.window.themes.ThemeSign]). All methods belong to the FX thread, except those of
/// [lectern.window.themes.ThemeFilter] and [lectern.window.themes.ThemeMoves], which know no toolkit.
///
/// What floats (picker, colours) is laid over the scene's root, which has to be a `Pane`: a window of its own would not
/// take an input method on every platform.
///
/// Must not be here: the desk, the library, undo, questions whether to delete.
@NullMarked
package lectern.window.themes;

import org.jspecify.annotations.NullMarked;
