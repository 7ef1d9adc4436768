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
    private static final int INNERMOST = Integer.MAX_VALUE;

    private OutlineBuilder() {
    }

    /// The outline of the lines `[from, to)` of a speech, which ends at `end`.
    ///
    /// @param layout what the file says of them
    static Outline build(List<Line> lines, int from, int to, int end, Layout layout) {
        List<Line> body = lines.subList(Math.min(from, to), to);
        List<Head> numbered = LayoutEvidence.heads(layout, body, NumberedHeads.in(body));
        Set<Integer> taken = starts(numbered);
        List<Head> bare = new ArrayList<>(BareHeads.in(body, taken));
        Set<Integer> all = new HashSet<>(taken);
        all.addAll(starts(bare));
        bare.addAll(LayoutEvidence.setApart(layout, body, all));
        bare.sort(Comparator.comparing(Head::heading));
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

    /// Bare heads stand above the numbering where one comes first, else below the head they follow.
    private static List<Head> bareLevels(List<Head> bare, List<Head> numbered) {
        if (bare.isEmpty() || !numbered.isEmpty() && numbered.getFirst().heading().start() < bare.getFirst().heading().start()) {
            return bare;
        }
        Head last = bare.getLast();
        return bare.stream().map(h -> new Head(h.kind(), Head.ABOVE, h.heading(), h.title(), h.confidence(), h != last)).toList();
    }

    private static List<Head> salutations(List<Line> body, Set<Integer> taken) {
        List<Head> heads = new ArrayList<>();
        for (Line line : body) {
            Salutations.Found found = Salutations.chinese(line.plain());
            if (found != null && found.divides() && !taken.contains(line.trimmed().start())) {
                heads.add(Head.free(SectionKind.SALUTATION, line.range(0, found.end()),
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
        boolean bareAbove = heads.stream().anyMatch(head -> head.depth() == Head.ABOVE);
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

    /// Levels are even for numbered heads and odd for what stands between them, so that the next number always closes
    /// the salutations and repetitions under the one before.
    private static int level(Head head, List<Open> open, boolean bareAbove) {
        return switch (head.kind()) {
            case NUMBERED -> head.depth() == Head.ABOVE ? 2
                    : head.isBare() ? numberedLevel(open, false) + 1 : head.depth() * 2 + (bareAbove ? 2 : 0);
            case SALUTATION -> dividerLevel(open);
            case ANAPHORA -> numberedLevel(open, true) + 1;
            case RUN_IN -> INNERMOST;
        };
    }

    /// An address to the audience divides the innermost part whose numbering goes on, or else the outermost part.
    private static int dividerLevel(List<Open> open) {
        int outermost = 0;
        int going = 0;
        for (Open section : open) {
            if (section.head().depth() != 0) {
                outermost = outermost == 0 ? section.level() : outermost;
                going = section.head().goesOn() ? section.level() : going;
            }
        }
        return Math.max(outermost, going) + 1;
    }

    private static int numberedLevel(List<Open> open, boolean bareToo) {
        int level = 0;
        for (Open section : open) {
            boolean bare = section.head().isBare() && section.head().depth() != Head.ABOVE;
            if (section.head().kind() == SectionKind.NUMBERED && (bareToo || !bare)) {
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
