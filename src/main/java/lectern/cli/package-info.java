/// The command line: the desk's use cases without a window.
///
/// Promises: results go to standard output, messages to standard error; exit 0 when all went well, 1 after a problem
/// that is told in a sentence, 2 for wrong usage. The JSON is a contract for scripts; its offsets are code points.
///
/// Must not be here: anything the window could not do too.
@NullMarked
package lectern.cli;

import org.jspecify.annotations.NullMarked;
