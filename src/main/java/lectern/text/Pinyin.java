package lectern.text;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The first letters of the pinyin of Chinese words, so that `gzl` finds 高质量.
///
/// Readings come from ICU's `Han-Latin` (CLDR, one reading a character). Safe for use from any thread; the first call
/// loads the table (about 0.2 s).
public final class Pinyin {
    private static final Map<Integer, String> READINGS = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    private static final class Table {
        static final Transliterator LATIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    }

    /// The initials of `text`: a Han character gives the first letter of its reading, a letter or digit itself in lower
    /// case; everything else is left out.
    public static String initials(String text) {
        StringBuilder initials = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                initials.append(reading(c), 0, Math.min(1, reading(c).length()));
            } else if (Character.isLetterOrDigit(c)) {
                initials.appendCodePoint(Character.toLowerCase(c));
            }
        });
        return initials.toString();
    }

    /// Whether somebody who typed `query` may mean `name`: it stands in the name (folded), or in the name's initials.
    /// An empty query fits every name.
    public static boolean matches(String query, String name) {
        String wanted = Folding.fold(query.strip());
        return wanted.isEmpty() || Folding.fold(name).contains(wanted)
                || initials(name).contains(wanted.replace(" ", ""));
    }

    private static String reading(int codePoint) {
        return READINGS.computeIfAbsent(codePoint, c -> Table.LATIN.transliterate(Character.toString(c)).strip());
    }
}
