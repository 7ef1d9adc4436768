package lectern.library;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Files and folders that only their owner may read, and names that stand only for whole files.
final class Folders {
    private static final Logger LOG = Logger.getLogger(Folders.class.getName());
    private static final Pattern TEMPORARY = Pattern.compile("\\.[0-9a-f-]{36}\\.tmp(-journal)?$");

    private Folders() {
    }

    /// Makes the folder and those above it, `rwx------` where the file system knows permissions.
    static void make(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, permissions(folder, "rwx------"));
        }
    }

    /// The file itself, whatever links lead to it; where there is none yet, its whole path.
    static Path real(Path file) {
        try {
            return Files.exists(file) ? file.toRealPath() : file.toAbsolutePath().normalize();
        } catch (IOException e) {
            throw Trouble.of(e, file);
        }
    }

    /// An empty file under a name nobody has, beside `target`, `rw-------`.
    static Path temporary(Path target) throws IOException {
        Path file = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        return Files.createFile(file, permissions(target.toAbsolutePath().getParent(), "rw-------"));
    }

    /// Deletes what a killed process left under temporary names before `before`.
    ///
    /// @param stem how the names begin for which the temporary ones stood
    static void sweep(Path folder, String stem, Instant before) {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder,
                file -> file.getFileName().toString().startsWith("." + stem)
                        && TEMPORARY.matcher(file.getFileName().toString()).find())) {
            for (Path file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(Level.INFO, "a temporary file stays: {0}", e.toString());
        }
    }

    /// Gives the whole file its name, which nobody may have yet.
    ///
    /// @throws FileAlreadyExistsException if somebody was quicker
    static void publish(Path temporary, Path target) throws IOException {
        sync(temporary);
        try {
            // a link never replaces; a move might
            Files.createLink(target, temporary);
            Files.delete(temporary);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(temporary, target);
        }
        sync(target.toAbsolutePath().getParent());
    }

    /// Gives the whole file the name of another, which it replaces at once.
    static void replace(Path temporary, Path target) throws IOException {
        sync(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        sync(target.toAbsolutePath().getParent());
    }

    /// Deletes a temporary file that did not get its name, and SQLite's journal beside it. Null is no file.
    static void discard(@Nullable Path temporary) {
        if (temporary != null) {
            try {
                Files.deleteIfExists(temporary);
                Files.deleteIfExists(Header.journal(temporary));
            } catch (IOException e) {
                LOG.log(Level.INFO, "a temporary file stays: {0}", e.toString());
            }
        }
    }

    /// Brings a file or the names in a folder to the disk.
    static void sync(Path path) throws IOException {
        boolean folder = Files.isDirectory(path);
        if (folder && !posix(path)) {
            return; // Windows opens no folder, and has no need to
        }
        try (FileChannel channel = FileChannel.open(path,
                folder ? StandardOpenOption.READ : StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private static boolean posix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] permissions(Path near, String permissions) {
        if (!posix(near)) {
            return new FileAttribute<?>[0];
        }
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))};
    }
}
