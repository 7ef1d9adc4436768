package lectern.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/// Measures one thing at a time in a real window, from what sets it off to the painted pulse.
///
/// What counts is the time from the event until its consequences are shown (asynchronous answers included) and from the
/// start of the next pulse (CSS, layout) until its pixels lie in the window's frame buffer. What lies between, the wait for
/// the beat of the screen (60 a second), is nobody's work and is left out; `seen` has it too.
///
/// The end: the post-layout listener runs last before the pulse hands its scene to the render thread. A task queued there
/// runs after that; it has a picture taken of an empty node, which the render thread makes after the pulse's own painting;
/// the painting has then queued the copy into the frame buffer on this thread, behind which a last task reads the clock.
final class Probe {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private final Region empty = new Region();
    private final WritableImage dot = new WritableImage(1, 1);
    private final Map<String, Long> ids = new HashMap<>();
    private Scene scene;
    private Measuring measuring;

    /// What one thing took, in milliseconds: on the clock, on the clock with the wait for the pulse, and the processor time
    /// of the JavaFX thread, of the render thread, and of the thread of the library.
    record Took(double work, double seen, double window, double paint, double library) {
    }

    private final class Measuring {
        private final BooleanSupplier shown;
        private final CompletableFuture<Took> took;
        private final long window = cpu("JavaFX Application Thread");
        private final long paint = cpu("QuantumRenderer");
        private final long library = cpu("library");
        private final long start = System.nanoTime();
        private long ready;
        private long pulse;

        Measuring(BooleanSupplier shown, CompletableFuture<Took> took) {
            this.shown = shown;
            this.took = took;
        }

        void look() {
            if (ready == 0 && shown.getAsBoolean()) {
                ready = System.nanoTime();
                scene.addPreLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePreLayoutPulseListener(this);
                        pulse = System.nanoTime();
                    }
                });
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        Platform.runLater(Measuring.this::painted);
                    }
                });
                Platform.requestNextPulse();
            }
        }

        private void painted() {
            empty.snapshot(null, dot);
            Platform.runLater(() -> {
                long end = System.nanoTime();
                measuring = null;
                took.complete(new Took((ready - start + end - pulse) / 1e6, (end - start) / 1e6,
                        (cpu("JavaFX Application Thread") - window) / 1e6, (cpu("QuantumRenderer") - paint) / 1e6,
                        (cpu("library") - library) / 1e6));
            });
        }
    }

    /// The desk's home: the JavaFX thread, and after each answer a look whether it was the one that is waited for.
    Executor home() {
        return task -> Platform.runLater(() -> {
            task.run();
            if (measuring != null) {
                measuring.look();
            }
        });
    }

    void watch(Scene newScene) {
        scene = newScene;
        ids.clear();
        empty.resize(1, 1);
    }

    /// Does something in the window and waits until what it leads to is painted. Not on the JavaFX thread.
    ///
    /// @param shown whether the window has the answer; asked after the event and after each answer of the desk
    Took measure(Runnable event, BooleanSupplier shown) {
        CompletableFuture<Took> took = new CompletableFuture<>();
        Platform.runLater(() -> {
            measuring = new Measuring(shown, took);
            event.run();
            if (measuring != null) {
                measuring.look();
            }
        });
        return took.join();
    }

    /// Waits for pulses, so that what one thing has left for later does not count for the next.
    void calm() {
        for (int i = 0; i < 3; i++) {
            CompletableFuture<Boolean> pulsed = new CompletableFuture<>();
            Platform.runLater(() -> {
                scene.addPostLayoutPulseListener(new Runnable() {
                    @Override
                    public void run() {
                        scene.removePostLayoutPulseListener(this);
                        pulsed.complete(true);
                    }
                });
                Platform.requestNextPulse();
            });
            pulsed.join();
        }
        // a pulse in which nothing has changed paints the whole window: that too must be over
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        Platform.runLater(() -> {
            empty.snapshot(null, dot);
            painted.complete(true);
        });
        painted.join();
    }

    /// Processor time of the thread of that name, in nanoseconds.
    private long cpu(String name) {
        Long id = ids.get(name);
        if (id == null) {
            id = Thread.getAllStackTraces().keySet().stream().filter(thread -> thread.getName().startsWith(name))
                    .map(Thread::threadId).findFirst().orElse(-1L);
            ids.put(name, id);
        }
        return id < 0 ? 0 : Math.max(0, THREADS.getThreadCpuTime(id));
    }
}
