package lectern.intake.formats;

import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/// The charsets RTF names by numbers.
final class RtfCharsets {
    private RtfCharsets() {
    }

    /// The charset of a code page.
    ///
    /// @param otherwise when it is not known
    static Charset codePage(int number, Charset otherwise) {
        @Nullable String label = switch (number) {
            case 936 -> "GB18030";
            case 950 -> "Big5-HKSCS";
            case 932 -> "windows-31j";
            case 949 -> "x-windows-949";
            case 65001 -> "UTF-8";
            case 874 -> "x-windows-874";
            case 437, 850, 852, 866 -> "IBM" + number;
            default -> number >= 1250 && number <= 1258 ? "windows-" + number : null;
        };
        return label != null && Charset.isSupported(label) ? Charset.forName(label) : otherwise;
    }

    /// The charset of a font (RTF 1.9.1, `\\fcharset`).
    static Charset ofFont(int charset, Charset otherwise) {
        return switch (charset) {
            case 128 -> codePage(932, otherwise);
            case 129 -> codePage(949, otherwise);
            case 134 -> codePage(936, otherwise);
            case 136 -> codePage(950, otherwise);
            case 161 -> codePage(1253, otherwise);
            case 162 -> codePage(1254, otherwise);
            case 163 -> codePage(1258, otherwise);
            case 177 -> codePage(1255, otherwise);
            case 178 -> codePage(1256, otherwise);
            case 186 -> codePage(1257, otherwise);
            case 204 -> codePage(1251, otherwise);
            case 222 -> codePage(874, otherwise);
            case 238 -> codePage(1250, otherwise);
            default -> otherwise;
        };
    }
}
