/// Positions and units in a text: ranges, code points, clauses, sentences, paragraphs, search folding, pinyin initials.
///
/// Promises: a position is a UTF-16 index unless a name says code point; a range is half-open; nothing here changes the
/// length of a text or splits a surrogate pair. ICU4J is the only library used.
///
/// Must not be here: speeches, annotations, files, windows.
@NullMarked
package lectern.text;

import org.jspecify.annotations.NullMarked;
