package lectern.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// What each character costs in running text of one writing, in bits: minus the binary logarithm of about how often it
/// comes. Sums of costs over the same bytes compare charsets (Rissanen's minimum description length).
///
/// The common characters come from the charsets' own levels, which their makers sorted by use: GB 2312 level 1,
/// Big5 level 1, JIS X 0208 level 1, the Hangul of KS X 1001.
final class CharacterCosts {
    private enum Writing { SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN, WESTERN, UNIVERSAL }

    private static final CharacterCosts SIMPLIFIED = new CharacterCosts(Writing.SIMPLIFIED);
    private static final CharacterCosts TRADITIONAL = new CharacterCosts(Writing.TRADITIONAL);
    private static final CharacterCosts JAPANESE = new CharacterCosts(Writing.JAPANESE);
    private static final CharacterCosts KOREAN = new CharacterCosts(Writing.KOREAN);
    private static final CharacterCosts WESTERN = new CharacterCosts(Writing.WESTERN);
    private static final CharacterCosts UNIVERSAL = new CharacterCosts(Writing.UNIVERSAL);

    private static final int FREQUENT = 9;
    private static final int COMMON_HAN = 13;
    private static final int SECOND_HAN = 19;
    private static final int RARE = 25;
    private static final int HALF_WIDTH_KANA = 16;
    private static final int NEVER = 40;
    private static final int NEL = 0x85;
    private static final int SCRIPT_CHANGE = 12;
    private static final int LATIN_BESIDE_HAN = 4;
    private static final int ALONE = 4;

    private final Writing writing;
    private final byte[] costs = new byte[Character.MAX_VALUE + 1];

    private CharacterCosts(Writing writing) {
        this.writing = writing;
        for (int c = 0; c < costs.length; c++) {
            costs[c] = (byte) general((char) c);
        }
        switch (writing) {
            case SIMPLIFIED -> {
                chinesePunctuation();
                // traditional characters that GBK carries: old speeches and quotations
                cells("Big5-HKSCS", 0xA4, 0xC6, 15);
                cells("GB18030", 0xD8, 0xF7, SECOND_HAN);
                cells("GB18030", 0xB0, 0xD7, COMMON_HAN);
                frequent("simplified");
            }
            case TRADITIONAL -> {
                chinesePunctuation();
                cells("Big5-HKSCS", 0xC9, 0xF9, SECOND_HAN + 1);
                cells("Big5-HKSCS", 0xA4, 0xC6, COMMON_HAN);
                frequent("traditional");
            }
            case JAPANESE -> {
                chinesePunctuation();
                cells("EUC-JP", 0xD0, 0xF4, SECOND_HAN);
                cells("EUC-JP", 0xB0, 0xCF, COMMON_HAN);
                frequent("japanese");
                range(0x3041, 0x3093, 7);
                range(0x30A1, 0x30F6, 9);
                set("ー々", 9);
            }
            case KOREAN -> {
                chinesePunctuation();
                cells("EUC-KR", 0xCA, 0xFD, SECOND_HAN);
                cells("EUC-KR", 0xB0, 0xC8, 12);
                frequent("korean");
            }
            case WESTERN -> western();
            case UNIVERSAL -> universal();
        }
    }

    /// The costs of the writing a charset is for.
    static CharacterCosts of(Charset charset) {
        return switch (charset.name()) {
            case "GB18030" -> SIMPLIFIED;
            case "Big5-HKSCS" -> TRADITIONAL;
            case "windows-31j", "EUC-JP" -> JAPANESE;
            case "x-windows-949" -> KOREAN;
            case "windows-1252" -> WESTERN;
            default -> UNIVERSAL;
        };
    }

    /// The cost of a text in bits.
    long of(CharSequence text) {
        long sum = 0;
        char before = '\n';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length()) {
                sum += supplementary(Character.toCodePoint(c, text.charAt(++i)));
                before = ' ';
                continue;
            }
            sum += costs[c] + beside(before, c, i + 1 < text.length() ? text.charAt(i + 1) : '\n');
            before = c;
        }
        return sum;
    }

    private int supplementary(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE -> NEVER;
            default -> writing == Writing.UNIVERSAL ? 20 : 30;
        };
    }

    /// What a character's neighbours add: a foreign letter inside a word, a change of script, accents in a row.
    private int beside(char before, char c, char after) {
        if (c < 0x80) {
            return small(c) && eastAsian(before) ? LATIN_BESIDE_HAN : 0;
        }
        return switch (writing) {
            case WESTERN -> {
                if (!Character.isLetter(c)) {
                    yield 0;
                }
                boolean inWord = Character.isLetter(before) || Character.isLetter(after);
                boolean row = Character.isLetter(before) && before >= 0x80;
                boolean capitalInside = Character.isUpperCase(c) && Character.isLowerCase(before);
                yield (inWord ? 0 : 5) + (row ? 6 : 0) + (capitalInside ? 8 : 0);
            }
            case UNIVERSAL -> Character.isLetter(c) && Character.isLetter(before) && !eastAsian(c)
                    && Character.UnicodeScript.of(c) != Character.UnicodeScript.of(before) ? SCRIPT_CHANGE
                    : besideEastAsian(before, c, after);
            default -> besideEastAsian(before, c, after);
        };
    }

    private static int besideEastAsian(char before, char c, char after) {
        if (!eastAsian(c)) {
            return 0;
        }
        return (small(before) ? LATIN_BESIDE_HAN : 0) + (before < 0x80 && after < 0x80 ? ALONE : 0);
    }

    private static boolean small(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean eastAsian(char c) {
        return (c >= 0x3041 && c <= 0x30FF) || (c >= 0x3400 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
    }

    private static int general(char c) {
        if (c < 0x80) {
            return ascii(c);
        }
        if (c < 0xA0) {
            return NEVER;
        }
        if (c >= 0xFF61 && c <= 0xFF9F) {
            return HALF_WIDTH_KANA;
        }
        // jamo, the scripts between Ethiopic and Vedic, squared and enclosed CJK: seldom in speeches
        boolean rareBlock = c >= 0x1100 && c < 0x1E00 || c >= 0x3100 && c < 0xFF00;
        return switch (Character.getType(c)) {
            case Character.UNASSIGNED, Character.PRIVATE_USE, Character.SURROGATE, Character.CONTROL -> NEVER;
            case Character.INITIAL_QUOTE_PUNCTUATION, Character.FINAL_QUOTE_PUNCTUATION,
                 Character.DASH_PUNCTUATION, Character.OTHER_PUNCTUATION -> rareBlock ? RARE : 11;
            default -> rareBlock ? RARE : c < 0x100 ? 18 : 20;
        };
    }

    private static int ascii(char c) {
        if (small(c)) {
            return 5;
        }
        return switch (c) {
            case ' ' -> 3;
            case '\n', '\r' -> 5;
            case '\t', ',', '.' -> 6;
            default -> c < ' ' || c == 0x7F ? 30 : Character.isLetterOrDigit(c) ? 6 : 8;
        };
    }

    private void chinesePunctuation() {
        set("，。、；：？！（）《》「」『』“”‘’—…·　", 7);
        set("【】〈〉〔〕・～", 11);
        range(0xFF10, 0xFF19, 11);
        range(0xFF21, 0xFF3A, 12);
        range(0xFF41, 0xFF5A, 12);
    }

    private void western() {
        range(0xC0, 0xFF, 10);
        set("éèàâêîôûçëïüäößñáíóúåøæãõ", 8);
        set("×÷", 18);
        set("þðÞÐÝý", 13);
        set("œŒšŠžŽÿŸ", 12);
        set("‘’“”–—…", 7);
        set("«»„‚‹›•\u00A0\u00AD·°§€£©®™º½²³¡¿´", 11);
    }

    private void universal() {
        costs[NEL] = 8;
        for (int c = 0x80; c < costs.length; c++) {
            if (Character.isLetter(c) && c >= 0x370 && c < 0x1100 || c >= 0x1E00 && c < 0x2000) {
                costs[c] = 10;
            }
        }
        for (CharacterCosts other : List.of(SIMPLIFIED, TRADITIONAL, JAPANESE, KOREAN, WESTERN)) {
            for (int c = 0x80; c < costs.length; c++) {
                costs[c] = (byte) Math.min(costs[c], other.costs[c] + 1);
            }
        }
    }

    /// Sets the characters of the two-byte codes whose first byte lies in a range and whose second is at least 0x40.
    private void cells(String charset, int first, int last, int cost) {
        byte[] code = new byte[2];
        Charset decoder = Charset.forName(charset);
        for (int lead = first; lead <= last; lead++) {
            for (int trail = decoder.name().startsWith("Big5") ? 0x40 : 0xA1; trail <= 0xFE; trail++) {
                code[0] = (byte) lead;
                code[1] = (byte) trail;
                String character = new String(code, decoder);
                if (character.length() == 1 && eastAsian(character.charAt(0))
                        && costs[character.charAt(0)] >= cost) {
                    costs[character.charAt(0)] = (byte) cost;
                }
            }
        }
    }

    private void frequent(String name) {
        Properties lists = new Properties();
        try (InputStream file = Objects.requireNonNull(
                CharacterCosts.class.getResourceAsStream("/lectern/intake/frequent.properties"), "frequent.properties")) {
            lists.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        set(Objects.requireNonNull(lists.getProperty(name), name), FREQUENT);
    }

    private void set(String characters, int cost) {
        characters.chars().forEach(c -> costs[c] = (byte) cost);
    }

    private void range(int first, int last, int cost) {
        Arrays.fill(costs, first, last + 1, (byte) cost);
    }
}
