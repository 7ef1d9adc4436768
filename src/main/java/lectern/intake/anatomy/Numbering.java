package lectern.intake.anatomy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The ways to number a head, the largest parts first by habit and by GB/T 9704-2012, 7.3.3.
enum Numbering {
    /// 第一部分
    PART("第(" + Numbering.N + "|\\d{1,2})(?:部分|编|篇|章)[ ：:、]{0,3}", "第"),
    /// 一 alone on its line
    ALONE("(" + Numbering.N + ")$", Numbering.NUMERALS),
    /// 第一节
    SECTION("第(" + Numbering.N + "|\\d{1,2})节[ ：:、]{0,3}", "第"),
    /// 一、
    HAN("(" + Numbering.N + ")[、．.]", Numbering.NUMERALS),
    /// （一）
    HAN_BRACKETED("[（(](" + Numbering.N + ")[）)][ 、]?", "（("),
    /// 第一，
    ORDINAL("第(" + Numbering.N + ")[，、：]", "第"),
    /// 1.
    ARABIC("(\\d{1,2})[.．、](?!\\d) ?", "0123456789"),
    /// （1）
    ARABIC_BRACKETED("[（(](\\d{1,2})[）)] ?", "（("),
    /// 一是
    LISTED("(" + Numbering.N + ")是(?=[\\p{IsHan}“《])", Numbering.NUMERALS);

    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String N = "[" + NUMERALS + "]{1,3}";
    private static final List<Numbering> ALL = List.of(values());
    private static final String FIRST = "第（(0123456789" + NUMERALS;

    private final Pattern pattern;
    private final String beginnings;

    Numbering(String pattern, String beginnings) {
        this.pattern = Pattern.compile(pattern);
        this.beginnings = beginnings;
    }

    /// A number at the start of a line.
    ///
    /// @param style how it is written
    /// @param value what it counts, 0 when it is no number (`十十`)
    /// @param end the index after it and the mark that sets it off
    record Found(Numbering style, int value, int end) {
    }

    /// The number a line begins with, or null. Looks at no more than the first characters.
    static @Nullable Found at(String line) {
        if (line.isEmpty() || FIRST.indexOf(line.charAt(0)) < 0) {
            return null;
        }
        for (Numbering style : ALL) {
            if (style.beginnings.indexOf(line.charAt(0)) >= 0) {
                Matcher m = style.pattern.matcher(line);
                if (m.lookingAt()) {
                    return new Found(style, Han.number(m.group(1)), m.end());
                }
            }
        }
        return null;
    }

    /// Whether the number is a word of the sentence (第一， 一是) rather than a mark before it.
    boolean isWordy() {
        return this == ORDINAL || this == LISTED || this == ALONE;
    }
}
