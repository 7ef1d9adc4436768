package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.desk.Speeches;
import lectern.desk.SpeechSearch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Marking at speed, finding and moving about, in the real window, by keys alone.
class MarkingKeysTest {
    @TempDir
    private Path folder;

    private OpenWindow own(String... texts) throws IOException {
        OpenWindow opened = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH);
        List<Path> files = new ArrayList<>();
        for (String text : texts) {
            files.add(Files.writeString(folder.resolve((files.size() + 1) + ".txt"), text));
        }
        opened.chosen.files = files;
        opened.press(KeyCode.O, KeyCode.CONTROL);
        Fx.await("the speech", () -> opened.window.reader().open().isPresent());
        Fx.pulse();
        return opened;
    }

    private static List<String> quotes(OpenWindow opened) {
        return opened.open().annotations().stream().map(a -> a.anchor().quote()).toList();
    }

    /// What was just done is undone and redone, with the marks as they were before and after.
    private static void assertUndoneAndRedone(OpenWindow opened, List<Annotation> before) {
        List<Annotation> after = opened.open().annotations();
        opened.press(KeyCode.Z, KeyCode.CONTROL);
        assertThat(opened.open().annotations()).isEqualTo(before);
        opened.press(KeyCode.Z, KeyCode.CONTROL, KeyCode.SHIFT);
        assertThat(opened.open().annotations()).isEqualTo(after);
    }

    private static String status(OpenWindow opened) {
        return Fx.call(() -> String.join("|", opened.window.root().lookupAll(".status-mode").stream()
                .map(Label.class::cast).filter(Label::isVisible).map(Label::getText).toList()));
    }

    @Test
    void theEndsOfAnAnnotationMoveByClauseSentenceAndCharacter() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.LEFT);
            opened.press(KeyCode.RIGHT);
            assertThat(opened.under()).isEqualTo("把勤于学习、善于思考作为习惯");
            opened.type("4");
            List<Annotation> before = opened.open().annotations();
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(quotes(opened)).containsExactly("把勤于学习、善于思考作为习惯，向书本学习");
            assertUndoneAndRedone(opened, before);
            opened.press(KeyCode.DOWN, KeyCode.SHIFT);
            assertThat(quotes(opened)).containsExactly("把勤于学习、善于思考作为习惯，向书本学习；向人民学习。");
            opened.press(KeyCode.LEFT, KeyCode.SHIFT);
            opened.press(KeyCode.UP, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(quotes(opened).getFirst()).startsWith("要加强学习研究。把").endsWith("向书本学习");
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(quotes(opened)).containsExactly("把勤于学习、善于思考作为习惯，向书本学习");
            opened.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT, KeyCode.CONTROL);
            assertThat(quotes(opened)).containsExactly("勤于学习、善于思考作为习惯，向书本学");
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT);
            opened.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT, KeyCode.CONTROL);
            assertThat(quotes(opened)).containsExactly("把勤于学习、善于思考作为习惯，向书本学习");
            assertThat(opened.open().annotations().getFirst().id()).isEqualTo(before.getFirst().id());
        }
    }

    @Test
    void aFamilyOfThreeIsOneCharacterForTheKeys() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.type("/");
            opened.type("一家人");
            opened.press(KeyCode.ESCAPE);
            opened.type("1");
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT, KeyCode.ALT);
            assertThat(quotes(opened)).containsExactly("一家人👩‍👩‍👧");
            opened.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
            assertThat(quotes(opened)).containsExactly("一家人");
        }
    }

    @Test
    void withoutAnAnnotationOrAfterEscTheSameKeysSelect() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.RIGHT, KeyCode.SHIFT);
            assertThat(quotes(opened)).containsExactly("要加强学习研究。");
            assertThat(opened.under()).isEqualTo("要加强学习研究。把勤于学习、善于思考作为习惯");
            opened.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.ALT);
            assertThat(opened.under()).endsWith("作为习");
        }
    }

    @Test
    void mergedAndSplitAndEachUndoneAndRedone() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.type("j");
            opened.type("1");
            opened.type("k");
            List<Annotation> before = opened.open().annotations();
            opened.type("+");
            assertThat(quotes(opened)).containsExactly("要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习；向人民学习。");
            assertThat(opened.under()).isEqualTo(quotes(opened).getFirst());
            assertUndoneAndRedone(opened, before);

            opened.press(KeyCode.HOME);
            opened.type("/");
            opened.type("向书本学习");
            opened.press(KeyCode.ESCAPE);
            before = opened.open().annotations();
            opened.type(",");
            assertThat(quotes(opened)).containsExactly("要加强学习研究。把勤于学习、善于思考作为习惯，", "向书本学习；向人民学习。");
            assertThat(opened.under()).isEqualTo("向书本学习；向人民学习。");
            assertUndoneAndRedone(opened, before);
        }
    }

    @Test
    void aThemeThatStaysMarksFourSentencesWithEnter() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.type("4");
            opened.type("4");
            assertThat(opened.open().annotations()).isEmpty();
            opened.press(KeyCode.ENTER);
            assertThat(opened.open().annotations()).as("Enter does nothing while no theme stays").isEmpty();
            opened.type("s");
            assertThat(status(opened)).contains("Quotable");
            for (int i = 0; i < 4; i++) {
                opened.press(KeyCode.ENTER);
            }
            assertThat(quotes(opened)).containsExactly("要加强学习研究。", "把勤于学习、善于思考作为习惯，向书本学习；向人民学习。",
                    "我们是一家人👩‍👩‍👧，要稳住经济基本盘。", "增长7.7%，来之不易！");
            assertThat(opened.under()).isEqualTo("谢谢大家。");
            opened.press(KeyCode.ESCAPE);
            assertThat(status(opened)).isEmpty();
            opened.press(KeyCode.ENTER);
            assertThat(quotes(opened)).hasSize(4);
            List<Annotation> four = opened.open().annotations();
            for (int i = 0; i < 4; i++) {
                opened.press(KeyCode.Z, KeyCode.CONTROL);
            }
            assertThat(opened.open().annotations()).isEmpty();
            for (int i = 0; i < 4; i++) {
                opened.press(KeyCode.Y, KeyCode.CONTROL);
            }
            assertThat(opened.open().annotations()).isEqualTo(four);
        }
    }

    @Test
    void aHitIsMarkedWithTheSameKeysAndAllHitsWithOne() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.type("a");
            assertThat(Fx.call(() -> opened.window.sheet().isOpen())).isFalse();
            opened.type("/");
            opened.type("學習");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.ESCAPE);
            assertThat(opened.under()).isEqualTo("学习");
            opened.type("4");
            opened.press(KeyCode.F3);
            assertThat(opened.under()).isEqualTo("学习");
            List<Annotation> before = opened.open().annotations();
            assertThat(before).hasSize(1);
            opened.type("a");
            assertThat(Fx.call(() -> ((Label) opened.window.sheet().lookup(".sheet-heading")).getText()))
                    .isEqualTo("3 passages get “Quotable”: each hit of “學習”.");
            assertThat(Fx.call(() -> opened.window.sheet().lookupAll(".sheet-lines .label").stream().map(n -> ((Label) n).getText())
                    .toList())).contains("¶ 1   要加强[学习]研究。把勤于学习、善于思考作…", "1 hit has it already.").hasSize(4);
            opened.press(KeyCode.ESCAPE);
            assertThat(opened.open().annotations()).isEqualTo(before);
            opened.type("a");
            opened.press(KeyCode.ENTER);
            assertThat(quotes(opened)).containsExactly("学习", "学习", "学习", "学习");
            assertUndoneAndRedone(opened, before);
        }
    }

    @Test
    void recentThemesAreGivenByDigitAndOneThemeIsLookedAtAlone() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.press(KeyCode.DOWN);
            opened.type("3");
            opened.press(KeyCode.DOWN);
            opened.type("r");
            opened.type("2");
            assertThat(opened.open().annotations().getLast().themes())
                    .isEqualTo(opened.open().annotations().getFirst().themes());
            opened.type("f");
            assertThat(status(opened)).contains("Claim").contains("focus");
            opened.type("F");
            assertThat(status(opened)).contains("Only");
            opened.press(KeyCode.HOME);
            opened.type("]");
            opened.type("]");
            assertThat(opened.under()).as("what is hidden is passed over").startsWith("我们是一家人");
            opened.type("f");
            opened.type("[");
            assertThat(opened.under()).startsWith("把勤于学习");
            assertThat(status(opened)).isEmpty();
        }
    }

    @Test
    void aRegularExpressionIsSoughtBesideOtherWorkAndARunawayOneIsTold() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT + "a".repeat(4000) + "。\n")) {
            opened.type("/");
            opened.press(KeyCode.R, KeyCode.ALT);
            opened.type("向..学习");
            Fx.await("the hit", () -> opened.window.findBar().hits().size() == 2);
            assertThat(opened.under()).isEqualTo("向书本学习");
            opened.press(KeyCode.ENTER);
            assertThat(opened.under()).isEqualTo("向人民学习");
            long start = System.nanoTime();
            opened.press(KeyCode.A, KeyCode.CONTROL);
            opened.type("(a+)+(a+)+(a+)+$c");
            Fx.await("the refusal", () -> opened.window.findBar().lookupAll(".find-trouble").stream()
                    .anyMatch(n -> ((Label) n).getText().equals("The expression takes too long. Make it simpler.")));
            assertThat(System.nanoTime() - start).isGreaterThan(SpeechSearch.LIMIT.toNanos());
            opened.press(KeyCode.ESCAPE);
            opened.type("1");
            assertThat(quotes(opened)).as("the page has the keys again").hasSize(1);
        }
    }

    @Test
    void aLongSpeechIsSearchedBesideOtherWorkAndKeysPressedMeanwhileCount() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT + "要加强学习研究。\n".repeat(10_000))) {
            opened.type("/");
            opened.type("學習研究");
            opened.press(KeyCode.ENTER);
            opened.press(KeyCode.ENTER);
            Fx.await("the hits", () -> opened.window.findBar().hits().size() == 10_001);
            assertThat(opened.under()).isEqualTo("学习研究");
            String count = Fx.call(() -> ((Label) opened.window.findBar().lookup(".find-count")).getText());
            assertThat(count).isEqualTo("3 / 10,001");
        }
    }

    @Test
    void jumpsGoBackAndForwardAcrossSpeeches() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT, "第二篇\n\n各位：\n另一篇讲话，从这里开始。\n")) {
            long first = opened.open().speech().id();
            String start = opened.under();
            opened.type("/");
            opened.type("来之不易");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.HOME);
            String title = opened.under();
            long other = first == 1 ? 2 : 1;
            Fx.run(() -> opened.window.openSpeech(other));
            Fx.await("the other", () -> opened.window.reader().open().orElseThrow().speech().id() == other);
            opened.press(KeyCode.LEFT, KeyCode.ALT);
            Fx.await("the first again", () -> opened.window.reader().open().orElseThrow().speech().id() == first);
            Fx.pulse();
            assertThat(opened.under()).isEqualTo(title);
            opened.press(KeyCode.LEFT, KeyCode.ALT);
            assertThat(opened.under()).isEqualTo("来之不易");
            opened.press(KeyCode.LEFT, KeyCode.ALT);
            assertThat(opened.under()).isEqualTo(start);
            opened.press(KeyCode.DOWN);
            assertThat(opened.under()).as("Alt leaves the arrows to the page").isEqualTo("要加强学习研究。");
            opened.press(KeyCode.UP);
            opened.press(KeyCode.RIGHT, KeyCode.ALT);
            opened.press(KeyCode.RIGHT, KeyCode.ALT);
            assertThat(opened.under()).isEqualTo(title);
            opened.press(KeyCode.RIGHT, KeyCode.ALT);
            Fx.await("the other again", () -> opened.window.reader().open().orElseThrow().speech().id() == other);
        }
    }

    @Test
    void aParagraphIsReachedByItsNumber() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.type("g");
            opened.type("２");
            opened.press(KeyCode.ENTER);
            assertThat(opened.under()).isEqualTo("我们是一家人👩‍👩‍👧");
            opened.type("g");
            opened.type("99");
            opened.press(KeyCode.ENTER);
            assertThat(opened.under()).isEqualTo("谢谢大家。");
            opened.type("g");
            opened.type("1");
            opened.press(KeyCode.ESCAPE);
            opened.type("h");
            assertThat(quotes(opened)).as("the page has the keys again").containsExactly("谢谢大家。");
        }
    }

    @Test
    void bookmarksTheSelectionAndThePlaceAreThereAfterARestart() throws IOException {
        try (OpenWindow opened = own(Speeches.TEXT)) {
            opened.press(KeyCode.DOWN);
            opened.type("m");
            assertThat(status(opened)).contains("⚑");
            opened.press(KeyCode.END);
            opened.type("m");
            opened.press(KeyCode.LEFT);
            opened.press(KeyCode.LEFT, KeyCode.SHIFT, KeyCode.CONTROL);
            assertThat(opened.under()).isEqualTo("增长7.7%，来之不易！");
        }
        try (OpenWindow again = new OpenWindow(folder.resolve("a.lectern"), Locale.ENGLISH)) {
            Fx.run(() -> again.window.openSpeech(1));
            Fx.await("the speech", () -> again.window.reader().open().isPresent());
            Fx.pulse();
            assertThat(again.under()).isEqualTo("增长7.7%，来之不易！");
            assertThat(Fx.call(() -> again.window.reader().cursor().orElseThrow().selection())).isPresent();
            again.type("'");
            assertThat(again.under()).isEqualTo("谢谢大家。");
            again.type("'");
            assertThat(again.under()).isEqualTo("要加强学习研究。");
            again.type("m");
            again.type("\"");
            again.type("'");
            assertThat(again.under()).as("the other was taken away").isEqualTo("谢谢大家。");
        }
    }
}
