package lectern.intake.child;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/// The few shapes that both ends write and read. Texts are UTF-16 as they are in memory, so that none is changed on the
/// way; every text, array and list begins with its length.
final class Wire {
    /// Begins every conversation; the last two digits are the version.
    static final int GREETING = 0x4C455201;
    private static final int PIECE = 16 << 10;

    private Wire() {
    }

    /// The other end does not keep the rules.
    static final class Garbled extends IOException {
        private static final long serialVersionUID = 1L;

        Garbled(String what) {
            super(what);
        }
    }

    /// Writes.
    static final class Out {
        private final DataOutputStream out;
        private final byte[] piece = new byte[PIECE];

        Out(OutputStream out) {
            this.out = new DataOutputStream(out);
        }

        void number(long value) throws IOException {
            out.writeLong(value);
        }

        void small(int value) throws IOException {
            out.writeInt(value);
        }

        void share(double value) throws IOException {
            out.writeDouble(value);
        }

        void flag(boolean value) throws IOException {
            out.writeByte(value ? 1 : 0);
        }

        void bytes(byte[] value) throws IOException {
            out.writeInt(value.length);
            out.write(value);
        }

        void text(String value) throws IOException {
            out.writeInt(value.length());
            int filled = 0;
            for (int i = 0; i < value.length(); i++) {
                char unit = value.charAt(i);
                piece[filled++] = (byte) (unit >> 8);
                piece[filled++] = (byte) unit;
                if (filled == PIECE) {
                    out.write(piece, 0, filled);
                    filled = 0;
                }
            }
            out.write(piece, 0, filled);
        }

        void maybe(@Nullable String value) throws IOException {
            flag(value != null);
            if (value != null) {
                text(value);
            }
        }

        void flush() throws IOException {
            out.flush();
        }
    }

    /// Reads, and believes nothing.
    static final class In {
        private final DataInputStream in;
        private final byte[] piece = new byte[PIECE];
        private long units;
        private long items;

        In(InputStream in) {
            this.in = new DataInputStream(in);
        }

        /// What may come until this is called again.
        ///
        /// @param mostUnits UTF-16 units of all texts together
        /// @param mostItems elements of all lists together
        void allow(long mostUnits, long mostItems) {
            units = mostUnits;
            items = mostItems;
        }

        long number() throws IOException {
            return in.readLong();
        }

        int small() throws IOException {
            return in.readInt();
        }

        /// A number from 0 to `most`.
        int small(int most) throws IOException {
            int value = in.readInt();
            if (value < 0 || value > most) {
                throw new Garbled("number");
            }
            return value;
        }

        double share() throws IOException {
            double value = in.readDouble();
            if (!(value >= 0 && value <= 1)) {
                throw new Garbled("share");
            }
            return value;
        }

        boolean flag() throws IOException {
            int value = in.readByte();
            if (value != 0 && value != 1) {
                throw new Garbled("flag");
            }
            return value == 1;
        }

        /// The length of a list.
        int many() throws IOException {
            int value = small((int) Math.min(items, Integer.MAX_VALUE));
            items -= value;
            return value;
        }

        byte[] bytes(int most) throws IOException {
            int length = small(most);
            // takes memory as the bytes arrive, not as they are announced
            byte[] value = in.readNBytes(length);
            if (value.length < length) {
                throw new Garbled("end");
            }
            return value;
        }

        String text() throws IOException {
            int length = small((int) Math.min(units, Integer.MAX_VALUE));
            units -= length;
            StringBuilder text = new StringBuilder(Math.min(length, PIECE));
            int left = length;
            while (left > 0) {
                int now = Math.min(left, PIECE / 2);
                in.readFully(piece, 0, now * 2);
                for (int i = 0; i < now; i++) {
                    text.append((char) (piece[2 * i] << 8 | piece[2 * i + 1] & 0xFF));
                }
                left -= now;
            }
            return text.toString();
        }

        @Nullable String maybe() throws IOException {
            return flag() ? text() : null;
        }
    }
}
