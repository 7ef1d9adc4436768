/// Reads files in a process of its own: everything that is more than plain text. A file that makes its reader crash, loop
/// or eat memory harms that process, which is ended and replaced, and the batch goes on.
///
/// The parent reads a file's bytes, once and to a limit, and sends them; it does not send the path. So the child has no
/// need to open any file but the program's own, a name cannot be exchanged for another between looking and reading, and
/// a request is complete in itself. What comes back is a [lectern.intake.FileReading], written by
/// [lectern.intake.child.Answer] and read back strictly: every length is checked before anything of that length is held,
/// every range lies in its text, all that one file may bring is limited, and whatever breaks a rule ends the child.
///
/// Promises: a child gets a heap, a stack and a time; opens no connection; has a folder of its own for temporary files
/// (`rwx------`), which is gone when it ends, and swept by the next start when it was killed; what it says on its standard
/// error is never logged once it has seen a file. It ends when its parent does.
///
/// Must not be here: what formats look like (`intake.formats`), libraries, windows.
@NullMarked
package lectern.intake.child;

import org.jspecify.annotations.NullMarked;
