package lectern.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.library.Mark;
import lectern.message.Problem;
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

/// The passages that a field of passages speaks of. On the library's thread.
final class FieldMarks {
    private final Library library;
    private @Nullable Codebook codebook;

    FieldMarks(Library library) {
        this.library = library;
    }

    /// The passages, by place.
    List<Mark> of(Query.Field field) {
        return of(field, Integer.MAX_VALUE);
    }

    /// The first of the passages, by place; the whole list is no longer to make than that where an index gives them.
    List<Mark> of(Query.Field field, int most) {
        return switch (field.field()) {
            case THEME -> themed(field, most);
            case NOTE -> library.marks().noted(Fields.text(field.value()));
            case CODER -> by(Fields.text(field.value()));
            case MARKED -> made(DateSpan.read(field.value()).orElseThrow());
            default -> throw new IllegalArgumentException(field.field().code());
        };
    }

    private List<Mark> themed(Query.Field field, int most) {
        Set<String> themes = themes(field);
        if (themes.size() == 1) {
            return library.marks().with(themes.iterator().next(), most);
        }
        // a passage may have two of them
        Set<Mark> found = new TreeSet<>();
        themes.forEach(theme -> found.addAll(library.marks().with(theme, most)));
        return found.stream().limit(most).toList();
    }

    /// The themes a field names, with those nested in them: of that id, name or path; otherwise with that in the name.
    ///
    /// @throws Problem `search.query-no-theme`
    Set<String> themes(Query.Field field) {
        Codebook book = codebook();
        boolean exact = field.value().startsWith("=");
        String wanted = exact ? field.value().substring(1) : field.value();
        if (exact && book.theme(wanted).isPresent()) {
            return Set.of(wanted);
        }
        if (wanted.equals("*")) {
            return ids(book, _ -> true);
        }
        String folded = Folding.fold(wanted).replace(" ", "");
        Set<String> named = ids(book, theme -> Folding.fold(theme.name()).replace(" ", "").equals(folded)
                || Folding.fold(String.join("/", book.path(theme))).replace(" ", "").equals(folded.replace('›', '/')));
        if (named.isEmpty() && !exact) {
            named = ids(book, theme -> Folding.fold(theme.name()).replace(" ", "").contains(folded));
        }
        if (named.isEmpty()) {
            throw new Problem("search.query-no-theme", field.at().start() + 1, wanted);
        }
        Set<String> roots = named;
        return exact ? named : ids(book, theme -> roots.stream().anyMatch(root -> book.within(theme.id(), root)));
    }

    private static Set<String> ids(Codebook book, Predicate<Theme> wanted) {
        Set<String> ids = new LinkedHashSet<>();
        book.all().stream().filter(wanted).forEach(theme -> ids.add(theme.id()));
        return ids;
    }

    private Codebook codebook() {
        Codebook known = codebook == null ? library.codebook() : codebook;
        codebook = known;
        return known;
    }

    private List<Mark> by(Predicate<String> name) {
        List<Mark> found = new ArrayList<>();
        library.coders().stream().filter(coder -> name.test(coder.name())).map(Coder::id)
                .forEach(coder -> found.addAll(library.marks().by(coder)));
        found.sort(null);
        return found;
    }

    private List<Mark> made(DateSpan days) {
        return library.marks().made(at -> {
            LocalDate day = Instant.parse(at).atZone(ZoneId.systemDefault()).toLocalDate();
            return !day.isBefore(days.first()) && !day.isAfter(days.last());
        });
    }
}
