package lectern.window.reader;

/// How a stretch inside a line is set.
///
/// @param emphasis what it is
/// @param script which font it needs
record TextLook(Emphasis emphasis, Script script) {
    static final TextLook USUAL = new TextLook(Emphasis.NONE, Script.USUAL);
}
