package lectern.exchange.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
import org.junit.jupiter.api.io.TempDir;
import org.openpdf.text.pdf.BaseFont;

/// Fonts of the machine are stood for by the bundled ones; scripts that those have not are tried where a font is installed.
class InstalledFontsTest {
    private static final Path BUNDLED = Path.of("resources/lectern/fonts");
    @TempDir
    private Path folder;

    private Path put(String name, byte[] font) throws IOException {
        return Files.write(folder.resolve(name), font);
    }

    private static byte[] bundled(String name) throws IOException {
        return Files.readAllBytes(BUNDLED.resolve(name));
    }

    /// Where a table begins in a font of one face.
    private static int table(byte[] font, String tag) {
        ByteBuffer in = ByteBuffer.wrap(font);
        for (int i = 0; i < in.getShort(4); i++) {
            if (new String(font, 12 + i * 16, 4, StandardCharsets.US_ASCII).equals(tag)) {
                return in.getInt(12 + i * 16 + 8);
            }
        }
        throw new AssertionError("no table " + tag);
    }

    @Test
    void aFontThatHasTheCharacterIsFoundAndStays() throws IOException {
        put("a.ttf", bundled("LecternEmoji-Regular.ttf"));
        put("b.otf", bundled("LecternSans-Regular.otf"));
        InstalledFonts fonts = new InstalledFonts(List.of(folder, folder.resolve("none")));
        InstalledFonts.Face han = fonts.of('永').orElseThrow();
        assertThat(han.embedded().charExists('永')).isTrue();
        assertThat(fonts.of('远')).containsSame(han);
        assertThat(fonts.of(0x1F600).orElseThrow()).isNotSameAs(han);
        assertThat(fonts.of(0x0E2A)).isEmpty();
    }

    @Test
    void whatIsNoFontAndWhatMayNotBeEmbeddedIsPassedOver() throws IOException {
        put("a.ttf", "no font".getBytes(StandardCharsets.US_ASCII));
        byte[] restricted = bundled("LecternSans-Regular.otf");
        ByteBuffer.wrap(restricted).putShort(table(restricted, "OS/2") + 8, (short) 2);
        put("b.otf", restricted);
        assertThat(new InstalledFonts(List.of(folder)).of('永')).isEmpty();
        put("c.otf", bundled("LecternSerif-Regular.otf"));
        assertThat(new InstalledFonts(List.of(folder)).of('永')).isPresent();
    }

    @Test
    void theFirstFaceOfACollectionIsAFont() throws IOException {
        byte[] font = bundled("LecternEmoji-Regular.ttf");
        int tables = ByteBuffer.wrap(font).getShort(4);
        ByteBuffer collection = ByteBuffer.allocate(16 + font.length);
        collection.putInt(0x74746366).putInt(0x00010000).putInt(1).putInt(16).put(font);
        for (int i = 0; i < tables; i++) {
            int offset = 16 + 12 + i * 16 + 8;
            collection.putInt(offset, collection.getInt(offset) + 16);
        }
        byte[] first = Sfnt.first(collection.array());
        assertThat(first).startsWith(Arrays.copyOf(font, 12)).hasSizeBetween(font.length - 8 * tables, font.length + 8 * tables);
        int glyphs = table(font, "glyf");
        assertThat(Arrays.copyOfRange(first, table(first, "glyf"), table(first, "glyf") + 1000))
                .isEqualTo(Arrays.copyOfRange(font, glyphs, glyphs + 1000));
        assertThat(BaseFont.createFont("a.ttf", BaseFont.IDENTITY_H, true, false, first, null).charExists(0x1F600)).isTrue();
        assertThat(Sfnt.first(font)).isSameAs(font);
        put("a.ttc", collection.array());
        assertThat(new InstalledFonts(List.of(folder)).of(0x1F600)).isPresent();
    }

    /// Where a font for Arabic and Hebrew is installed: set, joined, from the right, and found by who searches the PDF.
    @Test
    void rightToLeftScriptsAreSetWithAnInstalledFont() throws IOException {
        InstalledFonts machine = InstalledFonts.ofThisMachine();
        assumeThat(machine.of('س')).as("a font for Arabic").isPresent();
        assumeThat(machine.of('ש')).as("a font for Hebrew").isPresent();
        String text = "أيها السادة والسيدات\n\nالسلام عليكم ورحمة الله (2024) وبركاته. هذا خطاب طويل نسبيا ليملأ أكثر من سطر واحد على الصفحة حتى نرى.\n"
                + "שלום לכולם, אנחנו כאן \"היום\" [ב־1948] כדי לדבר.\n他说：“السلام عليكم”，然后 shalom שלום。\n";
        Speech speech = new Speech(1, "u", new Source("a.txt", "UTF-8", 1, Source.LineEnding.LF, false), text, "0",
                AnatomyReader.recognise(text, "a.txt"), Instant.EPOCH);
        int at = text.indexOf("ورحمة");
        Annotation mark = new Annotation("a", 1, Anchor.of(text, new TextRange(at, at + 10)), List.of("t"), "ملاحظة", "me",
                Instant.EPOCH, Instant.EPOCH);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SpeechPdf.Written written = new SpeechPdf(Messages.in(Locale.ENGLISH), machine).write(new MarkedSpeech(speech, List.of(mark),
                new Codebook(List.of(new Theme("t", null, "موضوع", "#0072b2", "", 1, 0)))), out);
        Files.createDirectories(Path.of("target/pictures"));
        Files.write(Path.of("target/pictures/right-to-left.pdf"), out.toByteArray());
        assertThat(written.missing()).isZero();
        assertThat(out.toString(StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
        assertThat(new SpeechPdf(Messages.in(Locale.ENGLISH), new InstalledFonts(List.of())).write(new MarkedSpeech(speech, List.of(),
                new Codebook(List.of())), new ByteArrayOutputStream()).missing()).isGreaterThan(120);
    }
}
