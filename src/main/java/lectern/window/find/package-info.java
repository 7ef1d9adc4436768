/// Finding words in the speech that lies open.
///
/// Promises: hits appear while the reader types; the text shows as it stands, whatever was folded to find it.
///
/// Must not be here: searching the library (`search`).
@NullMarked
package lectern.window.find;

import org.jspecify.annotations.NullMarked;
