package lectern.intake.formats;

import java.util.List;
import java.util.function.BiFunction;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import org.jspecify.annotations.Nullable;

/// The readers of formats that are written in characters.
public final class MarkedText {
    private MarkedText() {
    }

    /// Whether a text is WebVTT.
    public static boolean isVtt(String text) {
        return SubtitleReader.isVtt(text);
    }

    /// Whether a text is SubRip subtitles.
    public static boolean isSrt(String text) {
        return SubtitleReader.isSrt(text);
    }

    /// Whether a text is a saved web archive or a mail.
    public static boolean isMail(String text) {
        return MhtmlReader.is(text);
    }

    /// A web page.
    public static Manuscript html(String text, Budget budget) {
        return HtmlReader.read(text, budget);
    }

    /// Markdown.
    public static Manuscript markdown(String text, Budget budget) {
        return MarkdownReader.read(text, budget);
    }

    /// Subtitles.
    public static Manuscript subtitles(String text, Budget budget) {
        return SubtitleReader.read(text, budget);
    }

    /// The rows of a table.
    ///
    /// @param columns what its columns are; null: it is found out
    public static List<Manuscript> table(String text, Budget budget, @Nullable Columns columns) {
        return TableReader.read(text, budget, columns);
    }

    /// The page in a web archive.
    ///
    /// @param decode makes text of its bytes, given the charset they are said to be in, or null
    /// @throws Problem if there is none
    public static Manuscript mail(byte[] bytes, Budget budget, BiFunction<byte[], @Nullable String, String> decode) {
        MhtmlReader.Page page = MhtmlReader.read(bytes, budget);
        String text = decode.apply(page.bytes(), page.charset());
        if (page.html()) {
            return HtmlReader.read(text, budget);
        }
        ManuscriptWriter out = new ManuscriptWriter(budget, true);
        out.add(text);
        return out.end("", FrontMatter.NONE);
    }

    /// The speeches of a sitting of the Bundestag, or all of it.
    public static List<Manuscript> bundestag(byte[] bytes, Budget budget, boolean whole) {
        return BundestagReader.read(bytes, budget, whole);
    }

    /// The speeches in TEI minutes, or the text.
    public static List<Manuscript> tei(byte[] bytes, Budget budget, boolean whole) {
        return TeiReader.read(bytes, budget, whole);
    }

    /// One language of a translation memory.
    public static Manuscript tmx(byte[] bytes, Budget budget, @Nullable String language) {
        return TmxReader.read(bytes, budget, language);
    }

}
