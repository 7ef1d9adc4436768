package lectern.desk;

/// What the reader has chosen for the whole program.
///
/// @param language `zh`, `en`, or empty for the system's
/// @param paper name of the page's paper in lower case; empty for light or dark as the system is
/// @param zoom size of the page's type, 1 for the normal one
/// @param font family of the page's type; empty for the bundled one
/// @param page how the page is set
/// @param noShelf whether the column of speeches and outline is hidden
/// @param noCodebook whether the column of codebook and annotations is hidden
/// @param window where the window was left
/// @param lately what was used lately
public record Settings(String language, String paper, double zoom, String font, PageChoices page, boolean noShelf,
                       boolean noCodebook, WindowPlace window, Lately lately) {
    /// Nothing chosen.
    public static final Settings DEFAULT = new Settings("", "", 1, "", PageChoices.DEFAULT, false, false,
            WindowPlace.UNKNOWN, Lately.NOTHING);
    private static final double SMALLEST = 0.5;
    private static final double LARGEST = 3;

    public Settings {
        zoom = Double.isFinite(zoom) && zoom > 0 ? Math.clamp(zoom, SMALLEST, LARGEST) : 1;
    }

    /// In another language.
    public Settings withLanguage(String newLanguage) {
        return new Settings(newLanguage, paper, zoom, font, page, noShelf, noCodebook, window, lately);
    }

    /// On another paper.
    public Settings withPaper(String newPaper) {
        return new Settings(language, newPaper, zoom, font, page, noShelf, noCodebook, window, lately);
    }

    /// At another size.
    public Settings withZoom(double newZoom) {
        return new Settings(language, paper, newZoom, font, page, noShelf, noCodebook, window, lately);
    }

    /// In another face.
    public Settings withFont(String newFont) {
        return new Settings(language, paper, zoom, newFont, page, noShelf, noCodebook, window, lately);
    }

    /// With the page set another way.
    public Settings withPage(PageChoices newPage) {
        return new Settings(language, paper, zoom, font, newPage, noShelf, noCodebook, window, lately);
    }

    /// With the column of speeches and outline, or without.
    public Settings withShelf(boolean shown) {
        return new Settings(language, paper, zoom, font, page, !shown, noCodebook, window, lately);
    }

    /// With the column of codebook and annotations, or without.
    public Settings withCodebook(boolean shown) {
        return new Settings(language, paper, zoom, font, page, noShelf, !shown, window, lately);
    }

    /// With the window elsewhere.
    public Settings withWindow(WindowPlace newWindow) {
        return new Settings(language, paper, zoom, font, page, noShelf, noCodebook, newWindow, lately);
    }

    /// After something was used.
    public Settings withLately(Lately newLately) {
        return new Settings(language, paper, zoom, font, page, noShelf, noCodebook, window, newLately);
    }
}
