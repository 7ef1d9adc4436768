/// Tests of the readers.
@NullMarked
package lectern.intake.formats;

import org.jspecify.annotations.NullMarked;
