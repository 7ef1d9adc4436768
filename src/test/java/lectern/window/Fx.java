package lectern.window;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.stage.Stage;

/// Runs tests on the JavaFX thread of the headless platform, which is started once.
public final class Fx {
    private static final long PATIENCE_SECONDS = 60;

    private Fx() {
    }

    private static final class Toolkit {
        static final boolean STARTED = start();

        private static boolean start() {
            CountDownLatch started = new CountDownLatch(1);
            Platform.startup(started::countDown);
            Platform.setImplicitExit(false);
            try {
                return started.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                throw new AssertionError("interrupted while JavaFX started", e);
            }
        }
    }

    /// The body's result, from the JavaFX thread; at once when called there.
    public static <T> T call(Callable<T> body) {
        if (!Toolkit.STARTED) {
            throw new AssertionError("JavaFX did not start");
        }
        CompletableFuture<T> result = new CompletableFuture<>();
        Runnable task = () -> {
            try {
                result.complete(body.call());
            } catch (Throwable e) {
                result.completeExceptionally(e);
            }
        };
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return result.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException cause -> throw cause;
                case Error cause -> throw cause;
                default -> throw new AssertionError(e.getCause());
            }
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the JavaFX thread did not answer", e);
        }
    }

    /// Runs the body on the JavaFX thread.
    public static void run(Runnable body) {
        call(() -> {
            body.run();
            return true;
        });
    }

    /// Opens a window of that size at the corner of the screen.
    public static Stage show(Parent root, double width, double height) {
        return call(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(root, width, height));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            return stage;
        });
    }

    /// Waits until two pulses have painted what was asked for before.
    public static void pulse() {
        CountDownLatch pulses = new CountDownLatch(3);
        run(() -> new AnimationTimer() {
            @Override
            public void handle(long now) {
                pulses.countDown();
                if (pulses.getCount() == 0) {
                    stop();
                }
            }
        }.start());
        try {
            if (!pulses.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("no pulse");
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /// Waits, pulse by pulse, until the condition holds on the JavaFX thread.
    public static void await(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!call(condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited in vain for " + what);
            }
            pulse();
        }
    }
}
