package lectern.library;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import lectern.message.Problem;

/// The first 100 bytes of a database file (SQLite file format, section 1.3), read before SQLite may touch it.
///
/// @param version the `user_version`: the number of the last migration
record Header(int version) {
    /// The bytes `LECT` as a number: what marks a file as a library.
    static final int APPLICATION_ID = 0x4C454354;
    private static final int SIZE = 100;
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] JOURNAL_MAGIC =
            {(byte) 0xd9, (byte) 0xd5, 0x05, (byte) 0xf9, 0x20, (byte) 0xa1, 0x63, (byte) 0xd7};

    /// Reads the header of a file that is not open here.
    ///
    /// @param newest the newest version this program knows
    /// @throws Problem if it is no library, a newer one, or plainly damaged
    static Header of(Path file, int newest) throws IOException {
        if (Files.notExists(file)) {
            throw new Problem("library.absent", file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new Problem("library.not-a-file", file.toString());
        }
        long size = Files.size(file);
        if (size == 0) {
            throw new Problem("library.empty-file", file.toString());
        }
        ByteBuffer bytes = ByteBuffer.wrap(start(file, SIZE));
        if (bytes.limit() < SIZE || !ByteBuffer.wrap(MAGIC).equals(bytes.slice(0, MAGIC.length))
                || bytes.getInt(68) != APPLICATION_ID) {
            throw new Problem("library.not-a-library", file.toString());
        }
        int version = bytes.getInt(60);
        if (version > newest) {
            throw new Problem("library.newer", file.toString(), version, newest);
        }
        if (bytes.get(18) != 1 || bytes.get(19) != 1 || bytes.getInt(56) != 1 || version < 1) {
            throw new Problem("library.altered", file.toString());
        }
        sane(file, size, bytes);
        return new Header(version);
    }

    private static void sane(Path file, long size, ByteBuffer bytes) throws IOException {
        int stated = Short.toUnsignedInt(bytes.getShort(16));
        int page = stated == 1 ? 65536 : stated;
        if (page < 512 || Integer.bitCount(page) != 1) {
            throw Trouble.damaged(file, "page size " + stated);
        }
        int format = bytes.getInt(44);
        if (format < 1 || format > 4) {
            throw Trouble.damaged(file, "schema format " + format);
        }
        // the size in the header holds when it was written by the last change; a journal may still have to restore it
        long pages = Integer.toUnsignedLong(bytes.getInt(28));
        if (bytes.getInt(24) == bytes.getInt(92) && size < pages * page && !isJournal(journal(file))) {
            throw Trouble.damaged(file, size + " / " + pages * page + " bytes");
        }
    }

    /// The rollback journal SQLite keeps beside the file.
    static Path journal(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }

    /// Whether the file begins as a journal that SQLite may still need.
    static boolean isJournal(Path journal) throws IOException {
        return Files.isRegularFile(journal)
                && ByteBuffer.wrap(JOURNAL_MAGIC).equals(ByteBuffer.wrap(start(journal, JOURNAL_MAGIC.length)));
    }

    private static byte[] start(Path file, int size) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(size);
        }
    }
}
