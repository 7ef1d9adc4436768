package lectern.window.notes;

import java.util.List;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.text.Folding;
import lectern.text.Pinyin;

/// Which cards are shown. Knows no toolkit.
///
/// @param query stands in the quote or the note (case, width and 简/繁 do not count), or fits the name of a theme (also by
///              pinyin initials); blank fits all
/// @param notesOnly only annotations with a note
record NoteFilter(String query, boolean notesOnly) {
    List<Annotation> of(List<Annotation> all, Codebook codebook) {
        String wanted = Folding.fold(query.strip());
        if (wanted.isEmpty() && !notesOnly) {
            return all;
        }
        List<String> themes = wanted.isEmpty() ? List.of() : codebook.all().stream()
                .filter(theme -> Pinyin.matches(wanted, theme.name())).map(Theme::id).toList();
        return all.stream().filter(a -> !notesOnly || !a.note().isBlank())
                .filter(a -> wanted.isEmpty() || a.themes().stream().anyMatch(themes::contains)
                        || Folding.fold(a.note()).contains(wanted) || Folding.fold(a.anchor().quote()).contains(wanted))
                .toList();
    }
}
