package lectern.intake.formats;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/// Reads the text of PDF (ISO 32000-1). Pictures are not decoded, forms and scripts not run, attachments not opened.
final class PdfReader {
    private static final String FORMAT = "PDF";
    private static final int FEW_CHARACTERS = 20;
    private static final long LARGEST_STREAM = 96L << 20;
    private static final FontMapper FONTS = new PdfFonts();

    private PdfReader() {
    }

    /// @param password to open it with; null: none is known
    /// @throws Problem `intake.locked` without a password, `intake.wrong-password` with a wrong one,
    ///     `intake.pdf-scanned` where the pages are pictures
    static Manuscript read(byte[] file, Budget budget, @Nullable String password) {
        refuseBombs(file, budget);
        FontMappers.set(FONTS);
        try (PDDocument document = Loader.loadPDF(file, password == null ? "" : password, null, null,
                IOUtils.createMemoryOnlyStreamCache())) {
            return read(document, budget);
        } catch (InvalidPasswordException locked) {
            throw new Problem(locked, password == null ? "intake.locked" : "intake.wrong-password", budget.name());
        } catch (IOException | RuntimeException | StackOverflowError | NoClassDefFoundError e) {
            throw budget.damaged(FORMAT, e);
        }
    }

    private static Manuscript read(PDDocument document, Budget budget) throws IOException {
        List<PdfPage> pages = new ArrayList<>();
        PdfGlyphs glyphs = new PdfGlyphs(budget);
        int characters = 0;
        boolean pictures = false;
        for (PDPage page : document.getPages()) {
            budget.pages(pages.size() + 1);
            budget.time();
            PdfPage found = PdfPage.of(glyphs.of(page), page.getCropBox().getHeight());
            characters += found.characters();
            pictures |= characters < FEW_CHARACTERS && hasPicture(page);
            pages.add(found);
        }
        if (characters < FEW_CHARACTERS * Math.max(1, pages.size() / 10) && pictures) {
            throw new Problem("intake.pdf-scanned", budget.name(), pages.size());
        }
        ManuscriptWriter out = new ManuscriptWriter(budget, false);
        new PdfParagraphs(pages, out).write();
        if (glyphs.unknown() > 0 && glyphs.unknown() * 50 > characters) {
            out.notice(Notice.of("intake.pdf-unmapped", budget.name(), glyphs.unknown()));
        }
        String title = document.getDocumentInformation().getTitle();
        return out.end("", title == null ? FrontMatter.NONE : Said.title(title));
    }

    private static boolean hasPicture(PDPage page) {
        PDResources resources = page.getResources();
        if (resources == null) {
            return false;
        }
        for (COSName name : resources.getXObjectNames()) {
            if (resources.isImageXObject(name)) {
                return true;
            }
        }
        return false;
    }

    /// PDFBox unpacks a stream as a whole before it looks at it. So every packed stream is unpacked here once before,
    /// into nothing, and counted; a stream packed in itself again too.
    private static void refuseBombs(byte[] file, Budget budget) {
        byte[] sink = new byte[1 << 16];
        int at = 0;
        while ((at = find(file, at)) >= 0) {
            int from = at + 6;
            from += from < file.length && file[from] == '\r' ? 1 : 0;
            from += from < file.length && file[from] == '\n' ? 1 : 0;
            boolean packed = from + 1 < file.length && (file[from] & 0x0F) == 8
                    && ((file[from] & 0xFF) << 8 | file[from + 1] & 0xFF) % 31 == 0;
            at = packed ? Math.max(from, unpack(file, from, budget, sink)) : from;
        }
    }

    private static int find(byte[] file, int from) {
        for (int i = from; i + 6 < file.length; i++) {
            if (file[i] == 's' && file[i + 1] == 't' && file[i + 2] == 'r' && file[i + 3] == 'e' && file[i + 4] == 'a'
                    && file[i + 5] == 'm' && (i < 3 || file[i - 1] != 'd')) {
                return i;
            }
        }
        return -1;
    }

    /// @return where the packed bytes end
    private static int unpack(byte[] file, int from, Budget budget, byte[] sink) {
        List<Inflater> filters = new ArrayList<>();
        filters.add(new Inflater());
        filters.getFirst().setInput(file, from, file.length - from);
        try {
            long total = 0;
            boolean first = true;
            while (!filters.getFirst().finished()) {
                int count = filters.getFirst().inflate(sink);
                if (count == 0) {
                    break;
                }
                total += count;
                refuse(total, budget);
                if (first && count > 2 && (sink[0] & 0x0F) == 8 && ((sink[0] & 0xFF) << 8 | sink[1] & 0xFF) % 31 == 0) {
                    filters.add(new Inflater());
                }
                first = false;
                if (filters.size() > 1) {
                    total += again(filters.get(1), sink, count, budget, total);
                }
            }
            return from + (int) filters.getFirst().getBytesRead();
        } catch (DataFormatException e) {
            // not packed after all, or locked: the reader will say so
            return from;
        } finally {
            filters.forEach(Inflater::end);
        }
    }

    private static long again(Inflater filter, byte[] input, int length, Budget budget, long before) {
        byte[] sink = new byte[1 << 16];
        long total = 0;
        filter.setInput(input, 0, length);
        try {
            while (!filter.finished() && !filter.needsInput()) {
                total += filter.inflate(sink);
                refuse(before + total, budget);
            }
        } catch (DataFormatException e) {
            // it only looked packed twice
            return total;
        }
        return total;
    }

    private static void refuse(long total, Budget budget) {
        budget.time();
        if (total > LARGEST_STREAM) {
            throw new Problem("intake.limit.unpacked", budget.name(), LARGEST_STREAM >> 20);
        }
    }
}
