package lectern.intake.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.message.Problem;
import org.assertj.core.api.Assertions;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/// Files made for tests.
final class Made {
    /// What must survive every format: a character beyond the BMP, joined emoji, a combining mark, right-to-left text.
    static final String HARD = "𠮷县 👩\u200D👩\u200D👧 e\u0301 שלום";
    private static final String W = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

    private Made() {
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] zip(Charset names, Map<String, byte[]> files) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] zip(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], utf8(namesAndTexts[i + 1]));
        }
        return zip(StandardCharsets.UTF_8, files);
    }

    /// A `.docx` with that body and those further parts.
    static byte[] docx(String body, String... parts) {
        String[] all = new String[4 + parts.length];
        all[0] = "[Content_Types].xml";
        all[1] = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
        all[2] = "word/document.xml";
        all[3] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:document " + W + "><w:body>" + body + "</w:body></w:document>";
        for (int i = 0; i < parts.length; i++) {
            all[4 + i] = parts[i].replace("<w:root", "<w:root " + W);
        }
        return zip(all);
    }

    static String p(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r></w:p>";
    }

    static byte[] odt(String body) {
        return odt("", body);
    }

    static byte[] odt(String styles, String body) {
        return zip("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <?xml version="1.0" encoding="UTF-8"?><office:document-content
                xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
                xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
                xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><office:automatic-styles>%s</office:automatic-styles>
                <office:body><office:text>%s</office:text></office:body></office:document-content>""".formatted(styles, body));
    }

    static Reading one(String name, byte[] bytes) {
        return Intake.read(name, bytes, null);
    }

    static String text(String name, byte[] bytes) {
        return one(name, bytes).draft().text();
    }

    static List<Reading> all(String name, byte[] bytes) {
        return all(name, bytes, ReadOptions.STANDARD).readings();
    }

    static FileReading all(String name, byte[] bytes, ReadOptions options) {
        return Intake.readAll(name, bytes, options);
    }

    static Problem problem(ThrowingCallable body) {
        Problem[] caught = new Problem[1];
        Assertions.assertThatThrownBy(body).isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        return caught[0];
    }
}
