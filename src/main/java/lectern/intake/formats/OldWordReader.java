package lectern.intake.formats;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.Locale;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Notes;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Reads Word's binary files (`.doc`, also `.wps` that are such), and opens files that Office locked with a password.
final class OldWordReader {
    private static final String FORMAT = "DOC";
    private static final int BODY_TEXT = 9;
    private static final int CENTRED = 1;
    private static final char CELL = '\u0007';
    private static final char NOTE = '\u0002';

    private final Budget budget;
    private final ManuscriptWriter out;
    private int field;
    private boolean fieldCode;

    private OldWordReader(Budget budget) {
        this.budget = budget;
        out = new ManuscriptWriter(budget, true);
    }

    /// What an OLE container holds: the names that tell.
    static String kind(byte[] file, Budget budget) {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            DirectoryNode root = container.getRoot();
            for (String name : new String[] {"WordDocument", "EncryptedPackage", "Workbook", "Book", "PowerPoint Document"}) {
                if (root.hasEntry(name)) {
                    return name;
                }
            }
            return "";
        } catch (IOException | RuntimeException e) {
            throw budget.damaged(FORMAT, e);
        }
    }

    /// The package in a locked `.docx`.
    ///
    /// @throws Problem `intake.locked` without a password, `intake.wrong-password` with a wrong one
    static byte[] unlock(byte[] file, Budget budget, @Nullable String password) {
        if (password == null) {
            throw new Problem("intake.locked", budget.name());
        }
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            Decryptor decryptor = Decryptor.getInstance(new EncryptionInfo(container));
            if (!decryptor.verifyPassword(password)) {
                throw new Problem("intake.wrong-password", budget.name());
            }
            byte[] bytes = decryptor.getDataStream(container).readNBytes(file.length);
            budget.unpacked(bytes.length, bytes.length, file.length);
            return bytes;
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw budget.damaged("DOCX", e);
        }
    }

    static Manuscript read(byte[] file, Budget budget, @Nullable String password) {
        Biff8EncryptionKey.setCurrentUserPassword(password);
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(file))) {
            return new OldWordReader(budget).read(container);
        } catch (EncryptedDocumentException locked) {
            throw new Problem(locked, password == null ? "intake.locked" : "intake.wrong-password", budget.name());
        } catch (IOException | RuntimeException e) {
            throw budget.damaged(FORMAT, e);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private Manuscript read(POIFSFileSystem container) throws IOException {
        try (HWPFDocument document = new HWPFDocument(container.getRoot())) {
            range(document);
            SummaryInformation properties = document.getSummaryInformation();
            String title = properties == null ? null : properties.getTitle();
            return out.end("", title == null ? FrontMatter.NONE : Said.title(title));
        } catch (OldWordFileFormatException older) {
            return older(container);
        }
    }

    /// Word 6 and 95: the words alone.
    private Manuscript older(POIFSFileSystem container) throws IOException {
        try (HWPFOldDocument document = new HWPFOldDocument(container)) {
            Range range = document.getRange();
            for (int i = 0; i < range.numParagraphs(); i++) {
                budget.time();
                characters(range.getParagraph(i).text());
                out.endLine();
            }
            return out.end("", FrontMatter.NONE);
        }
    }

    private void range(HWPFDocument document) {
        Range range = document.getRange();
        Notes footnotes = document.getFootnotes();
        Notes endnotes = document.getEndnotes();
        for (int i = 0; i < range.numParagraphs(); i++) {
            budget.time();
            Paragraph paragraph = range.getParagraph(i);
            int level = level(document, paragraph);
            if (level >= 0) {
                out.heading(level);
            }
            out.centre(paragraph.getJustification() == CENTRED);
            for (int k = 0; k < paragraph.numCharacterRuns(); k++) {
                run(document, paragraph.getCharacterRun(k), level, footnotes, endnotes);
            }
            boolean inRow = paragraph.isInTable() && !paragraph.isTableRowEnd();
            if (!inRow) {
                out.endLine();
            }
        }
    }

    private void run(HWPFDocument document, CharacterRun run, int level, Notes footnotes, Notes endnotes) {
        if (run.isVanished() || run.isMarkedDeleted()) {
            return;
        }
        out.style(level >= 0 ? 0 : (run.isBold() ? ManuscriptWriter.BOLD : 0) | (run.isItalic() ? ManuscriptWriter.ITALIC : 0));
        String text = run.text();
        int note = text.indexOf(NOTE);
        if (note < 0) {
            characters(text);
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == NOTE) {
                int start = run.getStartOffset() + i;
                @Nullable String words = note(document.getFootnoteRange(), footnotes, start);
                @Nullable String found = words != null ? words : note(document.getEndnoteRange(), endnotes, start);
                if (found != null) {
                    out.note(out.call(), found);
                }
            } else {
                characters(text.substring(i, i + 1));
            }
        }
    }

    private static @Nullable String note(Range range, Notes notes, int anchor) {
        for (int i = 0; i < notes.getNotesCount(); i++) {
            if (notes.getNoteAnchorPosition(i) == anchor) {
                String all = range.text();
                int from = Math.clamp(notes.getNoteTextStartOffset(i), 0, all.length());
                int to = Math.clamp(notes.getNoteTextEndOffset(i), from, all.length());
                return all.substring(from, to).replaceAll("[\\x00-\\x08\\x0E-\\x1F]", "").replace('\r', '\n');
            }
        }
        return null;
    }

    /// Fields stand as 13 code 14 result 15; only the result is text (MS-DOC 2.8.25).
    private void characters(String text) {
        StringBuilder words = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\u0013' -> {
                    field++;
                    fieldCode = true;
                }
                case '\u0014' -> fieldCode = false;
                case '\u0015' -> {
                    field = Math.max(0, field - 1);
                    fieldCode = false;
                }
                case CELL -> words.append('\t');
                case '\u000C' -> words.append('\n');
                case '\u000B' -> words.append('\n');
                case '\u001E' -> words.append('\u2011');
                case '\r', '\u001F', '\u0001', '\u0005', '\u0008' -> {
                    // the paragraph's end is told by the paragraph; pictures and comments are no text
                }
                default -> {
                    if (!fieldCode) {
                        words.append(c);
                    }
                }
            }
        }
        out.add(words);
    }

    private static int level(HWPFDocument document, Paragraph paragraph) {
        if (paragraph.getLvl() < BODY_TEXT) {
            return paragraph.getLvl() + 1;
        }
        int index = paragraph.getStyleIndex();
        if (index >= document.getStyleSheet().numStyles()) {
            return -1;
        }
        StyleDescription style = document.getStyleSheet().getStyleDescription(index);
        String name = style == null || style.getName() == null ? "" : style.getName().toLowerCase(Locale.ROOT);
        if (name.matches("(?:heading|标题) ?[1-9]")) {
            return name.charAt(name.length() - 1) - '0';
        }
        return name.equals("title") || name.equals("标题") ? 0 : -1;
    }
}
