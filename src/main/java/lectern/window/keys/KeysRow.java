package lectern.window.keys;

/// A row of the page of keys.
sealed interface KeysRow {
    /// The name of a menu over its commands.
    record Heading(Command.Group group) implements KeysRow {
    }

    /// A command with its keys as they were when the row was made.
    record Line(Command command) implements KeysRow {
    }
}
