package lectern.intake.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import lectern.intake.formats.PdfPage.Line;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs of the lines of pages: a line goes on in the next unless it ends early, the next is indented, set apart,
/// of another size, or one of them stands in the middle. What the pages repeat at their heads and feet is none of the text.
final class PdfParagraphs {
    private static final float OTHER_SIZE = 1.12f;
    private static final float HEADING_SIZE = 1.15f;
    private static final int LONGEST_HEADING = 60;
    private static final String CLOSING = "，。、；：！？”’）》〉】〕」』…—%";
    private static final String OPENING = "“‘（《〈【〔「『";
    private static final String SENTENCE_ENDS = "。！？；：!?.:;”’」』）)";

    private final List<PdfPage> pages;
    private final ManuscriptWriter out;
    private final PdfFurniture furniture;
    private final Map<String, String> notes;
    private final PdfHyphens hyphens;
    private float body;
    private float pitch;
    private boolean indents;
    private float widest;
    private final TreeSet<Float> larger = new TreeSet<>();

    PdfParagraphs(List<PdfPage> pages, ManuscriptWriter out) {
        this.pages = pages;
        this.out = out;
        furniture = new PdfFurniture(pages);
        notes = furniture.notes();
        hyphens = new PdfHyphens(pages.stream().flatMap(page -> page.lines().stream()).map(Line::text).toList());
        measure();
    }

    void write() {
        Line before = null;
        Edges beforeEdges = null;
        boolean newPage = false;
        boolean first = true;
        for (PdfPage page : pages) {
            newPage = !first;
            first = false;
            Map<Integer, Edges> edges = edges(page);
            for (Line line : page.lines()) {
                if (furniture.contains(line)) {
                    continue;
                }
                Edges own = edges.get(line.block());
                if (before != null && (beforeEdges == null || !goesOn(before, beforeEdges, line, own, newPage))) {
                    end(before, beforeEdges);
                    before = null;
                }
                newPage = false;
                add(before, line);
                before = line;
                beforeEdges = own;
            }
        }
        if (before != null) {
            end(before, beforeEdges);
        }
        for (Map.Entry<String, String> note : notes.entrySet()) {
            // a note that nothing called
            out.add(note.getKey() + " " + note.getValue());
            out.endLine();
        }
        for (String line : furniture.repeated()) {
            out.add(line);
            out.endNoise();
        }
    }

    /// The left and right edge of the lines of a block.
    private record Edges(float left, float right, int lines) {
    }

    private Map<Integer, Edges> edges(PdfPage page) {
        Map<Integer, Edges> edges = new HashMap<>();
        for (Line line : page.lines()) {
            if (!furniture.contains(line)) {
                edges.merge(line.block(), new Edges(line.left(), line.right(), 1), (a, b) ->
                        new Edges(Math.min(a.left, b.left), Math.max(a.right, b.right), a.lines + b.lines));
            }
        }
        // a block of few lines may have no full one: its neighbours know the edge
        float left = edges.values().stream().map(Edges::left).min(Float::compare).orElse(0f);
        float right = edges.values().stream().map(Edges::right).max(Float::compare).orElse(0f);
        boolean columns = edges.values().stream().filter(e -> e.lines > 2).count() > 1;
        if (!columns) {
            edges.replaceAll((block, e) -> new Edges(left, Math.max(right, widest), e.lines));
        }
        return edges;
    }

    private void add(@Nullable Line before, Line line) {
        String text = line.text();
        int from = 0;
        if (before != null) {
            boolean hyphen = out.last() == '-' && PdfHyphens.ends(before.text(), text);
            if (hyphen && hyphens.parted(before.text(), text) || out.last() == '\u00AD') {
                out.takeBack();
            } else if (!hyphen && ManuscriptWriter.needsSpace(String.valueOf(out.last()), text)) {
                out.add(" ");
            }
        }
        for (int i = 1; i <= text.length(); i++) {
            boolean turns = i < text.length() && PdfFurniture.isRaised(text.charAt(i)) != PdfFurniture.isRaised(text.charAt(i - 1));
            if (i == text.length() || turns || style(line, i) != style(line, from)) {
                out.style(style(line, from));
                String words = PdfFurniture.plain(text.substring(from, i));
                String note = PdfFurniture.isRaised(text.charAt(from)) ? notes.remove(words) : null;
                if (note != null) {
                    out.note(out.call(), note);
                } else {
                    out.add(words);
                }
                from = i;
            }
        }
        out.style(0);
    }

    private static int style(Line line, int at) {
        return at < line.styles().length ? line.styles()[at] : 0;
    }

    private void end(Line last, @Nullable Edges edges) {
        if (edges != null && centred(last, edges)) {
            out.centre(true);
        }
        if (last.size() > body * HEADING_SIZE && out.lineLength() <= LONGEST_HEADING) {
            out.heading(level(last.size()));
        }
        out.endLine();
    }

    /// The largest type is the title, if it stands on the first pages only; each smaller one is a level below.
    private int level(float size) {
        int rank = larger.tailSet(rounded(size), false).size();
        return Math.min(6, rank);
    }

    private boolean goesOn(Line before, Edges edges, Line line, Edges own, boolean newPage) {
        float size = Math.max(before.size(), line.size());
        if (size > OTHER_SIZE * Math.min(before.size(), line.size())) {
            return false;
        }
        if (centred(before, edges) || centred(line, own)) {
            return false;
        }
        // what stands higher on the same page is the next column
        boolean below = !newPage && line.y() > before.y();
        if (below && line.y() - before.y() > 1.4f * Math.max(pitch, size)) {
            return false;
        }
        float indent = line.left() - own.left();
        float beforeIndent = before.left() - edges.left();
        boolean hangs = Math.abs(indent - beforeIndent) < 0.5f * size;
        if (indent > 1.2f * size && !(hangs && !indents)) {
            return false;
        }
        float left = edges.right() - before.right();
        boolean tight = ManuscriptWriter.tight(before.text().codePointBefore(before.text().length()));
        float room = (tight ? firstCluster(line.text()) * size + 0.15f * size : 1.2f * firstWord(line) + 0.8f * size);
        boolean sentence = SENTENCE_ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0;
        // a line that ends within a sentence was broken by the page, unless it is as short as a heading
        float heading = tight ? 3 * size : 0.3f * (edges.right() - edges.left());
        boolean early = left > (sentence ? room : Math.max(room, heading));
        return !early || indents && !sentence && left < 6 * size;
    }

    /// How wide, in ems, the first part of a Chinese line is that could not have been parted from the line before: a
    /// character with the marks that may not begin a line or end one, a number.
    private static float firstCluster(String text) {
        float width = 0;
        int at = 0;
        boolean opened = true;
        while (at < text.length() && width < 8) {
            int c = text.codePointAt(at);
            boolean closing = CLOSING.indexOf(c) >= 0;
            boolean run = at > 0 && !ManuscriptWriter.tight(c) && !ManuscriptWriter.tight(text.codePointBefore(at)) && c != ' ';
            if (!opened && !closing && !run) {
                break;
            }
            width += ManuscriptWriter.tight(c) || closing ? 1 : 0.55f;
            opened = OPENING.indexOf(c) >= 0;
            at += Character.charCount(c);
        }
        return width;
    }

    private static float firstWord(Line line) {
        int space = line.text().indexOf(' ');
        int length = space < 0 ? line.text().length() : space;
        return (line.right() - line.left()) * length / Math.max(1, line.text().length());
    }

    private boolean centred(Line line, Edges edges) {
        float left = line.left() - edges.left();
        float right = edges.right() - line.right();
        return left > 2.6f * line.size() && right > 2.6f * line.size() && Math.abs(left - right) < 2 * line.size();
    }

    private void measure() {
        TreeMap<Float, Integer> sizes = new TreeMap<>();
        TreeMap<Float, Integer> pitches = new TreeMap<>();
        int lines = 0;
        int indented = 0;
        for (PdfPage page : pages) {
            Line before = null;
            Map<Integer, Float> lefts = new HashMap<>();
            for (Line line : page.lines()) {
                if (furniture.contains(line)) {
                    continue;
                }
                sizes.merge(rounded(line.size()), line.text().length(), Integer::sum);
                if (before != null && before.block() == line.block() && line.y() > before.y()) {
                    pitches.merge(rounded(line.y() - before.y()), 1, Integer::sum);
                }
                lefts.merge(line.block(), line.left(), Math::min);
                widest = Math.max(widest, line.right());
                before = line;
            }
            for (Line line : page.lines()) {
                float indent = line.left() - lefts.getOrDefault(line.block(), line.left());
                if (!furniture.contains(line)) {
                    lines++;
                    indented += indent > 1.2f * line.size() && indent < 4 * line.size() ? 1 : 0;
                }
            }
        }
        body = most(sizes);
        pitch = most(pitches);
        indents = indented * 12 > lines;
        sizes.keySet().stream().filter(size -> size > body * HEADING_SIZE).forEach(larger::add);
    }

    private static float most(TreeMap<Float, Integer> counts) {
        float best = 0;
        int most = 0;
        for (Map.Entry<Float, Integer> entry : counts.entrySet()) {
            if (entry.getValue() > most) {
                most = entry.getValue();
                best = entry.getKey();
            }
        }
        return best;
    }

    private static float rounded(float size) {
        return Math.round(size * 2) / 2f;
    }
}
