/// Files read in another process: the same as here, and what happens when a file harms its reader.
@NullMarked
package lectern.intake.child;

import org.jspecify.annotations.NullMarked;
