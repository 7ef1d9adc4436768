package lectern.search;

import java.time.DateTimeException;
import java.util.BitSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import lectern.library.Catalogue.Column;
import lectern.library.Library;
import lectern.speech.PartialDate;
import lectern.text.Folding;
import org.jspecify.annotations.Nullable;

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
        if (field.field() == QueryField.THEME) {
            return library.marks().speechesWith(marks.themes(field));
        }
        if (field.field().ofPassages()) {
            BitSet found = new BitSet();
            marks.of(field).forEach(mark -> found.set(Math.toIntExact(mark.speech())));
            return found;
        }
        return switch (field.field()) {
            case SPEAKER -> library.catalogue().speeches(Column.SPEAKER, text(field.value()));
            case OFFICE -> library.catalogue().speeches(Column.OFFICE, text(field.value()));
            case TITLE -> library.catalogue().speeches(Column.TITLE, text(field.value()));
            case PLACE -> library.catalogue().speeches(Column.PLACE, text(field.value()));
            case OCCASION -> library.catalogue().speeches(Column.OCCASION, text(field.value()));
            case SERIES -> library.catalogue().speeches(Column.SERIES, text(field.value()));
            case DATE -> library.catalogue().speeches(Column.DATE, date(field.value()));
            case TAG -> tagged(field);
            case THEME, NOTE, CODER, MARKED -> throw new IllegalStateException(field.field().code());
        };
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
        DateSpan span = DateSpan.read(wanted).orElseThrow();
        return value -> {
            try {
                return span.contains(DateSpan.of(PartialDate.parse(value)));
            } catch (DateTimeException e) {
                return false; // no date of ours: of no day
            }
        };
    }

    /// The speeches that the fields alone do not rule out; null when they rule out none.
    ///
    /// @param last the highest number of a speech
    static @Nullable BitSet allowed(Query query, Map<Query.Field, BitSet> fields, long last) {
        return switch (query) {
            case Query.Field field -> fields.get(field);
            case Query.Not not when not.part() instanceof Query.Field field -> {
                BitSet others = new BitSet();
                others.set(0, Math.toIntExact(last) + 1);
                others.andNot(fields.get(field));
                yield others;
            }
            case Query.And and -> {
                BitSet all = null;
                for (Query part : and.parts()) {
                    BitSet some = allowed(part, fields, last);
                    if (all != null && some != null) {
                        all.and(some);
                    } else if (some != null) {
                        all = (BitSet) some.clone();
                    }
                }
                yield all;
            }
            case Query.Or or -> {
                BitSet any = new BitSet();
                for (Query part : or.parts()) {
                    BitSet some = allowed(part, fields, last);
                    if (some == null) {
                        yield null;
                    }
                    any.or(some);
                }
                yield any;
            }
            default -> null;
        };
    }
}
