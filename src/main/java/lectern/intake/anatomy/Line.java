package lectern.intake.anatomy;

import java.util.regex.Matcher;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// One line that shows something.
///
/// `plain` is what the recognisers look at: trimmed, without marks of no width, with full-width digits and letters made
/// narrow and every space made U+0020. [#range] leads from it back to the text.
///
/// @param number the line's number in the text, from 0
/// @param start where the line begins, its indentation included
/// @param end where it ends, its line break excluded
/// @param trimmed the range without blanks at its ends
/// @param plain the line as the recognisers see it
/// @param isHan whether most of its first characters are Han
/// @param map for each unit of `plain` its place in the text; null where `plain` only shifts it
record Line(int number, int start, int end, TextRange trimmed, String plain, boolean isHan, int @Nullable [] map) {
    static final int FRONT_MATTER_LIMIT = 200;
    private static final double HAN = 0.3;

    /// The line from `start` to `end` of the text.
    static Line of(String text, int number, int start, int end) {
        TextRange trimmed = new TextRange(start, end).trimmed(text);
        StringBuilder plain = new StringBuilder(trimmed.length());
        int @Nullable [] map = null;
        for (int i = trimmed.start(); i < trimmed.end(); i++) {
            char c = text.charAt(i);
            if (widthless(c) && !(c == '\u200D' && joins(plain))) {
                if (map == null) {
                    map = new int[trimmed.length()];
                    for (int k = 0; k < plain.length(); k++) {
                        map[k] = trimmed.start() + k;
                    }
                }
                continue;
            }
            if (map != null) {
                map[plain.length()] = i;
            }
            plain.append(narrow(c));
        }
        return new Line(number, start, end, trimmed, plain.toString(), Han.share(plain) >= HAN, map);
    }

    /// Where `plain[from, to)` stands in the text.
    TextRange range(int from, int to) {
        if (map == null) {
            return new TextRange(trimmed.start() + from, trimmed.start() + to);
        }
        return from == to ? new TextRange(map[from], map[from]) : new TextRange(map[from], map[to - 1] + 1);
    }

    /// Where a group of a match in `plain` stands in the text.
    TextRange range(Matcher matcher, int group) {
        return range(matcher.start(group), matcher.end(group));
    }

    /// Where `plain[from, to)` stands in the text, without blanks at its ends.
    TextRange trimmedRange(int from, int to) {
        int first = from;
        int last = to;
        while (first < last && plain.charAt(first) == ' ') {
            first++;
        }
        while (last > first && plain.charAt(last - 1) == ' ') {
            last--;
        }
        return range(first, last);
    }

    /// Whether the line is short enough for the patterns of front matter.
    boolean isShort() {
        return plain.length() <= FRONT_MATTER_LIMIT;
    }

    /// The whole line, indentation included.
    TextRange whole() {
        return new TextRange(start, end);
    }

    private static boolean widthless(char c) {
        return (c >= '\u200B' && c <= '\u200F') || c == '\u2060' || c == '\uFEFF' || c == '\u00AD';
    }

    /// Whether a joiner would join something: emoji and letters of scripts that need it, not Han or Latin.
    private static boolean joins(CharSequence before) {
        if (before.isEmpty()) {
            return false;
        }
        int last = Character.codePointBefore(before, before.length());
        return last > 0x2FF && !Han.is(last) && !Character.isSpaceChar(last);
    }

    private static char narrow(char c) {
        if (c >= '\u4E00' && c <= '\u9FFF') {
            return c;
        }
        if ((c >= '\uFF10' && c <= '\uFF19') || (c >= '\uFF21' && c <= '\uFF3A') || (c >= '\uFF41' && c <= '\uFF5A')) {
            return (char) (c - 0xFEE0);
        }
        return Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : c;
    }
}
