/// The README, held to its word: its links lead somewhere, its commands run, what it names is there.
@NullMarked
package lectern.readme;

import org.jspecify.annotations.NullMarked;
