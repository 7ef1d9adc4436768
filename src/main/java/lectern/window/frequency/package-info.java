/// How often phrases and themes stand in the speeches, by year, speaker or place: as bars, as lines, as a table.
///
/// Promises: each figure leads to the places behind it; series are told apart by pattern or sign as well as by colour; every
/// figure of a chart is in the table, which a screen reader reads.
///
/// Must not be here: counting (`search`).
@NullMarked
package lectern.window.frequency;

import org.jspecify.annotations.NullMarked;
