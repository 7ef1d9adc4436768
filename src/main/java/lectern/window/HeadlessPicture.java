package lectern.window;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.desk.Incident;
import lectern.desk.Samples;
import lectern.desk.Settings;
import lectern.exchange.LecternNotes;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import lectern.text.Unit;

/// The window where there is no display: the sample speech is opened and marked in a library of its own, and a picture
/// of the window and the notes as JSON are left in a folder.
final class HeadlessPicture {
    private static final Duration SETTLED = Duration.millis(600);
    // the headless platform's screen is 1000 × 1000
    private static final double WIDTH = 1000;
    private static final double HEIGHT = 1000;

    private final Messages messages;
    private final Path folder;
    private final Runnable ended;
    private int code = 1;

    private HeadlessPicture(Messages messages, Path folder, Runnable ended) {
        this.messages = messages;
        this.folder = folder;
        this.ended = ended;
    }

    static int make(Messages messages) {
        try {
            Path folder = Files.createTempDirectory("lectern-");
            HeadlessPicture[] picture = new HeadlessPicture[1];
            Start.run(end -> {
                picture[0] = new HeadlessPicture(messages, folder, () -> end.complete(null));
                picture[0].begin();
            });
            return picture[0].code;
        } catch (IOException e) {
            throw new Problem(e, "window.no-folder", System.getProperty("java.io.tmpdir"));
        }
    }

    private void begin() {
        Desk.open(folder.resolve("sample.lectern"), messages, Clock.systemUTC(), Platform::runLater)
                .thenCompose(desk -> Samples.addTo(desk, messages).thenCompose(cards -> show(desk, cards)))
                .whenComplete((done, thrown) -> {
                    if (thrown == null) {
                        code = 0;
                    } else {
                        System.err.println(Incident.of(thrown).in(messages));
                    }
                    ended.run();
                });
    }

    private CompletableFuture<Void> show(Desk desk, List<SpeechCard> cards) {
        MainWindow window = new MainWindow(desk, messages, new Preferences(Settings.DEFAULT, kept -> { }),
                new Nobody(), new Nobody());
        Stage stage = new Stage();
        Scene scene = new Scene(window.root(), WIDTH, HEIGHT);
        window.install(scene);
        stage.setScene(scene);
        stage.setX(0);
        stage.setY(0);
        stage.show();
        CompletableFuture<Void> finished = new CompletableFuture<>();
        long sample = cards.stream().filter(card -> card.fileName().equals(Samples.CLOSING_ADDRESS)).findFirst()
                .orElseThrow().id();
        window.speech().open(sample, () -> {
            mark(window);
            settled(() -> picture(window, scene, finished));
        });
        return finished;
    }

    /// A few marks, made as a reader makes them.
    private static void mark(MainWindow window) {
        Reader reader = window.reader();
        Annotating annotating = reader.annotating();
        List<Theme> themes = window.desk().codebook().all();
        reader.next(Unit.SENTENCE);
        reader.next(Unit.SENTENCE);
        annotating.toggle(themes.get(0));
        reader.letGo();
        annotating.move((cursor, from) -> cursor.endMoved(from, Unit.CLAUSE, false));
        annotating.toggle(themes.get(3));
        reader.next(Unit.SENTENCE);
        reader.next(Unit.SENTENCE);
        annotating.highlight();
        reader.next(Unit.SENTENCE);
        reader.next(Unit.SENTENCE);
        annotating.toggle(themes.get(1));
        annotating.note(reader.current().orElse(null), reader.target(), window.messages().text("window.sample-note"));
        window.pageKeys().jumps().toStart();
    }

    private void picture(MainWindow window, Scene scene, CompletableFuture<Void> finished) {
        try {
            Picture.write(scene, folder.resolve("lectern.png"));
        } catch (IOException e) {
            finished.completeExceptionally(new UncheckedIOException(e));
            return;
        }
        // a place that it still wants to keep would find the library closed
        window.leave();
        Desk desk = window.desk();
        new Exporting(desk).toFile(new LecternNotes(), null, false, folder.resolve("lectern-notes.json"))
                .whenComplete((count, thrown) -> {
                    desk.close();
                    if (thrown != null) {
                        finished.completeExceptionally(thrown);
                    } else {
                        System.out.println(messages.text("window.picture-made", folder.resolve("lectern.png").toString(),
                                folder.resolve("lectern-notes.json").toString()));
                        finished.complete(null);
                    }
                });
    }

    private static void settled(Runnable then) {
        PauseTransition pause = new PauseTransition(SETTLED);
        pause.setOnFinished(event -> then.run());
        pause.play();
    }
}
