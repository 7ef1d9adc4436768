package lectern.intake.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Section;
import lectern.speech.SpeechEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Files that LibreOffice and pandoc made (see the README beside them).
class OtherProgramsTest {
    private static byte[] bytes(String path) throws IOException {
        try (InputStream in = OtherProgramsTest.class.getResourceAsStream(path)) {
            return Objects.requireNonNull(in, path).readAllBytes();
        }
    }

    private static Reading read(String name) throws IOException {
        return Intake.read(name, bytes("/lectern/intake/formats/" + name), null);
    }

    private static List<String> paragraphs(String text) {
        return text.lines().map(line -> line.replaceAll("^[\\s\\u3000]+|[\\s\\u3000]+$", "")).filter(line -> !line.isEmpty()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "odt", "pdf", "html", "epub", "md"})
    void theSampleSpeechIsReadAsFromItsText(String format) throws IOException {
        Reading plain = Intake.read("日新月异4695.txt", bytes("/lectern/samples/日新月异4695.txt"), null);
        Reading reading = read("speech." + format);
        String text = reading.draft().text();
        Anatomy anatomy = reading.draft().anatomy();
        FrontMatter front = anatomy.frontMatter();
        assertThat(reading.notices()).isEmpty();
        assertThat(FrontMatter.value(front.title())).isEqualTo("解放思想奋发进取凝心聚力交出高质量发展优异答卷");
        assertThat(FrontMatter.value(front.occasion())).isEqualTo("在张家口市第十五届人民代表大会第三次会议闭幕会上的讲话");
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("赵文锋");
        assertThat(FrontMatter.value(front.date())).isEqualTo(new PartialDate(2022, 8, 31));
        assertThat(FrontMatter.value(front.series())).isEqualTo("日新月异");
        assertThat(FrontMatter.value(front.number())).isEqualTo("4695");
        assertThat(FrontMatter.value(front.salutation())).isEqualTo("各位代表、同志们");
        assertThat(anatomy.outline().sections()).extracting(s -> s.children().size()).containsExactly(3, 4, 3, 4, 0, 0);
        assertThat(anatomy.outline().all()).extracting(Section::title)
                .isEqualTo(plain.draft().anatomy().outline().all().stream().map(Section::title).toList());
        // word for word; only the spaces between two captions of pictures are the program's
        assertThat(paragraphs(text).stream().map(line -> line.replaceAll("[\\s\\u3000\\u00A0]+", "")).toList())
                .isEqualTo(paragraphs(plain.draft().text()).stream().map(line -> line.replaceAll("[\\s\\u3000\\u00A0]+", "")).toList());
        assertThat(paragraphs(text)).filteredOn(line -> !line.contains("二维码"))
                .isEqualTo(paragraphs(plain.draft().text()).stream().filter(line -> !line.contains("二维码")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"docx", "doc", "rtf", "odt", "pdf", "html"})
    void whatAFormatKnowsOfItsPartsIsKept(String format) throws IOException {
        Reading reading = read("parts." + format);
        String text = reading.draft().text();
        Anatomy anatomy = reading.draft().anatomy();
        assertThat(FrontMatter.value(anatomy.frontMatter().title())).isEqualTo("在测试大会上的讲话");
        assertThat(FrontMatter.value(anatomy.frontMatter().date())).isEqualTo(new PartialDate(2026, 3, 5));
        assertThat(anatomy.outline().sections()).extracting(Section::title)
                .containsExactly("发展的基础", "Two columns", "结束的话");
        assertThat(anatomy.outline().sections().getFirst().children()).extracting(Section::title).containsExactly("产业", "民生");
        assertThat(anatomy.events()).extracting(SpeechEvent::kind)
                .containsExactly(SpeechEvent.Kind.NOTE, SpeechEvent.Kind.APPLAUSE);
        SpeechEvent note = anatomy.events().getFirst();
        assertThat(note.range().of(text)).isEqualTo("〔1〕");
        assertThat(note.label()).isEqualTo("实体经济，见工作报告第三部分。");
        assertThat(text).contains("放在实体经济上〔1〕。我们要").endsWith("〔1〕实体经济，见工作报告第三部分。");
        assertThat(anatomy.body().of(text)).doesNotContain("见工作报告第三部分").doesNotContain("汇编").contains("谢谢大家！");
        assertThat(text).contains("𠮷县的同志说：一家人👩", "斜体的词", "بسم الله نبدأ كلمتنا اليوم أمام المجلس");
        assertThat(text.replace("e\u0301", "é")).contains("été");
        assertThat(text).contains("its records are kept so that everybody may read").doesNotContain("\u00AD").doesNotContain("re- ");
        assertThat(text.lines().filter(line -> line.startsWith("The work of a parliament"))).hasSize(3)
                .allMatch(line -> line.endsWith("compared with deeds."));
        assertThat(text.lines().filter(line -> line.matches("[— \\d]+"))).as("page numbers").isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aBookIsReadByChaptersOrWhole(boolean whole) throws IOException {
        FileReading book = Intake.readAll("parts.epub", bytes("/lectern/intake/formats/parts.epub"), ReadOptions.STANDARD.whole(whole));
        assertThat(book.readings()).hasSize(whole ? 1 : 4);
        String all = String.join("\n", book.readings().stream().map(reading -> reading.draft().text()).toList());
        assertThat(all).contains("一家人👩\u200D👩\u200D👧", "〔1〕", "谢谢大家！");
        if (!whole) {
            assertThat(book.readings()).extracting(reading -> reading.draft().source().name())
                    .allMatch(name -> name.startsWith("parts.epub › "));
        }
    }
}
