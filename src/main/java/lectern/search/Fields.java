package lectern.search;

import java.time.DateTimeException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lectern.library.Catalogue.Column;
import lectern.library.Library;
import lectern.speech.PartialDate;
import lectern.text.Folding;

/// Which speeches the fields of a query speak of. On the library's thread.
final class Fields {
    private final Library library;
    private final FieldMarks marks;

    Fields(Library library) {
        this.library = library;
        marks = new FieldMarks(library);
    }

    /// The speeches of every field in the query, by identity of the field.
    Map<Query.Field, BitSet> of(Query query) {
        Map<Query.Field, BitSet> found = new IdentityHashMap<>();
        for (Query.Field field : Queries.fields(query)) {
            found.put(field, speeches(field));
        }
        return found;
    }

    /// The speeches a field speaks of, by number.
    BitSet speeches(Query.Field field) {
        if (field.field().ofPassages()) {
            BitSet found = new BitSet();
            marks.of(field).forEach(mark -> found.set(Math.toIntExact(mark.speech())));
            return found;
        }
        return switch (field.field()) {
            case SPEAKER -> column(Column.SPEAKER, text(field.value()));
            case OFFICE -> column(Column.OFFICE, text(field.value()));
            case TITLE -> column(Column.TITLE, text(field.value()));
            case PLACE -> column(Column.PLACE, text(field.value()));
            case OCCASION -> column(Column.OCCASION, text(field.value()));
            case SERIES -> column(Column.SERIES, text(field.value()));
            case DATE -> column(Column.DATE, date(field.value()));
            case TAG -> tagged(field);
            case THEME, NOTE, CODER, MARKED -> throw new IllegalStateException(field.field().code());
        };
    }

    private BitSet column(Column column, Predicate<String> fits) {
        BitSet found = new BitSet();
        // few speakers hold many speeches
        Map<String, Boolean> known = new HashMap<>();
        library.catalogue().each(column, (speech, value, length) -> {
            if (value != null && known.computeIfAbsent(value, fits::test)) {
                found.set(Math.toIntExact(speech));
            }
        });
        return found;
    }

    private BitSet tagged(Query.Field field) {
        BitSet found = new BitSet();
        Predicate<String> fits = text(field.value());
        library.catalogue().eachTag((speech, tag, _) -> {
            if (tag != null && fits.test(tag)) {
                found.set(Math.toIntExact(speech));
            }
        });
        return found;
    }

    /// Whether a text is what a field asks for: `=` the whole of it, `*` anything, otherwise a part.
    static Predicate<String> text(String wanted) {
        if (wanted.equals("*")) {
            return value -> !value.isBlank();
        }
        String folded = Folding.fold(wanted);
        return folded.startsWith("=") ? value -> Folding.fold(value).equals(folded.substring(1))
                : value -> Folding.fold(value).contains(folded);
    }

    private static Predicate<String> date(String wanted) {
        DateSpan span = DateSpan.read(wanted.startsWith("=") ? wanted.substring(1) : wanted).orElseThrow();
        return value -> {
            try {
                return span.contains(DateSpan.of(PartialDate.parse(value)));
            } catch (DateTimeException e) {
                return false; // no date of ours: of no day
            }
        };
    }

    /// Whether the fields alone rule a speech out.
    static boolean allow(Query query, long speech, Map<Query.Field, BitSet> fields) {
        return switch (query) {
            case Query.Field field -> fields.get(field).get(Math.toIntExact(speech));
            case Query.Not not -> !(not.part() instanceof Query.Field field) || !fields.get(field).get(Math.toIntExact(speech));
            case Query.And and -> allowAll(and.parts(), speech, fields);
            case Query.Or or -> or.parts().stream().anyMatch(part -> allow(part, speech, fields));
            default -> true;
        };
    }

    private static boolean allowAll(List<Query> parts, long speech, Map<Query.Field, BitSet> fields) {
        for (Query part : parts) {
            if (!allow(part, speech, fields)) {
                return false;
            }
        }
        return true;
    }
}
