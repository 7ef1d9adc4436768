package lectern.intake.anatomy;

import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.speech.PartialDate;
import lectern.text.Blanks;

/// How the names of files write persons, countries and dates.
final class FileNames {
    /// Codes of states that are no more (ISO 3166-3), and of the European Union, which speaks in assemblies of states.
    private static final Map<String, List<String>> FORMER = Map.of("CSK", List.of("Czechoslovakia", "捷克斯洛伐克"),
            "DDR", List.of("German Democratic Republic", "德意志民主共和国"), "YUG", List.of("Yugoslavia", "南斯拉夫"),
            "SUN", List.of("Soviet Union", "苏联"), "YMD", List.of("Democratic Yemen", "民主也门"), "SCG", List.of("Serbia and Montenegro", "塞尔维亚和黑山"),
            "ZAR", List.of("Zaire", "扎伊尔"), "BUR", List.of("Burma", "缅甸"), "EUE", List.of("European Union", "欧洲联盟"));
    private static final Set<String> PARTICLES = Set.of("de", "del", "della", "der", "den", "di", "da", "dos", "du", "la", "le", "von", "zu",
            "zum", "bin", "ibn", "al", "el", "y", "e", "of", "ter", "ten");
    private static final Pattern ROMAN = Pattern.compile("(?i)i{2,3}|iv|vi{0,3}|ix|xi{0,3}|xiv|xv|xvi");

    private FileNames() {
    }

    private static final class Codes {
        private static final Map<String, String> ALPHA2 = alpha2();

        private static Map<String, String> alpha2() {
            Map<String, String> codes = new HashMap<>();
            for (String country : Locale.getISOCountries()) {
                try {
                    codes.put(Locale.of("", country).getISO3Country(), country);
                } catch (MissingResourceException e) {
                    // a code of two letters that has none of three names no country in any file
                    continue;
                }
            }
            return codes;
        }
    }

    /// The name of the country with that code of three letters (ISO 3166-1 alpha-3).
    ///
    /// @param language in which it is named: Chinese, or else English
    static Optional<String> country(String code, Locale language) {
        boolean chinese = "zh".equals(language.getLanguage());
        String upper = code.toUpperCase(Locale.ROOT);
        if (FORMER.containsKey(upper)) {
            return Optional.of(FORMER.get(upper).get(chinese ? 1 : 0));
        }
        return Optional.ofNullable(Codes.ALPHA2.get(upper))
                .map(country -> new ULocale("und_" + country).getDisplayCountry(chinese ? ULocale.SIMPLIFIED_CHINESE : ULocale.ENGLISH));
    }

    /// A name of a person as it is written in a sentence: `john_f_kennedy` is John F. Kennedy, `charles-de-gaulle`
    /// Charles de Gaulle, `william_mc_kinley` William McKinley; what has capitals inside, or is not in Latin letters,
    /// stays as it is.
    static String person(String words) {
        String parted = words.replace('_', ' ').replace('+', ' ').strip();
        if (parted.indexOf(' ') < 0 && parted.indexOf('-') > 0 && parted.equals(parted.toLowerCase(Locale.ROOT))) {
            parted = parted.replace('-', ' ');
        }
        if (Han.share(parted) > 0.5) {
            return Han.unspaced(parted);
        }
        String[] parts = parted.split("\\s+");
        StringBuilder name = new StringBuilder();
        boolean joined = false;
        for (int i = 0; i < parts.length; i++) {
            name.append(name.isEmpty() || joined ? "" : " ").append(part(parts, i));
            joined = parts[i].equalsIgnoreCase("mc");
        }
        return name.toString();
    }

    private static String part(String[] parts, int i) {
        String part = parts[i];
        if (part.isEmpty() || !Character.isLetter(part.codePointAt(0))) {
            return part;
        }
        boolean own = !part.equals(part.toLowerCase(Locale.ROOT)) && !part.equals(part.toUpperCase(Locale.ROOT));
        if (own) {
            return part;
        }
        String lower = part.toLowerCase(Locale.ROOT);
        boolean last = i == parts.length - 1;
        if (!last && i > 0 && PARTICLES.contains(lower)) {
            return lower;
        }
        if (lower.equals("jr") || lower.equals("sr")) {
            return capital(lower) + ".";
        }
        if (last && i > 0 && ROMAN.matcher(part).matches() && part.length() > 1) {
            return part.toUpperCase(Locale.ROOT);
        }
        return part.codePointCount(0, part.length()) == 1 && Character.UnicodeScript.of(part.codePointAt(0)) == Character.UnicodeScript.LATIN
                ? capital(lower) + "." : capital(lower);
    }

    private static String capital(String lower) {
        int first = lower.offsetByCodePoints(0, 1);
        return lower.substring(0, first).toUpperCase(Locale.ROOT) + lower.substring(first);
    }

    /// The same name as the text writes it, where it does: `Martin Van Buren` as the speech has it.
    static String asWritten(String name, CharSequence text) {
        int at = Blanks.isBlank(name) ? -1 : text.toString().toLowerCase(Locale.ROOT).indexOf(name.toLowerCase(Locale.ROOT));
        String written = at < 0 ? name : text.subSequence(at, Math.min(text.length(), at + name.length())).toString();
        return written.equalsIgnoreCase(name) && !written.equals(written.toUpperCase(Locale.ROOT)) ? written : name;
    }

    /// A date in ISO 8601; empty when there is no such day.
    static String date(int year, int month, int day) {
        try {
            return new PartialDate(year, month, month == 0 ? 0 : day).toString();
        } catch (DateTimeException e) {
            // 2015-13 counts something else than months
            return "";
        }
    }
}
