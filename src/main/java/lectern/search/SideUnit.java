package lectern.search;

/// What stands beside a hit is counted and compared by such units.
public enum SideUnit {
    /// A character of a script without spaces; in other scripts a word.
    CHARACTER,
    /// A word ([lectern.text.Words]), in any script.
    WORD
}
