package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import org.junit.jupiter.api.Test;

/// What misleads a recogniser, one trap a test.
class TrapsTest {
    private static final String LONG = "过去一年，我们认真贯彻上级的决策部署，全面完成年初确定的各项目标任务，经济社会发展取得了新的成绩，人民群众的获得感明显增强，为今后的发展打下了坚实基础，也积累了宝贵经验。";
    private static final String OPENING = "在全市工作会议上的讲话\n张三\n（2023年1月10日）\n\n同志们：\n" + LONG + "\n";

    private static Anatomy read(String text) {
        Anatomy anatomy = AnatomyReader.recognise(text, "x.txt");
        Ranges.check(anatomy, text);
        return anatomy;
    }

    private static List<String> outline(String body) {
        return read(OPENING + body).outline().all().stream().map(s -> s.level() + " " + s.title()).toList();
    }

    @Test
    void aCompoundThatBeginsWithANumeralIsNoHead() {
        assertThat(outline("一、二级市场\n" + LONG + "\n")).isEmpty();
        assertThat(outline("一、二级市场联动发展，要继续规范秩序。" + LONG + "\n")).isEmpty();
    }

    @Test
    void aDecimalIsNoNumber() {
        assertThat(outline("1.5万亿\n" + LONG + "\n2.5万亿\n" + LONG + "\n")).isEmpty();
    }

    @Test
    void anOrdinalInsideASentenceIsNoHead() {
        assertThat(outline("我讲三点。第一，统一思想。第二，狠抓落实。第三，加强领导。" + LONG + "\n")).isEmpty();
    }

    @Test
    void aListOfContentsInASentenceIsNoHead() {
        assertThat(outline("报告分两个部分：一、工作回顾；二、主要任务。\n一、工作回顾\n" + LONG + "\n二、主要任务\n" + LONG + "\n"))
                .containsExactly("1 一、工作回顾", "1 二、主要任务");
    }

    @Test
    void aTableOfContentsIsNoSecondOutline() {
        assertThat(outline("一、工作回顾\n二、主要任务\n" + LONG + "\n一、工作回顾\n" + LONG + "\n二、主要任务\n" + LONG + "\n"))
                .containsExactly("1 一、工作回顾", "1 二、主要任务");
    }

    @Test
    void theSameHeadsMayComeAgainUnderAnotherParent() {
        assertThat(outline("一、工业\n（一）成绩\n" + LONG + "\n（二）问题\n" + LONG + "\n二、农业\n（一）成绩\n" + LONG + "\n（二）问题\n" + LONG + "\n"))
                .containsExactly("1 一、工业", "2 （一）成绩", "2 （二）问题", "1 二、农业", "2 （一）成绩", "2 （二）问题");
    }

    @Test
    void headsNestByTheirNumbering() {
        assertThat(outline("一、三年来工作回顾\n" + LONG + "\n（一）经济发展\n" + LONG + "\n（二）社会事业\n" + LONG + "\n1.教育\n" + LONG
                + "\n2.卫生\n" + LONG + "\n二、今后任务\n" + LONG + "\n（一）改革\n" + LONG + "\n（二）开放。" + LONG + "\n"))
                .containsExactly("1 一、三年来工作回顾", "2 （一）经济发展", "2 （二）社会事业", "3 1.教育", "3 2.卫生", "1 二、今后任务",
                        "2 （一）改革", "2 （二）开放");
    }

    @Test
    void bareNumeralsAloneOnTheirLinesAreHeads() {
        assertThat(outline("一\n" + LONG + "\n二\n" + LONG + "\n")).containsExactly("1 一", "1 二");
    }

    @Test
    void headingLinesWithoutNumbersStandBetweenLongParagraphs() {
        assertThat(outline("关于国内建设\n" + LONG + "\n关于外交工作\n" + LONG + "\n")).containsExactly("1 关于国内建设", "1 关于外交工作");
        assertThat(outline("《\n宪法修正案\n》已经通过\n" + LONG + "\n")).isEmpty();
    }

    @Test
    void parallelImperativesAreNoHeads() {
        assertThat(outline(LONG + "要加强学习。要改进作风。要狠抓落实。\n")).isEmpty();
        assertThat(outline(LONG + "要有实招，有硬招。" + LONG + "要加强领导。" + LONG + "\n")).isEmpty();
        assertThat(outline(LONG + "要加强学习。" + LONG + "要改进作风。" + LONG + "\n")).containsExactly("1 要加强学习", "1 要改进作风");
    }

    @Test
    void anAddressInsideASentenceIsNoDivider() {
        assertThat(outline("希望同志们：努力工作。\n感谢各位代表！" + LONG + "\n在座的同志们要带头。" + LONG + "\n")).isEmpty();
        assertThat(outline("同志们！" + LONG + "\n各位代表：\n" + LONG + "\n")).containsExactly("1 同志们", "1 各位代表");
    }

    @Test
    void aDividerDoesNotBreakTheNumbering() {
        List<Section> roots = read(OPENING + "一、回顾\n" + LONG + "\n同志们！\n" + LONG + "\n二、任务\n" + LONG + "\n同志们！" + LONG + "\n").outline().sections();
        assertThat(roots).extracting(Section::title).containsExactly("一、回顾", "二、任务");
        assertThat(roots).allSatisfy(root -> assertThat(root.children()).extracting(Section::kind).containsExactly(SectionKind.SALUTATION));
    }

    @Test
    void aCommaAfterTheAddressStillGreets() {
        FrontMatter f = read("各位代表，现在，我代表县人民政府向大会作政府工作报告，请予审议。\n" + LONG + "\n").frontMatter();
        assertThat(f.salutation().value()).isEqualTo("各位代表");
        assertThat(f.title().value()).isEqualTo("政府工作报告");
    }

    @Test
    void anAddressAndTheFirstSentenceMayShareAParagraph() {
        String text = "在表彰大会上的讲话\n（2020年5月1日）\n同志们！今天，我们在这里隆重集会。" + LONG + "\n";
        Anatomy anatomy = read(text);
        assertThat(anatomy.frontMatter().salutation().value()).isEqualTo("同志们");
        assertThat(anatomy.outline().sections()).isEmpty();
        assertThat(anatomy.body().of(text)).startsWith("同志们！今天");
    }

    @Test
    void theSpeakerMayStandBeforeTheOccasion() {
        FrontMatter f = read("以优异成绩迎接大会召开\n赵文锋\n在市人民代表大会闭幕会上的讲话\n2022年8月31日\n\n各位代表：\n" + LONG + "\n").frontMatter();
        assertThat(f.title().value()).isEqualTo("以优异成绩迎接大会召开");
        assertThat(f.speaker().value()).isEqualTo("赵文锋");
        assertThat(f.occasion().value()).isEqualTo("在市人民代表大会闭幕会上的讲话");
    }

    @Test
    void blanksInsideANameAreNotOfIt() {
        for (String name : List.of("国务院总理　温家宝", "国务院总理  温 家 宝", "国务院总理\u00a0\u3000温家宝", "国务院总理温家宝")) {
            FrontMatter f = read("政府工作报告\n——2012年3月5日在第十一届全国人民代表大会第五次会议上\n" + name + "\n\n各位代表：\n" + LONG + "\n").frontMatter();
            assertThat(f.speaker().value()).isEqualTo("温家宝");
            assertThat(f.office().value()).isEqualTo("国务院总理");
        }
    }

    @Test
    void boilerplateAtTheEndLeavesTheSpeech() {
        String text = OPENING + "谢谢大家！\n（责任编辑：李四）\n【打印】 【关闭】\n扫一扫关注我们\n";
        Anatomy anatomy = read(text);
        assertThat(anatomy.body().of(text)).endsWith("谢谢大家！");
        assertThat(anatomy.noise().getLast().of(text)).startsWith("（责任编辑").endsWith("关注我们");
    }

    @Test
    void pageNumbersAreNoiseAndBreakNothing() {
        String text = OPENING + LONG + "\n— 3 —\n" + LONG + "\n第 4 页\n" + LONG + "\n";
        assertThat(read(text).noise()).extracting(n -> n.of(text)).containsExactly("— 3 —", "第 4 页");
    }

    @Test
    void reactionsAndNotesAreEvents() {
        String text = OPENING + "让我们共同努力！（热烈鼓掌）一个中国⑴，（经久不息的掌声）这是原则〔1〕。（笑声）※\n[Laughter] (Applause.) (Beifall bei der CDU/CSU) （一九八〇年）（2020年笑星名单整理完毕）\n";
        assertThat(read(text).events()).extracting(e -> e.kind() + " " + e.label()).containsExactly("APPLAUSE 热烈鼓掌", "NOTE ⑴",
                "APPLAUSE 经久不息的掌声", "NOTE 1", "LAUGHTER 笑声", "NOTE ※", "LAUGHTER Laughter", "APPLAUSE Applause.",
                "APPLAUSE Beifall bei der CDU/CSU");
        assertThat(read(text).events()).filteredOn(e -> e.kind() == SpeechEvent.Kind.APPLAUSE).first()
                .satisfies(e -> assertThat(e.range().of(text)).isEqualTo("（热烈鼓掌）"));
    }

    @Test
    void theMonthOfIssueIsNoDayOfDelivery() {
        FrontMatter f = read("2022年9月\n在座谈会上的讲话\n张三\n\n同志们：\n" + LONG + "\n").frontMatter();
        assertThat(f.issueMonth().value()).isEqualTo(new PartialDate(2022, 9, 0));
        assertThat(f.date()).isNull();
    }

    @Test
    void anImpossibleDayIsNoDate() {
        assertThat(read("在座谈会上的讲话\n（2022年2月30日）\n\n同志们：\n" + LONG + "\n").frontMatter().date()).isNull();
    }

    @Test
    void reportsOfOtherBodiesAreNamedByThem() {
        assertThat(read("各位代表：\n现在，我代表最高人民法院，向大会报告工作，请予审议。\n" + LONG + "\n").frontMatter().title().value()).isEqualTo("最高人民法院工作报告");
        assertThat(read("各位代表：\n我受市人民代表大会常务委员会委托，向大会报告工作。\n" + LONG + "\n").frontMatter().title().value())
                .isEqualTo("市人民代表大会常务委员会工作报告");
        assertThat(read("各位代表！\n根据党中央的决定，我代表国务院向第四届全国人民代表大会作政府工作报告。\n" + LONG + "\n").frontMatter().title().value())
                .isEqualTo("政府工作报告");
        assertThat(read("各位代表：\n现在，我受国务院委托，向大会作关于国民经济和社会发展十年规划和第八个五年计划纲要的报告，请予审议。\n" + LONG + "\n").frontMatter().title().value())
                .isEqualTo("关于国民经济和社会发展十年规划和第八个五年计划纲要的报告");
    }

    @Test
    void aPoemHasNoFrontMatterButPerhapsATitle() {
        String text = "沁园春·雪\n\n北国风光\n千里冰封\n万里雪飘\n望长城内外\n惟余莽莽\n";
        Anatomy anatomy = read(text);
        assertThat(anatomy.frontMatter().speaker()).isNull();
        assertThat(anatomy.frontMatter().title().confidence()).isLessThan(0.5);
        assertThat(anatomy.outline().sections()).isEmpty();
    }
}
