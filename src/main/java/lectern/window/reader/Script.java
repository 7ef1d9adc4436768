package lectern.window.reader;

/// Which characters a stretch is made of, where the text engine needs help with them.
///
/// JavaFX on Linux lays complex text out with Pango and then (PangoGlyphLayout, JavaFX 26) counts code points where it
/// should count UTF-16 units, and puts the parts of a right-to-left run that come from different fonts in the wrong
/// order. Stretches of their own, in a font that holds all of a run, keep both faults away from the rest of the line.
public enum Script {
    /// Whatever the page's own font can do.
    USUAL,
    /// Emoji: the bundled emoji font, because system fonts for them are in colour tables that JavaFX may not draw.
    EMOJI,
    /// A character outside the basic plane.
    SUPPLEMENTARY,
    /// Letters with combining marks that have no code point of their own: a font that holds the marks too.
    COMBINED,
    /// Arabic, Hebrew and their neighbours, with the spaces and marks between their words.
    RIGHT_TO_LEFT
}
