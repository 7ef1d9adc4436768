package lectern.desk;

/// What the reader has chosen for the whole program.
///
/// @param language `zh`, `en`, or empty for the system's
/// @param paper name of the page's paper in lower case; empty for the first
/// @param zoom size of the page's type, 1 for the normal one
/// @param font family of the page's type; empty for the bundled one
/// @param page how the page is set
/// @param noShelf whether the column of speeches and outline is hidden
/// @param noCodebook whether the column of codebook and annotations is hidden
public record Settings(String language, String paper, double zoom, String font, PageChoices page, boolean noShelf,
                       boolean noCodebook) {
    /// Nothing chosen.
    public static final Settings DEFAULT = new Settings("", "", 1, "", PageChoices.DEFAULT, false, false);
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 3;

    public Settings {
        zoom = Double.isFinite(zoom) && zoom > 0 ? Math.clamp(zoom, SMALLEST, LARGEST) : 1;
    }

    /// In another language.
    public Settings withLanguage(String newLanguage) {
        return new Settings(newLanguage, paper, zoom, font, page, noShelf, noCodebook);
    }

    /// On another paper.
    public Settings withPaper(String newPaper) {
        return new Settings(language, newPaper, zoom, font, page, noShelf, noCodebook);
    }

    /// At another size.
    public Settings withZoom(double newZoom) {
        return new Settings(language, paper, newZoom, font, page, noShelf, noCodebook);
    }

    /// In another face.
    public Settings withFont(String newFont) {
        return new Settings(language, paper, zoom, newFont, page, noShelf, noCodebook);
    }

    /// With the page set another way.
    public Settings withPage(PageChoices newPage) {
        return new Settings(language, paper, zoom, font, newPage, noShelf, noCodebook);
    }

    /// With the column of speeches and outline, or without.
    public Settings withShelf(boolean shown) {
        return new Settings(language, paper, zoom, font, page, !shown, noCodebook);
    }

    /// With the column of codebook and annotations, or without.
    public Settings withCodebook(boolean shown) {
        return new Settings(language, paper, zoom, font, page, noShelf, !shown);
    }
}
