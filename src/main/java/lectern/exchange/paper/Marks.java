package lectern.exchange.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.text.TextRange;

/// The annotations of a speech as they are drawn: longest first, each theme's underline in a lane, notes numbered in order.
final class Marks {
    /// Underlines under one line of text; further ones are only named in the margin.
    static final int LANES = 3;
    private static final Ink PLAIN = new Ink(0xff, 0xf0, 0xb3);
    private final List<Mark> marks = new ArrayList<>();

    /// One annotation.
    ///
    /// @param lanes a lane for each theme
    /// @param number of its note, from 1; 0 without
    record Mark(Annotation annotation, List<Theme> themes, List<Ink> inks, int[] lanes, int number) {
        TextRange range() {
            return annotation.anchor().range();
        }

        Ink ground() {
            return inks.isEmpty() ? PLAIN : inks.getFirst().tint();
        }

        Ink ink() {
            return inks.isEmpty() ? Ink.DARK_GREY : inks.getFirst();
        }
    }

    Marks(List<Annotation> annotations, Codebook codebook) {
        int[] free = new int[LANES];
        int number = 0;
        for (Annotation annotation : annotations.stream().sorted(Annotation.IN_ORDER).toList()) {
            List<Theme> themes = annotation.themes().stream().map(codebook::theme).flatMap(Optional::stream).toList();
            int[] lanes = themes.stream().mapToInt(theme -> lane(free, annotation.anchor().range())).toArray();
            marks.add(new Mark(annotation, themes, themes.stream().map(theme -> Ink.of(theme.colour())).toList(), lanes,
                    annotation.note().isBlank() ? 0 : ++number));
        }
        marks.sort(Comparator.comparingInt(mark -> -mark.range().length()));
    }

    private static int lane(int[] free, TextRange range) {
        for (int lane = 0; lane < LANES; lane++) {
            if (free[lane] <= range.start()) {
                free[lane] = range.end();
                return lane;
            }
        }
        return LANES;
    }

    /// Those that have a character in the range, longest first.
    List<Mark> on(TextRange range) {
        return marks.stream().filter(mark -> mark.range().overlaps(range)).toList();
    }

    /// How often each theme is given, in the order of the codebook.
    Map<Theme, Integer> counts(Codebook codebook) {
        Map<Theme, Integer> counts = new LinkedHashMap<>();
        for (Theme theme : codebook.all()) {
            int count = (int) marks.stream().filter(mark -> mark.themes().contains(theme)).count();
            if (count > 0) {
                counts.put(theme, count);
            }
        }
        return counts;
    }

    /// Whether anything is highlighted without a theme.
    boolean anyPlain() {
        return marks.stream().anyMatch(mark -> mark.themes().isEmpty());
    }
}
