/// The page: one node that shows a speech and the marks on it, and tells where the reader clicks.
///
/// The text engine is RichTextFX, which lays out and scrolls text and nothing else: marks, the unit cursor, the
/// selection and the search's hits are not text styles but shapes drawn behind the text of the lines in sight
/// ([ParagraphInk]). Changing one of them therefore touches neither the document nor the layout of the text, and costs
/// the same in a long speech as in a short one. Long lines are broken in the view only ([LineMap]).
///
/// JavaFX justifies by widening spaces, which Han has none of: Chinese paragraphs are composed in a twin of the bundled font
/// whose space has no width, with such spaces where a line may be widened and glue where it must not break ([Spacing]).
///
/// Promises: offsets that come in and go out are UTF-16 offsets of the speech and never split a character; no key is
/// taken, no input method is asked for; everything runs on the JavaFX thread.
///
/// Must not be here: commands, menus, what a mark means, the library.
@NullMarked
package lectern.window.reader;

import org.jspecify.annotations.NullMarked;
