/// From a file on disk to [lectern.speech.Draft]s: which files, what they are, in which charset, with which line ends. The
/// formats themselves are read in `intake.formats`. Reading is a pure function of a name, bytes and
/// [lectern.intake.ReadOptions], and its result a value, so that it can be done in a process of its own.
///
/// Promises: what a file is, is told by its bytes, never by its name or by what it says of itself; a byte that cannot be
/// read is told with its place, never replaced; a file is opened once, read to a limit, and never changed; everything that
/// is no readable text is refused with a [lectern.message.Problem] that says what to do. Safe for use from any thread.
///
/// The charset is found by one measure for all candidates: how many bits it would take to write these bytes down as text
/// of that writing ([lectern.intake.CharacterCosts]). The cheapest candidate wins, the distance to the second is the
/// confidence, and bytes that a charset cannot read have a price too, so that a damaged UTF-8 file is a damaged UTF-8
/// file and not Western text by luck.
///
/// Must not be here: what a speech's parts are (`intake.anatomy`), libraries, notes, windows.
@NullMarked
package lectern.intake;

import org.jspecify.annotations.NullMarked;
