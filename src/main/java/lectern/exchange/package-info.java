/// Notes leave and enter: Lectern's own JSON (`lectern-notes`), W3C Web Annotation, and the merging of notes that come
/// back.
///
/// Promises: whatever leaves counts in Unicode code points, names its coder and can be compared line by line with an
/// earlier export; a file is replaced whole or not at all; what is read is either understood or refused with a
/// [lectern.message.Problem] that names the place; merging changes nothing by itself, it plans
/// [lectern.annotation.Edit]s and says of every note that does not fit that it does not.
///
/// The JSON is read and written as a stream: a speech's text is in memory once, the document never as a tree.
///
/// Must not be here: where notes are stored, which of them are wanted, and any window.
@NullMarked
package lectern.exchange;

import org.jspecify.annotations.NullMarked;
