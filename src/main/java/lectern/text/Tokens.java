package lectern.text;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the full-text index takes for one unit of a folded text.
///
/// Each character of a script that is written without spaces (Han, kana, Thai …) is a token, a run of other letters, digits
/// and marks is one (a word), and so is each sign, space and line break, but for the single space between two words. So a
/// row of tokens stands in a text exactly where its characters do. What is not a letter or digit of ASCII is written as a
/// character beyond it, since SQLite's tokenizer `ascii` parts tokens by those.
public final class Tokens {
    /// The longest word that is a token of its own; a longer one is [#LONG].
    public static final int LONGEST = 64;
    /// Stands for any longer word: every search for words must look into such a text.
    public static final String LONG = Character.toString(0x10F7FF);
    /// What [#isOfWord] holds for, in folded texts, as a class of `java.util.regex`.
    public static final String WORD_CLASS;
    private static final int SIGNS = 0x10F700;
    private static final Set<UnicodeScript> UNSPACED = EnumSet.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA, UnicodeScript.BOPOMOFO, UnicodeScript.YI, UnicodeScript.THAI, UnicodeScript.LAO,
            UnicodeScript.KHMER, UnicodeScript.MYANMAR, UnicodeScript.TIBETAN);
    private static final boolean[] WORD = new boolean[Character.MAX_VALUE + 1];

    static {
        StringBuilder scripts = new StringBuilder();
        UNSPACED.forEach(script -> scripts.append("\\p{Is").append(script.name()).append('}'));
        // what is most frequent stands first, since each script is looked up by itself. The 𐐀 is a letter like others, but
        // without a character outside the basic plane in it a lookbehind goes back over half of one
        WORD_CLASS = "[a-z0-9[\\p{L}\\p{Nd}\\p{M}𐐀&&[^一-鿿" + scripts + "]]]";
        for (int c = 0; c < WORD.length; c++) {
            WORD[c] = spaced(c);
        }
    }

    private Tokens() {
    }

    /// Whether the code point is part of a word: a letter, digit or mark of a script that parts words by spaces.
    public static boolean isOfWord(int codePoint) {
        return codePoint < WORD.length ? WORD[codePoint] : spaced(codePoint);
    }

    private static boolean spaced(int c) {
        int type = Character.getType(c);
        return (Character.isLetterOrDigit(c) || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK
                || type == Character.COMBINING_SPACING_MARK) && !UNSPACED.contains(UnicodeScript.of(c));
    }

    /// Whether the code point is a letter or digit by itself: of a script without spaces.
    public static boolean isAlone(int codePoint) {
        return codePoint >= 0xE00 && !isOfWord(codePoint)
                && (Character.isLetterOrDigit(codePoint) || Character.isIdeographic(codePoint));
    }

    /// One token and where it stands.
    ///
    /// @param text as the index has it
    /// @param word whether it is a word
    /// @param start UTF-16
    /// @param end UTF-16
    public record Token(String text, boolean word, int start, int end) {
    }

    /// The tokens of a folded text, in order.
    public static List<Token> of(String folded) {
        List<Token> tokens = new ArrayList<>();
        int length = folded.length();
        for (int i = 0; i < length; ) {
            int c = folded.codePointAt(i);
            int end = isOfWord(c) ? wordEnd(folded, i) : i + Character.charCount(c);
            if (isOfWord(c)) {
                tokens.add(new Token(end - i > LONGEST ? LONG : folded.substring(i, end), true, i, end));
            } else if (!partsWords(folded, i, c)) {
                tokens.add(new Token(Character.toString(sign(c)), false, i, end));
            }
            i = end;
        }
        return tokens;
    }

    /// The tokens of a folded text with spaces between, for the index.
    ///
    /// @param words takes every word, as often as it stands
    public static String row(String folded, Set<String> words) {
        StringBuilder row = new StringBuilder(folded.length() * 2);
        int length = folded.length();
        for (int i = 0; i < length; ) {
            int c = folded.codePointAt(i);
            if (isOfWord(c)) {
                int end = wordEnd(folded, i);
                String word = end - i > LONGEST ? LONG : folded.substring(i, end);
                words.add(word);
                row.append(word).append(' ');
                i = end;
            } else {
                if (!partsWords(folded, i, c)) {
                    row.appendCodePoint(sign(c)).append(' ');
                }
                i += Character.charCount(c);
            }
        }
        return row.toString();
    }

    private static int sign(int c) {
        return c < 0x80 ? SIGNS + c : c;
    }

    /// The end of the word that begins at or goes on at `start`.
    public static int wordEnd(String folded, int start) {
        int end = start;
        while (end < folded.length()) {
            int c = folded.codePointAt(end);
            if (!isOfWord(c)) {
                break;
            }
            end += Character.charCount(c);
        }
        return end;
    }

    private static boolean partsWords(String folded, int at, int c) {
        return c == ' ' && at > 0 && isOfWord(folded.codePointBefore(at)) && at + 1 < folded.length()
                && isOfWord(folded.codePointAt(at + 1));
    }
}
