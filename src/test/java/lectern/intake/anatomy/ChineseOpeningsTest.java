package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Openings of Chinese speeches of many kinds, invented, each with the fields a reader sees in it; `-` is none.
class ChineseOpeningsTest {
    private static final String BODY = "这次会议是经过慎重研究决定召开的，主要任务是总结去年工作，分析当前形势，部署今年任务，动员大家进一步统一思想、坚定信心，扎扎实实把各项工作做好。\n下面，我讲几点意见，供大家参考。\n";

    static Stream<Arguments> openings() {
        return Stream.of(
                Arguments.of("countyMeeting", """
                        在全县经济工作会议上的讲话
                        县委书记　张 三
                        （2023年1月10日）

                        同志们：
                        """, Map.of("title", "在全县经济工作会议上的讲话", "occasion", "在全县经济工作会议上的讲话", "speaker", "张三", "office", "县委书记", "date", "2023-01-10", "salutation", "同志们")),
                Arguments.of("titleThenDashOccasion", """
                        以实干实绩开创高质量发展新局面
                        ——在全区2023年度工作总结大会上的讲话
                        （区委书记 李建国）
                        2023年12月28日

                        同志们：
                        """, Map.of("title", "以实干实绩开创高质量发展新局面", "occasion", "在全区2023年度工作总结大会上的讲话", "speaker", "李建国", "office", "区委书记", "date", "2023-12-28")),
                Arguments.of("welcomeSpeech", """
                        致辞
                        王小明

                        尊敬的各位领导、各位来宾，女士们、先生们：
                        """, Map.of("title", "致辞", "speaker", "王小明", "salutation", "尊敬的各位领导、各位来宾，女士们、先生们", "date", "-")),
                Arguments.of("forumSpeech", """
                        在学习贯彻党的二十大精神座谈会上的发言
                        欧阳文华

                        尊敬的各位领导，同志们：
                        """, Map.of("title", "在学习贯彻党的二十大精神座谈会上的发言", "speaker", "欧阳文华", "salutation", "尊敬的各位领导，同志们")),
                Arguments.of("hosting", """
                        全市安全生产工作会议主持词
                        （2022年11月3日）
                        市长　刘　洋

                        同志们：
                        """, Map.of("title", "全市安全生产工作会议主持词", "speaker", "刘洋", "office", "市长", "date", "2022-11-03", "occasion", "-")),
                Arguments.of("learningApp", """
                        学习强国
                        习近平：在纪念五四运动100周年大会上的讲话
                        来源：新华网　2019-04-30
                        发布时间：2019-04-30 18:20

                        共青团员们，青年朋友们，同志们：
                        """, Map.of("title", "在纪念五四运动100周年大会上的讲话", "speaker", "习近平", "date", "-", "occasion", "在纪念五四运动100周年大会上的讲话", "salutation", "共青团员们，青年朋友们，同志们")),
                Arguments.of("subtitle", """
                        奋力谱写中国式现代化建设新篇章
                        ——学习贯彻全会精神的几点体会
                        赵六
                        （2024年8月）

                        同志们：
                        """, Map.of("title", "奋力谱写中国式现代化建设新篇章", "subtitle", "学习贯彻全会精神的几点体会", "date", "2024-08", "issueMonth", "-")),
                Arguments.of("chineseNumeralDate", """
                        在市委理论学习中心组学习会上的讲话
                        市委书记 孙志刚
                        二〇二三年一月十日

                        同志们：
                        """, Map.of("title", "在市委理论学习中心组学习会上的讲话", "speaker", "孙志刚", "office", "市委书记", "date", "2023-01-10")),
                Arguments.of("recording", """
                        在基层干部座谈会上的讲话
                        （根据录音整理）
                        巴音朝鲁
                        （二○○六年十一月二十一日）

                        同志们：
                        """, Map.of("title", "在基层干部座谈会上的讲话", "status", "根据录音整理", "speaker", "巴音朝鲁", "date", "2006-11-21")),
                Arguments.of("oneLine", """
                        张三在全市项目建设推进会上的讲话（2021年3月5日）

                        同志们：
                        """, Map.of("title", "张三在全市项目建设推进会上的讲话", "speaker", "张三", "occasion", "在全市项目建设推进会上的讲话", "date", "2021-03-05")),
                Arguments.of("twoLineTitle", """
                        牢记嘱托　感恩奋进
                        奋力推动老区振兴发展取得新突破
                        ——在中国共产党某某市第八次代表大会上的报告
                        （2021年9月27日）
                        某某市委书记　吴晓军

                        各位代表、同志们：
                        """, Map.of("title", "牢记嘱托 感恩奋进奋力推动老区振兴发展取得新突破", "occasion", "在中国共产党某某市第八次代表大会上的报告", "speaker", "吴晓军", "date", "2021-09-27")),
                Arguments.of("wrappedOccasion", """
                        在全县乡村振兴暨农村人居环境整治
                        工作推进会上的讲话
                        马文涛
                        （2022年5月6日）

                        同志们：
                        """, Map.of("title", "在全县乡村振兴暨农村人居环境整治工作推进会上的讲话", "speaker", "马文涛", "date", "2022-05-06")),
                Arguments.of("officeAlone", """
                        政府工作报告
                        ——2024年1月15日在某某县第十八届人民代表大会第三次会议上
                        县人民政府县长
                        钱学军

                        各位代表：
                        """, Map.of("title", "政府工作报告", "date", "2024-01-15", "office", "县人民政府县长", "speaker", "钱学军", "occasion", "在某某县第十八届人民代表大会第三次会议上")),
                Arguments.of("speakerFirst", """
                        国务院总理　温家宝
                        在第十一届全国人民代表大会第三次会议上的政府工作报告
                        （2010年3月5日）

                        各位代表：
                        """, Map.of("speaker", "温家宝", "office", "国务院总理", "date", "2010-03-05", "title", "在第十一届全国人民代表大会第三次会议上的政府工作报告")),
                Arguments.of("fullWidthDigits", """
                        在全省文化工作会议上的讲话
                        郑　重
                        （２０１９年６月１８日）

                        同志们：
                        """, Map.of("title", "在全省文化工作会议上的讲话", "speaker", "郑重", "date", "2019-06-18")),
                Arguments.of("status", """
                        政府工作报告（摘要）
                        （2023年1月12日在省第十四届人民代表大会第一次会议上）
                        省长　王伟中

                        各位代表：
                        """, Map.of("title", "政府工作报告", "status", "摘要", "date", "2023-01-12", "speaker", "王伟中", "office", "省长", "occasion", "在省第十四届人民代表大会第一次会议上")),
                Arguments.of("place", """
                        在庆祝建校一百周年大会上的致辞
                        校长　林建华
                        （2018年5月4日　北京）

                        尊敬的各位校友、老师们、同学们：
                        """, Map.of("title", "在庆祝建校一百周年大会上的致辞", "place", "北京", "date", "2018-05-04", "speaker", "林建华", "office", "校长")),
                Arguments.of("labels", """
                        标题：坚定信心 共克时艰
                        讲话人：国家主席　习近平
                        时间：2021年9月21日
                        地点：北京

                        主席先生：
                        """, Map.of("title", "坚定信心 共克时艰", "speaker", "习近平", "office", "国家主席", "date", "2021-09-21", "place", "北京", "salutation", "主席先生")),
                Arguments.of("ethnicName", """
                        在自治州成立七十周年庆祝大会上的讲话
                        自治州州长　努尔兰·阿不都满金
                        2024年9月1日

                        同志们、朋友们：
                        """, Map.of("speaker", "努尔兰·阿不都满金", "office", "自治州州长", "date", "2024-09-01")),
                Arguments.of("congressSalutation", """
                        关于2023年预算执行情况的报告
                        ——2024年1月8日在市第十六届人民代表大会第三次会议上
                        市财政局局长　何　平

                        主任、各位副主任、秘书长、各位委员：
                        """, Map.of("title", "关于2023年预算执行情况的报告", "speaker", "何平", "office", "市财政局局长", "salutation", "主任、各位副主任、秘书长、各位委员")),
                Arguments.of("issueNumber", """
                        参阅文稿
                        总第128期
                        2023年6月
                        在年轻干部培训班开班式上的讲话
                        陈立新
                        2023年5月16日

                        同志们：
                        """, Map.of("number", "128", "series", "参阅文稿", "issueMonth", "2023-06", "date", "2023-05-16", "title", "在年轻干部培训班开班式上的讲话", "speaker", "陈立新")),
                Arguments.of("rareHan", """
                        在青年作家座谈会上的讲话
                        𠮷　文
                        （2020年10月15日）

                        朋友们：
                        """, Map.of("speaker", "𠮷文", "date", "2020-10-15", "salutation", "朋友们")),
                Arguments.of("emojiTitle", """
                        🎉奋进新征程👩‍👩‍👧在新年联欢会上的致辞
                        2024年2月8日

                        同志们：
                        """, Map.of("title", "🎉奋进新征程👩‍👩‍👧在新年联欢会上的致辞", "date", "2024-02-08")),
                Arguments.of("noSalutation", """
                        在全市宣传思想工作会议上的讲话
                        徐建华
                        （2023年11月20日）

                        """, Map.of("title", "在全市宣传思想工作会议上的讲话", "speaker", "徐建华", "date", "2023-11-20", "salutation", "-")),
                Arguments.of("inlineSalutation", """
                        在中青年干部培训班上的讲话
                        （2021年3月1日）

                        同志们，""", Map.of("title", "在中青年干部培训班上的讲话", "date", "2021-03-01", "salutation", "同志们")),
                Arguments.of("dateBeforeTitle", """
                        （2023年2月7日）
                        在全市优化营商环境大会上的讲话
                        高　峰

                        同志们：
                        """, Map.of("title", "在全市优化营商环境大会上的讲话", "date", "2023-02-07", "speaker", "高峰")),
                Arguments.of("nameThenOffice", """
                        在企业家座谈会上的发言
                        罗志强（某某集团董事长）
                        2022年7月20日

                        尊敬的各位领导：
                        """, Map.of("speaker", "罗志强", "office", "某某集团董事长", "date", "2022-07-20")),
                Arguments.of("twoDays", """
                        1981年国务院政府工作报告
                        （1981年11月30日和12月1日在第五届全国人民代表大会第四次会议上）
                        赵紫阳

                        各位代表：
                        """, Map.of("title", "1981年国务院政府工作报告", "occasion", "在第五届全国人民代表大会第四次会议上", "date", "1981-11-30", "speaker", "赵紫阳")),
                Arguments.of("adoptedLater", """
                        政府工作报告
                        （一九七五年一月十三日报告，一月十七日通过）
                        周恩来

                        各位代表！
                        """, Map.of("title", "政府工作报告", "date", "1975-01-13", "speaker", "周恩来", "place", "-")),
                Arguments.of("newYear", """
                        二〇二三年新年贺词
                        国家主席 习近平

                        同志们，朋友们：
                        """, Map.of("title", "二〇二三年新年贺词", "speaker", "习近平", "office", "国家主席", "date", "-")),
                Arguments.of("twoOffices", """
                        中共某某市委书记、市人大常委会主任　王 强
                        在市委十届五次全会第一次全体会议上的讲话
                        (2019年12月25日上午)

                        同志们：
                        """, Map.of("speaker", "王强", "office", "中共某某市委书记、市人大常委会主任", "date", "2019-12-25", "place", "-")),
                Arguments.of("unit", """
                        牢记使命 担当作为
                        ——在全市营商环境大会上的表态发言
                        市税务局　周建国

                        尊敬的各位领导，同志们：
                        """, Map.of("title", "牢记使命 担当作为", "speaker", "周建国", "office", "市税务局", "occasion", "在全市营商环境大会上的表态发言")),
                Arguments.of("footnoteMark", """
                        在中央农村工作会议上的讲话*
                        （2013年12月23日）

                        """, Map.of("title", "在中央农村工作会议上的讲话", "date", "2013-12-23")),
                Arguments.of("officeInTitle", """
                        做焦裕禄式的县委书记
                        （2015年1月12日）
                        习近平

                        同志们：
                        """, Map.of("title", "做焦裕禄式的县委书记", "speaker", "习近平", "office", "-", "date", "2015-01-12")),
                Arguments.of("explanation", """
                        关于《中华人民共和国宪法修正案（草案）》的说明
                        ——2018年3月5日在第十三届全国人民代表大会第一次会议上
                        全国人民代表大会常务委员会副委员长兼秘书长　王晨

                        各位代表：
                        """, Map.of("title", "关于《中华人民共和国宪法修正案（草案）》的说明", "speaker", "王晨", "office", "全国人民代表大会常务委员会副委员长兼秘书长", "date", "2018-03-05")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("openings")
    void opening(String name, String opening, Map<String, String> expected) {
        String text = opening + BODY;
        Anatomy anatomy = AnatomyReader.recognise(text, "x.txt");
        Ranges.check(anatomy, text);
        FrontMatter f = anatomy.frontMatter();
        expected.forEach((field, value) -> assertThat(said(f, field)).as(field + " of " + f).isEqualTo(value));
        assertThat(anatomy.body().of(text)).contains("这次会议是经过慎重研究").doesNotContain(expected.getOrDefault("title", "\0"));
        assertThat(anatomy.outline().sections()).isEmpty();
    }

    private static String said(FrontMatter f, String field) {
        @Nullable Recognised<?> said = switch (field) {
            case "title" -> f.title();
            case "subtitle" -> f.subtitle();
            case "occasion" -> f.occasion();
            case "speaker" -> f.speaker();
            case "office" -> f.office();
            case "date" -> f.date();
            case "place" -> f.place();
            case "series" -> f.series();
            case "number" -> f.number();
            case "issueMonth" -> f.issueMonth();
            case "salutation" -> f.salutation();
            case "status" -> f.status();
            default -> throw new IllegalArgumentException(field);
        };
        return said == null ? "-" : said.value().toString();
    }
}
