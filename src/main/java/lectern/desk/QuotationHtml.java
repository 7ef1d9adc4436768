package lectern.desk;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;

/// A quotation as HTML, for programs that take more than plain text: paragraphs stay, marked words are tinted and
/// underlined in the colour of their theme, and after each the names of its themes stand in brackets.
///
/// The names stand in the text and not only in the colour: not everybody sees it, and not every program keeps it.
public final class QuotationHtml {
    private static final int SHARE_OF_INK = 24;
    private static final int ALL = 100;
    private static final int WHITE = 255;
    private static final int HEX = 16;

    private QuotationHtml() {
    }

    /// The words of `range` with the themes of the annotations in it, and under them their source if wanted.
    public static String of(OpenSpeech open, TextRange range, Codebook codebook, boolean withSource, Messages messages) {
        List<Annotation> within = open.under(range).stream().filter(a -> !a.themes().isEmpty()).toList();
        StringBuilder html = new StringBuilder("<blockquote lang=\"")
                .append(messages.chinese() ? "zh" : "en").append("\"><p>");
        TreeSet<Integer> cuts = new TreeSet<>(List.of(range.start(), range.end()));
        for (Annotation annotation : within) {
            cuts.add(Math.clamp(annotation.anchor().range().start(), range.start(), range.end()));
            cuts.add(Math.clamp(annotation.anchor().range().end(), range.start(), range.end()));
        }
        int from = range.start();
        for (int to : cuts) {
            if (to > from) {
                piece(html, new TextRange(from, to), open, within, codebook);
                from = to;
            }
        }
        html.append("</p>");
        if (withSource) {
            html.append("<p><small>").append(escaped(Citation.source(open, range, messages))).append("</small></p>");
        }
        return html.append("</blockquote>").toString();
    }

    private static void piece(StringBuilder html, TextRange piece, OpenSpeech open, List<Annotation> within,
                              Codebook codebook) {
        String words = paragraphs(escaped(piece.of(open.speech().text())));
        // the shortest comes first, as on the page
        List<Theme> themes = within.stream().filter(a -> a.anchor().range().contains(piece))
                .flatMap(a -> Marking.themes(a, codebook).stream()).distinct().toList();
        if (themes.isEmpty()) {
            html.append(words);
        } else {
            String style = "background-color:" + tint(themes.getFirst().colour()) + ";border-bottom:2px solid "
                    + themes.getFirst().colour();
            String opened = "<span style=\"" + style + "\">";
            html.append(opened).append(words.replace("</p><p>", "</span></p><p>" + opened)).append("</span>");
        }
        String ended = within.stream().filter(a -> a.anchor().range().end() == piece.end())
                .flatMap(a -> Marking.themes(a, codebook).stream()).distinct()
                .map(theme -> "[" + escaped(theme.name()) + "]").collect(Collectors.joining());
        if (!ended.isEmpty()) {
            html.append("<sup>").append(ended).append("</sup>");
        }
    }

    private static String paragraphs(String words) {
        return words.replaceAll("(?:\r\n|[\r\n\u2028\u2029])+", "</p><p>");
    }

    /// A theme's colour as thin as on the page.
    private static String tint(String colour) {
        StringBuilder tint = new StringBuilder("#");
        for (int at = 1; at < colour.length(); at += 2) {
            int ink = Integer.parseInt(colour.substring(at, at + 2), HEX);
            tint.append(String.format("%02x", (ink * SHARE_OF_INK + WHITE * (ALL - SHARE_OF_INK)) / ALL));
        }
        return tint.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
