/// The window: JavaFX views over the use cases of `desk`.
///
/// Promises: every node is touched on the JavaFX thread only; views are built in code; what can be decided without a
/// screen is decided in plain classes and tested there.
///
/// Must not be here: SQL, files of the library, anything another front end would need too.
@NullMarked
package lectern.window;

import org.jspecify.annotations.NullMarked;
