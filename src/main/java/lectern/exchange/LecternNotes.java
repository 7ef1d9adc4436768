package lectern.exchange;

import static lectern.exchange.JsonWriting.member;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Theme;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import tools.jackson.core.JsonGenerator;

/// Lectern's own JSON: everything the reader added, complete enough to be taken in again without loss.
///
/// [#SCHEMA] describes it (JSON Schema 2020-12). Offsets are Unicode code points, the end excluded. The order is fixed
/// (themes as a tree, coders by id, speeches as given, annotations by speech, start, end, id), and an unknown value is
/// `null`: two exports of an unchanged library differ in the line of `exported` alone.
public final class LecternNotes implements NotesFormat {
    /// The class path of its JSON Schema.
    public static final String SCHEMA = "/lectern/exchange/lectern-notes.schema.json";
    /// What `format` says.
    public static final String FORMAT = "lectern-notes";
    /// The version written, and the newest that is read.
    public static final int VERSION = 1;
    /// What `offsetUnit` says.
    static final String OFFSET_UNIT = "codepoint";

    @Override
    public void write(NotesSource source, Instant exported, OutputStream out) throws IOException {
        JsonWriting.write(out, json -> document(json, source, exported));
    }

    /// The version of the program, as its jar says; `development` where it runs without one.
    static String programVersion() {
        return Objects.requireNonNullElse(LecternNotes.class.getPackage().getImplementationVersion(), "development");
    }

    private static void document(JsonGenerator json, NotesSource source, Instant exported) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", VERSION);
        json.writeObjectPropertyStart("generator");
        json.writeStringProperty("name", "Lectern");
        json.writeStringProperty("version", programVersion());
        json.writeEndObject();
        json.writeStringProperty("exported", exported.toString());
        json.writeStringProperty("offsetUnit", OFFSET_UNIT);

        json.writeArrayPropertyStart("themes");
        source.codebook().all().forEach(theme -> theme(json, theme, source));
        json.writeEndArray();

        json.writeArrayPropertyStart("coders");
        source.coders().stream().sorted(Comparator.comparing(Coder::id)).forEach(coder -> {
            json.writeStartObject();
            json.writeStringProperty("id", coder.id());
            json.writeStringProperty("name", coder.name());
            json.writeEndObject();
        });
        json.writeEndArray();

        json.writeArrayPropertyStart("speeches");
        source.speeches().forEach(speech -> speech(json, speech, source));
        json.writeEndArray();

        json.writeArrayPropertyStart("annotations");
        source.speeches().forEach(speech -> annotations(json, speech, source));
        json.writeEndArray();
        unplaced(json, source);
        json.writeEndObject();
    }

    private static void theme(JsonGenerator json, Theme theme, NotesSource source) {
        json.writeStartObject();
        json.writeStringProperty("id", theme.id());
        // a parent that is gone is none, as in the codebook
        member(json, "parent", theme.parent() == null ? null
                : source.codebook().theme(theme.parent()).map(Theme::id).orElse(null));
        json.writeStringProperty("name", theme.name());
        json.writeStringProperty("colour", theme.colour());
        json.writeStringProperty("description", theme.description());
        json.writeStringProperty("memo", theme.memo());
        if (theme.key() == 0) {
            json.writeNullProperty("key");
        } else {
            json.writeNumberProperty("key", theme.key());
        }
        json.writeNumberProperty("position", theme.position());
        json.writeEndObject();
    }

    private static void speech(JsonGenerator json, SpeechCard speech, NotesSource source) {
        json.writeStartObject();
        json.writeStringProperty("id", speech.uuid());
        json.writeStringProperty("title", speech.title());
        member(json, "occasion", speech.occasion());
        member(json, "speaker", speech.speaker());
        member(json, "office", speech.office());
        member(json, "date", speech.date());
        member(json, "place", speech.place());
        member(json, "series", speech.series());
        member(json, "number", speech.number());
        json.writeStringProperty("fileName", speech.fileName());
        json.writeStringProperty("textSha256", speech.sha256());
        json.writeNumberProperty("textLength", speech.length());
        member(json, "text", source.withTexts() ? source.textOf().apply(speech.id()) : null);
        json.writeEndObject();
    }

    private static void annotations(JsonGenerator json, SpeechCard speech, NotesSource source) {
        var annotations = source.inOrder(speech);
        if (annotations.isEmpty()) {
            return;
        }
        CodePoints positions = CodePoints.of(source.textOf().apply(speech.id()));
        annotations.forEach(annotation -> annotation(json, annotation, speech.uuid(), positions));
    }

    /// One annotation.
    ///
    /// @param speech the UUID of its speech
    /// @param positions those of the speech's text
    static void annotation(JsonGenerator json, Annotation annotation, String speech, CodePoints positions) {
        TextRange range = positions.toCodePoints(annotation.anchor().range());
        json.writeStartObject();
        json.writeStringProperty("id", annotation.id());
        json.writeStringProperty("speech", speech);
        json.writeNumberProperty("start", range.start());
        json.writeNumberProperty("end", range.end());
        words(json, annotation);
        json.writeEndObject();
    }

    /// Annotations without a place; no array where there is none, so that the document is as it always was.
    private static void unplaced(JsonGenerator json, NotesSource source) {
        boolean begun = false;
        for (SpeechCard speech : source.speeches()) {
            for (Annotation annotation : source.unplacedOf().apply(speech.id()).stream().sorted(Annotation.IN_ORDER).toList()) {
                if (!begun) {
                    json.writeArrayPropertyStart("unplaced");
                    begun = true;
                }
                json.writeStartObject();
                json.writeStringProperty("id", annotation.id());
                json.writeStringProperty("speech", speech.uuid());
                words(json, annotation);
                json.writeEndObject();
            }
        }
        if (begun) {
            json.writeEndArray();
        }
    }

    private static void words(JsonGenerator json, Annotation annotation) {
        json.writeStringProperty("quote", annotation.anchor().quote());
        json.writeStringProperty("prefix", annotation.anchor().prefix());
        json.writeStringProperty("suffix", annotation.anchor().suffix());
        json.writeArrayPropertyStart("themes");
        annotation.themes().forEach(json::writeString);
        json.writeEndArray();
        json.writeStringProperty("note", annotation.note());
        json.writeStringProperty("coder", annotation.coder());
        json.writeStringProperty("created", annotation.created().toString());
        json.writeStringProperty("modified", annotation.modified().toString());
    }
}
