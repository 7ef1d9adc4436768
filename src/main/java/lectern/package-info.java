/// The entrance of the house: decides between window and command line and wires the objects by hand.
///
/// Must not be here: anything another room could do.
@NullMarked
package lectern;

import org.jspecify.annotations.NullMarked;
