package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import lectern.message.Messages;
import lectern.message.Problem;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NotesReaderTest {
    private static final Path HOSTILE = Path.of("../shared/corpora/hostile");
    private static final String HEAD = "{\"format\":\"lectern-notes\",\"version\":1,\"offsetUnit\":\"codepoint\"";

    private static Problem refused(byte[] bytes) {
        Throwable thrown = catchThrowable(() -> NotesReader.read(new ByteArrayInputStream(bytes)));
        assertThat(thrown).isInstanceOf(Problem.class);
        Problem problem = (Problem) thrown;
        for (Locale language : Messages.LANGUAGES) {
            assertThat(problem.in(Messages.in(language))).isNotBlank().doesNotContain("{0", "{1", "{2");
        }
        return problem;
    }

    private static Problem refused(String json) {
        return refused(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatWasWrittenIsRead() {
        Shelf shelf = Shelf.sample();
        NotesDocument document = Shelf.read(shelf.exported(new LecternNotes(), true));
        assertThat(document.exported()).isEqualTo(Shelf.NOW);
        assertThat(document.themes()).extracting(NotesDocument.NotedTheme::name)
                .containsExactly("经济", "就业", "Family / 家 👨‍👩‍👧");
        assertThat(document.themes()).extracting(NotesDocument.NotedTheme::memo)
                .containsExactly("thoughts on 经济", "thoughts on 就业", "thoughts on Family / 家 👨‍👩‍👧");
        assertThat(document.coders()).containsExactlyInAnyOrderElementsOf(shelf.coders);
        assertThat(document.speeches()).extracting(NotesDocument.NotedSpeech::text)
                .containsExactlyElementsOf(shelf.texts.values());
        assertThat(document.annotations()).extracting(NotesDocument.NotedAnnotation::quote)
                .containsExactly("𠮷野家要发展，👩‍👩‍👧", "👩‍👩‍👧的生活", "就业是民生之本", "שלום", "separators,\nno");
    }

    @Test
    void aThemeFromBeforeThereWereMemosHasNone() {
        NotesDocument document = Shelf.read(HEAD + ",\"themes\":[{\"id\":\"t\",\"parent\":null,\"name\":\"数据\","
                + "\"colour\":\"#112233\",\"description\":\"d\",\"key\":null,\"position\":0}]}");
        assertThat(document.themes()).extracting(NotesDocument.NotedTheme::memo).containsExactly("");
    }

    @Test
    void membersItDoesNotKnowArePassedOver() {
        NotesDocument document = Shelf.read(HEAD + ",\"later\":{\"a\":[1,{\"b\":null}]},\"coders\":[{\"id\":\"c\","
                + "\"name\":\"n\",\"mail\":[]}]}");
        assertThat(document.coders()).hasSize(1);
    }

    @Test
    void aByteOrderMarkIsNoHarm() {
        assertThat(Shelf.read("\uFEFF" + HEAD + "}").themes()).isEmpty();
    }

    @Test
    void aNewerVersionIsRefusedAsNewer() {
        Problem problem = refused("{\"format\":\"lectern-notes\",\"version\":2,\"themes\":{}}");
        assertThat(problem.key()).isEqualTo("exchange.newer");
        assertThat(problem.arguments()).element(2).isEqualTo(2);
    }

    @Test
    void otherJsonIsSaidToBeNoNotes() {
        for (String json : List.of("[]", "1", "\"a\"", "null", "{}", "{\"a\":1}", "{\"format\":\"x\"}",
                "{\"format\":null}")) {
            assertThat(refused(json).key()).as(json).isEqualTo("exchange.not-notes");
        }
        assertThat(refused("").key()).isEqualTo("exchange.not-json");
    }

    @Test
    void aRefusalNamesLineAndColumn() {
        Problem problem = refused(HEAD + ",\n  \"annotations\": [\n    {\"id\": 5}]}");
        assertThat(problem.key()).isEqualTo("exchange.wrong-value");
        assertThat(problem.arguments()).containsExactly(3, 12, "id");
        Problem broken = refused(HEAD + ",\n\n x}");
        assertThat(broken.key()).isEqualTo("exchange.not-json");
        assertThat(broken.arguments()).first().isEqualTo(3);
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThat(refused("{\"format\":\"lectern-notes\",\"offsetUnit\":\"codepoint\"}").arguments()).contains("version");
        assertThat(refused("{\"format\":\"lectern-notes\",\"version\":1}").arguments()).contains("offsetUnit");
        assertThat(refused(HEAD + ",\"themes\":[{\"id\":\"a\"}]}").arguments()).contains("name");
        assertThat(refused(HEAD + ",\"annotations\":[{\"id\":\"a\",\"speech\":\"s\",\"start\":1,\"end\":2}]}")
                .arguments()).contains("quote");
    }

    @Test
    void valuesOfTheWrongKindAreRefused() {
        for (String part : List.of("\"offsetUnit\":\"utf16\"", "\"themes\":{}", "\"themes\":[1]", "\"themes\":[null]",
                "\"themes\":[[]]", "\"exported\":\"yesterday\"", "\"themes\":[{\"id\":\"a b\",\"name\":\"n\"}]",
                "\"themes\":[{\"id\":\"\",\"name\":\"n\"}]", "\"themes\":[{\"id\":\"a\",\"name\":\"n\",\"key\":1.5}]",
                "\"speeches\":[{\"id\":\"s\",\"textSha256\":\"abc\"}]", "\"coders\":[{\"id\":\"c\",\"name\":[]}]",
                "\"speeches\":[{\"id\":\"s\",\"date\":\"2022-02-30\"}]", "\"coders\":[{\"id\":\"c\",\"name\":\"\\ud800\"}]",
                "\"annotations\":[{\"id\":\"a\",\"themes\":[null]}]", "\"annotations\":[{\"created\":\"1\"}]")) {
            String head = part.startsWith("\"offsetUnit") ? "{\"format\":\"lectern-notes\",\"version\":1" : HEAD;
            assertThat(refused(head + "," + part + "}").key()).as(part)
                    .isIn("exchange.wrong-value", "exchange.missing-member");
        }
    }

    @Test
    void aMemberTwiceIsRefused() {
        assertThat(refused(HEAD + ",\"version\":1}").key()).isEqualTo("exchange.not-json");
        assertThat(refused(HEAD + ",\"coders\":[{\"id\":\"a\",\"id\":\"b\"}]}").key()).isEqualTo("exchange.not-json");
    }

    @Test
    void whateverFollowsTheEndIsRefused() {
        for (String more : List.of("{}", "]", "x", ",", "null", "\u0000")) {
            assertThat(refused(HEAD + "}" + more).key()).as(more).isEqualTo("exchange.not-json");
        }
        assertThat(Shelf.read(HEAD + "}\n\n \t")).isNotNull();
    }

    @Test
    void depthAndLengthsAreLimited() {
        assertThat(refused(HEAD + ",\"x\":" + "[".repeat(100_000)).key()).isEqualTo("exchange.too-large");
        assertThat(refused(HEAD + ",\"x\":" + "{\"a\":".repeat(100_000)).key()).isEqualTo("exchange.too-large");
        assertThat(refused(HEAD + ",\"themes\":[{\"id\":\"a\",\"key\":" + "9".repeat(200_000) + "}]}").key())
                .isEqualTo("exchange.too-large");
        assertThat(refused(HEAD + ",\"" + "n".repeat(100_000) + "\":1}").key()).isEqualTo("exchange.too-large");
        String theme = "{\"id\":\"a\",\"name\":\"n\"},";
        assertThat(refused(HEAD + ",\"themes\":[" + theme.repeat(10_001)).key()).isEqualTo("exchange.too-large");
    }

    @Test
    void offsetsThatNoTextHasAreReadAndLeftToTheMerge() {
        NotesDocument document = Shelf.read(HEAD + ",\"annotations\":[{\"id\":\"a\",\"speech\":\"s\",\"coder\":\"c\","
                + "\"quote\":\"q\",\"start\":-99999999999,\"end\":99999999999999999999999}]}");
        assertThat(document.annotations().getFirst().start()).isEqualTo(Integer.MIN_VALUE);
        assertThat(document.annotations().getFirst().end()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void anotherEncodingIsSaidToBeOne() {
        assertThat(refused((HEAD + ",\"x\":\"批阅\"}").getBytes(java.nio.charset.Charset.forName("GB18030"))).key())
                .isEqualTo("exchange.not-utf8");
    }

    @Test
    void aStreamThatBreaksIsSaidToBreak() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("unplugged");
            }
        };
        assertThatThrownBy(() -> NotesReader.read(broken)).asInstanceOf(InstanceOfAssertFactories.type(Problem.class))
                .extracting(Problem::key).isEqualTo("exchange.cannot-read");
    }

    @Test
    void everyPrefixOfADocumentIsRefused() {
        byte[] whole = Shelf.sample().exported().strip().getBytes(StandardCharsets.UTF_8);
        for (int length = 0; length < whole.length; length += 7) {
            refused(java.util.Arrays.copyOf(whole, length));
        }
    }

    @Test
    void hostileJsonIsRefusedWithAProblemAndNothingElse() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(HOSTILE), "the corpus of hostile files is not beside the project");
        int files = 0;
        for (String folder : List.of("json", "json-test-suite/test_parsing")) {
            try (var list = Files.list(HOSTILE.resolve(folder))) {
                for (Path file : list.filter(Files::isRegularFile).toList()) {
                    Problem problem = refused(Files.readAllBytes(file));
                    String name = file.getFileName().toString();
                    assertThat(problem.key()).as(name).startsWith("exchange.");
                    if (name.startsWith("y_") && !name.contains("duplicated_key")) {
                        // well-formed JSON of another kind must not be called damaged
                        assertThat(problem.key()).as(name).isEqualTo("exchange.not-notes");
                    }
                    files++;
                }
            }
        }
        assertThat(files).isGreaterThan(300);
    }

    @Test
    void hostileJsonInsideADocumentIsRefusedTooOrPassedOver() throws IOException {
        Path suite = HOSTILE.resolve("json-test-suite/test_parsing");
        Assumptions.assumeTrue(Files.isDirectory(suite), "the corpus of hostile files is not beside the project");
        try (var list = Files.list(suite)) {
            for (Path file : list.filter(f -> f.getFileName().toString().matches("[ny]_.*")).toList()) {
                java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
                out.write((HEAD + ",\"x\":").getBytes(StandardCharsets.UTF_8));
                out.write(Files.readAllBytes(file));
                out.write('}');
                String name = file.getFileName().toString();
                Throwable thrown = catchThrowable(() -> NotesReader.read(new ByteArrayInputStream(out.toByteArray())));
                if (name.startsWith("n_") || name.contains("duplicated_key")) {
                    assertThat(thrown).as(name).isInstanceOf(Problem.class);
                } else {
                    assertThat(thrown).as(name).isNull();
                }
            }
        }
    }
}
