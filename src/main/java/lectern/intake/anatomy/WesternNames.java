package lectern.intake.anatomy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Names of persons in European languages, with their offices, as they stand in a line of a header.
final class WesternNames {
    private static final Pattern OFFICES = Pattern.compile("(?u)(?:(?:Vice |Federal |Prime |Foreign |Deputy |First |Acting |Former |Crown )?(?:President|Chancellor|Minister|Secretary(?: of State| of Defense|-General)?|Senator|Governor|Mayor|Ambassador|Chairman|Chairwoman|Chair|Speaker|Judge|Justice|King|Queen|Prince|Princess|Pope|Bundespräsident(?:in)?(?:en)?|Bundeskanzler(?:in)?s?|Bundesminister(?:in)?s?|Kanzler(?:in)?|Präsident(?:in)?(?:en)?|président(?:e)? de la République|Président(?:e)? de la République|Presidente? (?:del Gobierno|de la República)|Presidente?|Président(?:e)?|Monsieur|M\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Madame|Mme|Dr\\.?|Prof(?:\\.|essor)?|Sir|Dame|Lord|Hon\\.|Rev\\.|H\\.E\\.)[ ,]{1,2}){1,3}");
    private static final Pattern COURTESY = Pattern.compile("(?:(?:Monsieur|M\\.|Mr\\.?|Mrs\\.?|Ms\\.?|Miss|Madame|Mme|Dr\\.?|Prof(?:\\.|essor)?|Sir|Dame|Lord|Hon\\.|Rev\\.|H\\.E\\.)[ ,]{1,2})+");
    private static final Pattern NAME = Pattern.compile("\\p{Lu}[\\p{L}'’-]{1,20}(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{L}'’.-]{1,20}|[Vv]an|von|de|der|den|da|di|la|bin|al)){1,4}(?:, (?:Jr|Sr)\\.)?");
    private static final Pattern NOT_NAME = Pattern.compile("(?iu).*\\b(?:the|and|of|on|at|in|for|to|our|my|white|house|united|states|nations|university|hall|street|city|congress|office|new|washington d|press|release|council|assembly|address|speech|remarks|debate|union|europe|day|inaugural|general|chapter|part|introduction|bill|act|motion|order|questions?|second|reading|budget|committee|policy|college|school|deutscher|bundestag|und|der|die|das)\\b.*");
    private static final Pattern SEAT = Pattern.compile(" ?\\([^()]{2,60}\\)$");

    private WesternNames() {
    }

    /// How much of the line, from its start, names a person who stands there with an office or a seat at most; 0 for none:
    /// `Jane Doe`, `Jane Doe, Mayor of Springfield`, `Mr. Peter Harding (Norwich, South)`.
    static int named(String plain) {
        Matcher seat = SEAT.matcher(plain);
        int end = seat.find() ? seat.start() : plain.length();
        if (isPerson(plain.substring(0, end))) {
            return end;
        }
        int comma = plain.indexOf(',');
        return comma > 0 && beginsWithOffice(plain.substring(comma + 1).strip() + " ") && isPerson(plain.substring(0, comma)) ? comma : 0;
    }

    /// Whether the words are a name, after an office or none, and nothing else.
    static boolean isPerson(String words) {
        String bare = beginsWithOffice(words) ? OFFICES.matcher(words).replaceFirst("") : words;
        return NAME.matcher(bare).matches() && !NOT_NAME.matcher(bare).matches();
    }

    /// Whether an office or a courtesy title stands before whatever follows.
    static boolean beginsWithOffice(String words) {
        return OFFICES.matcher(words).lookingAt();
    }

    /// Who is named at the start of `words`, after an office or none; null for nobody.
    static Names.@Nullable Person person(String words) {
        Matcher office = OFFICES.matcher(words);
        int shift = office.lookingAt() ? office.end() : 0;
        Matcher name = NAME.matcher(words).region(shift, words.length());
        if (!name.lookingAt() || NOT_NAME.matcher(name.group()).matches()) {
            return null;
        }
        boolean courtesy = shift == 0 || COURTESY.matcher(words.substring(0, shift)).matches();
        String title = courtesy ? null : words.substring(0, shift).replaceAll("[ ,]+$", "");
        return new Names.Person(name.group(), name.start(), name.end(), title, 0, title == null ? 0 : title.length(), true);
    }
}
