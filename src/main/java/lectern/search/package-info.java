/// Questions across the library: full text, concordance, passages by theme, frequency, near matches.
///
/// A [lectern.search.Query] is what [lectern.search.QueryReader] reads from the words the reader typed. Text is compared
/// folded ([lectern.text.Folding]: case, width, 简/繁 and how letters are composed are passed over) and otherwise character by
/// character, as it stands: punctuation, spaces and line breaks count. The index in the library says which speeches may match;
/// the places come from the folded texts themselves, so a hit is a hit whatever its length.
///
/// What is counted: the places of one word or phrase from left to right, without overlap (`哈哈` stands once in 哈哈哈).
/// Places of several words of a query are put together: leftmost first, at the same start the longest, without overlap.
///
/// Promises: answers are exact for what is on disk when they are asked, also while an older library is still being indexed;
/// nothing here changes the library. Positions are UTF-16, half-open, in [lectern.search.Hits] those of the folded text. Everything
/// blocks and runs on the caller's thread; the library is asked in small portions, so that edits are written in between.
///
/// Must not be here: SQL, windows, the making of edits.
@NullMarked
package lectern.search;

import org.jspecify.annotations.NullMarked;
