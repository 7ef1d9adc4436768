package lectern.exchange;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import lectern.annotation.Coder;
import lectern.exchange.NotesDocument.NotedAnnotation;
import lectern.exchange.NotesDocument.NotedSpeech;
import lectern.exchange.NotesDocument.NotedTheme;
import lectern.exchange.NotesDocument.NotedUnplaced;
import lectern.message.Problem;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// Reads a `lectern-notes` document from anywhere.
///
/// Strict about form: an unknown `format`, a newer `version`, another `offsetUnit`, a member twice, a value of the wrong
/// kind or a missing name is refused. Members it does not know are passed over, so that a later minor addition does not
/// lock anybody out. What the values mean (ranges, colours, circles) is judged by [NotesMerge].
public final class NotesReader {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,99}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    /// A codebook is compared theme by theme; no codebook a person keeps comes near this.
    private static final int MOST_THEMES = 10_000;

    private final JsonReading json;
    private final List<NotedTheme> themes = new ArrayList<>();
    private final List<Coder> coders = new ArrayList<>();
    private final List<NotedSpeech> speeches = new ArrayList<>();
    private final List<NotedAnnotation> annotations = new ArrayList<>();
    private final List<NotedUnplaced> unplaced = new ArrayList<>();
    private @Nullable Instant exported;
    private boolean formatSeen;
    private boolean versionSeen;
    private boolean unitSeen;

    private NotesReader(JsonReading json) {
        this.json = json;
    }

    /// The document. `in` is left open.
    ///
    /// @throws Problem `exchange.cannot-read`, `exchange.not-utf8`; and with line and column (from 1):
    ///     `exchange.not-json`, `exchange.not-notes`, `exchange.newer`, `exchange.wrong-value`,
    ///     `exchange.missing-member`, `exchange.too-large`
    public static NotesDocument read(InputStream in) {
        return JsonReading.read(in, json -> new NotesReader(json).document());
    }

    private NotesDocument document() {
        if (!json.atObject()) {
            throw json.problem("exchange.not-notes");
        }
        json.object(this::topMember);
        if (!formatSeen) {
            throw json.problem("exchange.not-notes");
        }
        json.required(versionSeen ? this : null, "version");
        json.required(unitSeen ? this : null, "offsetUnit");
        return new NotesDocument(exported, themes, coders, speeches, annotations, unplaced);
    }

    private void topMember(String name) {
        switch (name) {
            case "format" -> {
                if (!LecternNotes.FORMAT.equals(json.optional())) {
                    throw json.problem("exchange.not-notes");
                }
                formatSeen = true;
            }
            case "version" -> {
                int version = json.integer(0);
                if (version > LecternNotes.VERSION) {
                    throw json.problem("exchange.newer", version);
                }
                if (version < 1) {
                    throw json.problem("exchange.wrong-value", name);
                }
                versionSeen = true;
            }
            case "offsetUnit" -> {
                if (!LecternNotes.OFFSET_UNIT.equals(json.string())) {
                    throw json.problem("exchange.wrong-value", name);
                }
                unitSeen = true;
            }
            case "exported" -> exported = json.parsed(Instant::parse);
            case "themes" -> json.array(() -> {
                if (themes.size() == MOST_THEMES) {
                    throw json.problem("exchange.too-large");
                }
                themes.add(new ThemeReading().theme());
            });
            case "coders" -> json.array(() -> coders.add(coder()));
            case "speeches" -> json.array(() -> speeches.add(new SpeechReading().speech()));
            case "annotations" -> json.array(() -> annotations.add(new AnnotationReading().annotation()));
            case "unplaced" -> json.array(() -> unplaced.add(new AnnotationReading().unplaced()));
            default -> json.skip();
        }
    }

    private @Nullable String id() {
        return json.parsed(value -> {
            if (!ID.matcher(value).matches()) {
                throw new IllegalArgumentException("not an id");
            }
            return value;
        });
    }

    private static String orEmpty(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    private Coder coder() {
        @Nullable String[] read = new String[2];
        json.object(name -> {
            switch (name) {
                case "id" -> read[0] = id();
                case "name" -> read[1] = json.optional();
                default -> json.skip();
            }
        });
        return new Coder(json.required(read[0], "id"), orEmpty(read[1]));
    }

    private final class ThemeReading {
        private @Nullable String id;
        private @Nullable String parent;
        private @Nullable String name;
        private @Nullable String colour;
        private @Nullable String description;
        private @Nullable String memo;
        private int key;
        private int position;

        NotedTheme theme() {
            json.object(this::member);
            return new NotedTheme(json.required(id, "id"), parent, json.required(name, "name"), orEmpty(colour),
                    orEmpty(description), orEmpty(memo), key, position);
        }

        private void member(String member) {
            switch (member) {
                case "id" -> id = id();
                case "parent" -> parent = id();
                case "name" -> name = json.optional();
                case "colour" -> colour = json.optional();
                case "description" -> description = json.optional();
                case "memo" -> memo = json.optional();
                case "key" -> key = json.integer(0);
                case "position" -> position = json.integer(0);
                default -> json.skip();
            }
        }
    }

    private final class SpeechReading {
        private @Nullable String id;
        private @Nullable String title;
        private @Nullable String occasion;
        private @Nullable String speaker;
        private @Nullable String office;
        private @Nullable PartialDate date;
        private @Nullable String place;
        private @Nullable String series;
        private @Nullable String number;
        private @Nullable String fileName;
        private @Nullable String sha256;
        private @Nullable String text;
        private int length;

        NotedSpeech speech() {
            json.object(this::member);
            return new NotedSpeech(json.required(id, "id"), orEmpty(title), occasion, speaker, office, date, place,
                    series, number, orEmpty(fileName), json.required(sha256, "textSha256"), length, text);
        }

        private void member(String member) {
            switch (member) {
                case "id" -> id = id();
                case "title" -> title = json.optional();
                case "occasion" -> occasion = json.optional();
                case "speaker" -> speaker = json.optional();
                case "office" -> office = json.optional();
                case "date" -> date = json.parsed(PartialDate::parse);
                case "place" -> place = json.optional();
                case "series" -> series = json.optional();
                case "number" -> number = json.optional();
                case "fileName" -> fileName = json.optional();
                case "textSha256" -> sha256 = json.parsed(NotesReader::sha256);
                case "textLength" -> length = json.integer(0);
                case "text" -> text = json.optional();
                default -> json.skip();
            }
        }
    }

    private static String sha256(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        if (!SHA256.matcher(lower).matches()) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return lower;
    }

    private final class AnnotationReading {
        private @Nullable String id;
        private @Nullable String speech;
        private @Nullable Integer start;
        private @Nullable Integer end;
        private @Nullable String quote;
        private @Nullable String prefix;
        private @Nullable String suffix;
        private final List<String> given = new ArrayList<>();
        private @Nullable String note;
        private @Nullable String coder;
        private @Nullable Instant created;
        private @Nullable Instant modified;

        NotedAnnotation annotation() {
            json.object(this::member);
            return new NotedAnnotation(json.required(id, "id"), json.required(speech, "speech"),
                    json.required(start, "start"), json.required(end, "end"), json.required(quote, "quote"), given,
                    orEmpty(note), json.required(coder, "coder"), created, modified);
        }

        NotedUnplaced unplaced() {
            json.object(this::member);
            return new NotedUnplaced(json.required(id, "id"), json.required(speech, "speech"), json.required(quote, "quote"),
                    orEmpty(prefix), orEmpty(suffix), given, orEmpty(note), json.required(coder, "coder"), created, modified);
        }

        private void member(String member) {
            switch (member) {
                case "id" -> id = id();
                case "speech" -> speech = id();
                case "start" -> start = json.integer(-1);
                case "end" -> end = json.integer(-1);
                case "quote" -> quote = json.optional();
                case "prefix" -> prefix = json.optional();
                case "suffix" -> suffix = json.optional();
                case "themes" -> json.array(() -> given.add(json.required(id(), "themes")));
                case "note" -> note = json.optional();
                case "coder" -> coder = id();
                case "created" -> created = json.parsed(Instant::parse);
                case "modified" -> modified = json.parsed(Instant::parse);
                default -> json.skip();
            }
        }
    }
}
