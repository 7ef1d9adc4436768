package lectern.window.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lectern.speech.Anatomy;
import lectern.text.TextRange;

/// The stretches of a speech that are set differently inside their line: heads, asides, stressed words, in order, without overlap.
final class Emphases {
    /// A stretch and how it is set.
    record Stretch(TextRange range, Emphasis emphasis) {
    }

    private final List<Stretch> stretches = new ArrayList<>();

    Emphases(Anatomy anatomy) {
        this(anatomy, true);
    }

    /// Only the asides: heads inside paragraphs are set like the rest of them.
    static Emphases withoutHeads(Anatomy anatomy) {
        return new Emphases(anatomy, false);
    }

    private Emphases(Anatomy anatomy, boolean heads) {
        List<Stretch> all = new ArrayList<>();
        anatomy.events().forEach(event -> all.add(new Stretch(event.range(), Emphasis.ASIDE)));
        if (heads) {
            anatomy.outline().all().forEach(section -> all.add(new Stretch(section.heading(), Emphasis.HEAD)));
        }
        all.sort(Comparator.comparing(Stretch::range));
        int free = 0;
        for (Stretch stretch : all) {
            if (stretch.range.start() >= free && !stretch.range.isEmpty()) {
                stretches.add(stretch);
                free = stretch.range.end();
            }
        }
        stress(anatomy.stressed());
    }

    /// What is a head or an aside already is not set otherwise because it is stressed too.
    private void stress(List<TextRange> stressed) {
        List<Stretch> free = new ArrayList<>();
        int next = 0;
        for (TextRange range : stressed) {
            while (next < stretches.size() && stretches.get(next).range.end() <= range.start()) {
                next++;
            }
            if (!range.isEmpty() && (next == stretches.size() || stretches.get(next).range.start() >= range.end())) {
                free.add(new Stretch(range, Emphasis.STRESS));
            }
        }
        if (!free.isEmpty()) {
            stretches.addAll(free);
            stretches.sort(Comparator.comparing(Stretch::range));
        }
    }

    /// The line's columns cut into stretches, without gaps; only paragraphs have more than one.
    List<Stretch> of(ViewLine line) {
        TextRange whole = new TextRange(0, line.length());
        if (line.look().kind() != LineKind.BODY && line.look().kind() != LineKind.SALUTATION) {
            return List.of(new Stretch(whole, Emphasis.NONE));
        }
        List<Stretch> cut = new ArrayList<>();
        int column = 0;
        for (int i = first(line.speech().start()); i < stretches.size(); i++) {
            Stretch stretch = stretches.get(i);
            TextRange columns = line.columns(stretch.range);
            if (columns == null) {
                break;
            }
            if (line.look().kind() == LineKind.SALUTATION && stretch.emphasis == Emphasis.HEAD) {
                continue;
            }
            if (columns.start() > column) {
                cut.add(new Stretch(new TextRange(column, columns.start()), Emphasis.NONE));
            }
            cut.add(new Stretch(columns, stretch.emphasis));
            column = columns.end();
        }
        if (column < whole.end() || cut.isEmpty()) {
            cut.add(new Stretch(new TextRange(column, whole.end()), Emphasis.NONE));
        }
        return cut;
    }

    private int first(int offset) {
        int low = 0;
        int high = stretches.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (stretches.get(middle).range.end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
