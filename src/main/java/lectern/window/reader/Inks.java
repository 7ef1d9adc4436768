package lectern.window.reader;

import javafx.scene.paint.Color;

/// Makes the reader's theme colours fit the paper they are printed on. The only place where a theme colour changes.
public final class Inks {
    private static final double VISIBLE = 3.0;
    private static final double LEGIBLE = 4.5;
    private static final double STEP = 0.04;

    private Inks() {
    }

    /// The colour of a line: the theme's, made darker or lighter until it stands off the paper by 3:1 (WCAG 2.2,
    /// 1.4.11).
    public static Color line(Color theme, Color paper) {
        return against(theme, paper, VISIBLE);
    }

    /// The colour of small letters in a theme's colour: at least 4.5:1 against the paper (WCAG 2.2, 1.4.3).
    public static Color letters(Color theme, Color paper) {
        return against(theme, paper, LEGIBLE);
    }

    private static Color against(Color theme, Color paper, double wanted) {
        Color target = luminance(paper) > 0.18 ? Color.BLACK : Color.WHITE;
        Color ink = theme.deriveColor(0, 1, 1, 1 / Math.max(theme.getOpacity(), 0.01));
        for (double share = 0; contrast(ink, paper) < wanted && share < 1; share += STEP) {
            ink = theme.interpolate(target, share);
        }
        return ink;
    }

    /// The tint under the text: faint, so that it stays easy to read; clearer where the reader works.
    static Color tint(Color theme, Color paper, boolean focused) {
        boolean dark = luminance(paper) <= 0.18;
        Color ink = line(theme, paper);
        double opacity = focused ? dark ? 0.26 : 0.24 : dark ? 0.13 : 0.10;
        return Color.color(ink.getRed(), ink.getGreen(), ink.getBlue(), opacity);
    }

    /// The contrast of two opaque colours, from 1 to 21 (WCAG 2.2, relative luminance).
    public static double contrast(Color one, Color other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed()) + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
