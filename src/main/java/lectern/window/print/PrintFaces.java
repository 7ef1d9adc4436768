package lectern.window.print;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import lectern.exchange.paper.Faces;
import lectern.text.TextRange;
import lectern.window.Fonts;
import lectern.window.reader.Script;
import lectern.window.reader.Scripts;

/// The page's own faces, as JavaFX measures and prints them; what they lack comes from the system. One thread.
final class PrintFaces implements Faces {
    /// Widths are taken from large type: at small sizes a screen's widths are rounded.
    private static final double MEASURED = 200;
    private final boolean chinese;
    private final Map<Letter, Double> widths = new HashMap<>();

    private record Letter(int codePoint, Font font) {
    }

    /// A stretch in one font.
    ///
    /// @param joined whether it is one sign to the reader, made of several: an emoji, a letter with its marks
    record Stretch(TextRange range, Font font, boolean joined) {
    }

    /// @param chinese whether quotation marks are as wide as a Han character
    PrintFaces(boolean chinese) {
        this.chinese = chinese;
    }

    /// The stretches of `words`, in order.
    List<Stretch> stretches(String words, boolean strong, double size) {
        List<Stretch> stretches = new ArrayList<>();
        for (Scripts.Stretch stretch : Scripts.of(words)) {
            String family = switch (stretch.script()) {
                case USUAL, SUPPLEMENTARY -> strong ? Fonts.sans(chinese) : Fonts.serif(chinese);
                case EMOJI -> Fonts.emoji();
                case COMBINED -> Fonts.combining();
                case RIGHT_TO_LEFT -> Fonts.rightToLeft();
            };
            Font font = Fonts.of(family, strong, size);
            if (stretch.script() == Script.RIGHT_TO_LEFT) {
                // one by one: JavaFX puts Hebrew and Arabic words of one text in the wrong order (Linux, JavaFX 26)
                words(words, stretch.range()).forEach(word -> stretches.add(new Stretch(word, font, false)));
            } else {
                stretches.add(new Stretch(stretch.range(), font,
                        stretch.script() == Script.EMOJI || stretch.script() == Script.COMBINED));
            }
        }
        return stretches;
    }

    private static List<TextRange> words(String text, TextRange range) {
        List<TextRange> words = new ArrayList<>();
        int start = range.start();
        for (int at = range.start() + 1; at <= range.end(); at++) {
            if (at == range.end() || (text.charAt(at) == ' ') != (text.charAt(start) == ' ')) {
                words.add(new TextRange(start, at));
                start = at;
            }
        }
        return words;
    }

    @Override
    public double[] advances(String text, TextRange range, IntPredicate strong, double size) {
        double[] advances = new double[range.length()];
        for (int start = range.start(); start < range.end(); ) {
            int end = start;
            while (end < range.end() && strong.test(end) == strong.test(start)) {
                end++;
            }
            String words = text.substring(start, end);
            for (Stretch stretch : stretches(words, strong.test(start), MEASURED)) {
                measure(words, stretch, size / MEASURED, advances, start - range.start());
            }
            start = end;
        }
        return advances;
    }

    private void measure(String words, Stretch stretch, double scale, double[] advances, int at) {
        for (int start = stretch.range.start(); start < stretch.range.end(); ) {
            int codePoint = words.codePointAt(start);
            int end = start + Character.charCount(codePoint);
            if (!stretch.joined && alone(codePoint)) {
                advances[at + start] = scale * widths.computeIfAbsent(new Letter(codePoint, stretch.font),
                        letter -> width(shown(Character.toString(codePoint)), stretch.font));
            } else {
                while (end < stretch.range.end() && (stretch.joined || !alone(words.codePointAt(end)))) {
                    end += Character.charCount(words.codePointAt(end));
                }
                // joined letters have no width of their own: the stretch's is shared out
                double share = scale * width(words.substring(start, end), stretch.font) / words.codePointCount(start, end);
                for (int i = start; i < end; i += Character.charCount(words.codePointAt(i))) {
                    advances[at + i] = share;
                }
            }
            start = end;
        }
    }

    /// Whether a letter is as wide beside others as alone: Latin, Greek, Cyrillic, kana, Hangul, Han and their signs.
    private static boolean alone(int c) {
        return c < 0x300 || c >= 0x370 && c < 0x530 && Character.isLetter(c) || c >= 0x2010 && c <= 0x2027
                || c >= 0x3000 && c <= 0x3029 || c >= 0x3030 && c <= 0x9FFF && c != 0x3099 && c != 0x309A
                || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xFF00 && c <= 0xFFEF;
    }

    /// What is printed for words: tabs and other controls as spaces.
    static String shown(String words) {
        return words.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    private static double width(String words, Font font) {
        return text(words, font).getLayoutBounds().getWidth();
    }

    static Text text(String words, Font font) {
        Text text = new Text(words);
        text.setFont(font);
        return text;
    }
}
