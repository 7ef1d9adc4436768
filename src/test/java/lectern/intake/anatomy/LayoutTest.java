package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

/// What a file says of its layout is evidence.
class LayoutTest {
    private static final String TEXT = """
            关于深化改革的几个问题
            同志们：
            我们要把各项工作抓紧抓实抓出成效，让群众得到看得见的实惠，这是最要紧的。
            改革的方向
            经济运行稳中向好，城乡居民收入增长快于经济增长，就业稳定，物价平稳，民生改善。
            改革的方法，要讲
            学前教育毛入园率明显提高，基本养老保险参保人数继续增加，必须坚持以人民为中心。""";

    private static TextRange line(String words) {
        int at = TEXT.indexOf(words);
        return new TextRange(at, at + words.length());
    }

    private static Layout layout(List<Layout.Heading> headings, List<TextRange> bold, List<TextRange> centred, FrontMatter said) {
        return new Layout(headings, bold, List.of(), centred, List.of(), List.of(), TEXT.length(), said);
    }

    private static List<String> heads(Anatomy anatomy) {
        return anatomy.outline().all().stream().map(section -> section.level() + " " + section.title()).toList();
    }

    @Test
    void styledLinesAreHeadsAtTheirLevelAndTheFirstIsTheTitle() {
        Anatomy anatomy = AnatomyReader.recognise(TEXT, "x", layout(List.of(new Layout.Heading(line("关于深化改革的几个问题"), 1),
                new Layout.Heading(line("改革的方向"), 2), new Layout.Heading(line("改革的方法，要讲"), 3)), List.of(), List.of(), FrontMatter.NONE));
        assertThat(heads(anatomy)).containsExactly("1 改革的方向", "2 改革的方法，要讲");
        assertThat(anatomy.outline().all()).extracting(Section::confidence).containsOnly(0.98);
        assertThat(FrontMatter.value(anatomy.frontMatter().title())).isEqualTo("关于深化改革的几个问题");
        assertThat(AnatomyReader.recognise(TEXT, "x").outline()).as("without the styles").isNotEqualTo(anatomy.outline());
    }

    @Test
    void boldAndCentredLinesAreHeadsWhereNoStyleIs() {
        Anatomy anatomy = AnatomyReader.recognise(TEXT, "x", layout(List.of(), List.of(line("改革的方法，要讲")), List.of(line("改革的方向")), FrontMatter.NONE));
        assertThat(anatomy.outline().all()).extracting(Section::title).containsExactly("改革的方向", "改革的方法，要讲");
    }

    @Test
    void boldWordsAreStressedUnlessMostWordsAre() {
        TextRange words = line("稳中向好");
        Anatomy anatomy = AnatomyReader.recognise(TEXT, "x", layout(List.of(), List.of(words), List.of(), FrontMatter.NONE));
        assertThat(anatomy.stressed()).containsExactly(words);
        List<TextRange> nearlyAll = TEXT.lines().map(l -> line(l.substring(0, l.length() - 1))).toList();
        assertThat(AnatomyReader.recognise(TEXT, "x", layout(List.of(), nearlyAll, List.of(), FrontMatter.NONE)).stressed()).isEmpty();
    }

    @Test
    void aFieldOfTheFileWinsOverAGuessAndLosesToASurerLine() {
        FrontMatter sure = new FrontMatter(new Recognised<>("另一个题目", null, 0.97), null, null, new Recognised<>("张三", null, 0.95), null, null, null,
                null, null, null, null, null);
        FrontMatter front = AnatomyReader.recognise(TEXT, "x", layout(List.of(), List.of(), List.of(), sure)).frontMatter();
        assertThat(FrontMatter.value(front.title())).isEqualTo("另一个题目");
        assertThat(FrontMatter.value(front.speaker())).isEqualTo("张三");
        FrontMatter doubtful = new FrontMatter(new Recognised<>("文档1", null, 0.1), null, null, null, null, null, null, null, null, null, null, null);
        assertThat(FrontMatter.value(AnatomyReader.recognise(TEXT, "x", layout(List.of(), List.of(), List.of(), doubtful)).frontMatter().title()))
                .isEqualTo("关于深化改革的几个问题");
    }

    @Test
    void anyRangesOfALayoutGiveAnAnatomyWithinTheText() {
        List<TextRange> odd = List.of(new TextRange(0, 0), new TextRange(3, TEXT.length()), new TextRange(TEXT.length(), TEXT.length()));
        Anatomy anatomy = AnatomyReader.recognise(TEXT, "x", new Layout(List.of(new Layout.Heading(new TextRange(3, 9), 7)), odd, odd, odd, List.of(), odd, 5,
                FrontMatter.NONE));
        Ranges.check(anatomy, TEXT);
        assertThat(anatomy.outline()).isEqualTo(Outline.NONE);
    }
}
