package lectern.exchange.paper;

/// A colour on white paper.
///
/// @param red from 0 to 255, as the others are
public record Ink(int red, int green, int blue) {
    static final Ink BLACK = new Ink(0, 0, 0);
    static final Ink DARK_GREY = new Ink(64, 64, 64);
    static final Ink GREY = new Ink(128, 128, 128);
    private static final double LEGIBLE = 4.5;
    private static final double TINT = 0.14;

    /// A theme's colour, darker until it stands off white by 4.5:1 (WCAG 2.2, 1.4.3).
    ///
    /// @param colour as a theme has it, `#rrggbb`
    static Ink of(String colour) {
        int rgb = Integer.decode(colour);
        Ink ink = new Ink(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
        while (1.05 / (ink.luminance() + 0.05) < LEGIBLE) {
            ink = new Ink((int) (ink.red * 0.94), (int) (ink.green * 0.94), (int) (ink.blue * 0.94));
        }
        return ink;
    }

    /// A ground of that ink on which text is easy to read.
    Ink tint() {
        return new Ink(pale(red), pale(green), pale(blue));
    }

    private static int pale(int channel) {
        return (int) Math.round(255 - (255 - channel) * TINT);
    }

    private double luminance() {
        return 0.2126 * linear(red / 255.0) + 0.7152 * linear(green / 255.0) + 0.0722 * linear(blue / 255.0);
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
