package lectern.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;

/// The words on either side of a place, in scripts without spaces too: by UAX #29 and, for Chinese, Japanese and Thai, by ICU's
/// dictionaries. Punctuation is passed over. The place itself ends a word. Not safe for use from several threads.
public final class Words {
    /// How far is looked for words, UTF-16: five of them stand within it.
    private static final int WINDOW = 96;
    private final BreakIterator breaks = BreakIterator.getWordInstance(ULocale.CHINESE);

    /// The first words from `start` on, the nearest first.
    public List<String> after(String text, int start, int most) {
        int end = CodePoints.boundary(text, Math.min(text.length(), start + WINDOW));
        List<String> words = new ArrayList<>(most);
        breaks.setText(text.substring(start, end));
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE && words.size() < most; to = breaks.next()) {
            // one that the window cuts is none
            if (isWord() && (start + to < end || end == text.length())) {
                words.add(text.substring(start + from, start + to));
            }
            from = to;
        }
        return words;
    }

    /// The last words before `end`, the nearest first.
    public List<String> before(String text, int end, int most) {
        int start = CodePoints.boundary(text, Math.max(0, end - WINDOW));
        List<String> words = new ArrayList<>(most);
        breaks.setText(text.substring(start, end));
        int to = breaks.last();
        while (to > 0 && words.size() < most) {
            boolean word = isWord();
            int from = breaks.previous();
            if (word && (from > 0 || start == 0)) {
                words.add(text.substring(start + from, start + to));
            }
            to = from;
        }
        return words;
    }

    private boolean isWord() {
        return breaks.getRuleStatus() >= BreakIterator.WORD_NONE_LIMIT;
    }
}
