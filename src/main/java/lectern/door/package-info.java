/// The door of the program: a second start finds the first one, hands over what it was asked for, and is done.
///
/// Promises: one window for each user and screen; no wait for a program that does not answer; where no door can be made,
/// the program starts without one. The way from door to door is a Unix domain socket in a folder that only this user can
/// enter. It reaches no other machine: this is the one room that may use socket channels, and it opens them at
/// `UnixDomainSocketAddress` only.
///
/// Not here: what a call means for a library or a window.
@NullMarked
package lectern.door;

import org.jspecify.annotations.NullMarked;
