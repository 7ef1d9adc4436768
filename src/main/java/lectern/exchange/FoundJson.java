package lectern.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Iterator;
import lectern.annotation.Annotation;
import lectern.text.CodePoints;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/// What was found in a library, as JSON for scripts; positions are code points, the end excluded. Written piece by piece: a
/// million hits need no more memory than one.
public final class FoundJson {
    private FoundJson() {
    }

    /// A hit in its surroundings.
    ///
    /// @param speech the speech's number in the library
    /// @param date ISO 8601 as far as known; null when unknown
    /// @param start code point
    /// @param end code point, excluded
    public record Result(long speech, String title, @Nullable String date, int start, int end, String left, String hit,
                         String right) {
    }

    /// An annotation with what its positions are counted by.
    ///
    /// @param speech the UUID of its speech
    public record Noted(Annotation annotation, String speech, CodePoints positions) {
    }

    /// Writes `{speeches, hits, results: […]}`.
    public static void search(int speeches, long hits, Iterator<Result> results, OutputStream out) throws IOException {
        JsonWriting.write(out, json -> {
            json.writeStartObject();
            json.writeNumberProperty("speeches", speeches);
            json.writeNumberProperty("hits", hits);
            json.writeArrayPropertyStart("results");
            results.forEachRemaining(result -> result(json, result));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /// Writes one result on a line.
    public static void line(Result result, OutputStream out) throws IOException {
        JsonWriting.writeLine(out, json -> result(json, result));
    }

    /// Writes annotations as an array, each as in `lectern-notes`.
    public static void annotations(Iterator<Noted> annotations, OutputStream out) throws IOException {
        JsonWriting.write(out, json -> {
            json.writeStartArray();
            annotations.forEachRemaining(noted -> LecternNotes.annotation(json, noted.annotation(), noted.speech(), noted.positions()));
            json.writeEndArray();
        });
    }

    private static void result(JsonGenerator json, Result result) {
        json.writeStartObject();
        json.writeNumberProperty("speech", result.speech());
        json.writeStringProperty("title", result.title());
        JsonWriting.member(json, "date", result.date());
        json.writeNumberProperty("start", result.start());
        json.writeNumberProperty("end", result.end());
        json.writeStringProperty("left", result.left());
        json.writeStringProperty("hit", result.hit());
        json.writeStringProperty("right", result.right());
        json.writeEndObject();
    }
}
