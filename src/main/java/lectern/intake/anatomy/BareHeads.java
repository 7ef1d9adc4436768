package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.speech.SectionKind;

/// Heading lines that no number leads: short, without a full stop, between long paragraphs.
final class BareHeads {
    private static final int LONGEST = 32;
    private static final int LONG_PARAGRAPH = 60;
    private static final Pattern YEAR = Pattern.compile("\\d{4} ?年(?:度|工作|以来)");
    private static final Set<String> KNOWN = Set.of("结束语", "结语", "前言", "引言", "导言", "结束語", "序言", "尾声");

    private BareHeads() {
    }

    /// The bare heads among `lines`; `numbered` are the places of the heads that have numbers.
    static List<Head> in(List<Line> lines, Set<Integer> numbered) {
        boolean indented = mostlyIndented(lines);
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i + 1 < lines.size(); i++) {
            Line line = lines.get(i);
            if (i > 0 && line.plain().length() <= LONGEST && !numbered.contains(line.trimmed().start()) && !(indented && isIndented(line))
                    && ends(lines.get(i - 1), numbered) && begins(lines, i + 1, numbered) && shaped(line)) {
                heads.add(Head.free(SectionKind.NUMBERED, line.trimmed(), Findings.tidy(line.plain()), 0.6));
            }
        }
        return heads;
    }

    private static boolean shaped(Line line) {
        String plain = line.plain();
        if (KNOWN.contains(plain)) {
            return true;
        }
        // A first number without a second may still head what follows: the text was cut off there.
        if (NumberedHeads.looksNumbered(plain) && !NumberedHeads.isFirst(plain)) {
            return false;
        }
        return plain.length() >= 4 && plain.length() <= LONGEST && line.isHan() && (Han.is(plain.codePointAt(0)) || plain.charAt(0) == '（' || YEAR.matcher(plain).lookingAt())
                && Character.isLetterOrDigit(plain.codePointBefore(plain.length()))
                && plain.chars().noneMatch(c -> "。！？；：:!?;《》〈〉/|".indexOf(c) >= 0) && Salutations.chinese(plain) == null
                && Names.person(plain) == null && !isDate(plain);
    }

    private static boolean isDate(String plain) {
        Dates.Found date = Dates.chinese(plain);
        return date != null && date.end() - date.start() + 3 >= plain.length();
    }

    private static boolean ends(Line before, Set<Integer> numbered) {
        String plain = before.plain();
        return Han.endsSentence(plain.charAt(plain.length() - 1)) || "”）)：:".indexOf(plain.charAt(plain.length() - 1)) >= 0
                || numbered.contains(before.trimmed().start());
    }

    private static boolean begins(List<Line> lines, int at, Set<Integer> numbered) {
        Line next = lines.get(at);
        boolean prose = next.plain().length() >= LONG_PARAGRAPH && Han.is(next.plain().codePointAt(0))
                || next.plain().length() >= LONG_PARAGRAPH && "“0123456789".indexOf(next.plain().charAt(0)) >= 0;
        return prose || numbered.contains(next.trimmed().start()) || at + 1 < lines.size() && lines.get(at + 1).plain().length() >= LONG_PARAGRAPH && shaped(next);
    }

    private static boolean mostlyIndented(List<Line> lines) {
        long prose = lines.stream().filter(l -> l.plain().length() >= LONG_PARAGRAPH).count();
        long indented = lines.stream().filter(l -> l.plain().length() >= LONG_PARAGRAPH && isIndented(l)).count();
        return indented * 2 > prose;
    }

    private static boolean isIndented(Line line) {
        return line.trimmed().start() > line.start();
    }
}
