package lectern.window.reader;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/// Texts of the kinds that break offsets: supplementary Han, joined emoji, combining marks, right-to-left words, odd
/// white space, lone surrogates, very long lines.
final class Texts {
    private static final List<String> PIECES = List.of("经过全体代表", "，", "。", "！”", "\n", "\n\n", "\u3000\u3000", " ", "\t", "\u00A0",
            "\u200B", "\r", "\u2028", "𠮷", "👩‍👩‍👧", "🇨🇳", "👍🏽", "é", "e\u0301", "Z\u0306", "السادة", "גבירותיי", "a", "The house. ",
            "1.5", "...", "\uD842", "\uDFB7", "各位代表、同志们：", "x".repeat(700), "发展，".repeat(200), "𠮷".repeat(600),
            "We choose. ".repeat(120), "\u0301".repeat(1500));

    private Texts() {
    }

    static Arbitrary<String> any() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }
}
