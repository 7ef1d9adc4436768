package lectern.intake;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.intake.formats.MarkedText;
import lectern.intake.formats.TableReader;

/// Formats that are written in characters, told by what is written. The file's name is asked only where any text could be
/// of that format: Markdown and tables.
final class TextFormat {
    private static final int LOOKED_AT = 4096;
    private static final Pattern PROLOGUE = Pattern.compile("\\A(?:\\s+|<\\?[^>]{0,400}\\?>|<!--(?s:.{0,2000}?)-->|<!(?i:doctype)\\s[^>\\[]{0,400}(?:\\[(?s:.{0,2000}?)\\]\\s*)?>){0,40}");
    private static final Pattern TAG = Pattern.compile("<([A-Za-z][\\w.-]{0,40}:)?([A-Za-z][\\w.-]{0,60})(?=[\\s/>])");
    private static final Pattern HTML_DOCTYPE = Pattern.compile("(?i)<!doctype\\s+html");
    private static final Set<String> HTML = Set.of("html", "head", "body", "meta", "title", "link", "style", "script", "p", "div",
            "span", "h1", "h2", "h3", "h4", "table", "center", "font", "article", "section", "main", "ul", "ol", "br", "b",
            "strong", "em", "img", "a", "header", "blockquote");
    private static final Pattern MARKDOWN_NAME = Pattern.compile("(?i).*\\.(?:md|markdown|mkd|mdown)");
    private static final Pattern TABLE_NAME = Pattern.compile("(?i).*\\.(?:csv|tsv|tab)");
    private static final Pattern JSON = Pattern.compile("(?s)\\A\\s*(?:\\{\\s*[\"}].*|\\[\\s*[\\[{\"].*)");

    private TextFormat() {
    }

    /// @param name the file's name
    /// @param text the file's text, lines ended by `\n`
    static FileFormat of(String name, String text) {
        if (MarkedText.isVtt(text)) {
            return FileFormat.VTT;
        }
        if (MarkedText.isSrt(text)) {
            return FileFormat.SRT;
        }
        FileFormat tagged = tagged(text);
        if (tagged != FileFormat.TEXT) {
            return tagged;
        }
        if (MarkedText.isMail(text)) {
            return FileFormat.MHTML;
        }
        if (isJson(text)) {
            return FileFormat.JSON;
        }
        if (isTable(name, text)) {
            return FileFormat.TABLE;
        }
        return MARKDOWN_NAME.matcher(name).matches() ? FileFormat.MARKDOWN : FileFormat.TEXT;
    }

    private static FileFormat tagged(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        Matcher prologue = PROLOGUE.matcher(start);
        int at = prologue.find() ? prologue.end() : 0;
        Matcher tag = TAG.matcher(start).region(at, start.length());
        if (!tag.lookingAt()) {
            return HTML_DOCTYPE.matcher(start.substring(0, at)).find() ? FileFormat.HTML
                    : start.substring(0, at).contains("<?xml") ? FileFormat.XML : FileFormat.TEXT;
        }
        String root = tag.group(2);
        return switch (root) {
            case "dbtplenarprotokoll" -> FileFormat.BUNDESTAG;
            case "TEI", "TEI.2", "teiCorpus" -> FileFormat.TEI;
            case "tmx" -> FileFormat.TMX;
            default -> HTML.contains(root.toLowerCase(Locale.ROOT)) || HTML_DOCTYPE.matcher(start.substring(0, at)).find()
                    ? FileFormat.HTML : start.substring(0, at).contains("<?xml") || start.contains("xmlns")
                    ? FileFormat.XML : FileFormat.TEXT;
        };
    }

    private static boolean isJson(String text) {
        String start = text.substring(0, Math.min(text.length(), LOOKED_AT));
        String end = text.substring(Math.max(0, text.length() - 100)).stripTrailing();
        return JSON.matcher(start).matches() && (end.endsWith("}") || end.endsWith("]"));
    }

    private static boolean isTable(String name, String text) {
        boolean named = TABLE_NAME.matcher(name).matches();
        Optional<TableReader.Preview> preview = TableReader.preview(text);
        if (preview.isPresent()) {
            return named || TableReader.namesItsText(preview.get());
        }
        // numbers and marks in columns of another kind: not read as if they were sentences
        return named && text.lines().limit(200).filter(line -> line.chars().filter(c -> c == '\t').count() > 1).count() * 2
                > text.lines().limit(200).count();
    }
}
