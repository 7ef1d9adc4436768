/// The window: JavaFX, and nothing but what is shown and pressed.
///
/// Promises: the JavaFX thread never waits for the disk; every action can be done from the keyboard; every text comes
/// from the message bundles; what the status line calls saved has been committed.
///
/// Must not be here: decisions about what an edit changes (`desk`), SQL, file formats.
@NullMarked
package lectern.window;

import org.jspecify.annotations.NullMarked;
