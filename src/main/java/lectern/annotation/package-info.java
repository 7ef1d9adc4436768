/// What the reader adds: annotations with their anchors, the codebook of themes, coders, and the edits that change them.
///
/// Promises: all types are immutable values; every edit has an inverse; an anchor knows its quote and its surroundings,
/// so that it can be found again in another copy of the text.
///
/// Must not be here: storage, files, windows, and rules about which edit a key press makes (`desk`).
@NullMarked
package lectern.annotation;

import org.jspecify.annotations.NullMarked;
