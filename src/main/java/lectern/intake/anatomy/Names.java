package lectern.intake.anatomy;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Chinese personal names and the offices before them.
final class Names {
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
            + "庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来苟全褚廉简娄盖符奚木穆党"
            + "燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙伏岑习胥保和蔺水云昌凤酆皮元平伊湛危昝茅狄贝麻支咎经裘缪干丰羿储靡汲邴松乌巴弓牧隗山宓蓬班仰秋仝暨钭厉戎祖束幸韶蓟印宿怀蒲鄂索咸籍"
            + "能苍双闻莘劳逄扶堵宰郦雍却璩濮寿通扈尚农别充慕茹宦鱼容慎戈庾终居衡步满弘国寇广禄阙殳沃利蔚越夔师厍晁勾融訾阚那空毋乜养须巢相红倪布𠮷"
            + "張劉陳楊趙黃吳孫鄭謝韓馮蕭鄧許盧蔣賈葉閻鐘鍾蘇呂範譚鄒陸顧龍萬錢湯喬賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊塗時關費紀歐項陽衛單寧閔華車邊饒晉鄔暢宮婁蓋黨連欒竇遲藍鞏練樂習雲鳳羅";
    private static final Set<String> COMPOUND = Set.of("欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "司徒",
            "令狐", "夏侯", "宇文", "长孙", "端木", "轩辕", "呼延", "南宫", "东郭", "完颜", "耶律", "歐陽", "司馬", "諸葛", "爱新", "闻人", "澹台",
            "公冶", "濮阳", "淳于", "单于", "太史", "申屠", "仲孙", "钟离", "鲜于", "闾丘", "西门", "乐正", "拓跋", "纳兰", "叶赫");
    private static final String OFFICE_ENDS = "书记|书記|書記|主席|主任|部长|局长|市长|省长|县长|区长|州长|盟长|旗长|乡长|镇长|总理|院长|校长|秘书长|委员长|会长|理事长|董事长|经理|厂长|行长|台长|社长|总编辑|主编|所长|处长"
            + "|科长|司长|厅长|署长|检察长|司令员|司令|政委|政治委员|参谋长|委员|常委|代表|旅长|师长|军长|营长|连长|舰长|教授|院士|总统|首相|大使|总领事|发言人|组长|队长|团长|议长|顾问|研究员|村长|支书|馆长|站长|园长|总监|总裁|专员|巡视员|调研员|总工程师|外长|總理|部長|局長"
            + "|市長|省長|縣長|院長|校長|秘書長|委員長|會長|總統|關長|关长|审计长|行政长官|负责人|主持人|成员|同志代表";
    private static final Pattern OFFICE = Pattern.compile("(?:" + OFFICE_ENDS + ")$");
    private static final String UNIT_END = "委局院校厅部府司区市县省会团社行厂站馆所融";
    private static final Pattern BARE_OFFICE = Pattern.compile("(?:常务)?(?:副|总)?(?:" + OFFICE_ENDS + ")");
    private static final Pattern UNIT = Pattern.compile("[\\p{IsHan}A-Za-z×XＸ\\d（）() ]{2,40}(?:班|年级|系|旅|团|营|连|队|局|院|委|部|厅|处|科|集团|公司|大学|学院|中学|小学|学校|中心|办公室|办|镇|乡|村|社区|街道|政府|委员会|协会|联合会|工会|妇联|团委|支部|党委|银行|医院|研究所|报社|电视台)");
    private static final Pattern SPACED_OFFICE = Pattern.compile("\\p{IsHan} +\\p{IsHan} +\\p{IsHan}");
    private static final Pattern ANY_OFFICE = Pattern.compile(OFFICE_ENDS);
    private static final Pattern TITLE_WORDS = Pattern.compile(
            "工作|会议|大会|讲话|講話|报告|報告|精神|发展|發展|建设|总结|计划|方案|通知|致[辞词辭詞]|[辞词稿录言式书信论]$|目录|摘要|说明|提纲|要点|座谈|党课|正文|附件|高质|全国|中国|我们|同志|代表");

    private Names() {
    }

    /// Somebody named in a line, with indices into the line.
    ///
    /// @param name the name without spaces
    /// @param start where it begins
    /// @param end the index after it
    /// @param office the office, or null
    /// @param officeStart where the office begins
    /// @param officeEnd the index after it
    /// @param sure whether the line's form alone tells a person
    record Person(String name, int start, int end, @Nullable String office, int officeStart, int officeEnd,
                  boolean sure) {
    }

    /// Whether `name`, without spaces, begins with a known surname and is as long as a name; or has the dot that parts
    /// foreign names.
    static boolean isName(String name) {
        int length = name.codePointCount(0, name.length());
        if (name.contains("·") || name.contains("•")) {
            return length >= 3 && length <= 16 && name.codePoints().allMatch(c -> Han.is(c) || c == '·' || c == '•')
                    && Han.is(name.codePointAt(0)) && Han.is(name.codePointBefore(name.length()));
        }
        if (!shaped(name, 2, 4)) {
            return false;
        }
        if (length >= 3 && COMPOUND.contains(name.substring(0, 2))) {
            return true;
        }
        String surname = name.substring(0, name.offsetByCodePoints(0, 1));
        return length <= 3 && SURNAMES.contains(surname);
    }

    /// Whether it could be a name, known surname or not: 2 to `most` Han and no word of titles.
    static boolean shaped(String name, int least, int most) {
        int length = name.codePointCount(0, name.length());
        return length >= least && length <= most && name.codePoints().allMatch(Han::is)
                && !TITLE_WORDS.matcher(name).find() && !OFFICE.matcher(name).find();
    }

    /// Whether the line is an office without a name: `国务院总理`.
    static boolean isOffice(String line) {
        return line.length() >= 2 && line.length() <= 60 && Han.share(line) > 0.8 && OFFICE.matcher(Han.simplified(line)).find()
                && line.chars().noneMatch(c -> "，。；！？：,;!?:“”".indexOf(c) >= 0) && !line.matches("(?:各位|全体|尊敬).{0,60}");
    }

    /// Who is named with the office right after the name, as before an occasion: `李志刚副省长在…上的讲话`.
    static @Nullable Person titled(String line) {
        Person person = person(line);
        for (int n = 2; person == null && n <= 3 && n < line.length() - 1; n++) {
            String name = line.substring(0, n);
            if (isName(name) && UNIT_END.indexOf(name.charAt(n - 1)) < 0 && BARE_OFFICE.matcher(Han.simplified(line.substring(n))).matches()) {
                person = new Person(name, 0, n, line.substring(n), n, line.length(), true);
            }
        }
        return person;
    }

    /// Who stands in a line that holds an office and a name, in either order, or a name alone.
    static @Nullable Person person(String words) {
        String line = Han.simplified(words);
        Person person = simplifiedPerson(line);
        if (person == null && SPACED_OFFICE.matcher(line).lookingAt()) {
            person = spacedOffice(line);
        }
        return person == null ? null : new Person(Han.unspaced(words.substring(person.start(), person.end())), person.start(), person.end(),
                person.office() == null ? null : words.substring(person.officeStart(), person.officeEnd()), person.officeStart(),
                person.officeEnd(), person.sure());
    }

    /// `市 长 吴 勇`: the office is set apart like the name.
    private static @Nullable Person spacedOffice(String line) {
        StringBuilder unspaced = new StringBuilder();
        int[] map = new int[line.length()];
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) != ' ') {
                map[unspaced.length()] = i;
                unspaced.append(line.charAt(i));
            }
        }
        Person person = officeThenName(unspaced.toString(), 0, unspaced.length());
        return person == null || person.office() == null || !isName(person.name()) ? null
                : new Person(person.name(), map[person.start()], map[person.end() - 1] + 1, person.office(), map[person.officeStart()],
                        map[person.officeEnd() - 1] + 1, true);
    }

    private static @Nullable Person simplifiedPerson(String line) {
        int from = 0;
        int to = line.length();
        if (to > 2 && "（(".indexOf(line.charAt(0)) >= 0 && "）)".indexOf(line.charAt(to - 1)) >= 0) {
            from++;
            to--;
        }
        while (from < to && line.charAt(from) == ' ') {
            from++;
        }
        while (to > from && line.charAt(to - 1) == ' ') {
            to--;
        }
        if (to - from > 80 || to - from < 2) {
            return null;
        }
        boolean comrade = line.startsWith("同志", to - 2) && to - from > 3;
        int end = comrade ? to - 2 : to;
        Person best = officeThenName(line, from, end);
        if (best == null) {
            best = nameThenOffice(line, from, end);
        }
        if (best == null) {
            best = unitThenName(line, from, end);
        }
        if (best == null) {
            String name = Han.unspaced(line.substring(from, end));
            boolean spaced = line.substring(from, end).contains(" ") && name.length() <= 3;
            if (isName(name)) {
                best = new Person(name, from, end, null, 0, 0, comrade || spaced || from > 0);
            }
        }
        return best;
    }

    private static @Nullable Person officeThenName(String line, int from, int to) {
        String part = line.substring(from, to);
        if (part.chars().anyMatch(c -> "，。；！？,;!?“”".indexOf(c) >= 0)) {
            return null;
        }
        int start = 0;
        Person weak = null;
        // The office is the longest that leaves a name: 市委书记 市人大常委会主任 赵文锋.
        Matcher end = ANY_OFFICE.matcher(part);
        while (end.find(start)) {
            start = end.start() + 1;
            int after = end.end();
            int name = after;
            while (name < part.length() && " ：:".indexOf(part.charAt(name)) >= 0) {
                name++;
            }
            String who = Han.unspaced(part.substring(name));
            if (who.isEmpty() || part.length() - name > 40) {
                continue;
            }
            Person person = new Person(who, from + name, to, part.substring(0, after), from, from + after, true);
            if (isName(who)) {
                return person;
            }
            if (name > after && (shaped(who, 2, 6))) {
                weak = person;
            }
        }
        return weak;
    }

    /// `市税务局　周建国`: the unit stands for the office.
    private static @Nullable Person unitThenName(String line, int from, int to) {
        int gap = line.lastIndexOf(' ', to - 1);
        while (gap > from && to - gap <= 3 && line.substring(from, gap).contains(" ") && !isName(Han.unspaced(line.substring(gap, to)))) {
            gap = line.lastIndexOf(' ', gap - 1);
        }
        if (gap <= from || !isName(Han.unspaced(line.substring(gap, to)))) {
            return null;
        }
        int end = gap;
        while (end > from && line.charAt(end - 1) == ' ') {
            end--;
        }
        String unit = line.substring(from, end);
        return UNIT.matcher(unit).matches()
                ? new Person(Han.unspaced(line.substring(gap, to)), gap + 1, to, unit, from, end, true) : null;
    }

    private static @Nullable Person nameThenOffice(String line, int from, int to) {
        String part = line.substring(from, to);
        int gap = -1;
        for (int i = 1; i < part.length() && i <= 12; i++) {
            if ("（(，, ".indexOf(part.charAt(i)) >= 0 && isName(Han.unspaced(part.substring(0, i)))) {
                gap = i;
            }
        }
        if (gap < 0) {
            return null;
        }
        int start = gap;
        int end = part.length();
        while (start < end && "（(，, ".indexOf(part.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "）) ".indexOf(part.charAt(end - 1)) >= 0) {
            end--;
        }
        String office = part.substring(start, end);
        if (!isOffice(office) || office.length() < 2) {
            return null;
        }
        int nameEnd = gap;
        while (nameEnd > 0 && part.charAt(nameEnd - 1) == ' ') {
            nameEnd--;
        }
        return new Person(Han.unspaced(part.substring(0, nameEnd)), from, from + nameEnd, office, from + start, from + end,
                true);
    }
}
