/// Searching the whole library in the place of the page: the room with its views, the field for a query, lists of places
/// found that are as long as the library has hits, and marking these places.
///
/// Promises: what is typed is answered by the first page at once and exactly afterwards; Esc gives a search up, then leads
/// back to the page as it was; coming back, list and place are as they were left; marking any number of lines is one step.
///
/// Must not be here: finding (`search`), making edits (`desk`), concordance, passages and frequency, which have packages of
/// their own.
@NullMarked
package lectern.window.search;

import org.jspecify.annotations.NullMarked;
