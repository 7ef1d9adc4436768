package lectern.text;

import java.util.Comparator;

/// A stretch of a text: UTF-16 indices, `start` included, `end` not. May be empty.
///
/// @param start first UTF-16 index, at least 0
/// @param end the index after the last, at least `start`
public record TextRange(int start, int end) implements Comparable<TextRange> {
    private static final Comparator<TextRange> BY_PLACE =
            Comparator.comparingInt(TextRange::start).thenComparingInt(TextRange::end);

    public TextRange {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + ".." + end);
        }
    }

    /// UTF-16 units in it.
    public int length() {
        return end - start;
    }

    /// Whether it holds no character.
    public boolean isEmpty() {
        return start == end;
    }

    /// Whether the character at `offset` lies in it.
    public boolean contains(int offset) {
        return start <= offset && offset < end;
    }

    /// Whether every character of `other` lies in it.
    public boolean contains(TextRange other) {
        return start <= other.start && other.end <= end;
    }

    /// Whether at least one character lies in both.
    public boolean overlaps(TextRange other) {
        return start < other.end && other.start < end;
    }

    /// The smallest range that holds both.
    public TextRange span(TextRange other) {
        return new TextRange(Math.min(start, other.start), Math.max(end, other.end));
    }

    /// The range moved by `distance` UTF-16 units.
    public TextRange shift(int distance) {
        return new TextRange(start + distance, end + distance);
    }

    /// The range made to lie within `0..length`.
    public TextRange within(int length) {
        int from = Math.min(start, length);
        return new TextRange(from, Math.max(from, Math.min(end, length)));
    }

    /// The characters of `text` that it covers.
    ///
    /// @throws IndexOutOfBoundsException if it ends after the text
    public String of(String text) {
        return text.substring(start, end);
    }

    /// The range without white space (also U+3000, no-break and zero-width spaces) at either end.
    public TextRange trimmed(CharSequence text) {
        int from = start;
        int to = end;
        while (from < to && Blanks.isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && Blanks.isBlank(text.charAt(to - 1))) {
            to--;
        }
        return new TextRange(from, to);
    }

    @Override
    public int compareTo(TextRange other) {
        return BY_PLACE.compare(this, other);
    }
}
