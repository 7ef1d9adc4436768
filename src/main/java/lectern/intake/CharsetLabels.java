package lectern.intake;

import java.nio.charset.Charset;
import java.util.Map;

/// Names of charsets, as people and files give them.
public final class CharsetLabels {
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset BIG5 = Charset.forName("Big5-HKSCS");
    static final Charset SHIFT_JIS = Charset.forName("windows-31j");
    static final Charset EUC_JP = Charset.forName("EUC-JP");
    static final Charset KOREAN = Charset.forName("x-windows-949");
    static final Charset WESTERN = Charset.forName("windows-1252");
    static final Charset UTF_32LE = Charset.forName("UTF-32LE");
    static final Charset UTF_32BE = Charset.forName("UTF-32BE");

    /// Labels that in real files mean their superset (WHATWG Encoding Standard, section 4.2, and windows-31j measured).
    private static final Map<String, Charset> SUPERSETS = Map.ofEntries(
            Map.entry("GB2312", GB18030), Map.entry("GBK", GB18030), Map.entry("x-mswin-936", GB18030),
            Map.entry("Big5", BIG5), Map.entry("Shift_JIS", SHIFT_JIS), Map.entry("EUC-KR", KOREAN),
            Map.entry("ISO-8859-1", WESTERN), Map.entry("US-ASCII", WESTERN));

    private CharsetLabels() {
    }

    /// What a given charset stands for in real files: GB18030 for GBK, windows-1252 for ISO 8859-1; else itself.
    public static Charset superset(Charset charset) {
        return SUPERSETS.getOrDefault(charset.name(), charset);
    }
}
