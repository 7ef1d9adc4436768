package lectern.window.reader;

import java.util.Arrays;

/// The signs without width that the view puts between the characters of a line, so that it is composed well: spaces that
/// a justified line may widen, and glue where a line must not break. Immutable.
///
/// A place counts the UTF-16 units of the line, without its indent, before which a sign stands.
final class Inserts {
    /// Nothing is put in, and the line is set in the usual font.
    static final Inserts NONE = new Inserts(new int[0], new char[0], false);

    private final int[] places;
    private final char[] signs;
    private final boolean composed;

    /// @param places in order; two signs may stand at one place
    /// @param signs one for each place
    /// @param composed whether the line is set in a composing font, in which these signs have no width
    Inserts(int[] places, char[] signs, boolean composed) {
        this.places = places;
        this.signs = signs;
        this.composed = composed;
    }

    /// Whether the line is set in a composing font.
    boolean composed() {
        return composed;
    }

    int count() {
        return places.length;
    }

    /// How many stand before the character at `place`.
    int upTo(int place) {
        return before(place + 1);
    }

    /// How many stand before the end of the character that ends at `place`.
    int before(int place) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] < place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The place of the character at a column; a sign that was put in counts as the character after it.
    int place(int column) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (places[middle] + middle < column) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return column - low;
    }

    /// The characters with the signs between them.
    String into(String plain) {
        if (places.length == 0) {
            return plain;
        }
        char[] shown = new char[plain.length() + places.length];
        int from = 0;
        for (int i = 0; i < places.length; i++) {
            plain.getChars(from, places[i], shown, from + i);
            shown[places[i] + i] = signs[i];
            from = places[i];
        }
        plain.getChars(from, plain.length(), shown, from + places.length);
        return new String(shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Inserts inserts && composed == inserts.composed && Arrays.equals(places, inserts.places)
                && Arrays.equals(signs, inserts.signs);
    }

    @Override
    public int hashCode() {
        return places.length;
    }
}
