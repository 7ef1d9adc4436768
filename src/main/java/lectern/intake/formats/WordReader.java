package lectern.intake.formats;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import lectern.speech.FrontMatter;
import org.jspecify.annotations.Nullable;

/// Reads `.docx` (ECMA-376 part 1, WordprocessingML): the body with its headings, runs, breaks, list numbers and notes.
/// Headers, footers, comments, deleted and hidden words are left out.
final class WordReader {
    private static final String FORMAT = "DOCX";
    private static final String MAIN = "word/document.xml";

    private final Archive archive;
    private final Budget budget;
    private final ManuscriptWriter out;
    private final String folder;
    private final String document;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Map<String, Integer> footnotes = new HashMap<>();
    private final Map<String, Integer> endnotes = new HashMap<>();

    private String style = "";
    private @Nullable String numbering;
    private int numberingLevel;
    private @Nullable String alignment;
    private int outlineLevel;
    private boolean prefixed;
    private boolean hidden;
    private final Deque<boolean[]> rows = new ArrayDeque<>();

    private WordReader(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
        out = new ManuscriptWriter(budget, true);
        archive.refuseTwins();
        document = main();
        folder = document.substring(0, document.lastIndexOf('/') + 1);
        styles = new WordStyles(part("styles.xml"), budget);
        numbers = new WordNumbers(part("numbering.xml"), budget);
    }

    static Manuscript read(Archive archive, Budget budget) {
        return new WordReader(archive, budget).read();
    }

    private Manuscript read() {
        Xml xml = new Xml(archive.part(document), budget, FORMAT, false);
        while (xml.next()) {
            take(xml);
        }
        notes("footnotes.xml", "footnote", footnotes);
        notes("endnotes.xml", "endnote", endnotes);
        return out.end("", properties());
    }

    private String main() {
        if (archive.has("_rels/.rels")) {
            Xml xml = new Xml(archive.part("_rels/.rels"), budget, FORMAT, false);
            while (xml.next()) {
                if (xml.starts("Relationship") && xml.attribute("Type", "").endsWith("/officeDocument")) {
                    String target = xml.attribute("Target", MAIN);
                    String name = target.startsWith("/") ? target.substring(1) : target;
                    return archive.has(name) ? name : MAIN;
                }
            }
        }
        return MAIN;
    }

    private byte @Nullable [] part(String name) {
        return archive.has(folder + name) ? archive.part(folder + name) : null;
    }

    private void take(Xml xml) {
        if (xml.starts()) {
            if (xml.name().equals("Fallback") || xml.name().equals("del") || xml.name().equals("moveFrom")
                    || xml.name().equals("rt") || xml.name().equals("rPrChange") || xml.name().equals("pPrChange")
                    || xml.name().equals("sectPr")) {
                xml.skip();
            } else if (xml.namespace().contains("wordprocessingml")) {
                start(xml);
            } else if (xml.name().equals("t") && xml.namespace().endsWith("/math")) {
                words(xml);
            }
        } else if (xml.ends() && xml.namespace().contains("wordprocessingml")) {
            end(xml.name());
        }
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "p" -> beginParagraph();
            case "pStyle" -> style = xml.attribute("val", "");
            case "jc" -> alignment = xml.attribute("val", "");
            case "outlineLvl" -> outlineLevel = number(xml.attribute("val", "9")) + 1;
            case "numId" -> numbering = xml.attribute("val");
            case "ilvl" -> numberingLevel = number(xml.attribute("val", "0"));
            case "r" -> {
                prefix();
                hidden = false;
                out.style(styles.type(style));
            }
            case "b" -> type(xml, ManuscriptWriter.BOLD);
            case "i" -> type(xml, ManuscriptWriter.ITALIC);
            case "rStyle" -> out.style(out.style() | styles.type(xml.attribute("val", "")));
            case "vanish" -> hidden = on(xml);
            case "t" -> words(xml);
            case "tab" -> add(xml.attribute("val") == null ? "\t" : "");
            case "cr" -> out.breakLine();
            case "br" -> {
                if (xml.attribute("type", "").equals("page")) {
                    out.page();
                } else {
                    out.breakLine();
                }
            }
            case "noBreakHyphen" -> add("\u2011");
            case "footnoteReference" -> call(footnotes, xml.attribute("id", ""));
            case "endnoteReference" -> call(endnotes, xml.attribute("id", ""));
            case "txbxContent" -> beginBox();
            case "tr" -> rows.push(new boolean[2]);
            case "rPr" -> {
                // the run's own; that of the paragraph mark sets nothing that shows
            }
            default -> {
                // holds others, or shows nothing
            }
        }
    }

    /// A box of text stands on lines of its own where it is anchored.
    private void beginBox() {
        if (!out.lineIsEmpty()) {
            out.breakLine();
        }
    }

    private void beginParagraph() {
        style = "";
        numbering = null;
        numberingLevel = 0;
        alignment = null;
        outlineLevel = -1;
        prefixed = false;
        hidden = false;
        out.style(0);
        boolean[] row = rows.peek();
        if (row != null && row[0]) {
            out.endLine();
        } else if (row != null && row[1]) {
            out.add("\t");
        }
        if (row != null) {
            row[0] = false;
            row[1] = false;
        }
    }

    private void end(String name) {
        switch (name) {
            case "p" -> endParagraph();
            case "tc" -> {
                boolean[] row = rows.peek();
                if (row != null) {
                    row[0] = false;
                    row[1] = true;
                }
            }
            case "tr" -> {
                rows.poll();
                out.endLine();
            }
            case "txbxContent" -> beginBox();
            default -> {
                // only these end something
            }
        }
    }

    private void endParagraph() {
        int level = outlineLevel >= 0 ? outlineLevel : styles.level(style);
        if (level >= 0 && level <= 9) {
            out.heading(level);
        }
        String set = alignment != null ? alignment : styles.alignment(style);
        out.centre("center".equals(set));
        boolean[] row = rows.peek();
        if (row == null) {
            out.endLine();
        } else {
            row[0] = true;
        }
    }

    /// The number of a list stands before the first word, and nowhere in the file.
    private void prefix() {
        if (prefixed) {
            return;
        }
        prefixed = true;
        String list = numbering != null ? numbering : styles.numbering(style);
        if (list != null) {
            int level = numbering != null ? numberingLevel : styles.numberingLevel(style);
            out.add(numbers.next(list, level));
        }
    }

    private void type(Xml xml, int which) {
        out.style(on(xml) ? out.style() | which : out.style() & ~which);
    }

    private static boolean on(Xml xml) {
        String value = xml.attribute("val", "1");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    private void words(Xml xml) {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside && xml.next()) {
            if (xml.isText()) {
                add(xml.text());
            }
        }
    }

    private void add(String words) {
        if (!hidden) {
            out.add(words);
        }
    }

    private void call(Map<String, Integer> notes, String id) {
        notes.put(id, out.call());
    }

    private void notes(String part, String element, Map<String, Integer> called) {
        byte[] bytes = called.isEmpty() ? null : part(part);
        if (bytes == null) {
            return;
        }
        Xml xml = new Xml(bytes, budget, FORMAT, false);
        while (xml.next()) {
            if (xml.starts(element)) {
                Integer number = called.get(xml.attribute("id", ""));
                String words = noteWords(xml);
                if (number != null) {
                    out.note(number, words);
                }
            }
        }
    }

    private static String noteWords(Xml xml) {
        int outside = xml.depth() - 1;
        StringBuilder words = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("t")) {
                int depth = xml.depth() - 1;
                while (xml.depth() > depth && xml.next()) {
                    words.append(xml.isText() ? xml.text() : "");
                }
            } else if (xml.starts("instrText") || xml.starts("del")) {
                xml.skip();
            } else if (xml.ends("p")) {
                words.append('\n');
            }
        }
        return words.toString();
    }

    private FrontMatter properties() {
        if (!archive.has("docProps/core.xml")) {
            return FrontMatter.NONE;
        }
        Xml xml = new Xml(archive.part("docProps/core.xml"), budget, FORMAT, false);
        while (xml.next()) {
            if (xml.starts("title")) {
                return Said.title(xml.words());
            }
        }
        return FrontMatter.NONE;
    }

    static int number(String digits) {
        return digits.matches("\\d{1,6}") ? Integer.parseInt(digits) : 0;
    }
}
