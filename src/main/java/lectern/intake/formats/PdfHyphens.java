package lectern.intake.formats;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which hyphens at the ends of lines part a word that has none: `govern-` `ment`, but not `non-` `aligned`.
///
/// The rest of the text is asked first: a word that stands there with the hyphen keeps it, one that stands there without
/// loses it. For a word that stands nowhere else it counts whether this text parts words at all.
final class PdfHyphens {
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    // a text whose words are not parted ends a line with a hyphen now and then, one that parts them more often
    private static final double PARTING = 0.03;

    private final Set<String> words = new HashSet<>();
    private final boolean parting;

    /// @param lines those of the whole text, in order
    PdfHyphens(List<String> lines) {
        int ends = 0;
        for (int i = 0; i + 1 < lines.size(); i++) {
            ends += ends(lines.get(i), lines.get(i + 1)) ? 1 : 0;
        }
        if (ends > 0) {
            lines.forEach(this::learn);
        }
        int parted = 0;
        int whole = 0;
        for (int i = 0; i + 1 < lines.size() && ends > 0; i++) {
            if (ends(lines.get(i), lines.get(i + 1))) {
                String first = first(lines.get(i));
                String second = second(lines.get(i + 1));
                parted += words.contains(first + second) ? 1 : 0;
                whole += words.contains(first + "-" + second) ? 1 : 0;
            }
        }
        parting = parted != whole ? parted > whole : ends > PARTING * lines.size();
    }

    /// Whether the hyphen that [#ends] a line goes when the next is joined to it.
    boolean parted(String line, String next) {
        if (!Character.isLowerCase(next.codePointAt(0))) {
            return false;
        }
        boolean without = words.contains(first(line) + second(next));
        boolean with = words.contains(first(line) + "-" + second(next));
        return without != with ? without : parting;
    }

    /// Whether a line ends with a hyphen inside a word: its own, or one that parts it.
    static boolean ends(String line, String next) {
        return line.length() > 1 && line.endsWith("-") && Character.isLetter(line.charAt(line.length() - 2)) && !next.isEmpty()
                && Character.isLetter(next.codePointAt(0));
    }

    private void learn(String line) {
        Matcher word = WORD.matcher(line);
        while (word.find()) {
            boolean atEnd = word.end() == line.length() - 1 && line.endsWith("-");
            if (!atEnd) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// The letters before the hyphen, back to a space or another hyphen.
    private static String first(String line) {
        int end = line.length() - 1;
        int start = end;
        while (start > 0 && Character.isLetter(line.charAt(start - 1))) {
            start--;
        }
        return line.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private static String second(String next) {
        int end = 0;
        while (end < next.length() && Character.isLetter(next.charAt(end))) {
            end++;
        }
        return next.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
