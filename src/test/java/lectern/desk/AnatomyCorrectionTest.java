package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import lectern.intake.anatomy.AnatomyReader;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AnatomyCorrectionTest {
    private static final String TEXT = """
            “文汇”系列№12
            2023年3月
            凝心聚力谱写𠮷县新篇章
            在𠮷县第三次代表大会上的讲话
            县委书记　王 小明
            （2023年2月3日）

            各位代表、同志们：
            要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习。要严格要求自己。清白做人，公道办事。要带头实干。实干兴邦。
            统一思想
            （热烈鼓掌）
            我们是一家人👩‍👩‍👧，要稳住经济基本盘。（掌声）增长7.7%，来之不易！
            各位代表、同志们！
            让我们团结起来，而奋斗！
            责任编辑 李雷
            """;
    private final Anatomy read = AnatomyReader.recognise(TEXT, "x.txt");

    private static TextRange at(String words) {
        int start = TEXT.indexOf(words);
        assertThat(start).as(words).isNotNegative();
        return new TextRange(start, start + words.length());
    }

    private static TextRange line(String words) {
        return TextLines.around(TEXT, at(words));
    }

    private Anatomy retyped(TextRange where, LineRole role) {
        Anatomy after = AnatomyCorrection.retype(TEXT, read, where, role);
        assertSound(TEXT, after);
        return after;
    }

    private static void assertField(Recognised<?> field, Object value, String words) {
        assertThat(field.value()).isEqualTo(value);
        assertThat(field.range().of(TEXT)).isEqualTo(words);
        assertThat(field.confidence()).isEqualTo(1);
    }

    @Test
    void theSpeakersLineGivesNameAndOffice() {
        FrontMatter front = retyped(line("县委书记"), LineRole.SPEAKER).frontMatter();
        assertField(front.speaker(), "王小明", "王 小明");
        assertField(front.office(), "县委书记", "县委书记");
    }

    @Test
    void anotherLineBecomesTheSpeakerAndTheOfficeOfTheFormerOneGoes() {
        FrontMatter front = retyped(line("责任编辑"), LineRole.SPEAKER).frontMatter();
        assertThat(front.speaker().value()).contains("李雷");
        assertThat(front.office()).isNull();
        FrontMatter wordless = retyped(line("统一思想"), LineRole.SPEAKER).frontMatter();
        assertField(wordless.speaker(), "统一思想", "统一思想");
    }

    @Test
    void aPartOfALineIsTheSpeakerAndTheRestKeepsItsRole() {
        FrontMatter front = retyped(at("𠮷县"), LineRole.SPEAKER).frontMatter();
        assertField(front.speaker(), "𠮷县", "𠮷县");
        assertThat(front.title()).isEqualTo(read.frontMatter().title());
    }

    @Test
    void titleSubtitleOccasionOfficePlaceAndStatusTakeTheWordsOfTheLine() {
        assertField(retyped(line("统一思想"), LineRole.TITLE).frontMatter().title(), "统一思想", "统一思想");
        assertField(retyped(line("统一思想"), LineRole.SUBTITLE).frontMatter().subtitle(), "统一思想", "统一思想");
        assertField(retyped(line("统一思想"), LineRole.OFFICE).frontMatter().office(), "统一思想", "统一思想");
        assertField(retyped(line("统一思想"), LineRole.PLACE).frontMatter().place(), "统一思想", "统一思想");
        assertField(retyped(line("统一思想"), LineRole.STATUS).frontMatter().status(), "统一思想", "统一思想");
        FrontMatter front = retyped(line("凝心聚力"), LineRole.OCCASION).frontMatter();
        assertField(front.occasion(), "凝心聚力谱写𠮷县新篇章", "凝心聚力谱写𠮷县新篇章");
        assertThat(front.title()).as("the line was the title").isNull();
    }

    @Test
    void datesAreReadAndALineWithoutOneIsRefusedInASentence() {
        assertField(retyped(line("2023年3月"), LineRole.DATE).frontMatter().date(), PartialDate.parse("2023-03"), "2023年3月");
        FrontMatter month = retyped(line("（2023年2月3日）"), LineRole.ISSUE_MONTH).frontMatter();
        assertField(month.issueMonth(), PartialDate.parse("2023-02-03"), "2023年2月3日");
        assertThat(month.date()).isNull();
        assertThatThrownBy(() -> retyped(line("统一思想"), LineRole.DATE)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains("no date");
            assertThat(problem.in(Messages.in(Locale.SIMPLIFIED_CHINESE))).contains("没有日期");
        });
    }

    @Test
    void aSeriesIsReadWithItsNumber() {
        FrontMatter front = retyped(line("系列№12"), LineRole.SERIES).frontMatter();
        assertField(front.series(), "文汇", "文汇");
        assertField(front.number(), "12", "12");
        assertField(retyped(line("统一思想"), LineRole.SERIES).frontMatter().series(), "统一思想", "统一思想");
    }

    @Test
    void theBodyBeginsWithTheSalutationAndALaterOneDivides() {
        Anatomy plain = AnatomyCorrection.retype(TEXT, read, line("各位代表、同志们："), LineRole.BODY);
        assertThat(plain.frontMatter().salutation()).isNull();
        assertThat(plain.body().start()).isEqualTo(read.body().start());
        Anatomy said = AnatomyCorrection.retype(TEXT, plain, line("统一思想"), LineRole.SALUTATION);
        assertField(said.frontMatter().salutation(), "统一思想", "统一思想");
        assertThat(said.body().start()).isEqualTo(at("统一思想").start());
        assertSound(TEXT, said);
        Anatomy divided = retyped(line("统一思想"), LineRole.SALUTATION);
        assertThat(divided.frontMatter()).isEqualTo(read.frontMatter());
        assertThat(section(divided, "统一思想").kind()).isEqualTo(SectionKind.SALUTATION);
    }

    @ParameterizedTest
    @EnumSource(names = {"HEADING_1", "HEADING_2", "HEADING_3", "HEADING_4"})
    void aHeadingReachesToTheNextOfItsLevelAndHoldsWhatFollows(LineRole role) {
        Anatomy before = AnatomyCorrection.retype(TEXT, retyped(line("要加强"), LineRole.BODY), line("我们是一家人"), role);
        Anatomy after = AnatomyCorrection.retype(TEXT, before, line("统一思想"), role);
        assertSound(TEXT, after);
        Section made = section(after, "统一思想");
        assertThat(made.level()).isEqualTo(role.level());
        assertThat(made.confidence()).isEqualTo(1);
        assertThat(made.heading().of(TEXT)).isEqualTo("统一思想");
        assertThat(made.range().end()).isEqualTo(line("我们是一家人").start());
        assertThat(AnatomyCorrection.role(TEXT, after, line("统一思想"))).isEqualTo(role);
    }

    @Test
    void imperativesMoveInUnderAHeadingAndOutAgain() {
        String text = "同志们：\n第一部分内容\n要加强学习。读书。要严格要求。自律。要带头实干。实干。\n结束了。\n";
        Anatomy first = AnatomyReader.recognise(text, "");
        assertThat(first.outline().sections()).as("recognised").hasSizeGreaterThanOrEqualTo(3);
        TextRange head = new TextRange(text.indexOf("第一部分"), text.indexOf("\n要"));
        for (int level = 1; level <= 4; level++) {
            Anatomy headed = AnatomyCorrection.retype(text, first, head, LineRole.heading(level));
            assertThat(headed.outline().sections()).hasSize(1);
            assertThat(headed.outline().sections().getFirst().children()).hasSize(first.outline().all().size());
            Anatomy again = AnatomyCorrection.retype(text, headed, head, LineRole.BODY);
            assertThat(again).isEqualTo(first);
        }
    }

    @Test
    void plainWordsLoseEveryRole() {
        assertThat(retyped(line("（热烈鼓掌）"), LineRole.BODY).events()).hasSize(read.events().size() - 1);
        assertThat(retyped(line("凝心聚力"), LineRole.BODY).frontMatter().title()).isNull();
        assertThat(retyped(line("要加强"), LineRole.BODY).outline().all())
                .noneMatch(section -> section.heading().overlaps(line("要加强")));
        assertThat(retyped(line("我们是一家人"), LineRole.BODY).events()).as("applause inside a paragraph stays").isEqualTo(read.events());
        assertThat(retyped(at("（掌声）"), LineRole.BODY).events()).hasSize(read.events().size() - 1);
    }

    @Test
    void noiseLeavesTheSpeechAndComesBack() {
        Anatomy without = retyped(at("编辑"), LineRole.NOISE);
        assertThat(without.noise()).anyMatch(noise -> noise.contains(line("责任编辑")));
        assertThat(without.body().of(TEXT)).endsWith("而奋斗！");
        Anatomy again = AnatomyCorrection.retype(TEXT, without, line("责任编辑"), LineRole.BODY);
        assertThat(again.noise()).isEmpty();
        assertThat(again.body().of(TEXT)).endsWith("责任编辑 李雷");
        Anatomy late = retyped(line("各位代表、同志们："), LineRole.NOISE);
        assertThat(late.frontMatter().salutation()).isNull();
        assertThat(late.body().start()).isEqualTo(line("要加强").start());
    }

    @Test
    void reactionsAndNotesAreEventsOfTheirPlace() {
        Anatomy reaction = retyped(line("统一思想"), LineRole.REACTION);
        assertThat(reaction.events()).contains(new SpeechEvent(SpeechEvent.Kind.REACTION, at("统一思想"), "统一思想"));
        assertThat(retyped(line("（热烈鼓掌）"), LineRole.REACTION).events())
                .contains(new SpeechEvent(SpeechEvent.Kind.APPLAUSE, at("（热烈鼓掌）"), "热烈鼓掌"));
        assertThat(retyped(at("7.7%"), LineRole.NOTE).events())
                .contains(new SpeechEvent(SpeechEvent.Kind.NOTE, at("7.7%"), "7.7%"));
    }

    @ParameterizedTest
    @EnumSource
    void whatALineWasSaidToBeIsWhatItIs(LineRole role) {
        String words = role == LineRole.DATE || role == LineRole.ISSUE_MONTH ? "2023年3月" : "统一思想";
        assertThat(AnatomyCorrection.role(TEXT, retyped(line(words), role), line(words))).isEqualTo(role);
    }

    @Test
    void westernLinesAreReadTooAndManyLinesAreJoined() {
        String text = "An Address\non Hope\nPresident John F. Kennedy\nJanuary 20, 1961\n\nMy fellow citizens, we begin.\n";
        Anatomy none = Anatomy.none(text.length());
        TextRange title = new TextRange(0, text.indexOf("\nPresident"));
        assertThat(AnatomyCorrection.retype(text, none, title, LineRole.TITLE).frontMatter().title().value()).isEqualTo("An Address on Hope");
        TextRange who = TextLines.around(text, new TextRange(text.indexOf("John"), text.indexOf("John") + 1));
        FrontMatter front = AnatomyCorrection.retype(text, none, who, LineRole.SPEAKER).frontMatter();
        assertThat(front.speaker().value()).isEqualTo("John F. Kennedy");
        assertThat(front.office().value()).isEqualTo("President");
        TextRange day = TextLines.around(text, new TextRange(text.indexOf("1961"), text.indexOf("1961") + 1));
        assertThat(AnatomyCorrection.retype(text, none, day, LineRole.DATE).frontMatter().date().value())
                .isEqualTo(PartialDate.parse("1961-01-20"));
        Anatomy titled = AnatomyCorrection.retype(text, none, title, LineRole.TITLE);
        TextRange second = TextLines.around(text, new TextRange(text.indexOf("on Hope"), text.indexOf("on Hope") + 1));
        assertThat(AnatomyCorrection.retype(text, titled, second, LineRole.SUBTITLE).frontMatter().title().value()).isEqualTo("An Address");
    }

    @Test
    void aMillionCharactersAreRetypedAndNoValueIsLongerThanAListShows() {
        for (String text : List.of("发展是第一要务，要稳中求进。".repeat(72_000), "发展是第一要务，要稳中求进。\n".repeat(67_000))) {
            for (LineRole role : List.of(LineRole.TITLE, LineRole.SPEAKER, LineRole.SALUTATION, LineRole.HEADING_2, LineRole.NOTE)) {
                Anatomy after = AnatomyCorrection.retype(text, Anatomy.none(text.length()), new TextRange(0, text.length()), role);
                assertSound(text, after);
                FrontMatter front = after.frontMatter();
                assertThat(String.valueOf(FrontMatter.value(front.title())).length()).isLessThanOrEqualTo(201);
                assertThat(String.valueOf(FrontMatter.value(front.speaker())).length()).isLessThanOrEqualTo(201);
                assertThat(String.valueOf(FrontMatter.value(front.salutation())).length()).isLessThanOrEqualTo(201);
                assertThat(after.outline().sections()).allMatch(section -> section.title().length() <= 201);
                assertThat(after.events()).allMatch(event -> event.label().length() <= 201);
            }
        }
    }

    /// Any retyping of anything leaves a sound anatomy.
    @Property(tries = 300)
    void anySequenceKeepsRangesInsideAndSectionsNested(@ForAll long seed) {
        Random random = new Random(seed);
        String text = anyText(random);
        Anatomy anatomy = random.nextBoolean() ? Anatomy.none(text.length()) : AnatomyReader.recognise(text, "");
        for (int i = 0; i < 12; i++) {
            LineRole role = LineRole.values()[random.nextInt(LineRole.values().length)];
            int start = random.nextInt(text.length() + 1);
            TextRange where = new TextRange(start, random.nextInt(start, Math.min(text.length(), start + 60) + 1));
            if (random.nextBoolean()) {
                where = TextLines.around(text, where);
            }
            try {
                anatomy = AnatomyCorrection.retype(text, anatomy, where, role);
            } catch (Problem problem) {
                assertThat(role).isIn(LineRole.DATE, LineRole.ISSUE_MONTH);
            }
            assertSound(text, anatomy);
            assertThat(AnatomyCorrection.role(text, anatomy, where)).isNotNull();
        }
    }

    static String anyText(Random random) {
        List<String> parts = List.of("\n", "\n", "\n", "　　", "\t", "一、", "（一）", "同志们：", "各位代表！", "要加强学习。", "必须坚持，", "（掌声）",
                "【注】", "2023年2月3日", "2月30日", "赵文锋", "市长 ", "——", "在大会上的讲话", "𠮷", "👩‍👩‍👧", "e\u0301", "שלום", "\uD842", "\u200E",
                "President ", "Mr. X", "（", "）", "第3期", "№4695", "扫描二维码关注公众号", " ", "\u200B");
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(60); i >= 0; i--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static Section section(Anatomy anatomy, String title) {
        return anatomy.outline().all().stream().filter(section -> section.title().equals(title)).findFirst().orElseThrow();
    }

    static void assertSound(String text, Anatomy anatomy) {
        TextRange all = new TextRange(0, text.length());
        assertThat(all.contains(anatomy.body())).isTrue();
        assertThat(anatomy.noise()).allMatch(all::contains).isSorted();
        assertThat(FrontFields.ranges(anatomy.frontMatter())).allMatch(range -> all.contains(range) && !range.isEmpty());
        FrontMatter front = anatomy.frontMatter();
        if (front.title() != null) {
            assertThat(front.title().value()).isNotEmpty();
        }
        int end = 0;
        for (SpeechEvent event : anatomy.events()) {
            assertThat(event.range().start()).isGreaterThanOrEqualTo(end);
            end = event.range().end();
        }
        assertThat(end).isLessThanOrEqualTo(text.length());
        assertNested(anatomy.outline().sections(), all, 0);
        List<Section> heads = anatomy.outline().all();
        for (int i = 1; i < heads.size(); i++) {
            assertThat(heads.get(i).heading().start()).isGreaterThanOrEqualTo(heads.get(i - 1).heading().end());
        }
    }

    private static void assertNested(List<Section> sections, TextRange around, int level) {
        int start = around.start();
        for (Section section : sections) {
            assertThat(section.level()).isGreaterThan(level);
            assertThat(section.range().start()).isEqualTo(section.heading().start()).isGreaterThanOrEqualTo(start);
            assertThat(around.contains(section.range())).isTrue();
            start = section.range().end();
            assertNested(section.children(), section.range(), section.level());
        }
    }
}
