package lectern.intake.child;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The folder of a child, which only this user may enter. Its name tells whose child, so that what a killed parent left
/// behind is known.
final class ChildFolder implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(ChildFolder.class.getName());
    private static final String NAME = "lectern-reading-";
    private static final Pattern OF = Pattern.compile(NAME + "(\\d{1,18})-.*");

    private final Path path;

    private ChildFolder(Path path) {
        this.path = path;
    }

    /// Makes one, and deletes those of parents that are no more.
    static ChildFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        sweep(parent);
        // rwx------ where the file system knows permissions
        return new ChildFolder(Files.createTempDirectory(parent, NAME + ProcessHandle.current().pid() + "-"));
    }

    Path path() {
        return path;
    }

    private static void sweep(Path parent) throws IOException {
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent, NAME + "*")) {
            for (Path folder : folders) {
                Matcher of = OF.matcher(folder.getFileName().toString());
                if (of.matches() && ProcessHandle.of(Long.parseLong(of.group(1))).isEmpty()) {
                    delete(folder);
                }
            }
        }
    }

    /// Follows no link.
    private static void delete(Path folder) {
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.deleteIfExists(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path left, @Nullable IOException trouble) throws IOException {
                    Files.deleteIfExists(left);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (NoSuchFileException gone) {
            // another reader that begins beside this one has deleted it
            LOG.log(Level.FINE, "a folder for reading is gone", gone);
        } catch (IOException e) {
            LOG.log(Level.INFO, "a folder for reading stays: {0}", e.toString());
        }
    }

    @Override
    public void close() {
        delete(path);
    }
}
