package lectern.window.reader;

/// How a stretch inside a line differs from the rest of it. Few lines have any; marks are never made this way.
enum Emphasis {
    /// The text of the speech.
    NONE(""),
    /// The head of a section inside a paragraph.
    HEAD("head"),
    /// A reaction of the audience, or the sign of a note: not a word of the speech.
    ASIDE("aside"),
    /// Words that the file sets in bold or italic type.
    STRESS("stress");

    private final String styleClass;

    Emphasis(String styleClass) {
        this.styleClass = styleClass;
    }

    /// Its style class; empty for none.
    String styleClass() {
        return styleClass;
    }
}
