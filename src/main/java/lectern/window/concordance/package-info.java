/// The concordance: every hit of a query under the one before, in any order, and what stands beside it.
///
/// Promises: 100,000 lines are as quick as ten; a hit is never reordered into its surroundings.
///
/// Must not be here: finding and sorting (`search`).
@NullMarked
package lectern.window.concordance;

import org.jspecify.annotations.NullMarked;
