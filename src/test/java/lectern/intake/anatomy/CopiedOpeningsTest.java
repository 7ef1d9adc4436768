package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Openings as they come: copied from a message, from a notes program, in traditional characters, signed below.
class CopiedOpeningsTest {
    private static final String LONG = "过去一年，我们坚持稳中求进工作总基调，统筹抓好改革发展稳定各项工作，城乡居民收入稳步提高，民生保障更加有力，社会大局和谐稳定，为今后工作打下了坚实基础。\n";

    private static Anatomy anatomy(String text) {
        Anatomy anatomy = AnatomyReader.recognise(text, "a.txt");
        Ranges.check(anatomy, text);
        return anatomy;
    }

    private static FrontMatter read(String text) {
        return anatomy(text).frontMatter();
    }

    private static @Nullable Object value(@Nullable Recognised<?> field) {
        return field == null ? null : field.value().toString();
    }

    private static List<String> heads(String text) {
        return anatomy(text).outline().all().stream().map(Section::title).toList();
    }

    @Test
    void whoeverIsCalledUponIsAddressed() {
        assertThat(value(read("做一个追光的人\n校长 陈立群\n\n亲爱的2023级新同学、各位老师、各位家长：\n大家上午好！\n" + LONG).salutation()))
                .isEqualTo("亲爱的2023级新同学、各位老师、各位家长");
        assertThat(value(read("表彰大会讲话\n\n尊敬的各位领导，各位姐妹、同志们：\n" + LONG).salutation())).isEqualTo("尊敬的各位领导，各位姐妹、同志们");
        assertThat(value(read("婚礼致辞\n\n尊敬的各位来宾、各位亲朋好友：\n" + LONG).salutation())).isEqualTo("尊敬的各位来宾、各位亲朋好友");
        assertThat(value(read("总结讲话\n\n各位同仁、白衣天使们：\n" + LONG).salutation())).isEqualTo("各位同仁、白衣天使们");
        assertThat(value(read("欢 迎 词\n\n尊敬的李总经理，各位来宾：\n" + LONG).salutation())).isEqualTo("尊敬的李总经理，各位来宾");
        assertThat(value(read("携手前行\n\n尊敬的萨勒总统，\n尊敬的各位外长，\n女士们，先生们，朋友们：\n" + LONG).salutation()).toString())
                .startsWith("尊敬的萨勒总统").endsWith("朋友们");
    }

    @Test
    void whatIsSaidOfPeopleIsNoSalutation() {
        assertThat(read("总结讲话\n\n各位家属说得很好，我完全同意。" + LONG).salutation()).isNull();
        FrontMatter mourning = read("沉痛悼念张德明同志\n\n各位来宾、各位亲友：\n" + LONG);
        assertThat(value(mourning.title())).isEqualTo("沉痛悼念张德明同志");
        assertThat(value(mourning.salutation())).isEqualTo("各位来宾、各位亲友");
    }

    @Test
    void greetingsAndSpeakersLabelsDivideNothing() {
        assertThat(heads("青春之歌\n\n各位领导、青年朋友们：\n大家好！很荣幸能在这里发言。\n" + LONG)).isEmpty();
        assertThat(heads("新闻发布会\n\n女士们、先生们：\n" + LONG + "新华社记者：我想请问区域协调发展的情况。\n" + LONG)).isEmpty();
        assertThat(heads("毕业典礼致辞\n\n亲爱的同学们：\n" + LONG + "同学们！" + LONG)).containsExactly("同学们");
    }

    @Test
    void theLinesOfAMessengerAreNoise() {
        String text = "关于县域商业的几点思考\n原创 笔杆子 写作学堂 2023-05-18 07:30 发表于山东\n收录于合集\n#领导讲话 128个\n"
                + "在全市商业体系建设推进会上的讲话\n副市长 刘海涛\n（2023年5月10日）\n同志们：\n" + LONG + "阅读 1.2万\n在看 99\n喜欢此内容的人还喜欢\n";
        FrontMatter f = read(text);
        assertThat(value(f.title())).isEqualTo("关于县域商业的几点思考");
        assertThat(f.subtitle()).isNull();
        assertThat(value(f.date())).isEqualTo("2023-05-10");
        assertThat(anatomy(text).body().of(text)).endsWith("基础。");
    }

    @Test
    void signsBeforeALineAreNoPartOfIt() {
        FrontMatter f = read("# 以实干推动振兴\n□ 永和县委书记  常 青\n\n各位代表、同志们：\n" + LONG);
        assertThat(value(f.title())).isEqualTo("以实干推动振兴");
        assertThat(value(f.office())).isEqualTo("永和县委书记");
    }

    @Test
    void officesInTraditionalCharactersAndSpacedOut() {
        FrontMatter traditional = read("在慶祝酒會上的致辭\n行政長官 陳國輝\n二○二二年七月一日\n\n各位嘉賓、各位朋友：\n" + LONG);
        assertThat(value(traditional.title())).isEqualTo("在慶祝酒會上的致辭");
        assertThat(value(traditional.speaker())).isEqualTo("陳國輝");
        assertThat(value(traditional.office())).isEqualTo("行政長官");
        FrontMatter spaced = read("推进会讲话提纲\n\n市  长  吴  勇\n\n同志们：\n" + LONG);
        assertThat(value(spaced.speaker())).isEqualTo("吴勇");
        assertThat(value(spaced.office())).isEqualTo("市长");
    }

    @Test
    void aLetterIsSignedBelow() {
        FrontMatter f = read("致人工智能大会的贺信\n\n值此大会开幕之际，我谨代表市人民政府表示热烈祝贺。\n" + LONG + "预祝大会圆满成功！\n\n永平市人民政府市长  魏东\n2023年7月6日\n");
        assertThat(value(f.speaker())).isEqualTo("魏东");
        assertThat(value(f.date())).isEqualTo("2023-07-06");
    }

    @Test
    void yearsLeadBareHeads() {
        assertThat(heads("法院工作报告\n\n各位代表：\n现在，我向大会报告工作，请予审议。\n2022年工作回顾\n" + LONG + "2023年工作安排\n" + LONG))
                .containsExactly("2022年工作回顾", "2023年工作安排");
    }

    @Test
    void peopleByTheirPlaceAndTheirUnit() {
        FrontMatter deputy = read("李志刚副省长在全省防汛抗旱工作视频会议上的讲话要点\n（2022年5月20日）\n\n" + LONG);
        assertThat(value(deputy.title())).isEqualTo("李志刚副省长在全省防汛抗旱工作视频会议上的讲话要点");
        assertThat(value(deputy.speaker())).isEqualTo("李志刚");
        assertThat(value(deputy.office())).isEqualTo("副省长");
        assertThat(value(read("党委书记在全体会议上的讲话\n（2022年5月20日）\n\n" + LONG).speaker())).isNull();
        FrontMatter pupil = read("国旗下的讲话：感恩老师\n八年级（3）班  孙小雅\n尊敬的老师们、亲爱的同学们：\n" + LONG);
        assertThat(value(pupil.speaker())).isEqualTo("孙小雅");
        FrontMatter above = read("毛泽东\n论持久战的现实意义\n（一九三八年五月）\n" + LONG);
        assertThat(value(above.speaker())).isEqualTo("毛泽东");
        assertThat(value(above.title())).isEqualTo("论持久战的现实意义");
    }

    @Test
    void anOccasionIsAlsoAPlace() {
        FrontMatter f = read("我的教育观\n——在北方师范大学的演讲\n\n刘 道 玉\n\n" + LONG);
        assertThat(value(f.occasion())).isEqualTo("在北方师范大学的演讲");
        assertThat(value(f.speaker())).isEqualTo("刘道玉");
    }
}
