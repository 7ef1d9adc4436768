package lectern.intake.formats;

/// What holds within one group of RTF, from `{` to `}`; a group inside begins with it.
final class RtfGroup {
    /// Whether none of it is text.
    boolean passed;
    /// Whether it is the table of fonts.
    boolean fonts;
    /// Whether it is the table of styles.
    boolean styles;
    /// Whether it is the document's title.
    boolean title;
    /// Whether it is a note.
    boolean note;
    /// How many characters stand after the code of one, for those who do not know it.
    int replacements = 1;
    /// Of [ManuscriptWriter#BOLD] and [ManuscriptWriter#ITALIC].
    int type;
    boolean hidden;
    /// The number of the font; -1 for none.
    int font = -1;
    /// The level of the heading that its paragraph is, 0 for the title; -1 for none.
    int level = -1;
    boolean centred;

    RtfGroup inner() {
        RtfGroup inner = new RtfGroup();
        inner.passed = passed;
        inner.fonts = fonts;
        inner.styles = styles;
        inner.title = title;
        inner.note = note;
        inner.replacements = replacements;
        inner.type = type;
        inner.hidden = hidden;
        inner.font = font;
        inner.level = level;
        inner.centred = centred;
        return inner;
    }
}
