@NullMarked
package lectern.exchange;

import org.jspecify.annotations.NullMarked;
