/// What Lectern says, in the reader's language, and the one exception that carries such a sentence.
///
/// Promises: every text a person sees comes from a bundle here, in 简体中文 and English; a [lectern.message.Problem]
/// names what happened and what to do next, and is never a stack trace.
///
/// Must not be here: anything that knows a speech, a file or a window.
@NullMarked
package lectern.message;

import org.jspecify.annotations.NullMarked;
