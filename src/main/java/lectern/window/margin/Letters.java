package lectern.window.margin;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/// Fits small lettering into a width and remembers it: the same few names stand beside every page.
final class Letters {
    private record Wanted(String text, double width) {
    }

    private static final int MOST = 2_000;
    private final Font font;
    private final Text measure = new Text();
    private final Map<Wanted, String> fitted = new HashMap<>();

    Letters(Font font) {
        this.font = font;
        measure.setFont(font);
    }

    Font font() {
        return font;
    }

    /// The text, or as much of its beginning as fits with “…” after it; empty if not even one character does.
    String fit(String text, double width) {
        if (fitted.size() > MOST) {
            fitted.clear();
        }
        return fitted.computeIfAbsent(new Wanted(text, Math.floor(width)), this::cut);
    }

    double width(String text) {
        measure.setText(text);
        return measure.getLayoutBounds().getWidth();
    }

    private String cut(Wanted wanted) {
        String line = wanted.text.replaceAll("\\s+", " ").strip();
        if (width(line) <= wanted.width) {
            return line;
        }
        BreakIterator signs = BreakIterator.getCharacterInstance();
        signs.setText(line);
        String best = "";
        for (int end = signs.next(); end != BreakIterator.DONE; end = signs.next()) {
            String shorter = line.substring(0, end).stripTrailing() + "…";
            if (width(shorter) > wanted.width) {
                break;
            }
            best = shorter;
        }
        return best;
    }
}
