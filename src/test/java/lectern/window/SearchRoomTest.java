package lectern.window;

import static lectern.window.SearchByKeys.annotations;
import static lectern.window.SearchByKeys.counted;
import static lectern.window.SearchByKeys.find;
import static lectern.window.SearchByKeys.frequency;
import static lectern.window.SearchByKeys.lines;
import static lectern.window.SearchByKeys.list;
import static lectern.window.SearchByKeys.room;
import static lectern.window.SearchByKeys.size;
import static lectern.window.SearchByKeys.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Speeches;
import lectern.message.Messages;
import lectern.search.Collocate;
import lectern.search.Order;
import lectern.search.SideUnit;
import lectern.window.concordance.ConcordanceView;
import lectern.window.reader.SpeechPage;
import lectern.window.search.SearchRoom.Tab;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Searching a library in the real window, by keys.
class SearchRoomTest {
    @TempDir
    private Path folder;

    private static String text(int i) {
        return """
                在某某会议上的讲话
                （%d年3月5日）
                %s

                各位代表：
                要坚持高质量发展，第%d次。经济要稳，民生要保。
                推进发展，改善民生，第%d段。
                谢谢大家。
                """.formatted(2010 + i % 8, List.of("李明", "王芳", "张伟").get(i % 3), i, 100 - i);
    }

    private OpenWindow library(int speeches, Locale language) {
        Path file = folder.resolve("a.lectern");
        Messages messages = Messages.in(language);
        Desk desk = Desk.open(file, messages, Clock.systemUTC(), Runnable::run).join();
        desk.ask(library -> library.add(IntStream.range(0, speeches).mapToObj(i -> Speeches.draft("讲话" + i + ".txt", text(i))).toList()))
                .join();
        desk.close();
        OpenWindow opened = new OpenWindow(file, language);
        return opened;
    }

    @Test
    void aHitFoundAndMarkedByOneKeyIsThereTheNextDay() {
        String first;
        try (OpenWindow opened = library(5, Locale.SIMPLIFIED_CHINESE)) {
            first = Fx.call(() -> opened.desk.codebook().onKey(1).orElseThrow().id());
            find(opened, KeyCode.F, "改善民生", 10);
            opened.press(KeyCode.DOWN);
            opened.type("1");
            Fx.await("the mark", () -> opened.desk.nextUndo().isPresent());
            opened.waitUntilSaved();
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE)) {
            List<Annotation> found = annotations(again);
            assertThat(found).singleElement().satisfies(annotation -> {
                assertThat(annotation.anchor().quote()).isEqualTo("改善民生");
                assertThat(annotation.themes()).containsExactly(first);
                assertThat(annotation.anchor().prefix()).endsWith("推进发展，");
            });
        }
    }

    @Test
    void twoHundredLinesAreMarkedUndoneAndRedoneInOneStep() {
        try (OpenWindow opened = library(100, Locale.ENGLISH)) {
            find(opened, KeyCode.K, "民生", 200);
            opened.press(KeyCode.A, KeyCode.CONTROL);
            opened.type("2");
            Fx.await("the marks", () -> opened.desk.nextUndo().isPresent());
            opened.waitUntilSaved();
            assertThat(annotations(opened)).hasSize(200).allMatch(a -> a.anchor().quote().equals("民生") && a.themes().size() == 1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).isEmpty();
            assertThat(opened.desk.nextUndo()).isEmpty();
            assertThat(Fx.call(() -> opened.window.searching().isShown())).as("undo stays in the room").isTrue();
            opened.press(KeyCode.Y, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).hasSize(200);
            opened.type("2");
            Fx.await("taken away", () -> opened.desk.nextUndo().orElseThrow().name() == Step.Name.TAKE_THEME);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).isEmpty();
        }
    }

    @Test
    void severalLinesChosenByShiftGetTheThemePickedByName() {
        try (OpenWindow opened = library(6, Locale.ENGLISH)) {
            find(opened, KeyCode.K, "发展", 12);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.type("t");
            opened.type("新提法");
            opened.press(KeyCode.ENTER);
            Fx.await("the marks", () -> opened.desk.nextUndo().isPresent());
            opened.waitUntilSaved();
            Theme made = opened.desk.codebook().all().stream().filter(t -> t.name().equals("新提法")).findFirst().orElseThrow();
            assertThat(annotations(opened)).hasSize(3).allMatch(a -> a.has(made.id()));
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).isEmpty();
            assertThat(opened.desk.codebook().theme(made.id())).as("the new theme belongs to the step").isEmpty();
        }
    }

    @Test
    void enterOpensThePlaceAndTheListIsAsItWasOnTheWayBack() {
        try (OpenWindow opened = library(30, Locale.ENGLISH)) {
            find(opened, KeyCode.K, "民生", 60);
            for (int i = 0; i < 40; i++) {
                opened.press(KeyCode.DOWN);
            }
            opened.press(KeyCode.ENTER);
            Fx.await("the speech", () -> opened.desk.open().filter(open -> open.speech().id() == 21).isPresent());
            Fx.pulse();
            assertThat(opened.under()).isEqualTo("民生");
            assertThat(Fx.call(() -> opened.window.searching().isShown())).isFalse();
            opened.press(KeyCode.RIGHT);
            assertThat(opened.under()).as("the page has the keys").isNotEqualTo("民生");
            opened.press(KeyCode.K, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> list(opened).current())).isEqualTo(40);
            assertThat(Fx.call(() -> list(opened).isFocused())).isTrue();
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.page().isVisible())).isTrue();
        }
    }

    /// Letters typed after a search was called up are words, never commands of the list that is still there.
    @Test
    void whoeverCallsForASearchFromThePageTypesANewOne() {
        try (OpenWindow opened = library(5, Locale.ENGLISH)) {
            find(opened, KeyCode.F, "改善民生", 10);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.searching().isShown())).isFalse();
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(() -> room(opened).typing())).isTrue();
            opened.type("1x");
            Fx.await("in the place of the old one", () -> room(opened).view().query().equals("1x"));
            assertThat(opened.desk.nextUndo()).isEmpty();
        }
    }

    @Test
    void escLeadsBackToThePageAsItWas() {
        try (OpenWindow opened = library(3, Locale.ENGLISH)) {
            String longText = "讲话\n\n" + "这是很长的一段话，要说很多遍。\n".repeat(400);
            Fx.call(() -> opened.desk.ask(library -> library.add(List.of(Speeches.draft("长.txt", longText))))).join();
            Fx.run(() -> opened.window.openSpeech(4));
            Fx.await("the long one", () -> opened.desk.open().isPresent());
            for (int i = 0; i < 5; i++) {
                opened.press(KeyCode.SPACE);
            }
            SpeechPage page = (SpeechPage) opened.window.page();
            int seen = Fx.call(page::firstVisibleOffset);
            String under = opened.under();
            assertThat(seen).isPositive();
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            assertThat(Fx.call(page::isVisible)).isFalse();
            opened.type("民生");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.ESCAPE);
            Fx.pulse();
            assertThat(Fx.call(page::isVisible)).isTrue();
            assertThat(Fx.call(page::firstVisibleOffset)).isEqualTo(seen);
            assertThat(opened.under()).isEqualTo(under);
            opened.press(KeyCode.DOWN);
            assertThat(opened.under()).isNotEqualTo(under);
        }
    }

    @Test
    void linesAreSortedByWhatFollowsPrecedesDateAndSpeaker() {
        try (OpenWindow opened = library(12, Locale.ENGLISH)) {
            find(opened, KeyCode.K, "高质量发展", 12);
            List<String[]> library = lines(opened);
            assertThat(library).hasSize(12).allMatch(line -> line[1].equals("高质量发展") && line[0].endsWith("要坚持"));
            List<String[]> after = sorted(opened, ">", Order.By.RIGHT, 1);
            assertThat(after).extracting(line -> line[2].substring(0, 2)).containsOnly("，第");
            sorted(opened, ">", Order.By.RIGHT, 2);
            sorted(opened, "<", Order.By.LEFT, 1);
            List<String[]> byDate = sorted(opened, "d", Order.By.DATE, 1);
            assertThat(byDate).extracting(line -> line[5]).isSorted();
            assertThat(library).extracting(line -> line[5]).as("was not sorted before").isNotEqualTo(dates(byDate));
            List<String[]> bySpeaker = sorted(opened, "s", Order.By.SPEAKER, 1);
            assertThat(bySpeaker.stream().map(line -> line[4]).distinct()).containsExactly("李明", "王芳", "张伟");
            assertThat(dates(sorted(opened, "o", Order.By.LIBRARY, 1))).isEqualTo(dates(library));
        }
    }

    @Test
    void oneKeySortsByWordsAndCountsThemAsNeighbours() {
        try (OpenWindow opened = library(12, Locale.SIMPLIFIED_CHINESE)) {
            find(opened, KeyCode.K, "高质量", 12);
            opened.type(">w");
            ConcordanceView view = (ConcordanceView) Fx.call(() -> room(opened).view());
            assertThat(Fx.call(view::order)).isEqualTo(new Order(Order.By.RIGHT, 1, SideUnit.WORD));
            assertThat(Fx.call(() -> ((Labeled) room(opened).lookup(".order")).getText())).isEqualTo("↦ 按后第 1 词排序");
            opened.type("g");
            Fx.await("words", () -> neighbours(opened).contains("发展"));
            assertThat(neighbours(opened)).contains("坚持").doesNotContain("发");
            Fx.run(view::focus);
            opened.type("w");
            Fx.await("characters", () -> neighbours(opened).contains("发"));
        }
    }

    private static List<String> neighbours(OpenWindow opened) {
        TableView<?> table = (TableView<?>) room(opened).lookup(".collocates .found-table");
        return table.getItems().stream().map(one -> ((Collocate) one).unit()).toList();
    }

    private OpenWindow marked(Locale language) {
        SearchLibrary.make(folder.resolve("a.lectern"), 40, 4, true);
        return new OpenWindow(folder.resolve("a.lectern"), language);
    }

    @Test
    void aCellOfTheMatrixOpensThePassagesItCounts() {
        try (OpenWindow opened = marked(Locale.ENGLISH)) {
            opened.press(KeyCode.X, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("the matrix", () -> !room(opened).lookupAll(".matrix-cell").isEmpty());
            String own = words(opened, ".chart-caption");
            assertThat(own).startsWith("“高质量发展”: ");
            opened.press(KeyCode.ENTER);
            Fx.await("the passages", () -> room(opened).tab() == Tab.PASSAGES && list(opened).getItems().size() > 1);
            counted(opened);
            assertThat(size(opened)).isEqualTo(Integer.parseInt(own.replaceAll("\\D+", "")));
            Fx.run(() -> opened.window.searching().show(Tab.MATRIX));
            opened.press(KeyCode.RIGHT);
            assertThat(words(opened, ".chart-caption")).contains("高质量发展").contains("民生保障").doesNotContain("never");
            opened.press(KeyCode.ENTER);
            Fx.await("the other passages", () -> room(opened).tab() == Tab.PASSAGES
                    && room(opened).view().query().equals("theme:=高质量发展 PARAGRAPH theme:=民生保障"));
            counted(opened);
            assertThat(size(opened)).isPositive().isLessThan(annotations(opened).size());
        }
    }

    @Test
    void aBarOpensThePlacesItCounts() {
        try (OpenWindow opened = marked(Locale.ENGLISH)) {
            frequency(opened, "民生");
            opened.press(KeyCode.RIGHT);
            String value = words(opened, ".chart-caption");
            assertThat(value).startsWith("“民生”, 2010: ");
            int places = Integer.parseInt(value.replaceAll(".*2010: (\\d+) place.*", "$1"));
            opened.press(KeyCode.ENTER);
            Fx.await("the places", () -> room(opened).tab() == Tab.CONCORDANCE && list(opened).getItems().size() == places);
            counted(opened);
            assertThat(lines(opened)).hasSize(places).allMatch(line -> line[5].startsWith("2010"));
            frequency(opened, "theme:乡村振兴");
            opened.press(KeyCode.ENTER);
            Fx.await("the passages", () -> room(opened).tab() == Tab.PASSAGES && list(opened).getItems().size() > 0);
        }
    }

    @Test
    void aPassageGetsAThemeByKeyAndUndoTakesItBack() {
        try (OpenWindow opened = marked(Locale.ENGLISH)) {
            opened.press(KeyCode.M, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.await("all passages", () -> list(opened).getItems().size() > 10);
            counted(opened);
            List<Annotation> before = annotations(opened);
            assertThat(size(opened)).isEqualTo(before.size());
            opened.press(KeyCode.DOWN);
            opened.type("1");
            Fx.await("given", () -> opened.desk.nextUndo().orElseThrow().name() == Step.Name.GIVE_THEME
                    && opened.desk.nextUndo().orElseThrow().detail().equals(opened.desk.codebook().onKey(1).orElseThrow().name()));
            opened.waitUntilSaved();
            String first = opened.desk.codebook().onKey(1).orElseThrow().id();
            assertThat(annotations(opened)).filteredOn(a -> a.has(first)).hasSize(1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(annotations(opened)).filteredOn(a -> a.has(first)).isEmpty();
            assertThat(annotations(opened)).hasSameSizeAs(before);
        }
    }

    @Test
    void aSearchIsGivenUpByEscAndByTypingOn() {
        try (OpenWindow opened = library(60, Locale.ENGLISH)) {
            opened.press(KeyCode.F, KeyCode.CONTROL, KeyCode.SHIFT);
            Fx.run(() -> {
                room(opened).view().ask("民生");
                assertThat(room(opened).view().cancel()).as("something ran").isTrue();
                assertThat(room(opened).view().cancel()).as("nothing runs any more").isFalse();
            });
            Fx.pulse();
            assertThat(words(opened, ".query-count")).isEqualTo("Given up; Enter asks again");
            assertThat(size(opened)).isZero();
            Fx.run(() -> {
                room(opened).view().ask("民生");
                room(opened).view().ask("谢谢大家");
            });
            counted(opened);
            assertThat(words(opened, ".query-count")).isEqualTo("60 places in 60 speeches");
            assertThat(size(opened)).isEqualTo(120);
        }
    }

    private static List<String> dates(List<String[]> lines) {
        return lines.stream().map(line -> line[5]).toList();
    }

    private static List<String[]> sorted(OpenWindow opened, String key, Order.By by, int unit) {
        opened.type(key);
        ConcordanceView view = (ConcordanceView) Fx.call(() -> room(opened).view());
        assertThat(Fx.call(view::order)).isEqualTo(new Order(by, unit));
        counted(opened);
        return lines(opened);
    }
}
