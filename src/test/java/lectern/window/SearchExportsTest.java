package lectern.window;

import static lectern.window.SearchByKeys.annotations;
import static lectern.window.SearchByKeys.copied;
import static lectern.window.SearchByKeys.counted;
import static lectern.window.SearchByKeys.find;
import static lectern.window.SearchByKeys.frequency;
import static lectern.window.SearchByKeys.list;
import static lectern.window.SearchByKeys.room;
import static lectern.window.SearchByKeys.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.desk.Speeches;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import lectern.window.search.SearchRoom.Tab;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What leaves the room of search, by keys alone.
class SearchExportsTest {
    private static final Pattern PLACE = Pattern.compile("(.*),(\\d+),(\\d+),(\\d+)", Pattern.DOTALL);
    @TempDir
    private Path folder;
    private Path target;

    @BeforeEach
    void name() {
        target = folder.resolve("out.txt");
    }

    private OpenWindow opened() {
        SearchLibrary.make(folder.resolve("a.lectern"), 20, 4, true);
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        opened.chosen.target = Optional.of(target);
        return opened;
    }

    private List<String> exported(OpenWindow opened, String key) throws IOException {
        opened.type(key);
        Fx.await("the file", () -> said(opened).contains("written to “out.txt”"));
        return List.of(Files.readString(target).substring(1).split("\r\n"));
    }

    private static String text(OpenWindow opened, long speech) {
        return Fx.call(() -> opened.desk.speech(speech)).join().orElseThrow().text();
    }

    @Test
    void everyLineOfAConcordanceIsWrittenWithThePlaceOfItsHitInCodePoints() throws IOException {
        try (OpenWindow opened = opened()) {
            Fx.call(() -> opened.desk.ask(library -> library.add(List.of(
                    Speeches.draft("混.txt", "讲话\n\n👩‍👩‍👧𠮷说：=民生, “民生”！\n"))))).join();
            opened.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
            opened.type("民生");
            opened.press(KeyCode.ENTER);
            counted(opened);
            int lines = SearchByKeys.size(opened);
            assertThat(lines).isGreaterThan(60);
            List<String> rows = exported(opened, "e");
            assertThat(rows.getFirst()).isEqualTo("Before,Hit,After,Title,Speaker,Date,Speech,Start,End");
            assertThat(rows).hasSize(lines + 1);
            for (String row : rows.subList(1, rows.size())) {
                Matcher place = PLACE.matcher(row);
                assertThat(place.matches()).as(row).isTrue();
                String text = text(opened, Long.parseLong(place.group(2)));
                assertThat(text.substring(text.offsetByCodePoints(0, Integer.parseInt(place.group(3))),
                        text.offsetByCodePoints(0, Integer.parseInt(place.group(4))))).isEqualTo("民生");
            }
            assertThat(rows.getLast()).contains("👩‍👩‍👧𠮷说：=民生, “\",民生,\"”！");
        }
    }

    @Test
    void thePassagesChosenAreWrittenAsATableAndAsNotes() throws IOException {
        try (OpenWindow opened = opened()) {
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            counted(opened);
            opened.press(KeyCode.DOWN);
            List<Annotation> all = annotations(opened);
            List<String> rows = exported(opened, "e");
            assertThat(rows.getFirst()).isEqualTo("Passage,Themes,Note,Title,Speaker,Date,Place,Coder,Marked,Speech,Start,End");
            assertThat(rows).hasSize(all.size() + 1);
            assertThat(rows).anyMatch(row -> row.contains("与去年提法不同"));
            Annotation first = all.getFirst();
            TextRange place = CodePoints.of(Fx.call(() -> opened.desk.speech(first.speech())).join().orElseThrow().text())
                    .toCodePoints(first.anchor().range());
            assertThat(rows).as("where it stands, and who marked it").anyMatch(row -> row.startsWith(first.anchor().quote() + ",")
                    && row.contains("," + opened.desk.coderName(first.coder()) + ",")
                    && row.endsWith("," + first.speech() + "," + place.start() + "," + place.end()));
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            assertThat(exported(opened, "e")).hasSize(4);
            opened.type("E");
            Fx.await("the notes", () -> said(opened).startsWith("3 passages written"));
            JsonNode notes = new JsonMapper().readTree(target.toFile());
            assertThat(notes.get("annotations")).hasSize(3).allSatisfy(note -> assertThat(all).anyMatch(one ->
                    one.id().equals(note.get("id").asString()) && one.anchor().quote().equals(note.get("quote").asString())));
        }
    }

    @Test
    void figuresAreWrittenAsATableAndCopiedAsTableAndPicture() throws IOException {
        try (OpenWindow opened = opened()) {
            frequency(opened, "民生; theme:乡村振兴");
            List<String> rows = exported(opened, "e");
            assertThat(rows.getFirst()).isEqualTo("Year,民生 · Places,民生 · Per 10,000 characters,民生 · Speeches,theme:乡村振兴 · Places,"
                    .replace("10,000 characters,", "10,000 characters\",").replace("民生 · Per", "\"民生 · Per")
                    + "\"theme:乡村振兴 · Per 10,000 characters\",theme:乡村振兴 · Speeches");
            assertThat(rows.get(1)).startsWith("2009,");
            int marked = Math.toIntExact(annotations(opened).stream().filter(one -> one.has(theme(opened, "乡村振兴"))).count());
            assertThat(rows.stream().skip(1).mapToInt(row -> Integer.parseInt(row.split(",")[4])).sum()).isEqualTo(marked);
            assertThat(copied(opened).lines()).containsExactlyElementsOf(rows);
            assertThat(picture(opened).getWidth()).isGreaterThan(400);
        }
    }

    private static String theme(OpenWindow opened, String name) {
        return opened.desk.codebook().all().stream().filter(theme -> theme.name().equals(name)).findFirst().orElseThrow().id();
    }

    /// What `p` puts on the clipboard; it must show more than one colour.
    private static Image picture(OpenWindow opened) {
        Fx.run(() -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, "")));
        opened.type("p");
        Fx.await("the picture", () -> Clipboard.getSystemClipboard().hasImage());
        Image picture = Fx.call(() -> Clipboard.getSystemClipboard().getImage());
        int first = picture.getPixelReader().getArgb(0, 0);
        boolean drawn = false;
        for (int x = 0; x < picture.getWidth() && !drawn; x++) {
            for (int y = 0; y < picture.getHeight() && !drawn; y++) {
                drawn = picture.getPixelReader().getArgb(x, y) != first;
            }
        }
        assertThat(drawn).as("something is drawn").isTrue();
        return picture;
    }

    @Test
    void theMatrixIsWrittenAsATableAndCopied() throws IOException {
        try (OpenWindow opened = opened()) {
            opened.press(KeyCode.X, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the matrix", () -> !room(opened).lookupAll(".matrix-cell").isEmpty());
            Fx.pulse();
            List<String> rows = exported(opened, "e");
            assertThat(rows.getFirst()).isEqualTo("in the same paragraph,高质量发展,民生保障,乡村振兴,改革开放");
            assertThat(rows).hasSize(5);
            long own = annotations(opened).stream().filter(one -> one.has(theme(opened, "民生保障"))).count();
            assertThat(rows.get(2).split(",")[2]).isEqualTo(String.valueOf(own));
            assertThat(copied(opened).lines()).containsExactlyElementsOf(rows);
            assertThat(picture(opened).getHeight()).isGreaterThan(60);
        }
    }

    @Test
    void nothingIsWrittenWhereNothingIsAskedYet() {
        try (OpenWindow opened = opened()) {
            for (Tab tab : List.of(Tab.CONCORDANCE, Tab.FREQUENCY)) {
                Fx.run(() -> opened.window.searching().show(tab));
                assertThat(Fx.call(() -> opened.window.actions().enabled(opened.window.actions().commands().command("export-table"))))
                        .as(tab.command()).isFalse();
                assertThat(Fx.call(() -> opened.window.actions().enabled(opened.window.actions().commands().command("copy-picture"))))
                        .as(tab.command()).isFalse();
            }
            find(opened, KeyCode.K, "谢谢大家都没有说过的话", 0);
            assertThat(Fx.call(() -> list(opened).getItems())).isEmpty();
        }
    }
}
