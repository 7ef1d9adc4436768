package lectern.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.List;
import java.util.zip.InflaterInputStream;

/// What the migrations can say of texts in SQL: functions that are known while they run, and at no other time.
final class Repacking {
    private static final List<Database.Scalar> FUNCTIONS = List.of(
            new Database.Scalar("packed", value -> Packed.of(new String(value, StandardCharsets.UTF_8))),
            new Database.Scalar("repacked", Repacking::repacked),
            new Database.Scalar("utf16", value -> new String(value, StandardCharsets.UTF_8).length()));

    private Repacking() {
    }

    static void prepare(Database database) throws SQLException {
        for (Database.Scalar function : FUNCTIONS) {
            database.define(function);
        }
    }

    static void finish(Database database) throws SQLException {
        for (Database.Scalar function : FUNCTIONS) {
            database.forget(function);
        }
    }

    /// From the zlib format (RFC 1950), in which steps were kept once. What is damaged stays as it is: unreadable, and told.
    private static byte[] repacked(byte[] deflated) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
            byte[] text = in.readNBytes(Database.LONGEST_VALUE + 1);
            return text.length > Database.LONGEST_VALUE ? deflated : Packed.of(new String(text, StandardCharsets.UTF_8));
        } catch (IOException damaged) {
            return deflated;
        }
    }
}
