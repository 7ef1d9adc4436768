package lectern.desk;

/// What the reader has chosen for the whole program.
///
/// @param language `zh`, `en`, or empty for the system's
/// @param paper name of the page's paper in lower case; empty for the first
/// @param zoom size of the page's type, 1 for the normal one
/// @param font family of the page's type; empty for the bundled one
/// @param page how the page is set
public record Settings(String language, String paper, double zoom, String font, PageChoices page) {
    /// Nothing chosen.
    public static final Settings DEFAULT = new Settings("", "", 1, "", PageChoices.DEFAULT);
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 3;

    public Settings {
        zoom = Double.isFinite(zoom) && zoom > 0 ? Math.clamp(zoom, SMALLEST, LARGEST) : 1;
    }

    /// In another language.
    public Settings withLanguage(String newLanguage) {
        return new Settings(newLanguage, paper, zoom, font, page);
    }

    /// On another paper.
    public Settings withPaper(String newPaper) {
        return new Settings(language, newPaper, zoom, font, page);
    }

    /// At another size.
    public Settings withZoom(double newZoom) {
        return new Settings(language, paper, newZoom, font, page);
    }

    /// In another face.
    public Settings withFont(String newFont) {
        return new Settings(language, paper, zoom, newFont, page);
    }

    /// With the page set another way.
    public Settings withPage(PageChoices newPage) {
        return new Settings(language, paper, zoom, font, newPage);
    }
}
