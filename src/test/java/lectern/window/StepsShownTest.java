package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import lectern.annotation.Annotation;
import lectern.desk.CodebookEdits;
import lectern.text.Unit;
import lectern.window.reader.Mark;
import lectern.window.reader.SpeechPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is kept up step by step is what showing everything anew would show.
class StepsShownTest {
    @TempDir
    private Path folder;

    private OpenWindow sample() {
        return new OpenWindow(folder.resolve("a.lectern"), Locale.SIMPLIFIED_CHINESE).openSamples();
    }

    @Test
    void pageAndPanesShowWhatTheDeskHoldsAfterAnySteps() {
        try (OpenWindow opened = sample()) {
            Random random = new Random(7);
            for (int i = 0; i < 60; i++) {
                Fx.run(() -> step(opened.window, random));
                if (i % 10 == 9) {
                    Fx.pulse();
                    Fx.pulse();
                    Fx.run(() -> assertShown(opened));
                }
            }
            assertThat(opened.open().annotations()).isNotEmpty();
            opened.waitUntilSaved();
        }
    }

    private static void step(MainWindow window, Random random) {
        Reader reader = window.reader();
        switch (random.nextInt(9)) {
            case 0, 1 -> reader.next(random.nextBoolean() ? Unit.CLAUSE : Unit.SENTENCE);
            case 2 -> reader.grow();
            case 3, 4, 5 -> reader.annotating().toggle(window.desk().codebook().all().get(random.nextInt(4)));
            case 6 -> reader.annotating().highlight();
            case 7 -> window.desk().undo();
            default -> window.desk().redo();
        }
    }

    private static void assertShown(OpenWindow opened) {
        List<Annotation> all = opened.desk.open().orElseThrow().annotations();
        SpeechPage page = (SpeechPage) opened.window.page();
        Map<Integer, List<String>> shown = new HashMap<>();
        Map<Integer, List<String>> wanted = new HashMap<>();
        for (int at = 0; at < opened.desk.open().orElseThrow().speech().text().length(); at += 3) {
            int offset = at;
            shown.put(at, page.marksAt(at).stream().map(Mark::id).sorted().toList());
            wanted.put(at, all.stream().filter(a -> a.anchor().range().contains(offset)).map(Annotation::id).sorted().toList());
        }
        assertThat(shown).isEqualTo(wanted);
        ListView<?> notes = (ListView<?>) opened.window.root().lookup(".notes-list");
        assertThat(List.copyOf(notes.getItems())).isEqualTo(all);
        assertThat(opened.desk.open().orElseThrow().themeCounts()).isEqualTo(CodebookEdits.counts(all));
    }

    @Test
    void aWindowThatNobodyTouchesAsksForNoLayout() {
        try (OpenWindow opened = sample()) {
            opened.press(KeyCode.DOWN);
            opened.type("1");
            opened.waitUntilSaved();
            Fx.pulse();
            Fx.pulse();
            for (int i = 0; i < 4; i++) {
                Fx.pulse();
                assertThat(Fx.call(() -> opened.window.root().isNeedsLayout())).isFalse();
            }
        }
    }
}
