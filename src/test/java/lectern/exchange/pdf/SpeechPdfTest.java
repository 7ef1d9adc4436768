package lectern.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.exchange.paper.MarkedSpeech;
import lectern.intake.anatomy.AnatomyReader;
import lectern.message.Messages;
import lectern.speech.Source;
import lectern.speech.Speech;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.parser.PdfTextExtractor;

class SpeechPdfTest {
    private static final Messages ZH = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final Theme CLAIM = new Theme("t1", null, "政治引领 论断", "#0072b2", "定方向、作判断的话", 1, 0);
    private static final Theme QUOTE = new Theme("t2", null, "金句", "#f0e442", "", 2, 1);
    private static final Codebook BOOK = new Codebook(List.of(CLAIM, QUOTE));

    private static final InstalledFonts NONE_INSTALLED = new InstalledFonts(List.of(Path.of("target/no-fonts-here")));

    private static Speech speech(String name, String text) {
        return new Speech(1, UUID.randomUUID().toString(), new Source(name, "UTF-8", 1, Source.LineEnding.LF, false), text,
                "0", AnatomyReader.recognise(text, name), Instant.EPOCH);
    }

    private static Annotation mark(String text, String words, String note, String... themes) {
        int at = text.indexOf(words);
        return new Annotation(UUID.randomUUID().toString(), 1, Anchor.of(text, new TextRange(at, at + words.length())),
                List.of(themes), note, "me", Instant.EPOCH, Instant.EPOCH);
    }

    private static byte[] pdf(Speech speech, List<Annotation> annotations) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new SpeechPdf(ZH, NONE_INSTALLED).write(new MarkedSpeech(speech, annotations, BOOK), out);
        return out.toByteArray();
    }

    private static List<String> pages(byte[] pdf) throws IOException {
        try (PdfReader reader = new PdfReader(pdf)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= reader.getNumberOfPages(); page++) {
                pages.add(new PdfTextExtractor(reader).getTextFromPage(page));
            }
            return pages;
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", "");
    }

    @Test
    void theSampleWithMarksAndNotesCanBeSearched() throws IOException {
        String text = Files.readString(Path.of("resources/lectern/samples/日新月异4695.txt"));
        String long1 = "与去年的提法对照。".repeat(30);
        List<Annotation> marks = List.of(mark(text, "解放思想永无止境", "此句可引 𠮷。\n第二段。", "t1"),
                mark(text, "实践发展永无止境，解放思想永无止境。", "", "t2", "t1"), mark(text, "要加强学习研究。", "", new String[0]),
                mark(text, "要树立问题导向", long1, "t2"));
        byte[] pdf = pdf(speech("日新月异4695.txt", text), marks);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/sample.pdf"), pdf);
        List<String> pages = pages(pdf);
        String all = squeezed(String.join("", pages));
        assertThat(pages).hasSizeBetween(4, 14);
        assertThat(all).contains("解放思想奋发进取凝心聚力交出高质量发展优异答卷", "此句可引𠮷。", "第二段。", squeezed("政治引领 论断"),
                "未给主题的标亮", "定方向、作判断的话");
        assertThat(all.split("与去年的提法对照。", -1)).hasSize(31);
        assertThat(squeezed(pages.get(1))).contains("2");
    }

    /// A viewer asks the embedded face for CIDs; the PDF holds glyph indices. Without this other glyphs are painted.
    @ParameterizedTest
    @ValueSource(strings = {"LecternSerif-Regular.otf", "LecternSans-Bold.otf", "LecternSans-Regular.otf",
        "LecternSerifLatin-Regular.otf"})
    void aFacesCidsAreItsGlyphIndices(String file) throws IOException {
        byte[] before = Files.readAllBytes(Path.of("resources/lectern/fonts", file));
        byte[] after = CffGlyphs.byIndex(before.clone());
        int changed = Arrays.mismatch(before, after);
        assertThat(after).hasSameSizeAs(before);
        assertThat(Arrays.equals(before, changed + 5, before.length, after, changed + 5, after.length)).isTrue();
        assertThat(CffGlyphs.byIndex(after.clone())).isEqualTo(after);
        byte[] emoji = Files.readAllBytes(Path.of("resources/lectern/fonts/LecternEmoji-Regular.ttf"));
        assertThat(CffGlyphs.byIndex(emoji.clone())).isEqualTo(emoji);
    }

    @Test
    void moreNotesThanAPageHoldsGoOnOnTheNext() throws IOException {
        String text = "标题\n\n" + "这是一句话。".repeat(60);
        List<Annotation> marks = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            int at = 4 + i * 6;
            marks.add(new Annotation("a" + i, 1, Anchor.of(text, new TextRange(at, at + 6)), List.of("t1"),
                    "第" + i + "条批注，" + "说明".repeat(50), "me", Instant.EPOCH, Instant.EPOCH));
        }
        List<String> pages = pages(pdf(speech("a.txt", text), marks));
        String all = squeezed(String.join("", pages));
        assertThat(pages.size()).isGreaterThan(2);
        for (int i = 0; i < 40; i++) {
            assertThat(all).contains("第" + i + "条批注");
        }
    }

    private static SpeechPdf.Written write(String text, InstalledFonts installed, ByteArrayOutputStream out) throws IOException {
        return new SpeechPdf(ZH, installed).write(new MarkedSpeech(speech("a.txt", text), List.of(), BOOK), out);
    }

    @Test
    void emojiAndRareHanAreSetAndWhatNoFaceHasIsCounted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(write("𠮷县与𰻝面，我们是一家人👩‍👩‍👧。Señor\tMüller", NONE_INSTALLED, out).missing()).isZero();
        assertThat(String.join("", pages(out.toByteArray()))).contains("𠮷县与𰻝面");
        assertThat(write("سلام\u200f \ufe0f", NONE_INSTALLED, new ByteArrayOutputStream()).missing()).isEqualTo(4);
        assertThat(write("", NONE_INSTALLED, new ByteArrayOutputStream()).pages()).isEqualTo(1);
    }
}
