package lectern.intake.anatomy;

import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// Finds dates in a short line.
final class Dates {
    private static final Pattern ARABIC = Pattern.compile(
            "((?:1[5-9]|2[01])\\d\\d) ?年(?![度来前后间代底初末])(?: ?(1[0-2]|0?[1-9]) ?月(?:份)?(?: ?(3[01]|[12]\\d|0?[1-9]) ?[日号號])?)?");
    private static final Pattern HAN = Pattern.compile("([一二][○〇零ＯO0Oo一二三四五六七八九]{3}) ?年(?![度来前后间代底初末])"
            + "(?: ?(十[一二]?|[一二三四五六七八九]) ?月(?: ?([二三]?十[一二三四五六七八九]?|[一二三四五六七八九]|廿[一二三四五六七八九]?) ?[日号號])?)?");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![\\d.])((?:1[5-9]|2[01])\\d\\d)([-./])(1[0-2]|0?[1-9])\\2(3[01]|[12]\\d|0?[1-9])(?![\\d])");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/((?:1[5-9]|2[01])\\d\\d)(?!\\d)");
    private static final Pattern DOTTED = Pattern.compile("(?<!\\d)(\\d{1,2})\\.(\\d{1,2})\\.((?:1[5-9]|2[01])\\d\\d)(?!\\d)");
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?<!\\p{L})(\\p{L}{3,10})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:1[5-9]|2[01])\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(?<!\\d)(\\d{1,2})(?:\\.|er|st|nd|rd|th|º)?(?: de| of)? "
            + "(\\p{L}{3,10})\\.?(?: de| del)?,? ((?:1[5-9]|2[01])\\d\\d)(?!\\d)");
    private static final Map<String, Integer> MONTHS = months();

    private Dates() {
    }

    /// A date found in a line.
    ///
    /// @param date the date
    /// @param start where it begins in the line
    /// @param end the index after it
    record Found(PartialDate date, int start, int end) {
    }

    /// The first date in a line as a Chinese text writes it, ISO 8601 and `2022.8.31` included.
    static @Nullable Found chinese(String line) {
        Found best = null;
        for (Matcher m : List.of(ARABIC.matcher(line), HAN.matcher(line), NUMERIC.matcher(line))) {
            while (m.find()) {
                Found found = found(m, year(m.group(1)), m.group(m.groupCount() - 1), m.group(m.groupCount()));
                if (found != null) {
                    best = best == null || found.start() < best.start() ? found : best;
                    break;
                }
            }
        }
        return best;
    }

    /// The first date in a line in a European language, as digits or with the month's name.
    static @Nullable Found western(String line) {
        for (Matcher m : List.of(MONTH_FIRST.matcher(line), DAY_FIRST.matcher(line))) {
            while (m.find()) {
                boolean monthFirst = m.pattern() == MONTH_FIRST;
                Integer month = MONTHS.get(m.group(monthFirst ? 1 : 2).toLowerCase(Locale.ROOT));
                if (month != null) {
                    return found(m, m.group(3), month.toString(), m.group(monthFirst ? 2 : 1));
                }
            }
        }
        Matcher numeric = NUMERIC.matcher(line);
        if (numeric.find()) {
            return found(numeric, numeric.group(1), numeric.group(3), numeric.group(4));
        }
        Matcher slashed = SLASHED.matcher(line);
        if (slashed.find()) {
            // The corpora at hand write month/day/year; a first number above 12 can only be a day.
            boolean dayFirst = Integer.parseInt(slashed.group(1)) > 12;
            return found(slashed, slashed.group(3), slashed.group(dayFirst ? 2 : 1), slashed.group(dayFirst ? 1 : 2));
        }
        Matcher dotted = DOTTED.matcher(line);
        return dotted.find() ? found(dotted, dotted.group(3), dotted.group(2), dotted.group(1)) : null;
    }

    private static @Nullable Found found(Matcher m, String year, @Nullable String month, @Nullable String day) {
        try {
            return new Found(new PartialDate(Integer.parseInt(year), month == null ? 0 : number(month),
                    day == null ? 0 : number(day)), m.start(), m.end());
        } catch (DateTimeException e) {
            // 2月30日 is no date: the line says something else.
            return null;
        }
    }

    private static int number(String numeral) {
        String han = numeral.startsWith("廿") ? "二十" + numeral.substring(1) : numeral;
        return Han.number(han);
    }

    private static String year(String numeral) {
        StringBuilder digits = new StringBuilder();
        for (char c : numeral.toCharArray()) {
            int digit = "一二三四五六七八九".indexOf(c) + 1;
            digits.append(c >= '0' && c <= '9' ? c : (char) ('0' + digit));
        }
        return digits.toString();
    }

    private static Map<String, Integer> months() {
        List<String> names = List.of("january jan januar jänner janvier enero gennaio", "february feb februar février febrero febbraio",
                "march mar märz mars marzo", "april apr avril abril aprile", "may mai mayo maggio",
                "june jun juni juin junio giugno", "july jul juli juillet julio luglio",
                "august aug août agosto", "september sep sept septembre septiembre settembre",
                "october oct oktober octobre octubre ottobre", "november nov novembre noviembre",
                "december dec dezember décembre diciembre dicembre");
        Map<String, Integer> months = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            for (String name : names.get(i).split(" ")) {
                months.put(name, i + 1);
            }
        }
        return Map.copyOf(months);
    }
}
