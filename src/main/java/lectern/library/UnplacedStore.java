package lectern.library;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import org.jspecify.annotations.Nullable;

/// Annotations without a place, in the file.
final class UnplacedStore {
    private static final String SELECT = "SELECT id, annotation FROM unplaced ";
    private final Path file;

    UnplacedStore(Path file) {
        this.file = file;
    }

    List<Annotation> of(Database database, long speech) throws SQLException {
        return database.all(SELECT + "WHERE speech = ?", this::annotation, speech).stream().sorted(Annotation.IN_ORDER).toList();
    }

    List<Annotation> all(Database database) throws SQLException {
        return database.all(SELECT, this::annotation).stream().sorted(Annotation.IN_ORDER).toList();
    }

    @Nullable Annotation present(Database database, String id) throws SQLException {
        return database.first(SELECT + "WHERE id = ?", this::annotation, id).orElse(null);
    }

    void carryOut(Database database, Edit.OfUnplaced edit) throws SQLException {
        if (edit.after() == null) {
            database.run("DELETE FROM unplaced WHERE id = ?", Objects.requireNonNull(edit.before()).id());
        } else {
            // as with annotations: a coder of imported notes is known by id until somebody names him
            database.run("INSERT INTO coder (id, name) VALUES (?, '') ON CONFLICT DO NOTHING", edit.after().coder());
            database.run("INSERT INTO unplaced (id, speech, annotation) VALUES (?, ?, ?) "
                    + "ON CONFLICT (id) DO UPDATE SET annotation = excluded.annotation", edit.after().id(),
                    edit.after().speech(), Json.ofAnnotation(edit.after()));
        }
    }

    private Annotation annotation(ResultSet row) throws SQLException {
        try {
            return Json.annotation(row.getString("annotation"));
        } catch (Json.Unreadable e) {
            throw Trouble.damaged(file, "unplaced " + row.getString("id"));
        }
    }
}
