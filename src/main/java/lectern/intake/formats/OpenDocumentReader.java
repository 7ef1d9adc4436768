package lectern.intake.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import org.jspecify.annotations.Nullable;

/// Reads `.odt` (ODF 1.3): the body with its headings, runs, breaks, list numbers and notes. Comments and deleted words are left out;
/// headers and footers stand in another part.
final class OpenDocumentReader {
    private static final String FORMAT = "ODT";
    private static final int LONGEST_CHAIN = 12;

    private static final class Style {
        String parent = "";
        boolean title;
        int type;
        @Nullable String align;
        @Nullable String list;
    }

    private final Archive archive;
    private final Budget budget;
    private final ManuscriptWriter out;
    private final Map<String, Style> styles = new HashMap<>();
    private final OpenDocumentNumbers numbers = new OpenDocumentNumbers();
    private final Set<Integer> cells = new HashSet<>();
    private int paragraphType;
    private boolean inParagraph;
    private boolean laterParagraph;

    private OpenDocumentReader(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
        out = new ManuscriptWriter(budget, true);
    }

    static Manuscript read(Archive archive, Budget budget) {
        archive.refuseTwins();
        return new OpenDocumentReader(archive, budget).read();
    }

    private Manuscript read() {
        if (archive.has("META-INF/manifest.xml")) {
            Xml manifest = new Xml(archive.part("META-INF/manifest.xml"), budget, FORMAT, true);
            while (manifest.next()) {
                if (manifest.starts("encryption-data")) {
                    throw new Problem("intake.locked-open-document", budget.name());
                }
            }
        }
        if (archive.has("styles.xml")) {
            Xml named = new Xml(archive.part("styles.xml"), budget, FORMAT, false);
            while (named.next()) {
                if (named.starts("master-styles")) {
                    named.skip();
                } else {
                    style(named);
                }
            }
        }
        Xml xml = new Xml(archive.part("content.xml"), budget, FORMAT, false);
        boolean body = false;
        while (xml.next()) {
            body |= xml.starts("body");
            if (!body) {
                style(xml);
            } else if (xml.starts()) {
                start(xml);
            } else if (xml.ends()) {
                end(xml);
            } else if (inParagraph) {
                words(xml.text());
            }
        }
        return out.end("", properties());
    }

    private @Nullable Style made;

    private void style(Xml xml) {
        numbers.style(xml);
        if (xml.starts("style")) {
            made = new Style();
            made.parent = xml.attribute("parent-style-name", "");
            made.title = xml.attribute("name", "").equals("Title");
            made.list = xml.attribute("list-style-name");
            styles.put(xml.attribute("name", ""), made);
        } else if (xml.ends("style")) {
            made = null;
        } else if (made != null && xml.starts("text-properties")) {
            boolean bold = xml.attribute("font-weight", "").matches("bold|[6-9]00")
                    || xml.attribute("font-weight-asian", "").matches("bold|[6-9]00");
            boolean italic = xml.attribute("font-style", "").equals("italic");
            made.type = (bold ? ManuscriptWriter.BOLD : 0) | (italic ? ManuscriptWriter.ITALIC : 0);
        } else if (made != null && xml.starts("paragraph-properties")) {
            made.align = xml.attribute("text-align");
        }
    }

    private void start(Xml xml) {
        switch (xml.name()) {
            case "tracked-changes", "annotation", "ruby-text", "note-citation", "forms", "number", "sequence-decls" -> xml.skip();
            case "table-cell" -> {
                if (!cells.isEmpty() && !cells.add(xml.depth())) {
                    out.add("\t");
                }
                cells.add(xml.depth());
                laterParagraph = false;
            }
            case "list" -> numbers.list(xml);
            case "list-item" -> numbers.item(xml);
            case "h", "p" -> paragraph(xml);
            case "span" -> out.style(out.style() | type(xml.attribute("style-name", "")));
            case "s" -> {
                long count = Math.max(1, Long.parseLong(xml.attribute("c", "1").replaceAll("\\D", "0")));
                budget.characters(count);
                out.add(" ".repeat((int) count));
            }
            case "tab" -> out.add("\t");
            case "line-break" -> out.breakLine();
            case "note" -> note(xml);
            default -> {
                // holds others, or shows nothing
            }
        }
    }

    private void paragraph(Xml xml) {
        if (inParagraph || !cells.isEmpty() && laterParagraph) {
            out.breakLine();
        }
        inParagraph = true;
        String name = xml.attribute("style-name", "");
        boolean heading = xml.name().equals("h");
        int level = heading ? Math.max(1, WordReader.number(xml.attribute("outline-level", "1"))) : 0;
        if (heading) {
            out.heading(level);
        } else if (title(name)) {
            out.heading(0);
        }
        out.centre("center".equals(align(name)));
        paragraphType = heading || title(name) ? 0 : type(name);
        out.style(paragraphType);
        boolean numbered = !xml.attribute("is-list-header", "").equals("true");
        Style style = styles.get(name);
        out.add(numbered ? numbers.next(level, style == null ? null : style.list) : "");
    }

    private void end(Xml xml) {
        switch (xml.name()) {
            case "h", "p" -> {
                inParagraph = false;
                laterParagraph = true;
                if (cells.isEmpty()) {
                    out.endLine();
                }
            }
            case "span" -> out.style(paragraphType);
            case "list" -> numbers.endList();
            case "table-row" -> {
                cells.clear();
                out.endLine();
            }
            default -> {
                // only these end something
            }
        }
    }

    /// White space collapses to one space (ODF 1.3 part 3, 6.1.2); longer runs stand as `<text:s>`.
    private void words(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
            if (!space) {
                words.append(c);
            } else if (words.isEmpty() ? !out.endsWithSpace() : words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        out.add(words);
    }

    private void note(Xml xml) {
        int number = out.call();
        int outside = xml.depth() - 1;
        StringBuilder words = new StringBuilder();
        while (xml.depth() > outside && xml.next()) {
            if (xml.starts("note-citation") || xml.starts("annotation")) {
                xml.skip();
            } else if (xml.isText()) {
                words.append(xml.text());
            } else if (xml.ends("p")) {
                words.append('\n');
            }
        }
        out.note(number, words.toString());
    }

    private boolean title(String name) {
        String at = name;
        for (int i = 0; i < LONGEST_CHAIN; i++) {
            Style style = styles.get(at);
            if (at.equals("Title") || style != null && style.title) {
                return true;
            }
            at = style == null ? "" : style.parent;
        }
        return false;
    }

    private int type(String name) {
        Style style = styles.get(name);
        return style == null ? 0 : style.type;
    }

    private @Nullable String align(String name) {
        Style style = styles.get(name);
        for (int i = 0; i < LONGEST_CHAIN && style != null; i++) {
            if (style.align != null) {
                return style.align;
            }
            style = styles.get(style.parent);
        }
        return null;
    }

    private FrontMatter properties() {
        if (archive.has("meta.xml")) {
            Xml xml = new Xml(archive.part("meta.xml"), budget, FORMAT, false);
            while (xml.next()) {
                if (xml.starts("title")) {
                    return Said.title(xml.words());
                }
            }
        }
        return FrontMatter.NONE;
    }
}
