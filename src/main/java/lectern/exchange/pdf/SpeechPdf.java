package lectern.exchange.pdf;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import lectern.exchange.paper.MarkedSpeech;
import lectern.exchange.paper.Sheet;
import lectern.exchange.paper.SpeechPaper;
import lectern.message.Messages;
import lectern.speech.FrontMatter;
import lectern.speech.Speech;
import lectern.text.Han;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfWriter;

/// Writes one marked speech as a PDF. Each call stands alone; any thread.
public final class SpeechPdf {
    private final Messages messages;
    private final InstalledFonts installed;

    /// What was written.
    ///
    /// @param pages how many pages
    /// @param missing characters that neither a bundled face nor an installed one has, which are blank
    public record Written(int pages, int missing) {
    }

    /// @param messages the language of the legend
    public SpeechPdf(Messages messages) {
        this(messages, InstalledFonts.ofThisMachine());
    }

    SpeechPdf(Messages messages, InstalledFonts installed) {
        this.messages = messages;
        this.installed = installed;
    }

    /// Writes the speech and leaves `out` open.
    ///
    /// @throws IOException if `out` takes no more
    public Written write(MarkedSpeech marked, OutputStream out) throws IOException {
        Speech speech = marked.speech();
        PdfFonts fonts = new PdfFonts(Han.prevails(speech.text()), installed);
        Document document = new Document(new Rectangle((float) Sheet.A4.width(), (float) Sheet.A4.height()));
        PdfWriter writer = PdfWriter.getInstance(document, new LeftOpen(out));
        document.addTitle(speech.displayTitle());
        @Nullable String speaker = FrontMatter.value(speech.anatomy().frontMatter().speaker());
        if (speaker != null) {
            document.addAuthor(speaker);
        }
        document.addCreator("Lectern");
        document.open();
        PdfPages pages = new PdfPages(document, writer, fonts, Sheet.A4);
        new SpeechPaper(messages, fonts, Sheet.A4).lay(marked, pages::draw, () -> false);
        document.close();
        out.flush();
        return new Written(pages.number(), pages.missing());
    }

    /// The PDF library closes what it writes to.
    private static final class LeftOpen extends FilterOutputStream {
        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
