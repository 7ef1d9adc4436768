package lectern.window.search;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.search.Group;
import lectern.search.Grouping;

/// Queries put together from parts, as the reader would type them.
public final class Typed {
    /// The query that finds every passage.
    public static final String EVERY_PASSAGE = "marked:0001..";

    private static final Pattern THEME_ID = Pattern.compile("theme:=([0-9A-Za-z-]{8,})");

    private Typed() {
    }

    /// Exactly these words.
    public static String phrase(String words) {
        return '"' + words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    /// All of the queries; blank ones are left out.
    public static String all(String... queries) {
        String[] parts = Stream.of(queries).filter(query -> !query.isBlank()).toArray(String[]::new);
        return parts.length == 1 ? parts[0] : Stream.of(parts).map(Typed::bracketed).collect(Collectors.joining(" AND "));
    }

    /// The same query with themes called by their names, where these say clearly which one is meant.
    public static String readable(String query, Codebook codebook) {
        return THEME_ID.matcher(query).replaceAll(found -> Matcher.quoteReplacement(codebook.theme(found.group(1))
                .map(theme -> theme(theme, codebook)).orElse(found.group())));
    }

    /// Passages that have this very theme, called by its name.
    public static String theme(Theme theme, Codebook codebook) {
        String name = name(theme, codebook);
        return "theme:=" + (name.matches("[\\p{L}\\p{N}]+") ? name : phrase(name));
    }

    private static String name(Theme theme, Codebook codebook) {
        boolean alone = codebook.all().stream().filter(other -> other.name().equals(theme.name())).count() == 1;
        return alone ? theme.name() : String.join("/", codebook.path(theme));
    }

    private static String bracketed(String query) {
        return query.matches("\\S+|\"[^\"\\\\]*\"|[a-z]+:=?\"[^\"\\\\]*\"") ? query : "(" + query + ")";
    }

    /// What belongs to a group.
    ///
    /// @param by how it was grouped; not [Grouping#NONE]
    public static String group(Grouping by, Group group) {
        String key = group.key();
        return switch (by) {
            case THEME -> key == null ? "NOT theme:*" : "theme:=" + key;
            case SPEAKER -> key == null ? "NOT speaker:*" : "speaker:=" + phrase(key);
            case YEAR -> key == null ? "NOT date:0001.." : "date:" + key;
            case PLACE -> key == null ? "NOT place:*" : "place:=" + phrase(key);
            case NONE -> throw new IllegalArgumentException(Objects.toString(by));
        };
    }
}
