package lectern.window.themes;

/// What can be picked.
sealed interface PickerRow {
    /// A theme of the codebook.
    record Existing(ThemeFilter.Match match) implements PickerRow {
    }

    /// A new theme of that name.
    record Create(String name) implements PickerRow {
    }
}
