package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import lectern.speech.Outline;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;

/// Makes one tree of the heads that numbering, repetition, imperatives and salutations give.
final class OutlineBuilder {
    private OutlineBuilder() {
    }

    /// The outline of the lines `[from, to)` of a speech, which ends at `end`.
    ///
    /// @param salutation the line that holds the first salutation only, never a divider
    static Outline build(List<Line> lines, int from, int to, int end) {
        List<Line> body = lines.subList(Math.min(from, to), to);
        List<Head> numbered = NumberedHeads.in(body);
        Set<Integer> taken = starts(numbered);
        List<Head> bare = BareHeads.in(body, taken);
        Set<Integer> all = new HashSet<>(taken);
        all.addAll(starts(bare));
        List<Head> anaphora = Anaphora.in(body, all);
        all.addAll(starts(anaphora));
        List<Head> heads = new ArrayList<>(numbered);
        heads.addAll(bareLevels(bare, numbered));
        heads.addAll(anaphora);
        heads.addAll(salutations(body, all));
        heads.addAll(RunInHeads.in(body, all));
        heads.sort(Comparator.comparing(Head::heading));
        return new Outline(tree(withoutOverlap(heads), end));
    }

    private static Set<Integer> starts(List<Head> heads) {
        Set<Integer> starts = new HashSet<>();
        heads.forEach(head -> starts.add(head.heading().start()));
        return starts;
    }

    /// Bare heads stand above the numbering where it starts anew under them, else below the head they follow (depth 0).
    private static List<Head> bareLevels(List<Head> bare, List<Head> numbered) {
        if (bare.isEmpty()) {
            return bare;
        }
        int before = numbered.isEmpty() ? Integer.MAX_VALUE : numbered.getFirst().heading().start();
        boolean above = numbered.isEmpty() || bare.getFirst().heading().start() < before;
        return above ? bare.stream().map(h -> new Head(h.kind(), 1, h.heading(), h.title(), h.confidence())).toList() : bare;
    }

    private static List<Head> salutations(List<Line> body, Set<Integer> taken) {
        List<Head> heads = new ArrayList<>();
        for (Line line : body) {
            Salutations.Found found = Salutations.chinese(line.plain());
            if (found != null && found.divides() && !taken.contains(line.trimmed().start())) {
                heads.add(new Head(SectionKind.SALUTATION, 0, line.range(0, found.end()),
                        Findings.tidy(line.plain().substring(0, found.end())), found.whole() ? 0.9 : 0.8));
            }
        }
        return heads;
    }

    private static List<Head> withoutOverlap(List<Head> heads) {
        List<Head> kept = new ArrayList<>();
        for (Head head : heads) {
            if (!head.heading().isEmpty() && (kept.isEmpty() || kept.getLast().heading().end() <= head.heading().start())) {
                kept.add(head);
            }
        }
        return kept;
    }

    /// A section while its children are being gathered.
    private record Open(Head head, int level, List<Section> children) {
    }

    private static List<Section> tree(List<Head> heads, int end) {
        List<Section> roots = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        boolean bareAbove = heads.stream().anyMatch(OutlineBuilder::isBare)
                && heads.stream().filter(h -> h.kind() == SectionKind.NUMBERED).findFirst().filter(OutlineBuilder::isBare).isPresent();
        for (Head head : heads) {
            int level = level(head, open, bareAbove);
            while (!open.isEmpty() && open.getLast().level() >= level) {
                close(open, roots, head.heading().start());
            }
            open.add(new Open(head, level, new ArrayList<>()));
        }
        while (!open.isEmpty()) {
            close(open, roots, end);
        }
        return roots;
    }

    private static boolean isBare(Head head) {
        return head.kind() == SectionKind.NUMBERED && head.confidence() == 0.6;
    }

    /// Levels are even for numbered heads and odd for what stands between them, so that a numbered head always outranks
    /// its own salutations and repetitions.
    private static int level(Head head, List<Open> open, boolean bareAbove) {
        int shift = bareAbove ? 2 : 0;
        return switch (head.kind()) {
            case NUMBERED -> isBare(head) ? head.depth() == 1 ? 2 : numberedLevel(open, false) + 1 : head.depth() * 2 + shift;
            case SALUTATION -> hasNumbered(open) ? 4 + shift - 1 + (open.getFirst().level() >= 2 ? 0 : 0) : 1;
            case ANAPHORA -> hasNumbered(open) ? numberedLevel(open, true) + 1 : 1;
            case RUN_IN -> 99;
        };
    }

    private static boolean hasNumbered(List<Open> open) {
        return !open.isEmpty() && open.stream().anyMatch(o -> o.head().kind() == SectionKind.NUMBERED);
    }

    private static int numberedLevel(List<Open> open, boolean bareToo) {
        int level = 0;
        for (Open section : open) {
            if (section.head().kind() == SectionKind.NUMBERED && (bareToo || !isBare(section.head()))) {
                level = section.level();
            }
        }
        return level;
    }

    private static void close(List<Open> open, List<Section> roots, int end) {
        int depth = open.size();
        Open section = open.removeLast();
        Head head = section.head();
        TextRange range = new TextRange(head.heading().start(), Math.max(end, head.heading().end()));
        Section made = new Section(head.kind(), depth, head.title(), head.heading(), range, head.confidence(), section.children());
        (open.isEmpty() ? roots : open.getLast().children()).add(made);
    }
}
