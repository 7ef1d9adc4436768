package lectern.intake.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lectern.intake.formats.PdfPage.Line;
import org.jspecify.annotations.Nullable;

/// Makes paragraphs of the lines of pages: a line goes on in the next unless it ends early, the next is indented, set apart,
/// of another size, or one of them stands in the middle. What the pages repeat at their heads and feet is none of the text.
final class PdfParagraphs {
    private static final int EDGE_LINES = 3;
    private static final float OTHER_SIZE = 1.12f;
    private static final float HEADING_SIZE = 1.15f;
    private static final int LONGEST_HEADING = 60;
    private static final Pattern NUMBER = Pattern.compile("[-—–―─·~～\\s]*(?:第|[Pp]age|Seite)?\\s*#{1,4}\\s*(?:页|頁)?(?:\\s*(?:/|of|von|共)\\s*(?:共\\s*)?#{1,4}\\s*(?:页|頁)?)?[-—–―─·~～\\s]*");
    private static final String CLOSING = "，。、；：！？”’）》〉】〕」』…—%";
    private static final String OPENING = "“‘（《〈【〔「『";
    private static final String SENTENCE_ENDS = "。！？；：!?.:;”’」』）)";

    private final List<PdfPage> pages;
    private final ManuscriptWriter out;
    private final Set<Line> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> repeated = new LinkedHashSet<>();
    private final Map<String, String> notes = new LinkedHashMap<>();
    private float body;
    private float pitch;
    private boolean indents;
    private float widest;
    private final TreeSet<Float> larger = new TreeSet<>();

    PdfParagraphs(List<PdfPage> pages, ManuscriptWriter out) {
        this.pages = pages;
        this.out = out;
        findFurniture();
        findNotes();
        measure();
    }

    /// Notes at the foot of a page: from the line that begins with the first number called on the page to its end.
    private void findNotes() {
        for (PdfPage page : pages) {
            String called = "";
            for (Line line : page.lines()) {
                called = called.isEmpty() ? firstCall(line.text()) : called;
            }
            List<Line> lines = page.lines().stream().filter(line -> !furniture.contains(line)).toList();
            int from = -1;
            for (int i = lines.size() - 1; i > 0 && !called.isEmpty(); i--) {
                String digits = number(lines.get(i).text());
                if (digits.equals(called) && !firstCall(lines.get(i - 1).text()).equals(called)) {
                    from = i;
                    break;
                }
            }
            if (from > 0 && lines.subList(from, lines.size()).stream().allMatch(line -> line.y() > 0.5f * page.height())) {
                notes(lines.subList(from, lines.size()));
            }
        }
    }

    private void notes(List<Line> lines) {
        String number = "";
        for (Line line : lines) {
            String begins = number(line.text());
            boolean next = !begins.isEmpty() && (number.isEmpty() || begins.equals(String.valueOf(Integer.parseInt(number) + 1)));
            String words = plain(line.text()).strip();
            if (next) {
                number = begins;
                words = words.substring(begins.length()).strip();
            }
            String before = notes.getOrDefault(number, "");
            notes.put(number, before + (ManuscriptWriter.needsSpace(before, words) ? " " : "") + words);
            furniture.add(line);
        }
    }

    /// The first number in a line that stands above it, after words.
    private static String firstCall(String text) {
        int at = 1;
        while (at < text.length() && !isRaised(text.charAt(at))) {
            at++;
        }
        int end = at;
        while (end < text.length() && isRaised(text.charAt(end))) {
            end++;
        }
        return at < text.length() && !isRaised(text.charAt(0)) ? plain(text.substring(at, end)) : "";
    }

    /// The number a line begins with, above it or not.
    private static String number(String text) {
        String plain = plain(text);
        int end = 0;
        while (end < plain.length() && end < 4 && plain.charAt(end) >= '0' && plain.charAt(end) <= '9') {
            end++;
        }
        return end < 4 ? plain.substring(0, end) : "";
    }

    private static boolean isRaised(char c) {
        return c >= PdfPage.RAISED && c <= PdfPage.RAISED + 9;
    }

    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (isRaised(plain.charAt(i))) {
                plain.setCharAt(i, (char) ('0' + plain.charAt(i) - PdfPage.RAISED));
            }
        }
        return plain.toString();
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
                if (newPage) {
                    out.page();
                    newPage = false;
                }
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
        for (String line : repeated) {
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
            boolean hyphen = out.last() == '-' && text.length() > 0 && Character.isLowerCase(text.codePointAt(0))
                    && before.text().length() > 1 && Character.isLetter(before.text().charAt(before.text().length() - 2));
            if (hyphen || out.last() == '\u00AD') {
                out.takeBack();
            } else if (ManuscriptWriter.needsSpace(String.valueOf(out.last()), text)) {
                out.add(" ");
            }
        }
        for (int i = 1; i <= text.length(); i++) {
            boolean turns = i < text.length() && isRaised(text.charAt(i)) != isRaised(text.charAt(i - 1));
            if (i == text.length() || turns || style(line, i) != style(line, from)) {
                out.style(style(line, from));
                String words = plain(text.substring(from, i));
                String note = isRaised(text.charAt(from)) ? notes.remove(words) : null;
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
        boolean sameBlock = !newPage && before.block() == line.block();
        if (sameBlock && line.y() - before.y() > 1.4f * Math.max(pitch, size)) {
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

    private void findFurniture() {
        Map<String, Set<Integer>> where = new HashMap<>();
        Set<String> shown = new HashSet<>();
        List<List<Line>> edges = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<Line> edge = edge(pages.get(i));
            edges.add(edge);
            for (Line line : edge) {
                where.computeIfAbsent(key(line), key -> new HashSet<>()).add(i);
            }
        }
        for (int i = 0; i < pages.size(); i++) {
            for (Line line : edges.get(i)) {
                String shape = line.text().replaceAll("\\d", "#").strip();
                boolean number = NUMBER.matcher(shape).matches() && line.y() > 0.85f * pages.get(i).height()
                        || NUMBER.matcher(shape).matches() && where.get(key(line)).size() > 1;
                int often = where.get(key(line)).size();
                boolean repeats = pages.size() > 1 && often >= Math.max(2, (pages.size() + 2) / 3);
                if (number || repeats) {
                    furniture.add(line);
                    if (!number && shown.add(key(line))) {
                        repeated.add(line.text());
                    }
                }
            }
        }
    }

    private static String key(Line line) {
        return line.text().replaceAll("\\d+", "#").strip() + "@" + Math.round(line.y() / 6);
    }

    private static List<Line> edge(PdfPage page) {
        List<Line> byPlace = new ArrayList<>(page.lines());
        byPlace.sort(Comparator.comparingDouble(Line::y));
        List<Line> edge = new ArrayList<>(byPlace.subList(0, Math.min(EDGE_LINES, byPlace.size())));
        edge.addAll(byPlace.subList(Math.max(edge.size(), byPlace.size() - EDGE_LINES), byPlace.size()));
        return edge;
    }
}
