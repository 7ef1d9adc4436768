package lectern.speech;

/// What makes a place the head of a section.
public enum SectionKind {
    /// A line that begins with a number: 一、 （一） 1. 第一部分, or a heading line that a numbering does not carry.
    NUMBERED("numbered"),
    /// An opening that several paragraphs share.
    ANAPHORA("anaphora"),
    /// A short imperative sentence inside a paragraph that the rest of it explains: 要加强学习研究。
    RUN_IN("runIn"),
    /// An address to the audience in the body, which divides it.
    SALUTATION("salutation");

    private final String code;

    SectionKind(String code) {
        this.code = code;
    }

    /// Its name in JSON and in the library.
    public String code() {
        return code;
    }
}
