package lectern.window;

import com.sun.glass.ui.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What JavaFX itself does not let a program ask of the system: the one class that goes behind its public side.
///
/// macOS brings files by an event and not as arguments. `java.awt.Desktop` would start AWT, whose event loop and JavaFX's
/// cannot both own a Mac's first thread; so the handler of JavaFX's own window system is told. And windows are of the class
/// `java` unless JavaFX itself launches the program, so that a Linux desktop takes every Java program for one.
final class Glass {
    private Glass() {
    }

    /// Gives the windows to come the class by which the desktop finds their entry (`WM_CLASS` of X11, `StartupWMClass` in
    /// the .desktop entry). On the JavaFX thread, before the first window.
    static void name(String program) {
        Application.GetApplication().setName(program);
    }

    /// Hands files that the system brings to `files`, also those that came before. On the JavaFX thread.
    static void onFiles(Consumer<List<Path>> files) {
        Application application = Application.GetApplication();
        Application.EventHandler before = application.getEventHandler();
        application.setEventHandler(new Files(before == null ? new Application.EventHandler() : before, files));
    }

    /// JavaFX's own handler, and files besides.
    private static final class Files extends Application.EventHandler {
        private final Application.EventHandler before;
        private final Consumer<List<Path>> files;

        Files(Application.EventHandler before, Consumer<List<Path>> files) {
            this.before = before;
            this.files = files;
        }

        @Override
        public void handleOpenFilesAction(Application application, long time, String[] names) {
            files.accept(Stream.of(names).map(Path::of).toList());
        }

        @Override
        public void handleQuitAction(Application application, long time) {
            before.handleQuitAction(application, time);
        }

        @Override
        public void handlePreferencesChanged(Map<String, Object> preferences) {
            before.handlePreferencesChanged(preferences);
        }
    }
}
