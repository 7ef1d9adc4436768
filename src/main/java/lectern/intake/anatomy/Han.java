package lectern.intake.anatomy;

import lectern.text.Blanks;

/// What the recognisers need to know of Han text: its share, its numerals, its sentence ends.
final class Han {
    private static final String TRADITIONAL = "們來賓領導員學師鄉親總書長處黨誌團體國聽觀專記會務統審計關執經濟財議縣區協聯組門廳錄備銀幹視職參謀發機構區衛課繫華東書報詞辭講話說";
    private static final String SIMPLIFIED = "们来宾领导员学师乡亲总书长处党志团体国听观专记会务统审计关执经济财议县区协联组门厅录备银干视职参谋发机构区卫课系华东书报词辞讲话说";
    private static final char FIRST = '\u4E00';
    private static final char LAST = '\u9FFF';
    // looked up for every character of every line's beginning
    private static final char[] SIMPLE = simple();
    private static final int SAMPLE = 400;
    private static final String DIGITS = "一二三四五六七八九";

    private Han() {
    }

    private static char[] simple() {
        char[] simple = new char[LAST - FIRST + 1];
        for (int i = 0; i < simple.length; i++) {
            simple[i] = (char) (FIRST + i);
        }
        for (int i = 0; i < TRADITIONAL.length(); i++) {
            simple[TRADITIONAL.charAt(i) - FIRST] = SIMPLIFIED.charAt(i);
        }
        return simple;
    }

    static boolean is(int codePoint) {
        if (codePoint >= FIRST && codePoint <= LAST) {
            return true;
        }
        return codePoint >= 0x2E80 && Character.UnicodeScript.of(codePoint) == Character.UnicodeScript.HAN;
    }

    /// The share of Han among the letters and digits that a text begins with; 0 for none.
    static double share(CharSequence text) {
        int han = 0;
        int all = 0;
        for (int i = 0; i < text.length() && i < SAMPLE; i++) {
            char unit = text.charAt(i);
            if (unit >= FIRST && unit <= LAST) {
                all++;
                han++;
                continue;
            }
            int c = Character.isHighSurrogate(unit) ? Character.codePointAt(text, i) : unit;
            if (Character.isLetterOrDigit(c)) {
                all++;
                if (is(c)) {
                    han++;
                }
            }
            i += Character.charCount(c) - 1;
        }
        return all == 0 ? 0 : (double) han / all;
    }

    /// The number a Han or Arabic numeral up to 99 says, or 0.
    static int number(String numeral) {
        if (numeral.isEmpty() || numeral.length() > 3) {
            return 0;
        }
        if (Character.isDigit(numeral.charAt(0))) {
            return numeral.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(numeral) : 0;
        }
        int ten = Math.max(numeral.indexOf('十'), numeral.indexOf('拾'));
        if (ten < 0) {
            return numeral.length() == 1 ? DIGITS.indexOf(numeral) + 1 : 0;
        }
        int tens = ten == 0 ? 1 : DIGITS.indexOf(numeral.charAt(0)) + 1;
        int ones = ten == numeral.length() - 1 ? 0 : DIGITS.indexOf(numeral.charAt(ten + 1)) + 1;
        return ten > 1 || tens == 0 || (ones == 0 && ten != numeral.length() - 1) ? 0 : tens * 10 + ones;
    }

    /// Whether a sentence ends with this character.
    static boolean endsSentence(char c) {
        return c == '。' || c == '！' || c == '？' || c == '!' || c == '?' || c == '…' || c == '；';
    }

    /// The index after the first sentence of `text` that begins at `from`, its full stop included, closing quotes too;
    /// the text's length where it does not end.
    static int sentenceEnd(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '！' || c == '？' || c == '!' || c == '?') {
                int end = i + 1;
                while (end < text.length() && "”’」』）)".indexOf(text.charAt(end)) >= 0) {
                    end++;
                }
                return end;
            }
        }
        return text.length();
    }

    /// The text without any space.
    static String unspaced(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.chars().filter(c -> !Blanks.isBlank((char) c)).forEach(c -> out.append((char) c));
        return out.toString();
    }

    /// The text with the traditional characters of offices and addresses made simplified, unit for unit, so that
    /// indices hold in both.
    static String simplified(String text) {
        StringBuilder out = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            char simple = c >= FIRST && c <= LAST ? SIMPLE[c - FIRST] : c;
            if (simple != c) {
                out = out == null ? new StringBuilder(text) : out;
                out.setCharAt(i, simple);
            }
        }
        return out == null ? text : out.toString();
    }
}
