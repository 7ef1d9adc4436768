package lectern.text;

/// Converts between UTF-16 indices and code points of one text, in constant time for each.
///
/// Positions are UTF-16 inside the program and code points in everything that leaves it. A text without surrogate pairs
/// costs nothing; otherwise the count at every 1,024th index is kept.
public final class CodePoints {
    private static final int STEP = 1024;
    private final String text;
    private final int length;
    private final int[] countAt;

    private CodePoints(String text, int length, int[] countAt) {
        this.text = text;
        this.length = length;
        this.countAt = countAt;
    }

    /// The positions of `text`. Lone surrogates count as one code point each, as in Java.
    public static CodePoints of(String text) {
        int length = text.codePointCount(0, text.length());
        if (length == text.length()) {
            return new CodePoints(text, length, new int[0]);
        }
        int[] counts = new int[text.length() / STEP + 1];
        int count = 0;
        for (int block = 1; block < counts.length; block++) {
            int from = boundary(text, (block - 1) * STEP);
            int to = boundary(text, block * STEP);
            count += text.codePointCount(from, to);
            counts[block] = count;
        }
        return new CodePoints(text, length, counts);
    }

    /// A text of at most so many code points as it is; of a longer one the first `most`, and an ellipsis.
    public static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + "…";
    }

    /// Code points in the whole text.
    public int length() {
        return length;
    }

    /// The number of code points before the UTF-16 index. An index inside a pair counts as the pair's start.
    ///
    /// @param utf16 from 0 to the text's length
    public int toCodePoint(int utf16) {
        if (countAt.length == 0) {
            return checked(utf16, text.length());
        }
        int index = boundary(text, checked(utf16, text.length()));
        int block = index / STEP;
        int from = boundary(text, block * STEP);
        return from <= index
                ? countAt[block] + text.codePointCount(from, index)
                : countAt[block] - text.codePointCount(index, from);
    }

    /// The UTF-16 index of the code point.
    ///
    /// @param codePoint from 0 to [#length()]
    public int toUtf16(int codePoint) {
        checked(codePoint, length);
        if (countAt.length == 0) {
            return codePoint;
        }
        int low = 0;
        int high = countAt.length - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (countAt[middle] <= codePoint) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return text.offsetByCodePoints(boundary(text, low * STEP), codePoint - countAt[low]);
    }

    /// The range in code points, as a range of numbers.
    public TextRange toCodePoints(TextRange utf16) {
        return new TextRange(toCodePoint(utf16.start()), toCodePoint(utf16.end()));
    }

    /// The range of UTF-16 indices for a range counted in code points.
    public TextRange toUtf16(TextRange codePoints) {
        return new TextRange(toUtf16(codePoints.start()), toUtf16(codePoints.end()));
    }

    /// The index itself, or the one before it where it stands between the halves of a surrogate pair.
    public static int boundary(CharSequence text, int index) {
        return index > 0 && index < text.length() && Character.isLowSurrogate(text.charAt(index))
                && Character.isHighSurrogate(text.charAt(index - 1)) ? index - 1 : index;
    }

    private static int checked(int position, int length) {
        if (position < 0 || position > length) {
            throw new IndexOutOfBoundsException("position " + position + " in a text of " + length);
        }
        return position;
    }
}
