package lectern.library;

import com.fasterxml.jackson.annotation.JacksonInject;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.annotation.OptBoolean;
import java.util.Collection;
import java.util.List;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.message.Notice;
import lectern.speech.Anatomy;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.InjectableValues;
import tools.jackson.databind.json.JsonMapper;

/// The JSON inside the library: the edits of a step, and what was recognised in a speech. Strict both ways.
final class Json {
    private static final TypeReference<List<Edit>> EDITS = new TypeReference<>() {
    };
    private static final TypeReference<List<Notice>> NOTICES = new TypeReference<>() {
    };
    private static final String NO_MEMO = "memo";
    private static final String NO_STRESS = "stressed";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                    DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES,
                    DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            // TextRange.isEmpty is no part of a range
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .addMixIn(Theme.class, OfTheme.class)
            .injectableValues(new InjectableValues.Std().addValue(NO_MEMO, "").addValue(NO_STRESS, List.of()))
            .addMixIn(Edit.class, OfEdit.class)
            .addMixIn(Anatomy.class, OfAnatomy.class)
            .addMixIn(PartialDate.class, OfDate.class)
            .addMixIn(SectionKind.class, OfCode.class)
            .addMixIn(Field.class, OfCode.class)
            .addMixIn(SpeechEvent.Kind.class, OfCode.class)
            .build();

    private Json() {
    }

    static String ofStrings(Collection<String> strings) {
        return MAPPER.writeValueAsString(strings);
    }

    static String ofEdits(List<Edit> edits) {
        return MAPPER.writerFor(EDITS).writeValueAsString(edits);
    }

    /// @throws Unreadable if it is not what [#ofEdits] writes
    static List<Edit> edits(String json) {
        try {
            return MAPPER.readValue(json, EDITS);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    static String ofAnnotation(Annotation annotation) {
        return MAPPER.writeValueAsString(annotation);
    }

    /// @throws Unreadable if it is not what [#ofAnnotation] writes
    static Annotation annotation(String json) {
        try {
            return MAPPER.readValue(json, Annotation.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    static String ofAnatomy(Anatomy anatomy) {
        return MAPPER.writeValueAsString(anatomy);
    }

    /// @throws Unreadable if it is not what [#ofAnatomy] writes
    static Anatomy anatomy(String json) {
        try {
            return MAPPER.readValue(json, Anatomy.class);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    /// A shelf's query or a plan.
    static String of(Object kept) {
        return MAPPER.writeValueAsString(kept);
    }

    /// @throws Unreadable if it is not what [#of] writes
    static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new Unreadable(e);
        }
    }

    /// Arguments are kept as numbers or as words.
    static String ofNotices(List<Notice> notices) {
        return MAPPER.writeValueAsString(notices.stream().map(notice -> new Notice(notice.key(), notice.arguments().stream()
                .map(argument -> argument instanceof Integer || argument instanceof Long || argument instanceof String
                        ? argument : argument.toString()).toList())).toList());
    }

    /// @throws Unreadable if it is not what [#ofNotices] writes
    static List<Notice> notices(String json) {
        try {
            return MAPPER.readValue(json, NOTICES);
        } catch (JacksonException | IllegalArgumentException e) {
            throw new Unreadable(e);
        }
    }

    /// The library holds JSON that this program did not write.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(RuntimeException cause) {
            super(cause);
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.WRAPPER_OBJECT)
    @JsonSubTypes({@JsonSubTypes.Type(value = Edit.OfAnnotation.class, name = "annotation"),
        @JsonSubTypes.Type(value = Edit.OfTheme.class, name = "theme"),
        @JsonSubTypes.Type(value = Edit.OfAnatomy.class, name = "anatomy"),
        @JsonSubTypes.Type(value = Edit.OfTag.class, name = "tag"),
        @JsonSubTypes.Type(value = Edit.OfReading.class, name = "reading"),
        @JsonSubTypes.Type(value = Edit.OfShelf.class, name = "shelf"),
        @JsonSubTypes.Type(value = Edit.OfPlan.class, name = "plan"),
        @JsonSubTypes.Type(value = Edit.OfPresence.class, name = "presence"),
        @JsonSubTypes.Type(value = Edit.OfField.class, name = "field"),
        @JsonSubTypes.Type(value = Edit.OfUnplaced.class, name = "unplaced"),
        @JsonSubTypes.Type(value = Edit.OfText.class, name = "text")})
    private interface OfEdit {
    }

    /// Themes had no memo at first: none is written where there is none, and none is read where none is written.
    private abstract static class OfTheme {
        OfTheme(String id, @Nullable String parent, String name, String colour, String description,
                @JacksonInject(value = NO_MEMO, useInput = OptBoolean.TRUE) String memo, int key, int position) {
        }

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract String memo();
    }

    /// No words were stressed at first.
    private abstract static class OfAnatomy {
        OfAnatomy(FrontMatter frontMatter, TextRange body, List<TextRange> noise, Outline outline, List<SpeechEvent> events,
                  @JacksonInject(value = NO_STRESS, useInput = OptBoolean.TRUE) List<TextRange> stressed) {
        }

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        abstract List<TextRange> stressed();
    }

    private interface OfCode {
        @JsonValue
        String code();
    }

    private abstract static class OfDate {
        @JsonValue
        @Override
        public abstract String toString();

        @JsonCreator
        static PartialDate parse(String iso) {
            return PartialDate.parse(iso);
        }
    }
}
