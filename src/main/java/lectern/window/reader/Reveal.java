package lectern.window.reader;

/// How the page scrolls to a passage that cannot be read in comfort where it stands.
public enum Reveal {
    /// As little as needed to have it away from the upper and lower edge.
    NEAREST,
    /// It begins near the upper edge.
    TOP,
    /// It stands in the middle.
    CENTRE
}
