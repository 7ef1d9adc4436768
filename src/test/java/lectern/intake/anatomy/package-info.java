/// Tests of the recognisers, on texts written for them and, where they are at hand, on the corpora.
@NullMarked
package lectern.intake.anatomy;

import org.jspecify.annotations.NullMarked;
