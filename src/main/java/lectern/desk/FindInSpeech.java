package lectern.desk;

import java.util.ArrayList;
import java.util.List;
import lectern.text.Folding;
import lectern.text.TextRange;

/// Finds words in one speech, whatever their case, width or 简/繁.
public final class FindInSpeech {
    private final String folded;

    /// @param text the text of the speech
    public FindInSpeech(String text) {
        this.folded = Folding.fold(text);
    }

    /// Where `words` stand, in order, without overlap, as UTF-16 ranges of the original text. None for no words.
    public List<TextRange> hits(String words) {
        String wanted = Folding.fold(words);
        List<TextRange> hits = new ArrayList<>();
        if (wanted.isBlank()) {
            return hits;
        }
        for (int at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length())) {
            hits.add(new TextRange(at, at + wanted.length()));
        }
        return hits;
    }
}
