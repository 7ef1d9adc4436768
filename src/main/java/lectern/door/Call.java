package lectern.door;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a start of the program asks for: a library, files to read, or only the window.
///
/// @param library null for the one that is open, or this user's own
/// @param files to be imported, in this order
public record Call(@Nullable Path library, List<Path> files) {
    private static final int VERSION = 1;
    private static final int MOST_FILES = 100_000;
    private static final int LONGEST_PATH = 1 << 16;

    public Call {
        files = List.copyOf(files);
    }

    /// The call of files of any kind: the first library among them is opened, the others are imported.
    public static Call of(List<Path> files) {
        Path library = files.stream().filter(Call::isLibrary).findFirst().orElse(null);
        return new Call(library, files.stream().filter(file -> !file.equals(library)).toList()).absolute();
    }

    /// Whether the file's name is that of a library.
    public static boolean isLibrary(Path file) {
        return file.toString().endsWith(".lectern");
    }

    /// The same call with its paths as they are found from any folder: the first window has a working folder of its own.
    public Call absolute() {
        return new Call(library == null ? null : found(library), files.stream().map(Path::toAbsolutePath).toList());
    }

    /// Where a library lies, by one name for each: links are followed where it exists.
    public static Path found(Path library) {
        try {
            return library.toRealPath();
        } catch (IOException notThereYet) {
            return library.toAbsolutePath().normalize();
        }
    }

    /// The call as bytes, for [#unpacked].
    byte[] packed() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            write(out, library == null ? "" : library.toString());
            out.writeInt(files.size());
            for (Path file : files) {
                write(out, file.toString());
            }
        } catch (IOException e) {
            throw new IllegalStateException("in memory", e);
        }
        return bytes.toByteArray();
    }

    /// The call in these bytes.
    ///
    /// @throws IOException if they hold none
    static Call unpacked(byte[] bytes) throws IOException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != VERSION) {
                throw new IOException("a call of another version");
            }
            String library = read(in);
            int count = in.readInt();
            if (count < 0 || count > MOST_FILES) {
                throw new IOException("no call");
            }
            List<Path> files = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                files.add(Path.of(read(in)));
            }
            return new Call(library.isEmpty() ? null : Path.of(library), files);
        } catch (InvalidPathException e) {
            throw new IOException("a path that cannot be named here", e);
        }
    }

    private static void write(DataOutputStream out, String path) throws IOException {
        byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > LONGEST_PATH) {
            throw new IOException("no path");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("a call that breaks off");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
