@NullMarked
package lectern.search;

import org.jspecify.annotations.NullMarked;
