/// Recognises what the lines of a speech are: front matter, noise, outline, and what happened while it was held.
///
/// Promises: [lectern.intake.anatomy.AnatomyReader] is a pure function of a text and a file's name. It never changes the text, never
/// throws for any text, and takes time linear in its length: every regular expression sees a line of bounded length, or
/// has bounded repetitions only. All it says are half-open UTF-16 ranges with a confidence, so that a reader can see a
/// wrong guess and retype it. Nothing is invented: a value comes from the text, from the file's name, or is absent.
///
/// How sure: 0.9 and above, an explicit line of a strong pattern; about 0.8, a line told by its place among such lines;
/// 0.5 to 0.7, what the speech says of itself or a regularity of its paragraphs; below, a hint.
///
/// Numbering follows GB/T 9704-2012, 7.3.3 (一、 （一） 1. （1）), but the nesting that stands in the text wins over it.
///
/// Must not be here: reading files, charsets, anything that shows or stores.
@NullMarked
package lectern.intake.anatomy;

import org.jspecify.annotations.NullMarked;
