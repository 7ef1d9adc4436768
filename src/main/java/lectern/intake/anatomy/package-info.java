/// Recognises the parts of a speech: front matter, noise and outline.
@NullMarked
package lectern.intake.anatomy;

import org.jspecify.annotations.NullMarked;
