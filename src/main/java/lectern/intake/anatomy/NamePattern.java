package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// How a person names files, such as `{iso3}_{number}_{year}` or `{date} {speaker} {title}`: what stands in braces is a
/// field, all else stands in the name as it is. A blank in the pattern is any run of blanks, underscores or dashes.
///
/// Besides the fields themselves there are `{year}`, `{month}`, `{day}`, `{iso3}` (a country's three letters, which give
/// whom the speaker speaks for) and `{*}`, which is passed over. A person's name may be written with underscores.
public final class NamePattern {
    private static final Pattern PART = Pattern.compile("\\{([^{}]*)\\}");
    private static final String DATE = "\\d{4}(?:[-./年]?\\d{1,2}(?:[-./月]?\\d{1,2}日?)?)?(?:[年月])?";
    private static final String OVER = "\0";
    private static final int LONGEST = 200;

    /// A name that takes more steps to compare fits in too many ways to mean one of them.
    private static final int STEPS = 200_000;

    private final String text;
    private final List<Pattern> patterns;
    private final List<String> parts;

    private NamePattern(String text, List<Pattern> patterns, List<String> parts) {
        this.text = text;
        this.patterns = List.copyOf(patterns);
        this.parts = List.copyOf(parts);
    }

    /// Reads a pattern.
    ///
    /// @throws Problem `intake.pattern.…` if it names no field, one that there is not, or one twice
    public static NamePattern of(String text) {
        String tidy = text.strip();
        if (tidy.length() > LONGEST) {
            throw new Problem("intake.pattern.long", LONGEST);
        }
        List<String> parts = new ArrayList<>();
        StringBuilder regex = new StringBuilder();
        Matcher part = PART.matcher(tidy);
        int at = 0;
        while (part.find()) {
            regex.append(literal(tidy.substring(at, part.start())));
            String name = part.group(1).strip().toLowerCase(Locale.ROOT);
            if (!name.equals("*") && parts.contains(name)) {
                throw new Problem("intake.pattern.twice", "{" + name + "}");
            }
            regex.append('(').append(expression(name, part.group())).append(')');
            parts.add(name);
            at = part.end();
        }
        regex.append(literal(tidy.substring(at)));
        if (parts.stream().allMatch("*"::equals)) {
            throw new Problem("intake.pattern.no-field", "{date} {speaker} {title}");
        }
        // what is passed over is one word if that fits, so that a name before it may have several
        return new NamePattern(tidy, Stream.of("[^\\s_]*", ".*?").map(over -> Pattern.compile(regex.toString().replace(OVER, over),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)).toList(), parts);
    }

    private static String literal(String words) {
        StringBuilder regex = new StringBuilder();
        for (String piece : words.split("(?<=\\s)(?!\\s)|(?<!\\s)(?=\\s)")) {
            regex.append(piece.isBlank() ? piece.isEmpty() ? "" : "[\\s\\u3000_\\-－—]+" : Pattern.quote(piece));
        }
        return regex.toString();
    }

    private static String expression(String name, String shown) {
        return switch (name) {
            case "*" -> OVER;
            case "year" -> "\\d{4}";
            case "month", "day" -> "\\d{1,2}";
            case "iso3" -> "\\p{L}{2,4}";
            case "date" -> DATE;
            case "number" -> "[\\p{L}]{0,3}\\d[\\d.\\-]*?";
            case "title", "speaker", "office", "place", "occasion", "series" -> ".+?";
            default -> throw new Problem("intake.pattern.unknown", shown);
        };
    }

    /// The pattern as it was written.
    public String text() {
        return text;
    }

    /// The fields it may give.
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        for (String part : parts) {
            Field field = field(part);
            if (field != null && !fields.contains(field)) {
                fields.add(field);
            }
        }
        return fields;
    }

    private static @Nullable Field field(String part) {
        return switch (part) {
            case "*" -> null;
            case "year", "month", "day" -> Field.DATE;
            case "iso3" -> Field.OFFICE;
            default -> Field.ofCode(part);
        };
    }

    /// What the name of a file says; empty when it does not fit the pattern, or what shall be a date or a country is none.
    ///
    /// @param fileName with its extension, which the pattern leaves out
    /// @param language of the names of countries
    public Optional<Map<Field, String>> read(String fileName, Locale language) {
        int dot = fileName.lastIndexOf('.');
        String stem = (dot > 0 ? fileName.substring(0, dot) : fileName).strip();
        return patterns.stream().map(pattern -> matched(pattern, stem)).flatMap(Optional::stream).findFirst()
                .map(groups -> values(groups, language)).filter(values -> !values.containsValue(""));
    }

    private static Optional<List<String>> matched(Pattern pattern, String stem) {
        Matcher matcher = pattern.matcher(new Counted(stem, new int[1]));
        try {
            return matcher.matches() ? Optional.of(IntStream.rangeClosed(1, matcher.groupCount())
                    .mapToObj(group -> stem.substring(matcher.start(group), matcher.end(group)).strip()).toList()) : Optional.empty();
        } catch (TooManyWays e) {
            return Optional.empty();
        }
    }

    private Map<Field, String> values(List<String> groups, Locale language) {
        Map<Field, String> values = new EnumMap<>(Field.class);
        Map<String, Integer> day = new HashMap<>();
        for (int i = 0; i < parts.size(); i++) {
            String part = parts.get(i);
            String value = groups.get(i);
            switch (part) {
                case "*" -> { }
                case "year", "month", "day" -> day.put(part, Integer.valueOf(value));
                case "iso3" -> values.put(Field.OFFICE, FileNames.country(value, language).orElse(""));
                case "date" -> values.put(Field.DATE, SaidFields.day(value).map(PartialDate::toString).orElse(""));
                case "speaker" -> values.put(Field.SPEAKER, FileNames.person(value));
                default -> values.put(Field.ofCode(part), value.replace('_', ' ').strip());
            }
        }
        if (day.containsKey("year")) {
            values.put(Field.DATE, FileNames.date(day.get("year"), day.getOrDefault("month", 0), day.getOrDefault("day", 0)));
        }
        return values;
    }

    /// A name that counts how often it is looked at.
    private record Counted(CharSequence name, int[] looks) implements CharSequence {
        @Override
        public char charAt(int index) {
            if (++looks[0] > STEPS) {
                throw new TooManyWays();
            }
            return name.charAt(index);
        }

        @Override
        public int length() {
            return name.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(name.subSequence(start, end), looks);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    private static final class TooManyWays extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooManyWays() {
            super(null, null, false, false);
        }
    }
}
