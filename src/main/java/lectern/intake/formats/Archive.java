package lectern.intake.formats;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lectern.message.Problem;

/// A ZIP container in memory, read by its directory (APPNOTE 6.3, 4.3). Nothing is unpacked to disk, so that a name such
/// as `../x` is only a name. What a part says of its own size is not believed.
final class Archive {
    private static final int END = 0x06054b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCAL = 0x04034b50;
    private static final int END_LENGTH = 22;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int UTF_8_NAME = 0x800;
    private static final int ENCRYPTED = 1;
    private static final int DEFLATED = 8;

    /// A part of the container.
    ///
    /// @param name its name as the container gives it, never used as a path on disk
    record Entry(String name, int method, int flags, long crc, int packed, int at) {
        boolean isFolder() {
            return name.endsWith("/") || name.endsWith("\\");
        }
    }

    private final ByteBuffer bytes;
    private final Budget budget;
    private final List<Entry> entries = new ArrayList<>();

    /// @param names tells the charset of the names that do not say theirs, given all of them
    Archive(byte[] file, Budget budget, Function<byte[], Charset> names) {
        bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        this.budget = budget;
        try {
            directory(names);
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw budget.damaged("ZIP", e);
        }
    }

    Archive(byte[] file, Budget budget) {
        this(file, budget, name -> StandardCharsets.UTF_8);
    }

    List<Entry> entries() {
        return entries;
    }

    boolean has(String name) {
        return entries.stream().anyMatch(entry -> entry.name().equals(name));
    }

    /// The part of that name.
    ///
    /// @throws Problem if there is none, or more than one, so that programs could differ on what the file says
    byte[] part(String name) {
        List<Entry> found = entries.stream().filter(entry -> entry.name().equals(name)).toList();
        if (found.size() != 1) {
            throw new Problem(found.isEmpty() ? "intake.zip-missing" : "intake.zip-twice", budget.name(), name);
        }
        return unpack(found.getFirst());
    }

    /// @throws Problem if another part of that name makes it doubtful which one is meant
    void refuseTwins() {
        Set<String> names = new HashSet<>();
        for (Entry entry : entries) {
            if (!names.add(entry.name())) {
                throw new Problem("intake.zip-twice", budget.name(), entry.name());
            }
        }
    }

    /// The bytes of a part.
    byte[] unpack(Entry entry) {
        if ((entry.flags() & ENCRYPTED) != 0) {
            throw new Problem("intake.zip-locked", budget.name());
        }
        try {
            if (bytes.getInt(entry.at()) != LOCAL) {
                throw budget.damaged("ZIP");
            }
            int from = entry.at() + 30 + (bytes.getShort(entry.at() + 26) & 0xFFFF)
                    + (bytes.getShort(entry.at() + 28) & 0xFFFF);
            if (from < 0 || entry.packed() < 0 || (long) from + entry.packed() > bytes.capacity()) {
                throw budget.damaged("ZIP");
            }
            byte[] out = switch (entry.method()) {
                case 0 -> stored(from, entry.packed());
                case DEFLATED -> inflate(from, entry.packed());
                default -> throw new Problem("intake.zip-method", budget.name(), entry.method());
            };
            CRC32 crc = new CRC32();
            crc.update(out);
            if (crc.getValue() != entry.crc()) {
                throw budget.damaged("ZIP");
            }
            return out;
        } catch (IndexOutOfBoundsException | DataFormatException e) {
            throw budget.damaged("ZIP", e);
        }
    }

    private byte[] stored(int from, int length) {
        budget.unpacked(length, length, length);
        return Arrays.copyOfRange(bytes.array(), from, from + length);
    }

    private byte[] inflate(int from, int packed) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes.array(), from, packed);
            byte[] out = new byte[Math.max(1024, packed * 4)];
            int length = 0;
            while (!inflater.finished()) {
                if (length == out.length) {
                    out = Arrays.copyOf(out, out.length * 2);
                }
                int more = inflater.inflate(out, length, out.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw budget.damaged("ZIP");
                }
                length += more;
                budget.unpacked(more, length, packed);
            }
            return Arrays.copyOf(out, length);
        } finally {
            inflater.end();
        }
    }

    private void directory(Function<byte[], Charset> names) {
        int end = end();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        long at = bytes.getInt(end + 16) & 0xFFFFFFFFL;
        // counts over 65,535 and offsets over 4 GiB stand elsewhere (ZIP64); a file of that size is not read
        budget.entries(count);
        int place = Math.toIntExact(at);
        Charset unsaid = names.apply(unsaidNames(place, count));
        for (int i = 0; i < count; i++) {
            int flags = bytes.getShort(place + 8) & 0xFFFF;
            int nameLength = bytes.getShort(place + 28) & 0xFFFF;
            int extraLength = bytes.getShort(place + 30) & 0xFFFF;
            byte[] name = Arrays.copyOfRange(bytes.array(), place + 46, place + 46 + nameLength);
            long packed = bytes.getInt(place + 20) & 0xFFFFFFFFL;
            long local = bytes.getInt(place + 42) & 0xFFFFFFFFL;
            boolean wide = packed == 0xFFFFFFFFL || local == 0xFFFFFFFFL;
            long[] sizes = wide ? wide(place, nameLength, extraLength, packed, local) : new long[] {packed, local};
            Charset charset = (flags & UTF_8_NAME) != 0 ? StandardCharsets.UTF_8 : unsaid;
            entries.add(new Entry(new String(name, charset), bytes.getShort(place + 10) & 0xFFFF, flags,
                    bytes.getInt(place + 16) & 0xFFFFFFFFL, Math.toIntExact(sizes[0]), Math.toIntExact(sizes[1])));
            place += 46 + nameLength + extraLength + (bytes.getShort(place + 32) & 0xFFFF);
        }
    }

    /// All names that do not say their charset, which is one: the longer, the better it can be told.
    private byte[] unsaidNames(int directory, int count) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int place = directory;
        for (int i = 0; i < count; i++) {
            if (bytes.getInt(place) != ENTRY) {
                throw budget.damaged("ZIP");
            }
            int length = bytes.getShort(place + 28) & 0xFFFF;
            if ((bytes.getShort(place + 8) & UTF_8_NAME) == 0) {
                all.writeBytes(Arrays.copyOfRange(bytes.array(), place + 46, place + 46 + length));
            }
            place += 46 + length + (bytes.getShort(place + 30) & 0xFFFF) + (bytes.getShort(place + 32) & 0xFFFF);
        }
        return all.toByteArray();
    }

    /// Sizes that some programs write in 64 bits also where 32 would do (4.5.3): unpacked, packed, offset, as needed.
    private long[] wide(int place, int nameLength, int extraLength, long packed, long local) {
        int at = place + 46 + nameLength;
        int end = at + extraLength;
        while (at + 4 <= end) {
            int length = bytes.getShort(at + 2) & 0xFFFF;
            if (bytes.getShort(at) == 1) {
                int field = at + 4 + (bytes.getInt(place + 24) == -1 ? 8 : 0);
                long first = packed == 0xFFFFFFFFL ? bytes.getLong(field) : packed;
                field += packed == 0xFFFFFFFFL ? 8 : 0;
                return new long[] {first, local == 0xFFFFFFFFL ? bytes.getLong(field) : local};
            }
            at += 4 + length;
        }
        throw budget.damaged("ZIP");
    }

    private int end() {
        int last = bytes.capacity() - END_LENGTH;
        for (int at = last; at >= 0 && at >= last - LONGEST_COMMENT; at--) {
            if (bytes.getInt(at) == END) {
                return at;
            }
        }
        throw budget.damaged("ZIP");
    }
}
