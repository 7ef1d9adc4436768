package lectern.desk;

/// What the reader has chosen for the way the page is set.
///
/// @param justified whether the lines of paragraphs all end at the right edge
/// @param numbers whether paragraphs show their numbers
/// @param plainHeads whether heads inside paragraphs are set like the rest of them
public record PageChoices(boolean justified, boolean numbers, boolean plainHeads) {
    /// Nothing chosen.
    public static final PageChoices DEFAULT = new PageChoices(false, false, false);

    /// With the lines' ends the other way.
    public PageChoices withJustified(boolean on) {
        return new PageChoices(on, numbers, plainHeads);
    }

    /// With or without numbers.
    public PageChoices withNumbers(boolean on) {
        return new PageChoices(justified, on, plainHeads);
    }

    /// With heads set apart, or like the rest.
    public PageChoices withPlainHeads(boolean on) {
        return new PageChoices(justified, numbers, on);
    }
}
