package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import org.junit.jupiter.api.Test;

/// The sample speech, line by line.
class SampleSpeechTest {
    private static void says(Recognised<?> field, String value, String text) {
        assertThat(field).isNotNull();
        assertThat(field.value().toString()).isEqualTo(value);
        assertThat(field.range().of(text)).isEqualTo(value);
        assertThat(field.confidence()).isGreaterThan(0.85);
    }

    @Test
    void frontMatterStandsWhereItsLinesStand() throws IOException {
        String text = Corpora.sample();
        FrontMatter f = AnatomyReader.recognise(text, "sample-speech-4695.txt").frontMatter();
        says(f.series(), "日新月异", text);
        says(f.number(), "4695", text);
        says(f.title(), "解放思想奋发进取凝心聚力交出高质量发展优异答卷", text);
        says(f.occasion(), "在张家口市第十五届人民代表大会第三次会议闭幕会上的讲话", text);
        says(f.speaker(), "赵文锋", text);
        says(f.salutation(), "各位代表、同志们", text);
        assertThat(f.issueMonth().value()).isEqualTo(new PartialDate(2022, 9, 0));
        assertThat(f.date().value()).isEqualTo(new PartialDate(2022, 8, 31));
        assertThat(f.date().range().of(text)).isEqualTo("2022年8月31日");
        assertThat(f.subtitle()).isNull();
        assertThat(f.office()).isNull();
        assertThat(f.place()).isNull();
        assertThat(f.status()).isNull();
    }

    @Test
    void noiseAndBodyAreWholeLines() throws IOException {
        String text = Corpora.sample();
        Anatomy anatomy = AnatomyReader.recognise(text, "x.txt");
        assertThat(anatomy.noise()).hasSize(1);
        assertThat(anatomy.noise().getFirst().of(text)).startsWith("扫描二维码").endsWith("公众号");
        assertThat(anatomy.body().of(text)).startsWith("各位代表、同志们：\n经过").endsWith("胜利召开！");
        assertThat(anatomy.events()).isEmpty();
        Ranges.check(anatomy, text);
    }

    @Test
    void outlineHasFourHeadsWithThreeFourThreeFourAndTwoSalutations() throws IOException {
        String text = Corpora.sample();
        List<Section> sections = AnatomyReader.recognise(text, "x.txt").outline().sections();
        assertThat(sections).extracting(Section::kind).containsExactly(SectionKind.ANAPHORA, SectionKind.ANAPHORA,
                SectionKind.ANAPHORA, SectionKind.ANAPHORA, SectionKind.SALUTATION, SectionKind.SALUTATION);
        assertThat(sections).extracting(s -> s.children().size()).containsExactly(3, 4, 3, 4, 0, 0);
        assertThat(sections).flatExtracting(Section::children).extracting(Section::kind).containsOnly(SectionKind.RUN_IN);
        assertThat(sections.getFirst().title()).isEqualTo("凝心聚力交出高质量发展优异答卷，必须在解放思想中统一思想");
        assertThat(sections.getFirst().heading().of(text)).isEqualTo(sections.getFirst().title());
        assertThat(sections.getFirst().children()).extracting(Section::title)
                .containsExactly("要加强学习研究", "要树立问题导向", "要狠抓执行落地");
        assertThat(sections.get(4).title()).isEqualTo("各位代表、同志们");
        assertThat(sections.get(4).range().end()).isEqualTo(sections.get(5).range().start());
        assertThat(sections.get(5).range().of(text)).endsWith("胜利召开！");
    }
}
