package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import lectern.library.LibraryPlace;
import lectern.message.Problem;

/// The program's log: three files of at most one megabyte in a folder of its own. It holds no text of speeches.
public final class LogFile {
    private static final int BYTES = 1 << 20;
    private static final int FILES = 3;

    /// What the readers of other people's files have to say of them is told in the report, not here: it may quote them.
    private static final List<Logger> SILENT = Stream.of("org.apache", "org.jsoup").map(Logger::getLogger).toList();

    private LogFile() {
    }

    /// Until it is known where to: nothing that is logged is written anywhere.
    public static void silence() {
        LogManager.getLogManager().reset();
        SILENT.forEach(logger -> logger.setLevel(Level.OFF));
    }

    /// Sends what is logged to this user's own folder; nowhere on a machine where no folder can be named.
    public static void install() {
        try {
            install(LibraryPlace.logFolder());
        } catch (Problem noHome) {
            silence();
        }
    }

    /// Sends what is logged to `folder` and nothing to the terminal. Without a folder that can be written there is no
    /// log, which costs nothing else.
    public static void install(Path folder) {
        silence();
        try {
            Files.createDirectories(folder);
            Handler handler = new FileHandler(folder.resolve("lectern-%g.log").toString(), BYTES, FILES, true);
            handler.setEncoding("UTF-8");
            handler.setFormatter(new SimpleFormatter());
            handler.setLevel(Level.INFO);
            Logger.getLogger("").addHandler(handler);
        } catch (IOException e) {
            System.err.println("lectern: no log in " + folder + ": " + e.getClass().getSimpleName());
        }
    }
}
