package lectern.text;

/// The sizes in which a text is read and marked, from the smallest.
public enum Unit {
    /// Up to a comma, semicolon or colon (，；：).
    CLAUSE,
    /// Up to a full stop, exclamation or question mark (。！？).
    SENTENCE,
    /// A line that is not blank.
    PARAGRAPH
}
