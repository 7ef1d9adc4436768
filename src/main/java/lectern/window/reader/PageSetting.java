package lectern.window.reader;

/// How the page is set, as the reader has chosen.
///
/// @param family of the speech's type, empty for the bundled one; headings keep their own
/// @param zoom size of the type, 1 is the usual size; kept between 0.5 and 4
/// @param justified whether the lines of paragraphs all end at the right edge
/// @param numbered whether paragraphs have their numbers at their left
/// @param plainHeads whether heads inside paragraphs are set like the rest of them
public record PageSetting(String family, double zoom, boolean justified, boolean numbered, boolean plainHeads) {
    /// As long as nothing is chosen.
    public static final PageSetting USUAL = new PageSetting("", 1, false, false, false);

    public PageSetting {
        zoom = Math.clamp(zoom, 0.5, 4);
    }

    /// At another size.
    public PageSetting withZoom(double newZoom) {
        return new PageSetting(family, newZoom, justified, numbered, plainHeads);
    }

    /// With both edges straight, or not.
    public PageSetting withJustified(boolean on) {
        return new PageSetting(family, zoom, on, numbered, plainHeads);
    }

    /// With numbers of paragraphs, or without.
    public PageSetting withNumbers(boolean on) {
        return new PageSetting(family, zoom, justified, on, plainHeads);
    }

    /// With heads inside paragraphs that do not stand out, or do.
    public PageSetting withPlainHeads(boolean on) {
        return new PageSetting(family, zoom, justified, numbered, on);
    }
}
