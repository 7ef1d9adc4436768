package lectern.exchange.paper;

/// A sheet of paper, or the part of it that a printer reaches, and where things stand on it. In points from the upper left.
///
/// @param top where the first line begins
/// @param bottom where the last line, or the last note, ends
/// @param left of the text
/// @param measure width of the text
/// @param margin left edge of the themes' names
/// @param marginWidth of the themes' names
/// @param footer baseline of title and page number
public record Sheet(double width, double height, double top, double bottom, double left, double measure, double margin,
                    double marginWidth, double footer) {
    /// A4 (ISO 216), for a PDF.
    public static final Sheet A4 = new Sheet(595, 842, 68, 772, 72, 408, 492, 92, 802);
    private static final double GAP = 12;
    private static final double LONGEST_LINE = 480;
    private static final double NAMES = 92;
    private static final double WIDEST_NAMES = 160;
    private static final double FOOTER = 28;

    /// All of the part that a printer reaches, its own margins being the paper's.
    ///
    /// Lines do not grow longer than can be read: wide paper gives the themes' names more room and then stays empty.
    ///
    /// @param width at least 150 points
    /// @param height at least 120 points
    public static Sheet within(double width, double height) {
        double names = Math.min(WIDEST_NAMES, Math.max(Math.min(NAMES, width * 0.2), width - GAP - LONGEST_LINE));
        double measure = Math.min(LONGEST_LINE, width - GAP - names);
        double left = (width - measure - GAP - names) / 2;
        return new Sheet(width, height, 4, height - FOOTER, left, measure, left + measure + GAP, names, height - 6);
    }

    double columnHeight() {
        return bottom - top;
    }
}
