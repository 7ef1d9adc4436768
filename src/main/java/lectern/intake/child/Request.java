package lectern.intake.child;

import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import lectern.intake.Intake;
import lectern.speech.Field;
import lectern.intake.ReadOptions;
import lectern.intake.formats.Columns;
import lectern.intake.formats.Limits;
import org.jspecify.annotations.Nullable;

/// What a child is asked to read.
///
/// @param name the file's name without its folder
/// @param bytes all of it
/// @param options how it is to be read
record Request(String name, byte[] bytes, ReadOptions options) {
    private static final int MOST_UNITS = 64 << 10;
    private static final int MOST_ITEMS = 64;

    void write(Wire.Out out) throws IOException {
        out.text(name);
        Charset charset = options.charset();
        out.maybe(charset == null ? null : charset.name());
        out.maybe(options.password());
        out.flag(options.whole());
        out.maybe(options.language());
        columns(out, options.columns());
        Limits limits = options.limits();
        out.number(limits.unpacked());
        out.small(limits.ratio());
        out.small(limits.entries());
        out.small(limits.depth());
        out.small(limits.characters());
        out.small(limits.pages());
        out.small(limits.speeches());
        out.number(limits.time().toMillis());
        out.bytes(bytes);
        out.flush();
    }

    private static void columns(Wire.Out out, @Nullable Columns columns) throws IOException {
        out.flag(columns != null);
        if (columns != null) {
            out.flag(columns.header());
            out.small(columns.text());
            out.small(columns.fields().size());
            for (Map.Entry<Field, Integer> field : columns.fields().entrySet()) {
                out.small(field.getKey().ordinal());
                out.small(field.getValue());
            }
        }
    }

    static Request read(Wire.In in) throws IOException {
        in.allow(MOST_UNITS, MOST_ITEMS);
        String name = in.text();
        String charset = in.maybe();
        String password = in.maybe();
        boolean whole = in.flag();
        String language = in.maybe();
        Columns columns = in.flag() ? columns(in) : null;
        Limits limits = new Limits(in.number(), in.small(), in.small(), in.small(), in.small(), in.small(), in.small(),
                Duration.ofMillis(in.number()));
        byte[] bytes = in.bytes(Intake.LIMIT_MIB << 20);
        return new Request(name, bytes, new ReadOptions(charset == null ? null : Charset.forName(charset), password, whole,
                language, columns, limits));
    }

    private static Columns columns(Wire.In in) throws IOException {
        boolean header = in.flag();
        int text = in.small();
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        int many = in.many();
        for (int i = 0; i < many; i++) {
            fields.put(Field.values()[in.small(Field.values().length - 1)], in.small());
        }
        return new Columns(header, text, fields);
    }
}
