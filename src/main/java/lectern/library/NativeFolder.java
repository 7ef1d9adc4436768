package lectern.library;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The folder the native libraries of SQLite and Zstandard are unpacked into.
///
/// The system's temporary folder may forbid running programs, is open to others, and keeps a copy for each killed
/// process. So it is a folder of our own, `rwx------`, swept of old copies.
final class NativeFolder {
    private static final Logger LOG = Logger.getLogger(NativeFolder.class.getName());
    // the driver, and Zstandard, read these properties when they are loaded
    private static final String PROPERTY = "org.sqlite.tmpdir";
    private static final String ZSTANDARD = "ZstdTempFolder";
    // a package carries the libraries unpacked and says where
    private static final String UNPACKED = "org.sqlite.lib.path";
    private static final String UNPACKED_ZSTANDARD = "ZstdNativePath";
    // a copy this young may just be being loaded by another process
    private static final Duration YOUNG = Duration.ofMinutes(10);

    private NativeFolder() {
    }

    /// Names the folder to both, once; where none can be made, they use the system's. On any thread.
    static synchronized void prepare() {
        String unpacked = System.getProperty(UNPACKED);
        if (unpacked != null) {
            System.setProperty(UNPACKED_ZSTANDARD, Path.of(unpacked, System.mapLibraryName("zstd-jni")).toString());
            return;
        }
        if (System.getProperty(PROPERTY) != null) {
            return;
        }
        for (Path folder : candidates()) {
            try {
                Folders.make(folder);
                if (ours(folder)) {
                    System.setProperty(PROPERTY, folder.toString());
                    System.setProperty(ZSTANDARD, folder.toString());
                    sweep(folder, Instant.now().minus(YOUNG));
                    return;
                }
                LOG.log(Level.INFO, "not only ours: {0}", folder);
            } catch (IOException e) {
                LOG.log(Level.INFO, "no folder for the native library: {0}", e.toString());
            }
        }
    }

    private static List<Path> candidates() {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"), "lectern-" + System.getProperty("user.name"));
        return LibraryPlace.cacheFolder().map(cache -> List.of(cache.resolve("native"), temporary))
                .orElse(List.of(temporary));
    }

    /// Whether it is a real folder that nobody else can change.
    static boolean ours(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) || !Files.isWritable(folder)) {
            return false;
        }
        if (!folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return true;
        }
        return Files.getOwner(folder).getName().equals(System.getProperty("user.name"))
                && PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)).endsWith("------");
    }

    /// Deletes the copies that are older than `before`. One that is in use stays usable, or (Windows) is not deleted.
    static void sweep(Path folder, Instant before) throws IOException {
        try (DirectoryStream<Path> copies = Files.newDirectoryStream(folder, "{sqlite,libzstd}-*")) {
            for (Path copy : copies) {
                try {
                    if (Files.getLastModifiedTime(copy).toInstant().isBefore(before)) {
                        Files.deleteIfExists(copy);
                    }
                } catch (IOException e) {
                    LOG.log(Level.FINE, "still in use: {0}", copy);
                }
            }
        }
    }
}
