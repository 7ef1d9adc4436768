package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Facet;
import lectern.annotation.ReadingState;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Settings;
import lectern.desk.SpeechShelf;
import lectern.desk.Speeches;
import lectern.speech.Draft;
import lectern.text.TextRange;
import lectern.window.reader.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shelf by keys alone, and pictures of it.
class WholeShelfTest {
    @TempDir
    private Path folder;
    private OpenWindow opened;

    private OpenWindow open(Locale language, Settings settings, double width, double height) {
        opened = new OpenWindow(folder.resolve("a.lectern"), language, settings, width, height);
        return opened;
    }

    private OpenWindow open() {
        return open(Locale.SIMPLIFIED_CHINESE, Settings.DEFAULT, 1000, 1000);
    }

    private void add(List<Draft> drafts) {
        Fx.call(() -> opened.desk.ask(library -> library.add(drafts))).join();
        Fx.run(() -> opened.window.refreshShelf());
    }

    private static Draft draft(String title, String speaker, String date, int length) {
        return Speeches.draft(title + ".txt", title + "\n" + speaker + "\n（" + date + "）\n\n各位代表：\n" + "要加强学习研究，"
                .repeat(length) + title + "。\n谢谢大家。\n");
    }

    private static List<Draft> some() {
        return List.of(draft("在全县经济工作会议上的讲话", "赵文锋", "2021年3月1日", 4),
                draft("关于加快𠮷县高质量发展的报告", "李克良", "2022年5月6日", 40),
                draft("在退休干部座谈会上的讲话", "赵文锋", "2021年9月9日", 8),
                draft("一家人👩‍👩‍👧春节团拜会致辞", "重耳", "2020年1月20日", 2));
    }

    private SpeechShelf shelf() {
        return Fx.call(() -> opened.window.wholeShelf().shelf());
    }

    @SuppressWarnings("unchecked")
    private TableView<Integer> table() {
        return (TableView<Integer>) Fx.call(() -> opened.window.root().lookup(".shelf-table"));
    }

    private List<String> titles() {
        return Fx.call(() -> table().getItems().stream().map(row -> shelf().found().rows().card(row).title()).toList());
    }

    private void await(String what, BooleanSupplier condition) {
        Fx.await(what, condition);
        Fx.pulse();
    }

    private void called(int speeches) {
        opened.press(KeyCode.L, KeyCode.CONTROL);
        await("the shelf", () -> table().isFocused() && table().getItems().size() == speeches);
    }

    @Test
    void filteredSortedAndOpenedByKeysAndLeftByEscape() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.type("/");
            opened.type("zwf");
            await("two speeches", () -> table().getItems().size() == 2);
            opened.press(KeyCode.DOWN);
            opened.type("s");
            opened.type("日期");
            opened.press(KeyCode.ENTER);
            await("by date", () -> !shelf().found().query().order().isEmpty());
            assertThat(titles()).containsExactly("在全县经济工作会议上的讲话", "在退休干部座谈会上的讲话");
            opened.type("s");
            opened.type("日期");
            opened.press(KeyCode.ENTER);
            await("the other way round", () -> titles().getFirst().contains("退休"));
            opened.type("S");
            opened.type("标题");
            opened.press(KeyCode.ENTER);
            await("two keys", () -> shelf().found().query().order().size() == 2);
            Fx.run(() -> table().getSelectionModel().clearAndSelect(0));
            opened.press(KeyCode.ENTER);
            await("the speech", () -> opened.window.reader().open().isPresent() && opened.window.page().isFocused());
            assertThat(opened.open().speech().displayTitle()).contains("退休");
            called(2);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.page().isFocused())).isTrue();
            called(2);
            opened.type("c");
            await("all again", () -> table().getItems().size() == 4 && shelf().query().order().isEmpty());
            assertThat(((TextField) opened.window.root().lookup(".whole-shelf .filter")).getText()).isEmpty();
        }
    }

    @Test
    void aFacetIsChosenByKeysAndGivenUpAgain() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.type("f");
            ListView<?> facets = (ListView<?>) opened.window.root().lookup(".facet-pane");
            assertThat(Fx.call(facets::isFocused)).isTrue();
            int line = Fx.call(() -> {
                for (int i = 0; i < facets.getItems().size(); i++) {
                    if (facets.getItems().get(i).toString().contains("赵文锋")) {
                        return i;
                    }
                }
                return -1;
            });
            for (int i = 0; i < line; i++) {
                opened.press(KeyCode.DOWN);
            }
            opened.press(KeyCode.SPACE);
            await("his two", () -> table().getItems().size() == 2);
            assertThat(shelf().query().chosen()).isEqualTo(Map.of(Facet.SPEAKER, Set.of("赵文锋")));
            assertThat(Fx.call(() -> facets.getSelectionModel().getSelectedItem().toString())).contains("赵文锋");
            opened.press(KeyCode.ENTER);
            await("all four", () -> table().getItems().size() == 4);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> table().isFocused())).isTrue();
        }
    }

    @Test
    void aSelectionIsTaggedMarkedAndDeletedByKeysAndAllOfItUndone() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.press(KeyCode.HOME);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.type("t");
            opened.type("𠮷👩‍👩‍👧");
            opened.press(KeyCode.ENTER);
            await("tagged", () -> shelf().found().rows().tags(1).equals(List.of("𠮷👩‍👩‍👧")));
            assertThat(Fx.call(() -> table().getSelectionModel().getSelectedIndices().size())).as("the selection stays").isEqualTo(2);
            opened.type("r");
            await("read", () -> shelf().found().rows().state(0) == ReadingState.READ);
            opened.type("T");
            opened.press(KeyCode.ENTER);
            await("the tag gone", () -> shelf().tags().isEmpty());
            opened.press(KeyCode.DELETE);
            await("asked", () -> opened.window.sheet().isOpen());
            assertThat(Fx.call(() -> table().getItems().size())).isEqualTo(4);
            opened.press(KeyCode.ENTER);
            await("two left", () -> table().getItems().size() == 2);
            opened.waitUntilSaved();
            for (int i = 0; i < 4; i++) {
                opened.press(KeyCode.Z, KeyCode.CONTROL);
            }
            assertThat(Fx.call(() -> opened.window.wholeShelf().toast().said())).as("said where it is seen").contains("𠮷👩‍👩‍👧");
            await("as before", () -> table().getItems().size() == 4 && shelf().found().rows().state(0) == ReadingState.UNREAD
                    && shelf().tags().isEmpty());
            assertThat(Fx.call(() -> opened.desk.nextUndo())).isEmpty();
            opened.waitUntilSaved();
        }
    }

    @Test
    void aShelfIsKeptAndOpenedAndTheOpenSpeechDeletedByKeys() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.type("/");
            opened.type("2021");
            opened.type(" 赵");
            await("nothing: a year is no word", () -> table().getItems().isEmpty());
            opened.press(KeyCode.ESCAPE);
            opened.type("趙");
            await("his two", () -> table().getItems().size() == 2);
            opened.press(KeyCode.ENTER);
            opened.type("k");
            opened.type("他的");
            opened.press(KeyCode.ENTER);
            await("kept", () -> shelf().shelves().size() == 1);
            assertThat(((Label) opened.window.root().lookup(".shelf-name")).getText()).isEqualTo("他的");
            opened.type("c");
            await("all", () -> table().getItems().size() == 4);
            opened.type("o");
            opened.press(KeyCode.ENTER);
            await("the kept one", () -> table().getItems().size() == 2);
            Fx.run(() -> table().getSelectionModel().clearAndSelect(0));
            opened.press(KeyCode.ENTER);
            await("the speech", () -> opened.window.reader().open().isPresent() && opened.window.page().isFocused());
            called(2);
            opened.press(KeyCode.DELETE);
            await("asked", () -> opened.window.sheet().isOpen());
            opened.press(KeyCode.ENTER);
            await("gone", () -> table().getItems().size() == 1 && opened.window.reader().open().isEmpty());
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.RIGHT);
            opened.type("h1");
            assertThat(Fx.call(() -> opened.window.page().isVisible())).isFalse();
            assertThat(Fx.call(() -> opened.desk.nextUndo().orElseThrow().name().code())).isEqualTo("delete-speeches");
            opened.waitUntilSaved();
        }
    }

    @Test
    void whatIsReadToItsEndIsReadAndThePlanGoesOnByKey() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.type("p");
            await("a plan", () -> shelf().plan().isPresent());
            opened.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
            await("the first", () -> opened.window.reader().open().isPresent() && opened.window.page().isFocused());
            assertThat(opened.open().speech().id()).isEqualTo(1);
            await("being read", () -> shelf().found().rows().state(0) == ReadingState.READING);
            opened.press(KeyCode.RIGHT);
            opened.press(KeyCode.END);
            await("read", () -> shelf().found().rows().state(0) == ReadingState.READ);
            assertThat(Fx.call(() -> opened.desk.nextUndo().orElseThrow().name().code())).isEqualTo("make-plan");
            opened.press(KeyCode.L, KeyCode.CONTROL, KeyCode.SHIFT);
            await("the second", () -> opened.window.reader().open().filter(open -> open.speech().id() == 2).isPresent());
        }
    }

    @Test
    void aSampleIsDrawnByKeys() {
        try (OpenWindow closing = open()) {
            add(some());
            called(4);
            opened.type("P");
            opened.press(KeyCode.ENTER);
            await("asked how many", () -> opened.window.root().lookup(".ask-line").isVisible());
            Fx.run(() -> ((TextField) opened.window.root().lookup(".ask-line .filter")).setText("２"));
            opened.press(KeyCode.ENTER);
            Fx.run(() -> ((TextField) opened.window.root().lookup(".ask-line .filter")).setText("7"));
            opened.press(KeyCode.ENTER);
            await("a sample", () -> shelf().plan().isPresent());
            assertThat(shelf().plan().orElseThrow().speeches()).hasSize(2);
            assertThat(shelf().plan().orElseThrow().seed()).isEqualTo(7);
        }
    }

    @Test
    void theCardOfNewThemesShowsTheLastSpeechAndIsClosedByEscape() {
        try (OpenWindow closing = open()) {
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                drafts.add(draft("第" + i + "次讲话", "赵文锋", "2021年3月" + (1 + i) + "日", 3));
            }
            add(drafts);
            List<Theme> themes = Fx.call(() -> opened.desk.codebook().all());
            for (int i = 1; i <= 30; i++) {
                annotate(i, List.of(themes.get(i % 3)));
            }
            called(30);
            opened.type("p");
            await("the plan", () -> shelf().plan().isPresent());
            SpeechShelf shelf = shelf();
            await("counted", () -> shelf.saturation().size() == 30);
            opened.type("v");
            await("the card", () -> opened.window.root().lookup(".saturation-card") != null);
            Node list = Fx.call(() -> opened.window.root().lookup(".saturation-list"));
            await("its last line, whole", () -> list.lookupAll(".list-cell").stream().map(cell -> (ListCell<?>) cell)
                    .anyMatch(cell -> cell.isSelected() && cell.getIndex() == 29
                            && cell.localToScene(cell.getLayoutBounds()).getMaxY() <= list.localToScene(list.getLayoutBounds()).getMaxY()));
            assertThat(Fx.call(list::isFocused)).isTrue();
            opened.press(KeyCode.UP);
            opened.press(KeyCode.ESCAPE);
            await("closed", () -> !list.isVisible() || list.getScene() == null || !opened.window.sheet().isVisible());
            assertThat(Fx.call(() -> opened.window.wholeShelf().isShown())).as("Esc closed only the card").isTrue();
        }
    }

    @Test
    void aSpeakerWrittenInLettersHasRoomWhereThereIsSome() {
        try (OpenWindow closing = open(Locale.ENGLISH, Settings.DEFAULT, 1000, 900)) {
            add(List.of(Speeches.draft("a.txt", "Remarks\nSpeaker: Franklin D. Roosevelt\nDate: 1934-01-03\n\nLadies and gentlemen,\nwork.\n")));
            called(1);
            TableColumn<Integer, ?> speaker = Fx.call(() -> table().getColumns().stream().filter(column ->
                    ((Label) column.getGraphic()).getText().startsWith("Speaker")).findFirst().orElseThrow());
            assertThat(Fx.call(speaker::getWidth)).isGreaterThan(110);
            assertThat(Fx.call(() -> table().getColumns().stream().mapToDouble(TableColumn::getWidth).sum()))
                    .as("and the columns still fit").isLessThanOrEqualTo(Fx.call(() -> table().getWidth()));
        }
    }

    private void annotate(long speech, List<Theme> themes) {
        String text = Fx.call(() -> opened.desk.speech(speech)).join().orElseThrow().text();
        Fx.run(() -> opened.desk.perform(new Step(Step.Name.GIVE_THEME, "", List.of(new Edit.OfAnnotation(null, new Annotation(
                UUID.randomUUID().toString(), speech, Anchor.of(text, new TextRange(0, 9)), themes.stream().map(Theme::id).toList(), "",
                "me", Instant.EPOCH, Instant.EPOCH))), Instant.EPOCH)));
    }

    @ParameterizedTest
    @CsvSource({"zh, LIGHT, 1000, 1000", "en, DARK, 1000, 1000", "zh, SEPIA, 1440, 900", "en, LIGHT, 1440, 900", "zh, DARK, 1440, 900",
        "en, LIGHT, 640, 900"})
    void pictures(String language, Paper paper, int width, int height) {
        try (OpenWindow closing = open(Locale.of(language), Settings.DEFAULT.withPaper(Preferences.name(paper)), width, height)) {
            List<Draft> drafts = new ArrayList<>(some());
            List<String> speakers = List.of("赵文锋", "李克良", "Abraham Lincoln", "蔡元培", "重耳", "王安石", "欧阳修", "张居正");
            for (int i = 0; i < 60; i++) {
                drafts.add(draft((i % 3 == 0 ? "在第" + (i + 2) + "次全体会议上的讲话" : i % 3 == 1 ? "关于第" + (i + 2) + "号工作部署的意见"
                        : "Remarks at the annual meeting no. " + (i + 2)), speakers.get(i % speakers.size()), (2010 + i % 14) + "年"
                        + (1 + i % 12) + "月" + (1 + i % 28) + "日", 5 + i * 3));
            }
            add(drafts);
            Fx.run(() -> opened.window.files().openSamples());
            await("a sample on the page", () -> opened.window.reader().open().isPresent());
            Theme theme = Fx.call(() -> opened.desk.codebook().all().getFirst());
            Fx.run(() -> opened.desk.perform(opened.desk.marking().give(opened.desk.open().orElseThrow(), new TextRange(0, 300), theme).orElseThrow()));
            called(67);
            SpeechShelf shelf = shelf();
            Fx.run(() -> {
                opened.desk.perform(shelf.tag(List.of(1L, 2L, 5L, 8L, 13L), language.equals("zh") ? "待引用" : "to quote", true).orElseThrow());
                opened.desk.perform(shelf.tag(List.of(2L, 7L), "👩‍👩‍👧𠮷", true).orElseThrow());
                opened.desk.perform(shelf.say(List.of(1L, 2L, 3L, 6L, 9L), ReadingState.READ).orElseThrow());
                opened.desk.perform(shelf.planOrder().orElseThrow());
            });
            opened.type("s");
            opened.type(language.equals("zh") ? "标题" : "Title");
            opened.press(KeyCode.ENTER);
            await("by title", () -> !shelf.found().query().order().isEmpty() && shelf.found().rows().tags().size() == 2);
            opened.press(KeyCode.HOME);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            String name = "shelf-" + language + "-" + paper.name().toLowerCase(Locale.ROOT) + "-" + width;
            opened.picture(name);
            Legible.check(opened.window);
            if (width < 1000) {
                return;
            }
            Fx.run(() -> shelf.ask(shelf.query().toggled(Facet.SPEAKER, "赵文锋").toggled(Facet.STATE, "unread")));
            await("filtered", () -> shelf.found().query().chosen().size() == 2);
            opened.type("f");
            opened.picture(name + "-facets");
            Legible.check(opened.window);
            opened.press(KeyCode.ESCAPE);
            List<Theme> themes = Fx.call(() -> opened.desk.codebook().all());
            List<List<Integer>> given = List.of(List.of(0, 1), List.of(1, 2, 3), List.of(0), List.of(3), List.of(1));
            List<Long> read = List.of(5L, 7L, 8L, 10L, 11L);
            for (int i = 0; i < read.size(); i++) {
                annotate(read.get(i), given.get(i).stream().map(themes::get).toList());
            }
            await("counted", () -> shelf.saturation().size() == read.size() && shelf.saturation().getLast().known() == 4);
            opened.type("v");
            await("the card", () -> opened.window.sheet().isOpen());
            opened.picture(name + "-saturation");
            opened.press(KeyCode.ESCAPE);
            assertThat(Stream.of(opened.window.root().lookupAll(".shelf-chip").toArray(Node[]::new)).map(node -> ((Button) node).getText()))
                    .hasSize(3);
        }
    }
}
