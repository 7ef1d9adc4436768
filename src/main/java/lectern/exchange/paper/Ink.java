package lectern.exchange.paper;

import java.awt.Color;

/// Theme colours on white paper.
final class Inks {
    private static final double LEGIBLE = 4.5;
    private static final double TINT = 0.14;

    private Inks() {
    }

    /// The theme's colour, darker until it stands off white by 4.5:1 (WCAG 2.2, 1.4.3).
    static Color of(String colour) {
        Color ink = Color.decode(colour);
        while (1.05 / (luminance(ink) + 0.05) < LEGIBLE) {
            ink = new Color((int) (ink.getRed() * 0.94), (int) (ink.getGreen() * 0.94), (int) (ink.getBlue() * 0.94));
        }
        return ink;
    }

    /// A ground of that ink on which text is easy to read.
    static Color tint(Color ink) {
        return new Color(pale(ink.getRed()), pale(ink.getGreen()), pale(ink.getBlue()));
    }

    private static int pale(int channel) {
        return (int) Math.round(255 - (255 - channel) * TINT);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed() / 255.0) + 0.7152 * linear(colour.getGreen() / 255.0)
                + 0.0722 * linear(colour.getBlue() / 255.0);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
