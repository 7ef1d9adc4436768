package lectern.window.margin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.paint.Color;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Marking;
import lectern.window.reader.Inks;

/// What the themes of annotations look like on the paper: ink, name, and the sign that tells them apart without colour.
final class ThemeInks {
    private static final List<List<Double>> DASHES =
            List.of(List.of(5.0, 3.0), List.of(1.5, 3.0), List.of(8.0, 3.0, 1.5, 3.0), List.of(9.0, 4.0));
    private final Codebook codebook;
    private final Color paper;
    private final Color plain;
    private final Map<String, Color> lines = new HashMap<>();
    private final Map<String, Color> letters = new HashMap<>();

    ThemeInks(Codebook codebook, Color paper) {
        this.codebook = codebook;
        this.paper = paper;
        this.plain = Inks.line(Color.gray(0.55), paper);
    }

    /// The ink of an annotation without theme.
    Color plain() {
        return plain;
    }

    /// The ink of a place that the search has found.
    Color hit() {
        return Inks.line(Color.web("#e8772e"), paper);
    }

    /// The ink of where the reader works.
    Color strong() {
        return Inks.contrast(Color.BLACK, paper) > Inks.contrast(Color.WHITE, paper) ? Color.gray(0.12) : Color.gray(0.92);
    }

    List<Theme> themes(Annotation annotation) {
        return Marking.themes(annotation, codebook);
    }

    /// The names of its themes in one line; empty if it has none.
    String names(Annotation annotation) {
        return themes(annotation).stream().map(Theme::name).collect(Collectors.joining(" · "));
    }

    /// The ink of its first theme, for lines.
    Color line(Annotation annotation) {
        return themes(annotation).stream().findFirst().map(this::line).orElse(plain);
    }

    Color line(Theme theme) {
        return lines.computeIfAbsent(theme.colour(), colour -> Inks.line(Color.web(colour), paper));
    }

    /// The ink of its first theme, for letters.
    Color letters(Annotation annotation) {
        return themes(annotation).stream().findFirst().map(theme -> letters.computeIfAbsent(theme.colour(),
                colour -> Inks.letters(Color.web(colour), paper))).orElseGet(() -> Inks.letters(plain, paper));
    }

    /// The pattern of a theme's line: unbroken for those that a digit tells apart.
    static List<Double> dash(Theme theme) {
        return theme.key() > 0 ? List.of() : DASHES.get(Math.floorMod(theme.id().hashCode(), DASHES.size()));
    }
}
