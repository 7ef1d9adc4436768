/// Says what a line of the speech is: the panel with the roles and the page's context menu.
///
/// Promises: every role has one key, and both ways show the same roles in the same order.
///
/// Must not be here: what a role changes (`desk`).
@NullMarked
package lectern.window.roles;

import org.jspecify.annotations.NullMarked;
