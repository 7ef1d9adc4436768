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
import java.util.regex.Pattern;
import lectern.intake.formats.PdfPage.Line;

/// What stands on the pages of a PDF and is none of the text: page numbers, what the pages repeat at their heads and feet,
/// and the notes at their feet.
final class PdfFurniture {
    private static final int EDGE_LINES = 3;
    private static final Pattern NUMBER = Pattern.compile("[-—–―─·~～\\s]*(?:第|[Pp]age|Seite)?\\s*#{1,4}\\s*(?:页|頁)?(?:\\s*(?:/|of|von|共)\\s*(?:共\\s*)?#{1,4}\\s*(?:页|頁)?)?[-—–―─·~～\\s]*");

    private final List<PdfPage> pages;
    private final Set<Line> furniture = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Set<String> repeated = new LinkedHashSet<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    PdfFurniture(List<PdfPage> pages) {
        this.pages = pages;
        findFurniture();
        findNotes();
    }

    /// Whether a line is none of the text.
    boolean contains(Line line) {
        return furniture.contains(line);
    }

    /// What the pages repeat, each once.
    Set<String> repeated() {
        return repeated;
    }

    /// The words of the notes by their numbers; whoever finds one called takes it out.
    Map<String, String> notes() {
        return notes;
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

    static boolean isRaised(char c) {
        return c >= PdfPage.RAISED && c <= PdfPage.RAISED + 9;
    }

    static String plain(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int i = 0; i < plain.length(); i++) {
            if (isRaised(plain.charAt(i))) {
                plain.setCharAt(i, (char) ('0' + plain.charAt(i) - PdfPage.RAISED));
            }
        }
        return plain.toString();
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
