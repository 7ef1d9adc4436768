/// Beside the page: brackets with the names of themes on the left, note cards on the right, and the strip along the
/// scroll bar that shows the whole speech.
///
/// What stands where is worked out as plain values first ([Brackets], [Stack], [Density], [NoteText]) and drawn after:
/// only what is in sight is built, and nodes are used again while their annotation stays in sight. Drawn after the
/// page's layout in the same pulse, so that nothing lags behind the text.
///
/// Promises: text is never covered except by what was asked for and goes away by itself; a theme is told by its name,
/// its digit or its pattern of dashes besides its colour; nothing here changes an annotation, the caller does. On the
/// JavaFX thread.
///
/// Must not be here: commands, the library, how the text is laid out.
@NullMarked
package lectern.window.margin;

import org.jspecify.annotations.NullMarked;
