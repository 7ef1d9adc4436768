package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.SpeechEvent;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PDF; files with Chinese in them are read in [OtherProgramsTest].
class PdfTest {
    private static final PDFont ROMAN = new PDType1Font(FontName.TIMES_ROMAN);
    private static final String[] WORDS = ("The House met and heard the statement of the minister on the budget which had been laid before it "
            + "a week ago and on which many members wished to speak that day").split(" ");

    /// Sets pages; `y` counts from the top.
    private static final class Setting implements AutoCloseable {
        final PDDocument document = new PDDocument();
        private PDPageContentStream page;

        void page() throws IOException {
            if (page != null) {
                page.close();
            }
            PDPage next = new PDPage();
            document.addPage(next);
            page = new PDPageContentStream(document, next);
        }

        void line(float x, float y, float size, String text) throws IOException {
            page.beginText();
            page.setFont(ROMAN, size);
            page.newLineAtOffset(x, 792 - y);
            page.showText(text);
            page.endText();
        }

        byte[] bytes() throws IOException {
            page.close();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }

        @Override
        public void close() throws IOException {
            document.close();
        }
    }

    /// Lines of words that fill `width` as nearly as a ragged page does.
    private static List<String> filled(float width, int lines, int from) throws IOException {
        List<String> all = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (int at = from; all.size() < lines; at++) {
            String word = WORDS[at % WORDS.length];
            if (ROMAN.getStringWidth(line + " " + word) / 1000 * 11 > width) {
                all.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        return all;
    }

    @Test
    void columnsAreReadOneAfterTheOther() throws IOException {
        try (Setting setting = new Setting()) {
            setting.page();
            setting.line(150, 60, 20, "A title across both columns of the page");
            List<String> left = filled(220, 20, 0);
            List<String> right = filled(220, 18, 7);
            for (int i = 0; i < 20; i++) {
                setting.line(60, 110 + i * 14, 11, left.get(i));
                if (i < 18) {
                    setting.line(320, 110 + i * 14, 11, right.get(i));
                }
            }
            setting.line(60, 450, 11, "A line of its own under the columns.");
            String text = Made.text("a.pdf", setting.bytes());
            assertThat(text).startsWith("A title across both columns of the page\n" + String.join(" ", left));
            assertThat(text).contains(String.join(" ", right)).endsWith("\nA line of its own under the columns.");
        }
    }

    @Test
    void whatThePagesRepeatIsNoneOfTheText() throws IOException {
        List<String> lines = filled(400, 60, 0);
        try (Setting setting = new Setting()) {
            for (int page = 0; page < 3; page++) {
                setting.page();
                setting.line(80, 40, 9, "Official Report, Volume 12");
                for (int i = 0; i < 20; i++) {
                    setting.line(80, 90 + i * 15, 11, lines.get(page * 20 + i));
                }
                setting.line(300, 760, 9, "- " + (page + 1) + " -");
            }
            Reading reading = Made.one("a.pdf", setting.bytes());
            String text = reading.draft().text();
            assertThat(text.lines()).containsExactly(String.join(" ", lines), "Official Report, Volume 12");
            assertThat(reading.draft().anatomy().noise()).extracting(range -> range.of(text)).containsExactly("Official Report, Volume 12");
        }
    }

    @Test
    void brokenWordsAreJoinedAndIndentsBeginParagraphs() throws IOException {
        try (Setting setting = new Setting()) {
            setting.page();
            String[] lines = {"  The work of a parliament is done in pub-", "lic, and its records are kept so well-", "Known facts may be seen by all of us here.",
                "  A second paragraph begins with its indent", "and ends here."};
            for (int i = 0; i < lines.length; i++) {
                setting.line(lines[i].startsWith("  ") ? 100 : 80, 100 + i * 14, 11, lines[i].strip());
            }
            assertThat(Made.text("a.pdf", setting.bytes()))
                    .isEqualTo("The work of a parliament is done in public, and its records are kept so well-Known facts may be seen by all of us here.\n"
                            + "A second paragraph begins with its indent and ends here.");
        }
    }

    @Test
    void aHyphenStaysWhereTheTextHasTheWordWithItAndGoesWhereItHasTheWordWithout() throws IOException {
        List<String> lines = filled(400, 60, 0);
        lines.set(10, lines.get(10) + " the non-");
        lines.set(11, "aligned states " + lines.get(11));
        lines.set(40, "the non-aligned states and the government " + lines.get(40));
        lines.set(50, lines.get(50) + " the govern-");
        lines.set(51, "ment " + lines.get(51));
        String text = paged(lines);
        assertThat(text.split("the non-aligned states ")).as(text).hasSize(3);
        assertThat(text.split("the government ")).as(text).hasSize(3);
    }

    @Test
    void aHyphenOfAWordThatStandsNowhereElseStaysInATextThatPartsNoWords() throws IOException {
        List<String> lines = filled(400, 60, 0);
        lines.set(10, lines.get(10) + " the post-");
        lines.set(11, "office " + lines.get(11));
        assertThat(paged(lines)).contains("the post-office ");
        for (int i = 14; i < 24; i += 2) {
            lines.set(i, lines.get(i) + " the mat-");
            lines.set(i + 1, "ter " + lines.get(i + 1));
        }
        assertThat(paged(lines)).contains("the matter ").doesNotContain("mat-");
    }

    private static String paged(List<String> lines) throws IOException {
        try (Setting setting = new Setting()) {
            for (int i = 0; i < lines.size(); i++) {
                if (i % 30 == 0) {
                    setting.page();
                }
                setting.line(80, 60 + i % 30 * 15, 11, lines.get(i));
            }
            return Made.text("a.pdf", setting.bytes());
        }
    }

    @Test
    void aSmallNumberAboveTheLineCallsTheNoteAtTheFoot() throws IOException {
        List<String> lines = filled(400, 6, 3);
        try (Setting setting = new Setting()) {
            setting.page();
            for (int i = 0; i < 6; i++) {
                setting.line(80, 100 + i * 15, 11, lines.get(i));
            }
            float end = 80 + ROMAN.getStringWidth(lines.get(2)) / 1000 * 11;
            setting.line(end, 100 + 2 * 15 - 4, 7, "1");
            setting.line(80, 700, 9, "1 See the report of the committee.");
            Reading reading = Made.one("a.pdf", setting.bytes());
            assertThat(reading.draft().text()).isEqualTo(String.join(" ", lines.subList(0, 3)) + "[1] " + String.join(" ", lines.subList(3, 6))
                    + "\n〔1〕See the report of the committee.");
            assertThat(reading.draft().anatomy().events()).extracting(SpeechEvent::label).containsExactly("See the report of the committee.");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 128, 256})
    void aLockedFileAsksForItsPassword(int bits) throws IOException {
        byte[] locked;
        try (Setting setting = new Setting()) {
            setting.page();
            setting.line(80, 100, 11, "Words behind a lock, to be read with the key only.");
            StandardProtectionPolicy policy = new StandardProtectionPolicy("owner", "key", new AccessPermission());
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(bits > 40);
            setting.document.protect(policy);
            locked = setting.bytes();
        }
        assertThat(Made.problem(() -> Made.one("a.pdf", locked)).key()).isEqualTo("intake.locked");
        assertThat(Made.problem(() -> Made.all("a.pdf", locked, ReadOptions.STANDARD.openedWith("no"))).key()).isEqualTo("intake.wrong-password");
        assertThat(Made.all("a.pdf", locked, ReadOptions.STANDARD.openedWith("key")).readings().getFirst().draft().text())
                .isEqualTo("Words behind a lock, to be read with the key only.");
    }

    @Test
    void aScannedFileIsToldAsSuch() throws IOException {
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < 2; i++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, new BufferedImage(20, 20, BufferedImage.TYPE_BYTE_GRAY)), 0, 0, 600, 790);
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            Problem problem = Made.problem(() -> Made.one("扫描.pdf", out.toByteArray()));
            assertThat(problem.key()).isEqualTo("intake.pdf-scanned");
            assertThat(problem.in(Messages.in(Locale.CHINESE))).contains("扫描.pdf", "2 页");
        }
    }
}
