package lectern.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DeflaterOutputStream;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.speech.Anatomy;

/// A library as an older version of the program wrote it, up to the eighth: texts and contexts as they are, ids in every row.
final class OlderLibrary {
    private final int version;
    private final List<String> texts = new ArrayList<>();
    private final List<Theme> themes = new ArrayList<>();
    private final List<Annotation> annotations = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    /// @param version what `user_version` says, from 2 to 8
    OlderLibrary(int version) {
        this.version = version;
    }

    OlderLibrary texts(List<String> some) {
        texts.addAll(some);
        return this;
    }

    OlderLibrary themes(Theme... some) {
        themes.addAll(List.of(some));
        return this;
    }

    OlderLibrary annotations(Annotation... some) {
        annotations.addAll(List.of(some));
        return this;
    }

    /// Steps that were taken: they are in the journal, and not carried out again.
    OlderLibrary steps(Step... some) {
        steps.addAll(List.of(some));
        return this;
    }

    void write(Path file) {
        LibraryFile.create(file, new Schema(Schema.CURRENT.migrations().subList(0, version)), database -> {
            database.run("INSERT INTO coder (id, name) VALUES ('me', 'me')");
            database.run("INSERT INTO setting (key, value) VALUES ('library.me', 'me')");
            for (int i = 0; i < texts.size(); i++) {
                speech(database, i + 1, texts.get(i));
            }
            for (Theme theme : themes) {
                database.run("INSERT INTO theme (id, parent, name, colour, description, key, position) VALUES (?, ?, ?, ?, ?, ?, ?)", theme.id(),
                        theme.parent(), theme.name(), theme.colour(), theme.description(), theme.key(), theme.position());
            }
            for (Annotation annotation : annotations) {
                annotation(database, annotation);
            }
            for (Step step : steps) {
                step(database, step);
            }
            return database;
        });
    }

    private static void speech(Database database, long id, String text) throws SQLException {
        database.run("""
                INSERT INTO speech (id, uuid, sha256, file_name, charset, charset_confidence, line_ending, byte_order_mark,
                code_points, imported) VALUES (?, ?, ?, 'a.txt', 'UTF-8', 1, 'LF', 0, ?, '2026-01-01T00:00:00Z')""", id, "u" + id,
                Library.sha256(text), text.codePointCount(0, text.length()));
        database.run("INSERT INTO speech_text (speech, text) VALUES (?, ?)", id, text);
        database.run("INSERT INTO speech_anatomy (speech, anatomy) VALUES (?, ?)", id, Json.ofAnatomy(Anatomy.none(text.length())));
    }

    private void annotation(Database database, Annotation annotation) throws SQLException {
        database.run("INSERT INTO coder (id, name) VALUES (?, '') ON CONFLICT DO NOTHING", annotation.coder());
        database.run("INSERT INTO annotation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", annotation.id(), annotation.speech(),
                annotation.anchor().range().start(), annotation.anchor().range().end(), annotation.anchor().quote(), annotation.anchor().prefix(),
                annotation.anchor().suffix(), annotation.note(), annotation.coder(), annotation.created().toString(),
                annotation.modified().toString());
        for (int i = 0; i < annotation.themes().size(); i++) {
            database.run("INSERT INTO annotation_theme (annotation, position, theme) VALUES (?, ?, ?)", annotation.id(), i,
                    annotation.themes().get(i));
        }
        if (version >= 3) {
            database.run("UPDATE annotation_theme SET in_speech = ?, from_index = ?, to_index = ? WHERE annotation = ?", annotation.speech(),
                    annotation.anchor().range().start(), annotation.anchor().range().end(), annotation.id());
        }
    }

    private void step(Database database, Step step) throws SQLException {
        String edits = Json.ofEdits(step.edits());
        database.run("INSERT INTO step (at, name, detail, edits) VALUES (?, ?, ?, ?)", step.at().toString(), step.name().code(),
                step.detail(), version >= 7 ? "" : edits);
        if (version >= 7) {
            database.run("UPDATE step SET packed = ? WHERE seq = last_insert_rowid()", (Object) deflated(edits));
        }
    }

    private static byte[] deflated(String text) {
        ByteArrayOutputStream deflated = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(deflated)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return deflated.toByteArray();
    }
}
