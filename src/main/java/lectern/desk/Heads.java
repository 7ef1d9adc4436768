package lectern.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import lectern.speech.Outline;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The heads of an outline one after another, while heads are put in and taken out; [#outline] nests them again.
///
/// A head belongs under the last one before it that has a smaller level. Shared openings and imperatives have no level
/// of their own: they move in under a heading that is put before them, and out again with it.
final class Heads {
    private final List<Section> heads;

    Heads(Outline outline) {
        heads = new ArrayList<>(outline.all());
    }

    /// Takes the heads out whose place is `lost`.
    void remove(Predicate<TextRange> lost) {
        for (int i = heads.size() - 1; i >= 0; i--) {
            if (lost.test(heads.get(i).heading())) {
                Section removed = heads.remove(i);
                if (isFixed(removed)) {
                    moveOut(i);
                }
            }
        }
    }

    /// Puts a heading line in; what overlaps it goes.
    void addHeading(int level, String title, TextRange heading) {
        remove(heading::overlaps);
        int index = index(heading);
        heads.add(index, head(SectionKind.NUMBERED, level, title, heading));
        moveIn(index + 1, level);
    }

    /// Puts an address in that divides the outermost part it stands in.
    void addDivider(String title, TextRange heading) {
        remove(heading::overlaps);
        int index = index(heading);
        int level = 1;
        for (Section head : heads.subList(0, index).reversed()) {
            if (head.kind() == SectionKind.SALUTATION) {
                level = head.level();
                break;
            }
            if (head.kind() == SectionKind.NUMBERED) {
                level = head.level() + 1;
                if (head.level() == 1) {
                    break;
                }
            }
        }
        heads.add(index, head(SectionKind.SALUTATION, level, title, heading));
    }

    /// The heads as a tree over a speech that ends at `end`.
    Outline outline(int end) {
        List<Section> roots = new ArrayList<>();
        List<Open> open = new ArrayList<>();
        for (Section head : heads) {
            while (!open.isEmpty() && open.getLast().head.level() >= head.level()) {
                close(open, roots, head.heading().start());
            }
            open.add(new Open(head, new ArrayList<>()));
        }
        int last = heads.isEmpty() ? end : Math.max(end, heads.getLast().heading().end());
        while (!open.isEmpty()) {
            close(open, roots, last);
        }
        return new Outline(roots);
    }

    private record Open(Section head, List<Section> children) {
    }

    private static void close(List<Open> open, List<Section> roots, int end) {
        Open part = open.removeLast();
        Section head = part.head;
        TextRange range = new TextRange(head.heading().start(), Math.max(end, head.heading().end()));
        (open.isEmpty() ? roots : open.getLast().children).add(new Section(head.kind(), head.level(), head.title(),
                head.heading(), range, head.confidence(), part.children));
    }

    private static Section head(SectionKind kind, int level, String title, TextRange heading) {
        return new Section(kind, level, title, heading, heading, 1, List.of());
    }

    private int index(TextRange heading) {
        int index = 0;
        while (index < heads.size() && heads.get(index).heading().start() < heading.start()) {
            index++;
        }
        return index;
    }

    private static boolean isFixed(Section head) {
        return head.kind() == SectionKind.NUMBERED || head.kind() == SectionKind.SALUTATION;
    }

    /// The heads without a level of their own from `from` on.
    private List<Section> following(int from) {
        int to = from;
        while (to < heads.size() && !isFixed(heads.get(to))) {
            to++;
        }
        return heads.subList(from, to);
    }

    private static void shift(List<Section> group, int by) {
        group.replaceAll(head -> new Section(head.kind(), Math.max(1, head.level() + by), head.title(), head.heading(),
                head.range(), head.confidence(), head.children()));
    }

    private void moveIn(int from, int level) {
        List<Section> group = following(from);
        int least = group.stream().mapToInt(Section::level).min().orElse(Integer.MAX_VALUE);
        if (least <= level) {
            shift(group, level + 1 - least);
        }
    }

    /// After the fixed head before `from` has gone: as deep as their like before them, or under what is before them.
    private void moveOut(int from) {
        List<Section> group = following(from);
        if (group.isEmpty()) {
            return;
        }
        int start = from;
        while (start > 0 && !isFixed(heads.get(start - 1))) {
            start--;
        }
        List<Section> before = heads.subList(start, from);
        Section opening = first(group, SectionKind.ANAPHORA);
        Section likeOpening = last(before, SectionKind.ANAPHORA);
        Section likeFirst = last(before, group.getFirst().kind());
        if (opening != null && likeOpening != null) {
            shift(group, likeOpening.level() - opening.level());
        } else if (likeFirst != null) {
            shift(group, likeFirst.level() - group.getFirst().level());
        } else if (likeOpening != null) {
            shift(group, likeOpening.level() + 1 - group.getFirst().level());
        } else if (before.isEmpty()) {
            int least = group.stream().mapToInt(Section::level).min().orElseThrow();
            shift(group, under(start == 0 ? null : heads.get(start - 1), opening != null) - least);
        }
    }

    /// The level of such heads after a fixed one: an address does not hold shared openings.
    private static int under(@Nullable Section fixed, boolean opening) {
        return fixed == null ? 1 : fixed.kind() == SectionKind.SALUTATION && opening ? fixed.level() : fixed.level() + 1;
    }

    private static @Nullable Section first(List<Section> among, SectionKind kind) {
        return among.stream().filter(head -> head.kind() == kind).findFirst().orElse(null);
    }

    private static @Nullable Section last(List<Section> among, SectionKind kind) {
        return first(among.reversed(), kind);
    }
}
