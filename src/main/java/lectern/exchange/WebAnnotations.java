package lectern.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Theme;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import tools.jackson.core.JsonGenerator;

/// Notes for other programs: W3C Web Annotation Data Model (Recommendation of 23 February 2017) as JSON-LD, one
/// AnnotationCollection with one page.
///
/// Every target has both a TextPositionSelector (code points, the end excluded) and a TextQuoteSelector; themes are
/// bodies with the purpose `tagging`, a note is one with `commenting`, a plain highlight has no body. The texts
/// themselves never leave in this form.
public final class WebAnnotations implements NotesFormat {
    private static final Pattern UUID_FORM =
            Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    @Override
    public void write(NotesSource source, Instant exported, OutputStream out) throws IOException {
        JsonWriting.write(out, json -> collection(json, source, exported));
    }

    private static void collection(JsonGenerator json, NotesSource source, Instant exported) {
        String id = collectionId(source.speeches());
        json.writeStartObject();
        json.writeStringProperty("@context", "http://www.w3.org/ns/anno.jsonld");
        json.writeStringProperty("id", id);
        json.writeStringProperty("type", "AnnotationCollection");
        json.writeStringProperty("label", "Lectern");
        json.writeObjectPropertyStart("generator");
        json.writeStringProperty("id", "urn:lectern:program");
        json.writeStringProperty("type", "Software");
        json.writeStringProperty("name", "Lectern " + LecternNotes.programVersion());
        json.writeEndObject();
        json.writeStringProperty("generated", exported.toString());
        // the total comes last: it is known only when every speech has been asked once
        int total = page(json, source, id);
        json.writeNumberProperty("total", total);
        json.writeEndObject();
    }

    /// The one page, or nothing where there is no annotation: a page without items is not allowed (model, section 5.2).
    private static int page(JsonGenerator json, NotesSource source, String collection) {
        Map<String, String> names = source.coders().stream()
                .collect(Collectors.toMap(Coder::id, Coder::name, (first, second) -> first, HashMap::new));
        int total = 0;
        for (SpeechCard speech : source.speeches()) {
            List<Annotation> annotations = source.inOrder(speech);
            if (annotations.isEmpty()) {
                continue;
            }
            if (total == 0) {
                json.writeObjectPropertyStart("first");
                json.writeStringProperty("id", nameBased(collection + "/page/1"));
                json.writeStringProperty("type", "AnnotationPage");
                json.writeStringProperty("partOf", collection);
                json.writeNumberProperty("startIndex", 0);
                json.writeArrayPropertyStart("items");
            }
            CodePoints positions = CodePoints.of(source.textOf().apply(speech.id()));
            for (Annotation annotation : annotations) {
                annotation(json, annotation, speech, positions, source, names);
            }
            total += annotations.size();
        }
        if (total > 0) {
            json.writeEndArray();
            json.writeEndObject();
        }
        return total;
    }

    private static void annotation(JsonGenerator json, Annotation annotation, SpeechCard speech, CodePoints positions,
                                   NotesSource source, Map<String, String> names) {
        List<String> tags = annotation.themes().stream()
                .flatMap(id -> source.codebook().theme(id).stream()).map(Theme::name).toList();
        boolean noted = !annotation.note().isBlank();
        json.writeStartObject();
        json.writeStringProperty("id", iri("annotation", annotation.id()));
        json.writeStringProperty("type", "Annotation");
        json.writeStringProperty("motivation", noted ? "commenting" : tags.isEmpty() ? "highlighting" : "tagging");
        json.writeStringProperty("created", annotation.created().toString());
        json.writeStringProperty("modified", annotation.modified().toString());
        json.writeObjectPropertyStart("creator");
        json.writeStringProperty("id", iri("coder", annotation.coder()));
        json.writeStringProperty("type", "Person");
        String name = names.getOrDefault(annotation.coder(), "");
        if (!name.isBlank()) {
            json.writeStringProperty("name", name);
        }
        json.writeEndObject();
        if (noted || !tags.isEmpty()) {
            json.writeArrayPropertyStart("body");
            tags.forEach(tag -> body(json, "tagging", tag));
            if (noted) {
                body(json, "commenting", annotation.note());
            }
            json.writeEndArray();
        }
        target(json, annotation, speech, positions.toCodePoints(annotation.anchor().range()));
        json.writeEndObject();
    }

    private static void body(JsonGenerator json, String purpose, String value) {
        json.writeStartObject();
        json.writeStringProperty("type", "TextualBody");
        json.writeStringProperty("purpose", purpose);
        json.writeStringProperty("format", "text/plain");
        json.writeStringProperty("value", value);
        json.writeEndObject();
    }

    private static void target(JsonGenerator json, Annotation annotation, SpeechCard speech, TextRange codePoints) {
        json.writeObjectPropertyStart("target");
        json.writeStringProperty("type", "SpecificResource");
        json.writeStringProperty("source", "urn:lectern:speech:" + speech.uuid());
        json.writeStringProperty("schema:name", speech.title());
        json.writeArrayPropertyStart("selector");
        json.writeStartObject();
        json.writeStringProperty("type", "TextPositionSelector");
        json.writeNumberProperty("start", codePoints.start());
        json.writeNumberProperty("end", codePoints.end());
        json.writeEndObject();
        json.writeStartObject();
        json.writeStringProperty("type", "TextQuoteSelector");
        json.writeStringProperty("exact", annotation.anchor().quote());
        json.writeStringProperty("prefix", annotation.anchor().prefix());
        json.writeStringProperty("suffix", annotation.anchor().suffix());
        json.writeEndObject();
        json.writeEndArray();
        json.writeEndObject();
    }

    private static String iri(String kind, String id) {
        return UUID_FORM.matcher(id).matches() ? "urn:uuid:" + id : "urn:lectern:" + kind + ":" + id;
    }

    /// The same speeches make the same collection, so that a second export replaces the first where both are loaded.
    private static String collectionId(List<SpeechCard> speeches) {
        return nameBased(speeches.stream().map(SpeechCard::uuid).collect(Collectors.joining(" ", "lectern ", "")));
    }

    private static String nameBased(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
