package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.control.SplitPane;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;
import lectern.desk.Desk;
import lectern.desk.KeysFile;
import lectern.desk.Settings;
import lectern.desk.SettingsFile;
import lectern.desk.WindowPlace;
import lectern.door.Call;
import lectern.door.Door;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The whole program on the headless platform: later starts, and what it remembers from one start to the next.
class ProgramTest {
    @TempDir
    private Path folder;

    /// The program, running.
    private final class Running {
        final CountDownLatch ended = new CountDownLatch(1);
        final Door door;
        final Stage stage;
        final LecternProgram program;
        private final CompletableFuture<Optional<MainWindow>> shown;

        Running(String library, String... files) throws IOException {
            door = Door.open(List.of(folder.resolve("d")), call(null)).orElseThrow();
            assertThat(door.isOpen()).isTrue();
            Fx.run(() -> { });
            Beginning beginning = Beginning.of(folder.resolve(library), new SettingsFile(folder.resolve("settings.json")),
                    new KeysFile(folder.resolve("keys.json")));
            beginning.open(Platform::runLater);
            stage = Fx.call(Stage::new);
            program = Fx.call(() -> new LecternProgram(stage, beginning, folder.resolve("log"), ended::countDown));
            shown = Fx.call(() -> program.begin(call(null, files).files(), door));
        }

        Desk desk() {
            return Fx.call(() -> program.window().orElseThrow().desk());
        }

        void awaitOpen(String fileName) {
            Fx.await(fileName, () -> program.window().filter(window -> window.desk().open().filter(open -> open.speech()
                    .source().name().equals(fileName)).isPresent()).isPresent());
        }

        void close() throws InterruptedException {
            Fx.run(program::quit);
            assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
            door.close();
        }
    }

    private Call call(String library, String... files) {
        return new Call(library == null ? null : folder.resolve(library),
                List.of(files).stream().map(folder::resolve).toList());
    }

    private void later(Call call) {
        assertThat(CompletableFuture.supplyAsync(() -> Door.open(List.of(folder.resolve("d")), call)).join()).isEmpty();
    }

    private void speech(String name) throws IOException {
        Files.writeString(folder.resolve(name), "关于" + name + "的讲话\n\n同志们：\n今天讲三点意见。\n");
    }

    @Test
    void twoStartsWithTwoFilesAreOneProgramWithBothSpeeches() throws Exception {
        speech("甲 一.txt");
        speech("乙.txt");
        Running first = new Running("a.lectern", "甲 一.txt");
        later(call(null, "乙.txt"));
        first.awaitOpen("乙.txt");
        assertThat(Fx.call(() -> first.desk().shelf()).get(30, TimeUnit.SECONDS)).hasSize(2);
        assertThat(Fx.call(() -> first.desk().recentlyRead(5)).get(30, TimeUnit.SECONDS)).isNotEmpty();
        first.close();
    }

    @Test
    void aLaterStartRaisesTheWindowButNotBeforeItIsThere() throws Exception {
        Running first = new Running("a.lectern");
        Fx.await("the window", () -> first.stage.isShowing());
        List<Boolean> raised = new ArrayList<>();
        Fx.run(() -> {
            first.stage.setIconified(true);
            first.stage.alwaysOnTopProperty().addListener((at, was, is) -> raised.add(is));
        });
        later(call(null));
        assertThat(Fx.call(first.stage::isIconified)).isFalse();
        assertThat(raised).containsExactly(true, false);
        raised.clear();
        Fx.run(() -> {
            Stage coming = new Stage();
            coming.alwaysOnTopProperty().addListener((at, was, is) -> raised.add(is));
            new Callers(coming, first.program).take(call(null));
        });
        assertThat(raised).as("raised before it is shown it may lose its place on the screen").isEmpty();
        first.close();
    }

    @Test
    void aLaterStartWithAnotherLibraryOpensItHereAndItsFilesGoIntoIt() throws Exception {
        speech("丙.txt");
        Running first = new Running("a.lectern");
        Fx.await("the window", () -> first.program.window().isPresent());
        later(call("a.lectern"));
        assertThat(first.desk().file()).hasFileName("a.lectern");
        later(call("b.lectern", "丙.txt"));
        first.awaitOpen("丙.txt");
        assertThat(first.desk().file()).hasFileName("b.lectern");
        first.close();
        Settings kept = new SettingsFile(folder.resolve("settings.json")).read();
        assertThat(kept.lately().libraries()).extracting(file -> Path.of(file).getFileName().toString())
                .containsExactly("b.lectern", "a.lectern");
    }

    @Test
    void aLibraryThatCannotBeOpenedDoesNotKeepLaterCallsWaiting() throws Exception {
        speech("丁.txt");
        Files.writeString(folder.resolve("no.lectern"), "this is no library ".repeat(100));
        Running first = new Running("a.lectern");
        Fx.await("the window", () -> first.program.window().isPresent());
        later(call("no.lectern"));
        later(call("a.lectern", "丁.txt"));
        first.awaitOpen("丁.txt");
        assertThat(first.desk().file()).hasFileName("a.lectern");
        first.close();
    }

    @Test
    void aCallThatComesWhileTheLibraryIsBeingChangedWaitsForTheNewOne() throws Exception {
        speech("己.txt");
        Running first = new Running("a.lectern");
        Fx.await("the window", () -> first.program.window().isPresent());
        Files.writeString(folder.resolve("no.lectern"), "this is no library ".repeat(100));
        Fx.run(() -> {
            first.program.filesBrought(List.of(folder.resolve("no.lectern")));
            assertThat(first.program.opening()).as("one library after the other").isTrue();
            first.program.filesBrought(List.of(folder.resolve("b.lectern")));
            first.program.filesBrought(List.of(folder.resolve("己.txt")));
        });
        first.awaitOpen("己.txt");
        assertThat(first.desk().file()).hasFileName("b.lectern");
        first.close();
    }

    @Test
    void theWindowComesBackWhereItWasLeftWithItsPanesAndItsSpeech() throws Exception {
        speech("戊.txt");
        Running first = new Running("a.lectern", "戊.txt");
        first.awaitOpen("戊.txt");
        Fx.run(() -> {
            first.stage.setX(12);
            first.stage.setY(34);
            first.stage.setWidth(900);
            first.stage.setHeight(700);
        });
        Fx.pulse();
        Fx.run(() -> columns(first).setDividerPositions(0.3, 0.7));
        Fx.pulse();
        double left = Fx.call(() -> columns(first).getDividerPositions()[0] * columns(first).getWidth());
        first.close();
        WindowPlace kept = new SettingsFile(folder.resolve("settings.json")).read().window();
        assertThat(kept.panes().left()).isCloseTo(left, offset(1.0));

        Running again = new Running("a.lectern");
        again.awaitOpen("戊.txt");
        Fx.pulse();
        assertThat(List.of(Fx.call(again.stage::getX), Fx.call(again.stage::getY), Fx.call(again.stage::getWidth),
                Fx.call(again.stage::getHeight))).containsExactly(12.0, 34.0, 900.0, 700.0);
        assertThat(Fx.call(() -> columns(again).getDividerPositions()[0] * columns(again).getWidth()))
                .isCloseTo(left, offset(3.0));
        assertThat(Fx.call(() -> again.stage.getScene().getFocusOwner())).as("the keys of the page work at once")
                .isSameAs(Fx.call(() -> again.program.window().orElseThrow().page()));
        again.close();
    }

    private static SplitPane columns(Running running) {
        return (SplitPane) running.program.window().orElseThrow().root().lookup(".split-pane");
    }

    @Test
    void diagnosticsHoldNothingOfWhatIsRead() throws Exception {
        speech("机密讲话.txt");
        Files.createDirectories(folder.resolve("log"));
        Files.writeString(folder.resolve("log/lectern-0.log"), "SEVERE: unexpected error 000A-000B-000C\n/home/wang/机密\n");
        Running first = new Running("机密.lectern", "机密讲话.txt");
        first.awaitOpen("机密讲话.txt");
        Fx.run(() -> {
            Clipboard.getSystemClipboard().clear();
            Actions actions = first.program.window().orElseThrow().actions();
            actions.run(actions.commands().command("copy-diagnostics"));
        });
        Fx.await("the diagnostics", () -> Clipboard.getSystemClipboard().hasString());
        String text = Fx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(text).contains("Lectern ", "speeches: 1, longest ", "screen: 1000 × 1000", "000A-000B-000C", "java: ")
                .doesNotContain("机密", "讲话", "三点", folder.toString(), System.getProperty("user.home"), "金句");
        first.close();
    }
}
