/// The palettes: one panel over the window in which a command, or a speech, is found by typing a little of its name.
///
/// Promises: what is typed may be the beginning of a word, letters with gaps, pinyin initials, or some of each; the
/// likeliest stands first, and equals keep the order they were given in. Filtering a hundred thousand entries never holds
/// the JavaFX thread: it happens beside it, and only the latest query is answered.
///
/// Must not be here: what is listed and what choosing it does; the window says that.
@NullMarked
package lectern.window.palette;

import org.jspecify.annotations.NullMarked;
