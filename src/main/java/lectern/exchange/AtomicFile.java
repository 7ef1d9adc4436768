package lectern.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.message.Problem;

/// Writes a file whole or not at all.
public final class AtomicFile {
    private static final Logger LOG = Logger.getLogger(AtomicFile.class.getName());

    private AtomicFile() {
    }

    /// What is to stand in the file.
    @FunctionalInterface
    public interface Writing {
        /// Writes it all. `out` is buffered; it must be left open.
        void to(OutputStream out) throws IOException;
    }

    /// Writes to a new file beside `target`, waits until it is on the disk, and then puts it in the place of `target`
    /// in one move. Whatever goes wrong, `target` is as it was and nothing is left beside it.
    ///
    /// A `target` that is a symbolic link stays one: the file it names is replaced. The permissions of a file that is
    /// replaced are kept where the file system has them.
    ///
    /// @throws Problem `exchange.cannot-write` if the folder is missing or closed to writing, the disk is full, or
    ///     `target` is a folder; and whatever `writing` throws that is no IOException, unchanged
    public static void write(Path target, Writing writing) {
        try {
            Path place = Files.exists(target) ? target.toRealPath() : target.toAbsolutePath();
            if (Files.isDirectory(place) || place.getFileName() == null) {
                throw new IOException("a folder");
            }
            replace(place, writing);
        } catch (IOException | UncheckedIOException e) {
            throw new Problem(e, "exchange.cannot-write", target.toString());
        }
    }

    private static void replace(Path place, Writing writing) throws IOException {
        Path fresh = place.resolveSibling("." + place.getFileName().toString().codePoints().limit(40).collect(
                StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append) + "." + UUID.randomUUID()
                + ".tmp");
        boolean moved = false;
        try {
            fill(fresh, writing);
            keepPermissions(place, fresh);
            move(fresh, place);
            moved = true;
        } finally {
            if (!moved) {
                Files.deleteIfExists(fresh);
            }
        }
        syncFolder(place.getParent());
    }

    private static void fill(Path fresh, Writing writing) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
            writing.to(out);
            out.flush();
            channel.force(true);
        }
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(fresh, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            view.setPermissions(Files.getPosixFilePermissions(old));
        }
    }

    private static void move(Path fresh, Path place) throws IOException {
        try {
            Files.move(fresh, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // some network folders cannot; the file is whole by now, so the gap is as short as it can be
            LOG.log(Level.FINE, "no atomic move in this folder", e);
            Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The move itself survives a power cut only when the folder is on the disk too.
    private static void syncFolder(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows does not open folders, and keeps its own journal of moves
            LOG.log(Level.FINE, "the folder cannot be synchronised", e);
        }
    }
}
