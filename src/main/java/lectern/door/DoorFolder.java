package lectern.door;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/// The folder of a door: this user's alone, with a path short enough for a socket.
final class DoorFolder {
    private static final Logger LOG = Logger.getLogger(DoorFolder.class.getName());
    // sun_path has 104 bytes on macOS and 108 on Linux and Windows, with the zero at its end
    private static final int LONGEST = 103;
    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rwx------");

    private DoorFolder() {
    }

    static Path socket(Path folder) {
        return folder.resolve("door");
    }

    /// Makes the folder where there is none; whether it can be used.
    static boolean prepare(Path folder) {
        if (socket(folder).toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            return false;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
                Files.createDirectories(folder.getParent());
                make(folder, posix);
            }
            return !posix || own(folder);
        } catch (IOException | SecurityException e) {
            LOG.log(Level.FINE, "no folder for a door", e);
            return false;
        }
    }

    private static void make(Path folder, boolean posix) throws IOException {
        try {
            Files.createDirectory(folder, posix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OURS)}
                    : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException anotherStartWasQuicker) {
            LOG.log(Level.FINE, "the folder is there now", anotherStartWasQuicker);
        }
    }

    /// Somebody else may have made it first, where anybody may make folders.
    private static boolean own(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder, LinkOption.NOFOLLOW_LINKS).equals(OURS)
                && Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).getName().equals(System.getProperty("user.name"))
                && Files.isWritable(folder);
    }
}
