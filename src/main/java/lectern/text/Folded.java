package lectern.text;

/// A folded text ([Folding]), and the way back to the text it was made of. Immutable, for any thread.
public final class Folded {
    /// No text.
    public static final Folded EMPTY = new Folded("", new int[0]);
    private final String text;
    private final int[] places;

    /// @param places for each character, and for the end, where it stands in the text; empty where each has kept its place
    Folded(String text, int[] places) {
        this.text = text;
        this.places = places;
    }

    /// The folded text.
    public String text() {
        return text;
    }

    /// What a range of the folded text is in the text, both UTF-16: letters of several characters whole.
    public TextRange range(int start, int end) {
        return places.length == 0 ? new TextRange(start, end) : new TextRange(places[start], places[end]);
    }

    /// How much memory it takes, in bytes.
    public long size() {
        return 64 + 2L * text.length() + 4L * places.length;
    }
}
