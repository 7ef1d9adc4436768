package lectern.library;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import lectern.message.Notice;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// Where a library lies when nobody says otherwise, and the program's other folders.
///
/// Follows the XDG Base Directory Specification 0.8 on Linux and the platform's habit on macOS and Windows.
public final class LibraryPlace {
    private static final String NAME = "library.lectern";
    private static final Map<String, Pattern> SYNCED = Map.of(
            "Dropbox", Pattern.compile("dropbox( \\(.*\\)|-.*)?"),
            "OneDrive", Pattern.compile("onedrive( ?- ?.*)?"),
            "坚果云", Pattern.compile("我的坚果云|坚果云|nutstore( files)?"),
            "iCloud", Pattern.compile("mobile documents|com~apple~clouddocs|icloud ?drive( \\(.*\\))?"),
            "Google Drive", Pattern.compile("google ?drive( ?-.*| \\(.*\\))?|my drive|我的云端硬盘"),
            "百度网盘", Pattern.compile("百度网盘.*|百度云同步盘|baidu ?(netdisk|syncdisk|yun).*"));

    private LibraryPlace() {
    }

    /// The default library of this user.
    ///
    /// @throws Problem if there is no home folder
    public static Path defaultLibrary() {
        return defaultLibrary(System.getenv(), System.getProperty("os.name"), home());
    }

    /// The default library for these circumstances.
    ///
    /// @param environment the environment variables
    /// @param system the name of the operating system (`os.name`)
    /// @param home the home folder, or null when there is none
    /// @throws Problem if no place can be named
    public static Path defaultLibrary(Map<String, String> environment, String system, @Nullable Path home) {
        return (switch (Platform.of(system)) {
            case LINUX -> xdg(environment, "XDG_DATA_HOME", home, ".local/share");
            case MAC -> under(home, "Library/Application Support/Lectern");
            case WINDOWS -> windows(environment, "APPDATA", home, "AppData/Roaming");
        }).resolve(NAME);
    }

    /// The folder of this user's logs.
    public static Path logFolder() {
        return logFolder(System.getenv(), System.getProperty("os.name"), home());
    }

    /// The folder of the logs for these circumstances; see [#defaultLibrary(Map, String, Path)].
    public static Path logFolder(Map<String, String> environment, String system, @Nullable Path home) {
        return switch (Platform.of(system)) {
            case LINUX -> xdg(environment, "XDG_STATE_HOME", home, ".local/state").resolve("log");
            case MAC -> under(home, "Library/Logs/Lectern");
            case WINDOWS -> windows(environment, "LOCALAPPDATA", home, "AppData/Local").resolve("log");
        };
    }

    /// The file of this user's settings.
    public static Path settingsFile() {
        return settingsFile(System.getenv(), System.getProperty("os.name"), home());
    }

    /// The file of this user's own keys, beside the settings.
    public static Path keysFile() {
        return settingsFile().resolveSibling("keys.json");
    }

    /// The settings file for these circumstances; see [#defaultLibrary(Map, String, Path)].
    public static Path settingsFile(Map<String, String> environment, String system, @Nullable Path home) {
        return (switch (Platform.of(system)) {
            case LINUX -> xdg(environment, "XDG_CONFIG_HOME", home, ".config");
            case MAC -> under(home, "Library/Application Support/Lectern");
            case WINDOWS -> windows(environment, "APPDATA", home, "AppData/Roaming");
        }).resolve("settings.json");
    }

    /// Folders where a start of the program may wait for later ones of the same user at the same screen, the best first.
    ///
    /// @throws Problem if there is no home folder
    public static List<Path> meetingFolders() {
        return meetingFolders(System.getenv(), System.getProperty("os.name"), home(),
                Path.of(System.getProperty("java.io.tmpdir")), System.getProperty("user.name"));
    }

    /// These folders for these circumstances; see [#defaultLibrary(Map, String, Path)]. Who has other settings or another
    /// screen meets elsewhere.
    ///
    /// @param temporary the system's folder for temporary files, where the others are too deep for a socket
    static List<Path> meetingFolders(Map<String, String> environment, String system, @Nullable Path home, Path temporary,
                                     String user) {
        String screen = environment.getOrDefault("DISPLAY", "").replaceFirst("\\.0$", "");
        String name = String.format(Locale.ROOT, "lectern-%08x",
                Objects.hash(settingsFile(environment, system, home).toString(), screen));
        List<Path> folders = new ArrayList<>();
        String runtime = environment.get("XDG_RUNTIME_DIR");
        if (Platform.of(system) == Platform.LINUX && runtime != null && runtime.startsWith("/")) {
            folders.add(Path.of(runtime, name));
        }
        folders.add((switch (Platform.of(system)) {
            case LINUX -> xdg(environment, "XDG_STATE_HOME", home, ".local/state");
            case MAC -> under(home, "Library/Application Support/Lectern");
            case WINDOWS -> windows(environment, "LOCALAPPDATA", home, "AppData/Local");
        }).resolve(name));
        folders.add(temporary.resolve(name + "-" + user.replaceAll("\\W", "_")));
        return folders;
    }

    /// The folder for what can be made again; empty when there is no home folder.
    public static Optional<Path> cacheFolder() {
        try {
            return Optional.of(cacheFolder(System.getenv(), System.getProperty("os.name"), home()));
        } catch (Problem e) {
            return Optional.empty();
        }
    }

    static Path cacheFolder(Map<String, String> environment, String system, @Nullable Path home) {
        return switch (Platform.of(system)) {
            case LINUX -> xdg(environment, "XDG_CACHE_HOME", home, ".cache");
            case MAC -> under(home, "Library/Caches/Lectern");
            case WINDOWS -> windows(environment, "LOCALAPPDATA", home, "AppData/Local").resolve("cache");
        };
    }

    /// A warning when the path lies in a folder that a service keeps in step with other machines: it may copy the
    /// library in the middle of a change.
    public static Optional<Notice> syncFolder(Path path) {
        for (Path part : path.toAbsolutePath().normalize()) {
            String name = part.toString().toLowerCase(Locale.ROOT);
            for (String service : List.copyOf(SYNCED.keySet())) {
                if (SYNCED.get(service).matcher(name).matches()) {
                    return Optional.of(Notice.of("library.sync-folder", service, path.toString()));
                }
            }
        }
        return Optional.empty();
    }

    private static @Nullable Path home() {
        // Java asks the user database for the home folder; who sets HOME means another one
        String named = System.getenv("HOME");
        if (named != null && named.startsWith("/") && Platform.of(System.getProperty("os.name")) != Platform.WINDOWS) {
            return folder(named);
        }
        String home = System.getProperty("user.home");
        // Java says "?" where the system knows no home
        return home == null || home.isBlank() || home.equals("?") ? null : folder(home);
    }

    private static @Nullable Path folder(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException unreadable) {
            // in the C locale a folder with a Chinese name cannot be named: the same as none
            return null;
        }
    }

    private static Path xdg(Map<String, String> environment, String variable, @Nullable Path home, String otherwise) {
        String named = environment.get(variable);
        // the specification: a relative path is invalid and must be ignored
        Path base = named != null && named.startsWith("/") ? Path.of(named) : under(home, otherwise);
        return base.resolve("lectern");
    }

    private static Path windows(Map<String, String> environment, String variable, @Nullable Path home,
                                String otherwise) {
        String named = environment.get(variable);
        return (named != null && !named.isBlank() ? Path.of(named) : under(home, otherwise)).resolve("Lectern");
    }

    private static Path under(@Nullable Path home, String path) {
        if (home == null) {
            throw new Problem("library.no-home");
        }
        return home.resolve(path);
    }

    private enum Platform {
        LINUX, MAC, WINDOWS;

        static Platform of(String system) {
            String name = system.toLowerCase(Locale.ROOT);
            return name.startsWith("windows") ? WINDOWS : name.startsWith("mac") ? MAC : LINUX;
        }
    }
}
