/// The commands of the window and their keys: one table from which menus, buttons and the key sheet are made.
///
/// Promises: no two commands share a key in one place; a letter is a command of the page or of a list of places found, never of a text field;
/// the key sheet shows the keys that are in force. A reader's own key never takes one from another command or from typing,
/// and a broken key file never keeps the window from opening.
///
/// Must not be here: what a command does.
@NullMarked
package lectern.window.keys;

import org.jspecify.annotations.NullMarked;
