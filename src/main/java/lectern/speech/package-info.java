/// What is read: a speech, its front matter, its outline, and the events that stand beside its words.
///
/// Promises: the text of a speech changes only when a newer version takes its place as a whole; everything recognised in it is a half-open UTF-16 range over that text
/// with a confidence, so that a reader can see it and correct it. All types are immutable values.
///
/// Must not be here: how any of it is recognised (`intake.anatomy`), stored (`library`) or shown (`window`).
@NullMarked
package lectern.speech;

import org.jspecify.annotations.NullMarked;
