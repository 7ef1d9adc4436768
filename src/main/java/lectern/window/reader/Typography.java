package lectern.window.reader;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.Insets;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import lectern.window.Fonts;
import org.jspecify.annotations.Nullable;

/// How large, how far apart and in which face each kind of line is set. All lengths in pixels.
///
/// Leading follows Chinese book custom (line pitch about 1.8 times the type size for Han, 1.55 for Latin; W3C
/// Requirements for Chinese Text Layout, 3.1); a line of the page holds 34 Han or about 66 Latin characters.
final class Typography {
    /// Room at both sides of the text for the unit's bar and the small signs.
    static final double GUTTER = 28;
    private static final double HAN_SIZE = 19;
    private static final double LATIN_SIZE = 18.5;
    private static final double HAN_MEASURE = 34;
    private static final double SMALLEST_TITLE = 0.84;
    private static final double LATIN_MEASURE = 66;
    private static final String LATIN_SAMPLE = "the quick brown fox jumps over the lazy dog and then rests a while";

    private final String family;
    private final double size;
    private final boolean chinese;
    private final boolean justified;
    private final boolean composing;
    private final boolean numbered;
    private final Map<Font, Face> faces = new HashMap<>();

    /// What a font's line looks like.
    ///
    /// @param ascent from the line's top to the baseline
    /// @param descent from the baseline to the line's bottom
    record Face(double ascent, double descent) {
    }

    /// @param family the reader's own, empty for the bundled ones
    /// @param justified whether the lines of paragraphs all end at the right edge
    /// @param numbered whether paragraphs have numbers
    Typography(String family, double zoom, boolean chinese, boolean justified, boolean numbered) {
        this.family = family.isEmpty() ? Fonts.serif(chinese) : family;
        this.size = Math.round((chinese ? HAN_SIZE : LATIN_SIZE) * zoom * 2) / 2.0;
        this.chinese = chinese;
        this.justified = justified;
        this.numbered = numbered;
        this.composing = chinese && family.isEmpty() && !Fonts.composing(false).isEmpty();
    }

    /// What stands between the characters of a paragraph.
    Spacing spacing() {
        return new Spacing(composing, justified);
    }

    /// The type size of a paragraph.
    double size() {
        return size;
    }

    /// The width of the text.
    double measure() {
        return chinese ? HAN_MEASURE * size
                : width(LATIN_SAMPLE) / LATIN_SAMPLE.length() * LATIN_MEASURE;
    }

    /// The width of the column of paragraph numbers at the left of the text; 0 without numbers.
    double numberColumn() {
        return numbered ? Math.round(1.9 * size) : 0;
    }

    /// The font of a paragraph's number.
    Font numberFont() {
        return Fonts.of(Fonts.sans(false), false, Math.round(size * 0.56));
    }

    /// How many U+3000 stand before a paragraph.
    int indent() {
        return chinese ? 2 : 0;
    }

    /// The font of a stretch of a line.
    ///
    /// @param composed whether the line holds signs that only a composing font shows without width
    Font font(LineLook look, TextLook text, boolean composed) {
        Font usual = font(look, text.emphasis());
        if (composed && text.script() == Script.USUAL) {
            return Fonts.of(Fonts.composing(text.emphasis() == Emphasis.HEAD || text.emphasis() == Emphasis.STRESS), false, usual.getSize());
        }
        return switch (text.script()) {
            case USUAL, SUPPLEMENTARY -> usual;
            case EMOJI -> Fonts.of(Fonts.emoji(), false, usual.getSize());
            case COMBINED -> Fonts.of(Fonts.combining(), false, usual.getSize());
            case RIGHT_TO_LEFT -> Fonts.of(Fonts.rightToLeft(), false, usual.getSize());
        };
    }

    /// The font of a line, or of an emphasised stretch of it.
    Font font(LineLook look, Emphasis emphasis) {
        return switch (look.kind()) {
            case TITLE -> Fonts.of(Fonts.sans(), true, size * 1.5);
            case SUBTITLE -> Fonts.of(Fonts.sans(), false, size * 1.15);
            case HEADING -> Fonts.of(Fonts.sans(), look.level() < 4, size * headingScale(look.level()));
            case IMPRINT, FOLD, NOISE -> Fonts.of(Fonts.sans(), false, size * 0.72);
            case REACTION, STATUS, AFTER, FRONT -> Fonts.of(family, false, size * 0.85);
            case DATE -> Fonts.of(family, false, size * 0.9);
            case OCCASION, SPEAKER, SALUTATION -> Fonts.of(family, false, size);
            case BODY -> switch (emphasis) {
                case HEAD, STRESS -> Fonts.of(Fonts.sans(), false, size);
                case ASIDE -> Fonts.of(family, false, size * 0.85);
                case NONE -> Fonts.of(family, false, size);
            };
        };
    }

    /// By how much a title is made smaller so that its last few characters do not stand on a line alone: 1 when it fits
    /// or needs a second line anyway.
    ///
    /// @param room the width of the text as it is laid out
    double titleScale(String title, double room) {
        Text text = new Text(title);
        text.setFont(font(new LineLook(LineKind.TITLE), Emphasis.NONE));
        double share = (Math.min(room, measure()) - 2) / text.getLayoutBounds().getWidth();
        return share < 1 && share >= SMALLEST_TITLE ? share : 1;
    }

    /// The space between two lines of one view line, beyond what the font itself asks for.
    double lineSpacing(LineLook look) {
        Font font = font(look, Emphasis.NONE);
        double pitch = switch (look.kind()) {
            case TITLE, SUBTITLE, HEADING -> 1.45;
            case IMPRINT, FOLD, NOISE, AFTER, FRONT -> 1.6;
            default -> chinese ? 1.85 : 1.56;
        };
        Face face = face(font);
        return Math.max(0, Math.round(pitch * font.getSize() - face.ascent - face.descent));
    }

    /// How the lines of a view line are aligned.
    ///
    /// @param rightToLeft whether its first letter is written that way
    TextAlignment alignment(ViewLine line, boolean rightToLeft) {
        // Han without composing signs would be torn apart at its few spaces
        if (justified && !rightToLeft && line.look().kind() == LineKind.BODY && (!chinese || line.inserts().composed())) {
            return TextAlignment.JUSTIFY;
        }
        return switch (line.look().kind()) {
            case BODY, SALUTATION, HEADING, AFTER, NOISE -> rightToLeft ? TextAlignment.RIGHT : TextAlignment.LEFT;
            default -> TextAlignment.CENTER;
        };
    }

    /// The space around a view line.
    ///
    /// @param before what stands above it; null at the top
    /// @param last whether nothing stands below it
    Insets padding(ViewLine line, @Nullable LineKind before, boolean last) {
        double above = before == null ? 2.4 : line.continuation() ? 0 : above(line.look(), before);
        return new Insets(Math.round(above * size), GUTTER, last ? Math.round(6 * size) : 0, GUTTER + numberColumn());
    }

    /// The face of a font, measured once.
    Face face(Font font) {
        return faces.computeIfAbsent(font, f -> {
            Text text = new Text("永Hg");
            text.setFont(f);
            double ascent = text.getBaselineOffset();
            return new Face(ascent, text.getLayoutBounds().getHeight() - ascent);
        });
    }

    private double above(LineLook look, LineKind before) {
        double gap = switch (look.kind()) {
            case TITLE -> before == LineKind.TITLE ? 0.1 : 1.5;
            case SUBTITLE -> 0.35;
            case OCCASION -> before == LineKind.OCCASION ? 0 : 0.9;
            case SPEAKER -> before == LineKind.SPEAKER ? 0 : 0.7;
            case DATE, STATUS -> 0.25;
            case IMPRINT, FRONT, FOLD, NOISE -> 0.15;
            case SALUTATION -> 1.0;
            case HEADING -> before == LineKind.HEADING ? 0.6 : look.level() == 1 ? 1.7 : look.level() == 2 ? 1.2 : 0.9;
            case REACTION -> 0.5;
            case AFTER -> before == LineKind.AFTER ? 0.2 : 2.5;
            case BODY -> before == LineKind.HEADING || before == LineKind.SALUTATION ? 0.45 : chinese ? 0.3 : 0.85;
        };
        return front(before) && !front(look.kind()) ? Math.max(gap, 2.2) : gap;
    }

    private static boolean front(LineKind kind) {
        return switch (kind) {
            case IMPRINT, TITLE, SUBTITLE, OCCASION, SPEAKER, DATE, STATUS, FRONT, FOLD, NOISE -> true;
            default -> false;
        };
    }

    private static double headingScale(int level) {
        return switch (level) {
            case 1 -> 1.22;
            case 2 -> 1.08;
            default -> 1.0;
        };
    }

    private double width(String sample) {
        Text text = new Text(sample);
        text.setFont(Fonts.of(family, false, size));
        return text.getLayoutBounds().getWidth();
    }
}
