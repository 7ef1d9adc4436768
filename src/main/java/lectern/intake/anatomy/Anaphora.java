package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import lectern.speech.SectionKind;

/// Openings that several paragraphs share: `凝心聚力…，必须在X中Y。` four times over.
///
/// The template of a group is the common beginning of its first sentences, or, for short sentences, the common beginning
/// and ending together (`在…上下功夫`).
final class Anaphora {
    private static final int LEAST_MEMBERS = 3;
    private static final int LONGEST_SENTENCE = 60;
    private static final int LONGEST_SHORT = 26;
    private static final int WIDEST_GAP = 3;

    private Anaphora() {
    }

    private record Opening(Line line, int order, String sentence, int end) {
    }

    /// The heads that share an opening among `lines`.
    static List<Head> in(List<Line> lines, Set<Integer> numbered) {
        List<Opening> openings = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (!numbered.contains(line.trimmed().start()) && line.isHan()) {
                Opening opening = opening(line, i);
                if (opening != null) {
                    openings.add(opening);
                }
            }
        }
        List<Head> heads = new ArrayList<>();
        for (int i = 0; i < openings.size(); ) {
            int last = groupEnd(openings, i);
            if (last - i >= LEAST_MEMBERS) {
                boolean strong = prefix(openings.subList(i, last)) >= 6;
                openings.subList(i, last).forEach(o -> heads.add(head(o, strong ? 0.85 : 0.65)));
                i = last;
            } else {
                i++;
            }
        }
        return heads;
    }

    /// The first sentence of a paragraph that goes on after it.
    private static Opening opening(Line line, int order) {
        String plain = line.plain();
        int end = Han.sentenceEnd(plain.length() > LONGEST_SENTENCE + 2 ? plain.substring(0, LONGEST_SENTENCE + 2) : plain, 0);
        if (end > LONGEST_SENTENCE || end < 6 || end >= plain.length() || !Han.is(plain.codePointAt(0))
                || plain.charAt(end - 1) == '？' || Salutations.chinese(plain) != null) {
            return null;
        }
        return new Opening(line, order, plain.substring(0, end - 1), end - 1);
    }

    /// The index after the last opening that shares a template with those from `from`.
    private static int groupEnd(List<Opening> openings, int from) {
        int end = from + 1;
        int prefix = Integer.MAX_VALUE;
        int suffix = Integer.MAX_VALUE;
        Opening first = openings.get(from);
        while (end < openings.size()) {
            Opening next = openings.get(end);
            int gap = next.order() - openings.get(end - 1).order();
            int p = Math.min(prefix, common(first.sentence(), next.sentence(), true));
            int s = Math.min(suffix, common(first.sentence(), next.sentence(), false));
            if (!template(first.sentence(), next.sentence(), p, s, gap)) {
                break;
            }
            prefix = p;
            suffix = s;
            end++;
        }
        return end;
    }

    private static boolean template(String first, String next, int prefix, int suffix, int gap) {
        if (gap > WIDEST_GAP) {
            return false;
        }
        if (prefix >= 6) {
            return true;
        }
        boolean close = gap == 1;
        boolean phrase = prefix >= 4 && (first.charAt(prefix - 1) == '，' || prefix >= 4 && Math.max(first.length(), next.length()) <= LONGEST_SHORT);
        boolean framed = prefix >= 1 && suffix >= 3 && prefix + suffix >= 5 && Math.max(first.length(), next.length()) <= LONGEST_SHORT
                && first.charAt(first.length() - suffix) != '，';
        return close && (phrase || framed);
    }

    private static int prefix(List<Opening> group) {
        int least = Integer.MAX_VALUE;
        for (Opening opening : group) {
            least = Math.min(least, common(group.getFirst().sentence(), opening.sentence(), true));
        }
        return least;
    }

    private static int common(String a, String b, boolean fromStart) {
        int most = Math.min(a.length(), b.length());
        int n = 0;
        while (n < most && (fromStart ? a.charAt(n) == b.charAt(n) : a.charAt(a.length() - 1 - n) == b.charAt(b.length() - 1 - n))) {
            n++;
        }
        return n;
    }

    private static Head head(Opening opening, double confidence) {
        return Head.free(SectionKind.ANAPHORA, opening.line().trimmedRange(0, opening.end()),
                Findings.tidy(opening.sentence()), confidence);
    }
}
