package lectern.intake.formats;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.speech.SpeechEvent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads web pages and the chapters of e-books. Scripts, styles, forms, menus and what is hidden are no text; nothing a
/// page names is opened.
final class HtmlReader {
    private static final Set<String> NO_TEXT = Set.of("script", "style", "noscript", "template", "head", "iframe", "object",
            "embed", "svg", "canvas", "video", "audio", "select", "option", "button", "input", "textarea", "form", "nav",
            "rt", "rp", "map", "dialog", "math");
    private static final Set<String> BLOCKS = Set.of("p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "dl",
            "dt", "dd", "table", "tr", "caption", "blockquote", "pre", "section", "article", "main", "header", "footer",
            "aside", "address", "figure", "figcaption", "hr", "body", "center", "hgroup", "details", "summary");
    private static final int LONGEST_NOTE = 5_000;
    private static final Set<String> PAGE_ROLES = Set.of("navigation", "banner", "contentinfo", "search", "complementary");

    private static final Pattern MARK = Pattern.compile("[\\[(（〔［]?\\s*(?:注|注释)?\\s*(?:\\d{1,3}|[*†‡※]{1,3}|[①-⑳])\\s*[\\])）〕］]?");

    private final Budget budget;
    private final ManuscriptWriter out;
    // the calls of notes, and where their words stand
    private final Map<Element, Element> notes = new HashMap<>();
    private final Set<Element> noted = new HashSet<>();

    private HtmlReader(Budget budget) {
        this.budget = budget;
        out = new ManuscriptWriter(budget, false);
    }

    /// Reads a page whose characters are known.
    static Manuscript read(String html, Budget budget) {
        Document page = parse(html, budget);
        HtmlReader reader = new HtmlReader(budget);
        reader.write(page.body());
        return reader.out.end("", Said.title(page.title()));
    }

    /// Writes what a page says into `out`, which goes on after it.
    static void into(String html, ManuscriptWriter out, Budget budget) {
        HtmlReader reader = new HtmlReader(budget, out);
        reader.write(parse(html, budget).body());
        out.endLine();
    }

    private HtmlReader(Budget budget, ManuscriptWriter out) {
        this.budget = budget;
        this.out = out;
    }

    private static Document parse(String html, Budget budget) {
        budget.time();
        // jsoup closes elements below its own depth limit, so that the tree below stays shallow
        Parser parser = Parser.htmlParser();
        parser.setTrackPosition(true);
        parser.setMaxDepth(Math.min(budget.limits().depth(), 400));
        Document page = Jsoup.parse(html, "", parser);
        budget.time();
        return page;
    }

    private void write(Element body) {
        findNotes(body);
        children(body, 0, 0, false);
    }

    /// A number that is a link to a place further down calls the note there.
    private void findNotes(Element body) {
        for (Element link : body.select("a[href^=#]")) {
            String id = link.attr("href").substring(1);
            boolean raised = link.closest("sup") != null || !link.select("sup").isEmpty();
            boolean says = link.attr("epub:type").contains("noteref") || link.attr("role").equals("doc-noteref")
                    || link.className().matches("(?i).*(?:footnote|noteref|fnanc|endnote|sdfootnoteanc).*");
            boolean calls = !id.isEmpty() && (raised || says) && MARK.matcher(link.text().strip()).matches();
            @Nullable Element place = calls ? place(body, id) : null;
            @Nullable Element words = place == null ? null : place.normalName().equals("a") || place.normalName().equals("sup")
                    ? place.closest("li, p, div, aside, dd") : place;
            boolean behind = words != null && !words.equals(body) && noted.stream().noneMatch(words.parents()::contains)
                    && !link.parents().contains(words) && after(link, words);
            if (words != null && behind && words.text().length() <= LONGEST_NOTE) {
                notes.put(link, words);
                noted.add(words);
            }
            budget.time();
        }
    }

    /// Old pages name a place, newer ones give it an id.
    private static @Nullable Element place(Element body, String id) {
        @Nullable Element place = body.getElementById(id);
        return place != null ? place : body.getElementsByAttributeValue("name", id).first();
    }

    private static boolean after(Element link, Element words) {
        return link.sourceRange().isTracked() && words.sourceRange().isTracked()
                && words.sourceRange().startPos() > link.sourceRange().startPos();
    }

    private void children(Element element, int depth, int style, boolean pre) {
        budget.depth(depth);
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                out.style(style);
                words(text.getWholeText(), pre);
            } else if (node instanceof Element child) {
                element(child, depth + 1, style, pre);
            }
        }
    }

    private void element(Element element, int depth, int style, boolean pre) {
        String name = element.normalName();
        if (NO_TEXT.contains(name) || hidden(element) || noted.contains(element)) {
            return;
        }
        Element words = notes.get(element);
        if (words != null) {
            out.style(0);
            out.note(out.call(), words.text().strip().replaceFirst(MARK.pattern() + "[.、\\s]*", ""));
            return;
        }
        if (name.equals("br")) {
            out.breakLine();
            return;
        }
        if (isTableCell(name)) {
            if (!out.lineIsEmpty()) {
                out.add("\t");
            }
            children(element, depth, style | (name.equals("th") ? ManuscriptWriter.BOLD : 0), pre);
            return;
        }
        boolean block = BLOCKS.contains(name);
        if (block) {
            out.endLine();
            look(element, name);
        }
        boolean aside = name.equals("kommentar");
        if (aside) {
            out.beginEvent();
        }
        children(element, depth, style | type(name, element), pre || name.equals("pre"));
        if (aside) {
            out.endEvent(SpeechEvent.Kind.REACTION);
        }
        if (block) {
            out.endLine();
        }
    }

    private static boolean isTableCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    private void look(Element element, String name) {
        if (name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1))) {
            out.heading(name.charAt(1) - '0');
        }
        String css = css(element);
        out.centre(element.attr("align").equalsIgnoreCase("center") || css.contains("text-align:center")
                || name.equals("center") || element.parent() != null && element.parent().normalName().equals("center"));
    }

    private static int type(String name, Element element) {
        String css = css(element);
        boolean bold = name.equals("b") || name.equals("strong") || css.contains("font-weight:bold")
                || css.contains("font-weight:700");
        boolean italic = name.equals("i") || name.equals("em") || name.equals("cite") || css.contains("font-style:italic");
        return (bold ? ManuscriptWriter.BOLD : 0) | (italic ? ManuscriptWriter.ITALIC : 0);
    }

    private static boolean hidden(Element element) {
        String css = css(element);
        return element.hasAttr("hidden") || css.contains("display:none") || css.contains("visibility:hidden")
                || PAGE_ROLES.contains(element.attr("role"))
                || element.attr("title").matches("header|footer") && element.normalName().equals("div") || element.attr("aria-hidden").equals("true");
    }

    private static String css(Element element) {
        String css = element.attr("style");
        return css.isEmpty() || css.length() > 2000 ? "" : css.toLowerCase(Locale.ROOT).replace(" ", "");
    }

    /// Runs of white space are one space, none at the start of a line; U+3000 and no-break spaces are characters. A line
    /// end between two characters of a script without spaces is nothing.
    private void words(String text, boolean pre) {
        if (pre) {
            out.add(text.replace("\r", ""));
            return;
        }
        StringBuilder words = new StringBuilder(text.length());
        boolean space = false;
        boolean broken = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
                space = true;
                broken |= c == '\n' || c == '\r';
                continue;
            }
            if (space) {
                separate(words, c, broken);
            }
            space = false;
            broken = false;
            words.append(c);
        }
        if (space) {
            separate(words, (char) 0, false);
        }
        out.add(words);
    }

    private void separate(StringBuilder words, char next, boolean broken) {
        char last = words.isEmpty() ? out.last() : words.charAt(words.length() - 1);
        boolean none = last == 0 || last == ' ' || last == '\t'
                || broken && next != 0 && ManuscriptWriter.tight(last) && ManuscriptWriter.tight(next);
        if (!none) {
            words.append(' ');
        }
    }

}
