package lectern.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.ReadingMark;
import lectern.annotation.ReadingState;
import lectern.annotation.Theme;
import lectern.library.ShelfKept;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.speech.SpeechEvent;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The JSON that scripts read. Names and shapes are a contract; positions are code points, the end excluded.
final class SpeechJson {
    private SpeechJson() {
    }

    /// One element of `list`.
    static Map<String, @Nullable Object> card(SpeechCard card) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", card.id());
        json.put("title", card.title());
        json.put("occasion", card.occasion());
        json.put("speaker", card.speaker());
        json.put("office", card.office());
        json.put("date", text(card.date()));
        json.put("place", card.place());
        json.put("series", card.series());
        json.put("number", card.number());
        json.put("length", card.length());
        json.put("annotations", card.annotations());
        return json;
    }

    /// The speeches with what the reader has put on them: how far they are read, and their tags.
    static final class Shelf {
        private final Map<Long, String> states = new HashMap<>();
        private final Map<Long, List<String>> tags = new HashMap<>();

        Shelf(ShelfKept kept) {
            kept.readings().forEach(reading ->
                    states.put(reading.speech(), ReadingMark.state(reading.said(), reading.seen()).code()));
            kept.tags().forEach((tag, speeches) -> Arrays.stream(speeches).forEach(speech ->
                    tags.computeIfAbsent(speech, id -> new ArrayList<>()).add(tag)));
        }

        /// One element of `list`.
        Map<String, @Nullable Object> card(SpeechCard card) {
            Map<String, @Nullable Object> json = SpeechJson.card(card);
            json.put("reading", states.getOrDefault(card.id(), ReadingState.UNREAD.code()));
            json.put("tags", tags.getOrDefault(card.id(), List.of()));
            return json;
        }
    }

    /// What `show` gives.
    static Map<String, @Nullable Object> whole(Speech speech, List<Annotation> annotations, List<Annotation> unplaced) {
        CodePoints points = CodePoints.of(speech.text());
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", speech.id());
        json.put("frontMatter", frontMatter(speech.anatomy().frontMatter(), points));
        json.put("outline", speech.anatomy().outline().sections().stream().map(s -> section(s, points)).toList());
        json.put("events", speech.anatomy().events().stream().map(e -> event(e, points)).toList());
        json.put("annotations", annotations.stream().map(a -> annotation(a, points)).toList());
        json.put("unplaced", unplaced.stream().map(SpeechJson::unplaced).toList());
        json.put("text", speech.text());
        return json;
    }

    private static Map<String, @Nullable Object> frontMatter(FrontMatter front, CodePoints points) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("title", field(front.title(), points));
        json.put("subtitle", field(front.subtitle(), points));
        json.put("occasion", field(front.occasion(), points));
        json.put("speaker", field(front.speaker(), points));
        json.put("office", field(front.office(), points));
        json.put("date", field(front.date(), points));
        json.put("place", field(front.place(), points));
        json.put("series", field(front.series(), points));
        json.put("number", field(front.number(), points));
        json.put("issueMonth", field(front.issueMonth(), points));
        json.put("salutation", field(front.salutation(), points));
        json.put("status", field(front.status(), points));
        return json;
    }

    private static @Nullable Map<String, @Nullable Object> field(@Nullable Recognised<?> field, CodePoints points) {
        if (field == null) {
            return null;
        }
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("value", String.valueOf(field.value()));
        @Nullable TextRange range = field.range() == null ? null : points.toCodePoints(field.range());
        json.put("start", range == null ? null : range.start());
        json.put("end", range == null ? null : range.end());
        json.put("confidence", field.confidence());
        return json;
    }

    private static Map<String, @Nullable Object> section(Section section, CodePoints points) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", section.kind().code());
        json.put("level", section.level());
        json.put("heading", section.title());
        place(json, points.toCodePoints(section.heading()));
        json.put("children", section.children().stream().map(child -> section(child, points)).toList());
        return json;
    }

    private static Map<String, @Nullable Object> event(SpeechEvent event, CodePoints points) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("kind", event.kind().code());
        place(json, points.toCodePoints(event.range()));
        json.put("label", event.label());
        return json;
    }

    private static Map<String, @Nullable Object> annotation(Annotation annotation, CodePoints points) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", annotation.id());
        place(json, points.toCodePoints(annotation.anchor().range()));
        added(json, annotation);
        return json;
    }

    /// An annotation whose words the present text has not: its quotation and its surroundings in the text it was made in.
    private static Map<String, @Nullable Object> unplaced(Annotation annotation) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", annotation.id());
        json.put("prefix", annotation.anchor().prefix());
        json.put("suffix", annotation.anchor().suffix());
        added(json, annotation);
        return json;
    }

    private static void added(Map<String, @Nullable Object> json, Annotation annotation) {
        json.put("quote", annotation.anchor().quote());
        json.put("themes", annotation.themes());
        json.put("note", annotation.note());
        json.put("coder", annotation.coder());
        json.put("created", annotation.created().toString());
        json.put("modified", annotation.modified().toString());
    }

    /// One element of `themes`.
    static Map<String, @Nullable Object> theme(Codebook codebook, Theme theme, int annotations) {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("id", theme.id());
        json.put("parent", theme.parent());
        json.put("name", theme.name());
        json.put("path", new ArrayList<>(codebook.path(theme)));
        json.put("colour", theme.colour());
        json.put("description", theme.description());
        json.put("memo", theme.memo());
        json.put("key", theme.key() == 0 ? null : theme.key());
        json.put("annotations", annotations);
        return json;
    }

    private static void place(Map<String, @Nullable Object> json, TextRange range) {
        json.put("start", range.start());
        json.put("end", range.end());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : Objects.toString(value);
    }
}
