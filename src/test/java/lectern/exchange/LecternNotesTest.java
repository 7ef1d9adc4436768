package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.charset.StandardCharsets;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class LecternNotesTest {
    private final Shelf shelf = Shelf.sample();

    static List<Error> judged(String json) {
        try (InputStream schema = LecternNotes.class.getResourceAsStream(LecternNotes.SCHEMA)) {
            Schema judge = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema, InputFormat.JSON);
            return judge.validate(json, InputFormat.JSON,
                    context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void anExportIsValidAgainstTheSchema() {
        assertThat(judged(shelf.exported())).isEmpty();
        assertThat(judged(shelf.exported(new LecternNotes(), true))).isEmpty();
        assertThat(judged(new Shelf().exported())).isEmpty();
    }

    @Test
    void annotationsWithoutAPlaceLeaveWithTheirWordsAndAreValid() throws IOException {
        NotesSource all = shelf.source(false);
        NotesSource source = new NotesSource(all.codebook(), all.coders(), all.speeches(), all.textOf(), _ -> List.of(),
                all.annotationsOf(), false);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new LecternNotes().write(source, Instant.EPOCH, out);
        String json = out.toString(StandardCharsets.UTF_8);
        assertThat(judged(json)).isEmpty();
        NotesDocument read = Shelf.read(json);
        assertThat(read.annotations()).isEmpty();
        assertThat(read.unplaced()).hasSameSizeAs(shelf.annotations.values()).extracting(NotesDocument.NotedUnplaced::quote)
                .containsExactlyInAnyOrderElementsOf(shelf.annotations.values().stream().map(a -> a.anchor().quote()).toList());
        assertThat(judged(json.replaceFirst("\"quote\"", "\"words\""))).isNotEmpty();
    }

    @Test
    void theSchemaRefusesWhatIsNotSo() {
        String json = shelf.exported();
        List<String[]> spoilt = List.of(new String[] {"\"start\": ", "\"start\": -"},
                new String[] {"\"format\": \"lectern-notes\"", "\"format\": \"notes\""},
                new String[] {"\"version\": 1,", "\"version\": 2,"}, new String[] {"#c2185b", "#C2185B"},
                new String[] {"\"key\": 1", "\"key\": 0"}, new String[] {"\"exported\": \"2026-11", "\"exported\": \"2026-13"},
                new String[] {"\"quote\": ", "\"kwote\": "}, new String[] {"\"date\": \"2022-08\"", "\"date\": \"2022-13\""},
                new String[] {"\"textSha256\": \"", "\"textSha256\": \"x"}, new String[] {"\"coder\": \"", "\"coder\": \"a b"},
                new String[] {"\"name\": \"经济\"", "\"name\": \" \""}, new String[] {"codepoint", "utf16"},
                new String[] {"\"themes\": []", "\"themes\": [\"a\", \"a\"]"});
        for (String[] change : spoilt) {
            assertThat(json).contains(change[0]);
            assertThat(judged(json.replace(change[0], change[1]))).as(change[1]).isNotEmpty();
        }
    }

    @Test
    void everyQuoteIsTheTextAtItsCodePoints() {
        JsonNode root = new ObjectMapper().readTree(shelf.exported(new LecternNotes(), true));
        int checked = 0;
        for (JsonNode annotation : root.get("annotations")) {
            String text = null;
            for (JsonNode speech : root.get("speeches")) {
                if (speech.get("id").equals(annotation.get("speech"))) {
                    text = speech.get("text").asString();
                    assertThat(text.codePoints().count()).isEqualTo(speech.get("textLength").asInt());
                }
            }
            int[] points = text.codePoints().toArray();
            int start = annotation.get("start").asInt();
            int end = annotation.get("end").asInt();
            String quote = annotation.get("quote").asString();
            assertThat(new String(points, start, end - start)).isEqualTo(quote);
            assertThat(new String(points, 0, start)).endsWith(annotation.get("prefix").asString());
            assertThat(new String(points, end, points.length - end)).startsWith(annotation.get("suffix").asString());
            checked++;
        }
        assertThat(checked).isEqualTo(5);
        assertThat(root.get("annotations").get(0).get("start").asInt()).as("𠮷").isEqualTo(5);
        assertThat(root.get("annotations").get(1).get("start").asInt()).as("👩‍👩‍👧 after 𠮷野家要发展，").isEqualTo(12);
    }

    @Test
    void twoExportsDifferInTheLineOfTheTimeAlone() throws IOException {
        java.io.ByteArrayOutputStream later = new java.io.ByteArrayOutputStream();
        new LecternNotes().write(shelf.source(false), Instant.parse("2027-01-01T00:00:00Z"), later);
        List<String> one = shelf.exported().lines().toList();
        List<String> other = later.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(other).hasSameSizeAs(one);
        List<String> differing = IntStream.range(0, one.size()).filter(i -> !one.get(i).equals(other.get(i)))
                .mapToObj(one::get).toList();
        assertThat(differing).containsExactly("  \"exported\": \"2026-11-23T09:30:00Z\",");
    }

    @Test
    void theOrderInWhichTheLibraryAnswersDoesNotMatter() {
        String before = shelf.exported();
        List<lectern.annotation.Annotation> all = new ArrayList<>(shelf.annotations.values());
        Collections.reverse(all);
        shelf.annotations.clear();
        all.forEach(annotation -> shelf.annotations.put(annotation.id(), annotation));
        Collections.reverse(shelf.coders);
        assertThat(shelf.exported()).isEqualTo(before);
    }

    @Test
    void everyMemberStandsOnALineOfItsOwnAndTextAsItIs() {
        String json = shelf.exported();
        assertThat(json).contains("\n      \"quote\": \"𠮷野家要发展，👩‍👩‍👧\",\n", "\"key\": null", "\"text\": null",
                "Family / 家 👨‍👩‍👧", "\"themes\": [],\n", "שלום").doesNotContain("\r", "\uFEFF", "\\/", "\\u200D");
        assertThat(json).startsWith("{\n  \"format\": \"lectern-notes\",\n").endsWith("\n}\n");
        assertThat(json.lines().filter(line -> line.strip().startsWith("\"start\""))).hasSize(5);
        assertThat(json).contains("两行 \\\"quoted\\\" \\\\ / \\u0001");
    }

    @Test
    void themesStandAfterTheirParents() {
        JsonNode themes = new ObjectMapper().readTree(shelf.exported()).get("themes");
        assertThat(themes.get(0).get("parent").isNull()).isTrue();
        assertThat(themes.valueStream().map(theme -> theme.get("name").asString()))
                .containsExactly("经济", "就业", "Family / 家 👨‍👩‍👧");
        assertThat(themes.get(1).get("parent")).isEqualTo(themes.get(0).get("id"));
    }

    @Test
    void aFullDiskIsAnIOExceptionAndTheStreamIsLeftOpen() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space");
            }
        };
        for (NotesFormat format : List.of(new LecternNotes(), new WebAnnotations())) {
            assertThatThrownBy(() -> format.write(shelf.source(true), Shelf.NOW, full))
                    .isExactlyInstanceOf(IOException.class).hasMessage("no space");
            boolean[] closed = new boolean[1];
            format.write(shelf.source(true), Shelf.NOW, new java.io.ByteArrayOutputStream() {
                @Override
                public void close() {
                    closed[0] = true;
                }
            });
            assertThat(closed[0]).isFalse();
        }
    }

    @Test
    void anExportThatBreaksOffDoesNotLookWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        NotesSource broken = new NotesSource(shelf.codebook, shelf.coders, shelf.speeches, shelf.texts::get, number -> {
            throw new IllegalStateException("gone");
        }, true);
        assertThatThrownBy(() -> new LecternNotes().write(broken, Shelf.NOW, out)).hasMessage("gone");
        assertThat(out.toString(StandardCharsets.UTF_8).strip()).doesNotEndWith("}");
    }
}
