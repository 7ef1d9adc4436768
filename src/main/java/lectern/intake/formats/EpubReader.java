package lectern.intake.formats;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lectern.intake.anatomy.Layout;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import org.jspecify.annotations.Nullable;

/// Reads `.epub` (EPUB 2 and 3) in the order of its spine.
final class EpubReader {
    private static final String FORMAT = "EPUB";
    private static final Set<String> PAGES = Set.of("application/xhtml+xml", "text/html", "application/x-dtbook+xml");
    /// Chapters of fewer characters are title pages, dedications and the like.
    private static final int SHORTEST = 60;

    private record Item(String path, String type, String properties) {
    }

    private final Archive archive;
    private final Budget budget;
    private final Map<String, Item> items = new HashMap<>();
    private final List<String> spine = new ArrayList<>();
    private String title = "";
    private String creator = "";
    private String date = "";

    private EpubReader(Archive archive, Budget budget) {
        this.archive = archive;
        this.budget = budget;
        packaged(container());
    }

    /// @param whole whether the book is one text; else each chapter is one
    static List<Manuscript> read(Archive archive, Budget budget, boolean whole) {
        archive.refuseTwins();
        EpubReader reader = new EpubReader(archive, budget);
        return whole ? List.of(reader.whole()) : reader.chapters();
    }

    private Manuscript whole() {
        ManuscriptWriter out = new ManuscriptWriter(budget, false);
        for (Item item : chaptersToRead()) {
            HtmlReader.into(page(item), out, budget);
        }
        return out.end("", said(Said.PROPERTY));
    }

    private List<Manuscript> chapters() {
        List<Manuscript> chapters = new ArrayList<>();
        int left = 0;
        for (Item item : chaptersToRead()) {
            Manuscript chapter = HtmlReader.read(page(item), budget);
            if (chapter.text().length() < SHORTEST) {
                left += chapter.text().isBlank() ? 0 : 1;
                continue;
            }
            chapters.add(chapter);
        }
        if (chapters.isEmpty()) {
            return List.of(whole());
        }
        if (chapters.size() == 1) {
            // one speech made a book: its properties are the speech's
            Manuscript only = chapters.getFirst();
            return List.of(new Manuscript("", only.text(), only.layout().saying(said(Said.PROPERTY)), only.notices()));
        }
        List<Manuscript> named = new ArrayList<>();
        for (int i = 0; i < chapters.size(); i++) {
            Manuscript chapter = chapters.get(i);
            List<Notice> notices = i == 0 && left > 0 ? List.of(Notice.of("intake.short-chapters", budget.name(), left)) : List.of();
            named.add(new Manuscript(name(chapter, i), chapter.text(), chapter.layout(), notices));
        }
        return named;
    }

    private static String name(Manuscript chapter, int index) {
        String first = chapter.layout().headings().stream().map(Layout.Heading::range)
                .map(range -> range.of(chapter.text())).findFirst().orElse("");
        return (index + 1) + (first.isEmpty() ? "" : " " + first.substring(0, Math.min(80, first.length())));
    }

    private FrontMatter said(double sure) {
        Recognised<PartialDate> day = Said.date(date.length() > 10 ? date.substring(0, 10) : date, 0.4);
        return Said.fields(Said.title(title).title(), null, Said.author(creator), null, day, null);
    }

    private List<Item> chaptersToRead() {
        List<Item> pages = new ArrayList<>();
        for (String id : spine) {
            Item item = items.get(id);
            boolean guide = item != null && item.properties().matches("(?s).*\\b(?:nav|cover-image)\\b.*");
            if (item != null && PAGES.contains(item.type()) && !guide && archive.has(item.path())) {
                pages.add(item);
            }
        }
        if (pages.isEmpty()) {
            throw budget.damaged(FORMAT);
        }
        budget.speeches(pages.size());
        return pages;
    }

    private String page(Item item) {
        byte[] bytes = archive.part(item.path());
        boolean wide = bytes.length > 1 && ((bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF
                || (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE);
        // EPUB 3.3, 3.4: UTF-8, or UTF-16 with a mark
        Charset charset = wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
        return new String(bytes, charset).replaceFirst("^\\uFEFF", "").replaceFirst("(?s)^\\s*<\\?xml.{0,200}?\\?>", "");
    }

    private String container() {
        if (archive.has("META-INF/encryption.xml")) {
            Xml locked = new Xml(archive.part("META-INF/encryption.xml"), budget, FORMAT, true);
            while (locked.next()) {
                if (locked.starts("CipherReference") && locked.attribute("URI", "").matches("(?i).*\\.(?:x?html?|opf|ncx)")) {
                    throw new Problem("intake.locked-book", budget.name());
                }
            }
        }
        Xml xml = new Xml(archive.part("META-INF/container.xml"), budget, FORMAT, true);
        while (xml.next()) {
            if (xml.starts("rootfile")) {
                return xml.attribute("full-path", "");
            }
        }
        throw budget.damaged(FORMAT);
    }

    private void packaged(String path) {
        Xml xml = new Xml(archive.part(path), budget, FORMAT, true);
        while (xml.next()) {
            if (!xml.starts()) {
                continue;
            }
            switch (xml.name()) {
                case "item" -> items.put(xml.attribute("id", ""), new Item(resolved(path, xml.attribute("href", "")),
                        xml.attribute("media-type", ""), xml.attribute("properties", "")));
                case "itemref" -> {
                    if (!xml.attribute("linear", "yes").equals("no")) {
                        spine.add(xml.attribute("idref", ""));
                    }
                }
                case "title" -> title = first(title, xml);
                case "creator" -> creator = first(creator, xml);
                case "date" -> date = first(date, xml);
                default -> {
                    // nothing to read by
                }
            }
        }
    }

    private static String first(String old, Xml xml) {
        String words = xml.words();
        return old.isEmpty() ? words : old;
    }

    /// A name inside the book; whatever leads out of it is found in no archive.
    private static String resolved(String from, String href) {
        try {
            @Nullable String path = new URI("/" + from).resolve(new URI(href)).getPath();
            return path == null ? "" : path.replaceFirst("^/+", "");
        } catch (URISyntaxException | IllegalArgumentException e) {
            int folder = from.lastIndexOf('/') + 1;
            return from.substring(0, folder) + href;
        }
    }
}
