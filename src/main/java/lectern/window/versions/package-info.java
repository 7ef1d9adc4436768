/// Versions of a text in the window: two texts side by side with their differences, what would become of the annotations,
/// where the unplaced ones wait, and the groups of near-same speeches.
///
/// Promises: everything is reached by keys; what differs is told by a sign and a line, not by colour alone. Must not be here:
/// how texts are compared (`annotation.carry`) and what a replacement changes (`desk`).
@NullMarked
package lectern.window.versions;

import org.jspecify.annotations.NullMarked;
