package lectern.library;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ObjLongConsumer;
import java.util.function.Predicate;
import lectern.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/// The annotated passages of a library, asked for without reading all of each. Everything comes in the order of
/// [Mark]; all methods belong to the library's thread.
public final class Marks {
    private static final String PLACE = "SELECT id, speech, range_start, range_end";
    private static final String ORDER = " ORDER BY speech, range_start, range_end, id";
    private static final String WITH = """
            SELECT id, in_speech, from_index, to_index FROM annotation_theme JOIN annotation ON number = annotation
            WHERE theme = (SELECT number FROM theme_number WHERE id = ?) ORDER BY in_speech, from_index, to_index, id LIMIT ?""";
    private static final String SPEECHES_WITH =
            "SELECT DISTINCT in_speech FROM annotation_theme WHERE theme = (SELECT number FROM theme_number WHERE id = ?)";
    private static final String THEMES_OF = """
            SELECT n.id, speech FROM annotation a LEFT JOIN annotation_theme t ON t.annotation = a.number
            LEFT JOIN theme_number n ON n.number = theme WHERE a.id IN (SELECT value FROM json_each(?))""";
    private final LibraryFile file;
    private final AnnotationStore annotations;

    Marks(LibraryFile file, AnnotationStore annotations) {
        this.file = file;
        this.annotations = annotations;
    }

    /// The first passages that have the theme.
    public List<Mark> with(String theme, int most) {
        return file.read(database -> database.all(WITH, Marks::mark, theme, most));
    }

    /// The numbers of the speeches with a passage that has one of the themes.
    public BitSet speechesWith(Collection<String> themes) {
        return file.read(database -> {
            BitSet found = new BitSet();
            for (String theme : themes) {
                database.each(SPEECHES_WITH, row -> found.set(row.getInt(1)), theme);
            }
            return found;
        });
    }

    /// All of them.
    public List<Mark> all() {
        return file.read(database -> database.all(PLACE + " FROM annotation" + ORDER, Marks::mark));
    }

    /// Those with a note that fits.
    public List<Mark> noted(Predicate<String> fits) {
        return fitting(", note FROM annotation WHERE note <> ''" + ORDER, (_, note) -> fits.test(note));
    }

    /// Those whose words fit.
    ///
    /// @param fits asked with the place and the quotation, by place
    public List<Mark> quoting(BiPredicate<Mark, String> fits) {
        return fitting(", quote FROM annotation" + ORDER, fits);
    }

    /// Those of some whose words fit.
    public List<Mark> quoting(List<Mark> some, BiPredicate<Mark, String> fits) {
        return fitting(", quote FROM annotation WHERE id IN (SELECT value FROM json_each(?))" + ORDER, fits,
                Json.ofStrings(some.stream().map(Mark::annotation).toList()));
    }

    /// Those by a coder.
    public List<Mark> by(String coder) {
        return file.read(database -> database.all(PLACE + " FROM annotation WHERE coder = (SELECT number FROM coder WHERE id = ?)" + ORDER, Marks::mark, coder));
    }

    /// Those made within a time.
    ///
    /// @param made asked with the instant in ISO 8601, UTC
    public List<Mark> made(Predicate<String> made) {
        return fitting(", created FROM annotation" + ORDER, (_, created) -> made.test(created));
    }

    private List<Mark> fitting(String from, BiPredicate<Mark, String> fits, @Nullable Object... values) {
        return file.read(database -> {
            List<Mark> found = new ArrayList<>();
            database.each(PLACE + from, row -> {
                Mark mark = Database.value(Marks::mark, row);
                if (fits.test(mark, row.getString(5))) {
                    found.add(mark);
                }
            }, values);
            return found;
        });
    }

    /// Passes the themes of these annotations, each with the number of the speech; null for an annotation without a theme.
    public void eachTheme(Collection<String> ids, ObjLongConsumer<@Nullable String> use) {
        file.read(database -> {
            database.each(THEMES_OF, row -> use.accept(row.getString(1), row.getLong(2)), Json.ofStrings(ids));
            return use;
        });
    }

    /// The annotations of these ids that there are, in their order.
    public List<Annotation> annotations(Collection<String> ids) {
        return file.read(database -> annotations.these(database, ids));
    }

    private static Mark mark(ResultSet row) throws SQLException {
        return new Mark(row.getString(1), row.getLong(2), row.getInt(3), row.getInt(4));
    }
}
