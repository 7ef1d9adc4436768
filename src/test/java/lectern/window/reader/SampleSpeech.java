package lectern.window.reader;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;
import org.junit.jupiter.api.Assumptions;

/// The sample speech with what a careful reader would say of its parts, written down by hand.
public final class SampleSpeech {
    static final Path SHARED = Path.of("..", "shared");

    private SampleSpeech() {
    }

    public static String read(String path) {
        Path file = SHARED.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), "the shared file " + path + " is not on this machine");
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PageText page() {
        String text = read("sample-speech-4695.txt");
        FrontMatter front = new FrontMatter(field(text, "解放思想奋发进取凝心聚力交出高质量发展优异答卷"), null,
                field(text, "在张家口市第十五届人民代表大会第三次会议闭幕会上的讲话"), field(text, "赵文锋"), null,
                date(text, "（2022年8月31日）", "2022-08-31"), null, field(text, "“日新月异”系列"), field(text, "№4695"),
                date(text, "2022年9月", "2022-09"), field(text, "各位代表、同志们："), null);
        int start = text.indexOf("各位代表、同志们：");
        return new PageText(text, new Anatomy(front, new TextRange(start, text.length()), noise(text),
                new Outline(outline(text, start)), List.of()), true);
    }

    private static List<Section> outline(String text, int start) {
        List<Section> sections = new ArrayList<>();
        Matcher heads = Pattern.compile("(?<=。)要[^，。；！？\n]{2,18}。|(?m)^\\s*凝心聚力交出高质量发展优异答卷，必须[^。]*。")
                .matcher(text);
        heads.region(start, text.length());
        while (heads.find()) {
            TextRange head = new TextRange(heads.start(), heads.end()).trimmed(text);
            boolean runIn = head.of(text).startsWith("要");
            sections.add(new Section(runIn ? SectionKind.RUN_IN : SectionKind.ANAPHORA, runIn ? 2 : 1, head.of(text), head,
                    head, 1, List.of()));
        }
        return sections;
    }

    private static List<TextRange> noise(String text) {
        int start = text.indexOf("扫描二维码");
        return List.of(new TextRange(start, text.indexOf('\n', start)).trimmed(text));
    }

    private static Recognised<String> field(String text, String value) {
        return new Recognised<>(value, range(text, value), 1);
    }

    private static Recognised<PartialDate> date(String text, String value, String iso) {
        return new Recognised<>(PartialDate.parse(iso), range(text, value), 1);
    }

    public static TextRange range(String text, String value) {
        int start = text.indexOf(value);
        Assumptions.assumeTrue(start >= 0, "the sample is another file");
        return new TextRange(start, start + value.length());
    }
}
