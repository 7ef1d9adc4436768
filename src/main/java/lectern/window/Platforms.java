package lectern.window;

import java.util.Locale;
import java.util.Objects;

/// What differs between platforms.
final class Platforms {
    private Platforms() {
    }

    static boolean mac() {
        return System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("mac");
    }

    /// The program's version, or a dash when run from class files.
    static String version() {
        return Objects.requireNonNullElse(Platforms.class.getPackage().getImplementationVersion(), "–");
    }
}
