package lectern.window;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.application.Platform;
import javafx.stage.Stage;
import lectern.desk.Incident;
import lectern.desk.KeysFile;
import lectern.desk.LogFile;
import lectern.desk.SettingsFile;
import lectern.door.Call;
import lectern.door.Door;
import lectern.library.LibraryPlace;
import lectern.message.Messages;
import lectern.message.Problem;

/// Starts JavaFX: on the screen, or on its headless platform where there is none.
public final class Start {
    /// The class of the windows, as the .desktop entry names it.
    static final String WINDOW_CLASS = "lectern";
    private static final Map<String, String> TEXT_LIBRARIES = Map.of("libpango-1.0.so.0", "libpango-1.0-0",
            "libpangoft2-1.0.so.0", "libpangoft2-1.0-0", "libfontconfig.so.1", "libfontconfig1", "libfreetype.so.6",
            "libfreetype6");
    private static final Map<String, String> WINDOW_LIBRARIES = Map.of("libgtk-3.so.0", "libgtk-3-0",
            "libXtst.so.6", "libxtst6");
    /// What Linux has where there is hardware for graphics: its own drivers, NVIDIA's, WSL's. Where there is none JavaFX would
    /// load a software OpenGL, some 50 MB, only to refuse it.
    private static final List<Path> GRAPHICS = List.of(Path.of("/dev/dri"), Path.of("/dev/nvidiactl"), Path.of("/dev/dxg"));
    /// What JavaFX puts into the environment when it opens a window on Linux. `bin/lectern` has put it there before: to add
    /// something while another thread reads the environment, as every library of the system does, can crash the program
    /// (glibc's manual, “Environment Access”). So a start without it does one thing after the other.
    private static final List<String> GIVEN_BY_JAVAFX = List.of("GDK_BACKEND", "IBUS_ENABLE_SYNC_MODE");
    private static final Pattern LOCAL_DISPLAY = Pattern.compile("(?:unix)?:(\\d+)(?:\\.\\d+)?");

    private Start() {
    }

    /// Opens the window and returns when it is closed; or hands the call to the window that this user has open already and
    /// returns at once. Where there is no display, says so, makes a picture of the window with the sample speech and its
    /// notes as JSON, and returns. Whoever names the headless platform (`-Dglass.platform=Headless`) gets the program
    /// itself there.
    ///
    /// @return the exit code
    public static int window(Call call, Messages messages) {
        boolean linux = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");
        boolean headless = "Headless".equals(System.getProperty("glass.platform"));
        if (linux && !headless && !hasDisplay(System.getenv())) {
            LogFile.install();
            require(TEXT_LIBRARIES);
            System.out.println(messages.text("window.no-display"));
            System.setProperty("glass.platform", "Headless");
            System.setProperty("prism.order", "sw");
            return HeadlessPicture.make(messages);
        }
        if (linux && GRAPHICS.stream().noneMatch(Files::exists) && System.getProperty("prism.order") == null) {
            System.setProperty("prism.order", "sw");
        }
        // side by side: JavaFX, what it needs, the reader's choices, and the library, if this start is the first, as it mostly is
        boolean together = !linux || headless || System.getenv().keySet().containsAll(GIVEN_BY_JAVAFX);
        CompletableFuture<Void> needed = CompletableFuture.runAsync(() -> {
            if (linux) {
                require(TEXT_LIBRARIES);
            }
            if (linux && !headless) {
                require(WINDOW_LIBRARIES);
            }
        }, together ? ForkJoinPool.commonPool() : Runnable::run);
        LogFile.silence();
        if (!together) {
            startJavaFx(needed);
        }
        FxThread home = new FxThread();
        Path library = call.library() == null ? LibraryPlace.defaultLibrary() : call.library();
        Beginning beginning = Beginning.of(library, new SettingsFile(LibraryPlace.settingsFile()),
                new KeysFile(LibraryPlace.keysFile()));
        CompletableFuture<Optional<Door>> first = CompletableFuture.supplyAsync(() -> {
            Optional<Door> door = Door.open(LibraryPlace.meetingFolders(), call);
            if (door.isPresent()) {
                LogFile.install();
                beginning.open(home);
            }
            return door;
        }, task -> Thread.ofPlatform().name("door").daemon().start(task));
        if (together) {
            try {
                startJavaFx(needed);
            } catch (Problem problem) {
                home.missing();
                awaited(first).ifPresent(door -> {
                    beginning.abandon();
                    door.close();
                });
                throw problem;
            }
        }
        home.started();
        Optional<Door> opened = awaited(first);
        if (opened.isEmpty()) {
            return 0;
        }
        try (Door door = opened.get()) {
            lacking(needed).ifPresent(problem -> {
                throw problem;
            });
            return untilEnded(ended -> {
                LecternProgram program = new LecternProgram(new Stage(), beginning, LibraryPlace.logFolder(),
                        () -> ended.complete(null));
                program.begin(call.files(), door).exceptionally(thrown -> {
                    ended.completeExceptionally(thrown);
                    return null;
                });
                if (Platforms.mac()) {
                    Glass.onFiles(program::filesBrought);
                }
            });
        }
    }

    private static void startJavaFx(CompletableFuture<Void> needed) {
        try {
            startJavaFx();
        } catch (Problem problem) {
            throw lacking(needed).orElse(problem);
        }
    }

    private static Optional<Door> awaited(CompletableFuture<Optional<Door>> first) {
        try {
            return first.join();
        } catch (CompletionException e) {
            throw Incident.of(e);
        }
    }

    /// What is not there of what JavaFX needs.
    private static Optional<Problem> lacking(CompletableFuture<Void> needed) {
        try {
            needed.join();
            return Optional.empty();
        } catch (CompletionException e) {
            return Optional.of(Incident.of(e));
        }
    }

    /// Runs JavaFX until the program ends it; `start` is called on its thread, with what
    /// ends the program. What keeps it from starting ends it too.
    static int run(Consumer<CompletableFuture<Void>> start) {
        startJavaFx();
        return untilEnded(start);
    }

    private static void startJavaFx() {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> Incident.of(thrown));
        Platform.setImplicitExit(false);
        try {
            // the fonts before anything that asks for one: a machine may have none of its own. If that fails, so does
            // the first window, which says so
            Platform.startup(() -> {
                Glass.name(WINDOW_CLASS);
                Fonts.sans();
            });
        } catch (UnsupportedOperationException | UnsatisfiedLinkError e) {
            throw new Problem(e, "window.no-toolkit", String.valueOf(e.getMessage()));
        }
    }

    private static int untilEnded(Consumer<CompletableFuture<Void>> start) {
        CompletableFuture<Void> ended = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                start.accept(ended);
            } catch (RuntimeException | Error e) {
                ended.completeExceptionally(e);
            }
        });
        try {
            ended.join();
            return 0;
        } catch (CompletionException e) {
            throw Incident.of(e);
        } finally {
            Platform.exit();
        }
    }

    static boolean hasDisplay(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        Matcher local = LOCAL_DISPLAY.matcher(display);
        if (local.matches()) {
            return Files.exists(Path.of("/tmp/.X11-unix/X" + local.group(1)));
        }
        return !display.isEmpty();
    }

    private static void require(Map<String, String> libraries) {
        List<String> missing = libraries.entrySet().stream().filter(entry -> !loads(entry.getKey()))
                .map(Map.Entry::getValue).sorted().toList();
        if (!missing.isEmpty()) {
            throw new Problem("window.no-library", String.join(" ", missing));
        }
    }

    private static boolean loads(String name) {
        try {
            // for good: JavaFX will ask for it next
            SymbolLookup.libraryLookup(name, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
