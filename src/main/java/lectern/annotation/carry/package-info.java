/// Annotations go with their words into another version of a text.
///
/// Two texts are aligned character by character: first by the passages that stand once in each, then between those by a
/// diff. An annotation whose words the alignment has kept goes with them; one whose words stand elsewhere is looked for in
/// what is new there; one that cannot be found with certainty is told as unplaced. Nothing is ever moved to words that
/// were in the old text already: those are a look-alike. Rules and thresholds were measured (`CarryRatesTest` prints them).
///
/// Promises: pure functions over UTF-16 ranges, no character as a reader sees it is split, safe from any thread.
///
/// Must not be here: storage, steps, and what the reader decides about a finding (`desk`).
@NullMarked
package lectern.annotation.carry;

import org.jspecify.annotations.NullMarked;
