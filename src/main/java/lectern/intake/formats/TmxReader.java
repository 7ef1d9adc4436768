package lectern.intake.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import org.jspecify.annotations.Nullable;

/// Reads one language of a translation memory (TMX 1.4b): each of its segments is a line.
final class TmxReader {
    private static final String FORMAT = "TMX";

    private TmxReader() {
    }

    /// @param language a language tag such as `zh` or `zh-CN`; null: the language it was translated from
    /// @throws Problem `intake.tmx-language` when it is not in the file
    static Manuscript read(byte[] bytes, Budget budget, @Nullable String language) {
        Xml xml = new Xml(bytes, budget, FORMAT, true);
        Map<String, List<String>> segments = new LinkedHashMap<>();
        String source = "";
        String now = "";
        while (xml.next()) {
            if (xml.starts("header")) {
                source = xml.attribute("srclang", "");
            } else if (xml.starts("tuv")) {
                now = xml.attribute("lang", "");
            } else if (xml.starts("seg")) {
                String words = segment(xml);
                budget.characters(words.length());
                segments.computeIfAbsent(now, lang -> new ArrayList<>()).add(words);
            } else if (xml.starts("prop") || xml.starts("note")) {
                xml.skip();
            }
        }
        if (segments.isEmpty()) {
            throw budget.damaged(FORMAT);
        }
        String wanted = language != null ? language : source;
        String chosen = segments.keySet().stream().filter(lang -> same(lang, wanted)).findFirst()
                .or(() -> segments.keySet().stream().filter(lang -> same(lang.split("[-_]")[0], wanted.split("[-_]")[0])).findFirst())
                .or(() -> language == null ? segments.keySet().stream().findFirst() : java.util.Optional.empty())
                .orElseThrow(() -> new Problem("intake.tmx-language", budget.name(), wanted, String.join(", ", segments.keySet())));
        ManuscriptWriter out = new ManuscriptWriter(budget, false);
        for (String words : segments.getOrDefault(chosen, List.of())) {
            out.add(words);
            out.endLine();
        }
        if (segments.size() > 1 && language == null) {
            out.notice(Notice.of("intake.tmx-languages", budget.name(), chosen, String.join(", ", segments.keySet())));
        }
        return out.end("", FrontMatter.NONE);
    }

    /// The words of a segment without the codes of the program it came from.
    private static String segment(Xml xml) {
        int outside = xml.depth() - 1;
        StringBuilder words = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (xml.isText()) {
                words.append(xml.text());
            } else if (xml.starts() && xml.name().matches("bpt|ept|it|ph|ut")) {
                xml.skip();
            }
        }
        return words.toString().replaceAll("\\s+", " ").strip();
    }

    private static boolean same(String one, String other) {
        return one.toLowerCase(Locale.ROOT).replace('_', '-').equals(other.toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
