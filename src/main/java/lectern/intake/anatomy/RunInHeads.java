package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.SectionKind;

/// Short imperative sentences that head a part of their paragraph: `要加强学习研究。把勤于学习…`.
final class RunInHeads {
    private static final Pattern IMPERATIVE = Pattern.compile("(要[^，。；：！？\\n]{2,18})。");

    private RunInHeads() {
    }

    /// The run-in heads among `lines`: those of a paragraph that has two or more of them, or whose own head is one of
    /// `headed`; each must be followed by what it heads.
    static List<Head> in(List<Line> lines, Set<Integer> headed) {
        List<Head> heads = new ArrayList<>();
        List<Head> leading = new ArrayList<>();
        int lastLeading = -2;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            List<Head> own = inside(line);
            boolean leads = own.size() == 1 && own.getFirst().heading().start() == line.trimmed().start();
            if (leads) {
                // Paragraphs that each begin with one are read like one paragraph.
                if (i != lastLeading + 1) {
                    keep(leading, heads);
                }
                leading.addAll(own);
                lastLeading = i;
            } else if (own.size() >= 2 || own.size() == 1 && headed.contains(line.trimmed().start())) {
                heads.addAll(own);
            }
        }
        keep(leading, heads);
        heads.sort(Comparator.comparing(Head::heading));
        return heads;
    }

    private static void keep(List<Head> leading, List<Head> heads) {
        if (leading.size() >= 2) {
            heads.addAll(leading);
        }
        leading.clear();
    }

    private static List<Head> inside(Line line) {
        List<Head> heads = new ArrayList<>();
        String plain = line.plain();
        if (plain.indexOf('要') < 0) {
            return heads;
        }
        int lastEnd = -1;
        Matcher m = IMPERATIVE.matcher(plain);
        for (int i = plain.indexOf('要'); i >= 0; i = plain.indexOf('要', i + 1)) {
            boolean begins = i == 0 || "。！？；”".indexOf(plain.charAt(i - 1)) >= 0;
            if (begins && m.region(i, plain.length()).lookingAt()) {
                lastEnd = add(heads, line, m, lastEnd);
            }
        }
        return heads;
    }

    private static int add(List<Head> heads, Line line, Matcher m, int lastEnd) {
        if (m.start() == lastEnd && !heads.isEmpty()) {
            // 要A。要B。 in a row are parallel sentences: the first heads nothing.
            heads.removeLast();
        }
        if (m.end() < line.plain().length()) {
            heads.add(Head.free(SectionKind.RUN_IN, line.range(m, 1), Findings.tidy(m.group(1)), 0.75));
        }
        return m.end();
    }
}
