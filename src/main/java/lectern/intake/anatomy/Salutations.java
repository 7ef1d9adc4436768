package lectern.intake.anatomy;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Addresses to the audience: `各位代表、同志们：`, `Mr. President,`.
final class Salutations {
    private static final int LIMIT = 160;
    private static final int LONGEST_PART = 24;
    private static final String AUDIENCE = "同志们?|代表们?|委员们?|朋友们?|先生们?|女士们?|同学们?|老师们?|来宾们?|嘉宾们?|贵宾们?|领导|同事们?|同仁们?|同行们?|乡亲们?|父老乡亲|父老|战友们?|官兵"
            + "|指战员|同胞们?|院士们?|校友们?|家长们?|企业家们?|阁下|殿下|陛下|使节|青年们?|党员们?|团员们?|工友们?|员工们?|伙伴们?|评委们?|听众们?|观众们?|网友们?|居民们?|村民们?|客人们?|专家们?|学者们?"
            + "|师生们?|理事|会员|股东|队员们?|孩子们|小朋友们?|媒体|记者们?|干部们?|职工们?|教师们?|学员们?|弟兄们|姐妹们|兄弟姐妹们|亲友们?|政要|同道|各界人士|人士|陪审员|法官|检察官|警官|民警|志愿者们?|运动员们?|工作者们?|劳动者们?|建设者们?|消防员|医生|护士|白衣天使们";
    private static final String ADDRESSED = "主席|总统|首相|总理|秘书长|主任|书记|市长|省长|县长|区长|校长|院长|部长|局长|会长|教授|常委|大使|议长|行长|主持人|董事长|总裁|委员长|国王|女王|总干事|主任委员|理事长|经理|厂长|校董|院士|司令员?|政委|先生|女士|夫人|老师|同志|阁下";
    private static final String AUDIENCE_ENDS = ends(AUDIENCE);
    private static final String ADDRESSED_ENDS = ends(ADDRESSED);
    private static final String GREETING_ENDS = "好位";
    private static final String CALL_STARTS = "尊敬亲可各诸";
    private static final String RESPECT = "(?:尊敬的|敬爱的|亲爱的|可敬的)";
    private static final Pattern PLURAL = Pattern.compile(RESPECT + "?(?:各位|诸位|全体|在座的?各?位?|广大|与会)?[\\p{IsHan}\\d]{0,14}?(?:" + AUDIENCE + ")");
    /// Whoever is called 各位 or 亲爱的 is addressed, also by a word no list has: 各位家属, 亲爱的2023级新同学.
    private static final Pattern CALLED_UPON = Pattern.compile("(?:" + RESPECT + "(?:各位|全体|在座的?)?|各位|诸位)[\\p{IsHan}\\d·&&[^的了在对说]]{2,12}");
    private static final Pattern OPENING_CALL = Pattern.compile(RESPECT + ".*");
    private static final Pattern DIVIDING = Pattern.compile(".*(?:各位|诸位|全体|广大|们).*|" + RESPECT + ".*|同志|代表|委员");
    private static final Pattern FOLK = Pattern.compile("[\\p{IsHan}]{1,12}(?<![我你您他她它咱人])们");
    private static final Pattern PERSON = Pattern.compile("(?:尊敬的|敬爱的|亲爱的|可敬的|各位|诸位)?[\\p{IsHan}·]{0,16}?(?:" + ADDRESSED + ")");
    private static final Pattern GREETING = Pattern.compile("(?:大家|你们|同志们|各位)(?:早上|上午|中午|下午|晚上|新年|春节)?好|(?:各位|诸位)|(?:早上|上午|中午|下午|晚上)好");
    private static final Pattern NO_ADDRESS = Pattern.compile("[我你您他她它向对请让给把被将是由就从要]|(?<![天大公特])使(?!节|者|团)|悼念|缅怀|怀念|追思|希望|感谢|欢迎|代表(?=[\\p{IsHan}]{2})|作为|通过|进行|报告|讲话|工作$|会议$|第[一二三四五六七八九十]");
    private static final Pattern WESTERN_START = Pattern.compile(
            "(?:(?:My|Dear|Distinguished|Honou?red|Honou?rable|Your|Good) )?(?:Fellow|fellow|Mr|Mrs|Ms|Madam|Madame|Ladies|Gentlemen|GENTLEMEN|Members|MEMBERS|Senator|Vice President|President|"
                    + "Chief Justice|Speaker|Friends|friends|Colleagues|colleagues|Delegates|delegates|Excellenc|Majest|Citizens|citizens|Countrymen|countrymen|Americans|FELLOW|To the (?:Senate|Congress|House)|"
                    + "To The Senate|TO THE|The Senate and House|Secretary-General|guests|Sisters|Brothers|brothers|Comrades|comrades)"
                    + "|(?:Sehr )?(?:geehrte|verehrte|Geehrte|Verehrte|Liebe|liebe|Meine|meine) |Herr |Frau |Mitbürger|Mesdames|Messieurs|Monsieur|Madame|Chers |Chères |Mes chers|Françaises|Señor|Señoras|Excelent|Distinguid|Compañer|Queridos|Senhor|Senhoras|Signor");

    private static final Pattern CALLED = Pattern.compile("(?:Mr|Mrs|Ms|Madam|Madame|Ladies|Dear|Distinguished|Your|My|Honou?rable|Excellenc|Monsieur|Mesdames|Messieurs|Herr|Frau|Meine|Liebe|Sehr|Verehrte|Señor|Señoras|Senhor|Signor|Queridos|Fellow|Friends|Gentlemen|Comrades)\\b");

    private Salutations() {
    }

    /// A salutation at the start of a line.
    ///
    /// @param end the index after its last word in the line's plain text, the mark that ends it not included
    /// @param mark that mark: `：`, `！`, `，`, or 0 at the end of the line
    /// @param whole whether nothing follows in the line
    /// @param plural whether it names an audience, not only a person of office
    /// @param called whether it calls upon many (各位…, …们), which a greeting (大家好) or a speaker's label (记者：) does not
    record Found(int end, char mark, boolean whole, boolean plural, boolean called) {
        /// Whether it may divide the body: a line of its own, or set off by `！` or `：`.
        boolean divides() {
            return plural && called && mark != '，' && (whole ? mark != 0 : true);
        }
    }

    /// The salutation a Chinese line begins with, or null.
    static @Nullable Found chinese(String line) {
        if (line.length() < 2 || !Han.is(line.codePointAt(0))) {
            return null;
        }
        int first = partEnd(line, 0);
        if (first > LONGEST_PART) {
            return null;
        }
        String plain = Han.simplified(line.length() > LIMIT ? line.substring(0, LIMIT) : line);
        int end = 0;
        int loose = 0;
        int from = 0;
        boolean plural = false;
        while (from < plain.length()) {
            int to = partEnd(plain, from);
            String part = plain.substring(from, to);
            boolean possible = mayAddress(part) && !NO_ADDRESS.matcher(part).find();
            boolean audience = possible && isAudience(part);
            if (audience || possible && isAddressed(part)) {
                end = to;
            } else if (possible && CALLED_UPON.matcher(part).matches()) {
                loose = to;
            } else {
                break;
            }
            plural |= audience;
            if (to == plain.length() || "：:！!。".indexOf(plain.charAt(to)) >= 0) {
                break;
            }
            from = to + 1;
            while (from < plain.length() && plain.charAt(from) == ' ') {
                from++;
            }
        }
        if (loose > end && (loose == plain.length() ? end > 0 : "：:！!，,".indexOf(plain.charAt(loose)) >= 0)) {
            // 各位家属： is told from 各位家属说得很好， by what follows.
            Found found = ended(plain, loose, true, line.length());
            if (found != null && (found.whole() || found.mark() != '，')) {
                return found;
            }
        }
        return end == 0 ? null : ended(plain, end, plural, line.length());
    }

    private static @Nullable Found ended(String plain, int end, boolean plural, int length) {
        char mark = end < plain.length() ? plain.charAt(end) : 0;
        int after = end;
        while (after < plain.length() && "：:！!，,。 ".indexOf(plain.charAt(after)) >= 0) {
            after++;
        }
        boolean whole = after >= length;
        String words = plain.substring(0, end);
        boolean called = DIVIDING.matcher(words).matches();
        return switch (mark) {
            case '：', ':', '！', '!' -> new Found(end, mark == ':' ? '：' : mark == '!' ? '！' : mark, whole, plural, called);
            // 尊敬的萨勒总统， alone on its line begins a salutation of several lines.
            case '，', ',' -> plural || whole && OPENING_CALL.matcher(words).matches()
                    ? new Found(end, '，', whole, plural, called) : null;
            // 张德明同志 without a mark is a name, 同志们 an audience.
            case 0 -> plural && whole && called ? new Found(end, (char) 0, true, true, true) : null;
            default -> null;
        };
    }

    private static int partEnd(String plain, int from) {
        int to = from;
        while (to < plain.length() && "、，,；; ：:！!。\t".indexOf(plain.charAt(to)) < 0) {
            to++;
        }
        return to;
    }

    /// What no pattern of an address can match is told from its first and last character: it is nearly every line.
    private static boolean mayAddress(String part) {
        return part.length() >= 2 && part.length() <= LONGEST_PART && (CALL_STARTS.indexOf(part.charAt(0)) >= 0
                || endsAs(AUDIENCE_ENDS, part) || endsAs(ADDRESSED_ENDS, part) || endsAs(GREETING_ENDS, part));
    }

    private static boolean isAudience(String part) {
        return part.length() >= 2 && (endsAs(AUDIENCE_ENDS, part) && PLURAL.matcher(part).matches()
                || FOLK.matcher(part).matches() || GREETING.matcher(part).matches());
    }

    private static boolean isAddressed(String part) {
        return part.length() >= 2 && endsAs(ADDRESSED_ENDS, part) && PERSON.matcher(part).matches();
    }

    private static boolean endsAs(String ends, String part) {
        return ends.indexOf(part.charAt(part.length() - 1)) >= 0;
    }

    /// The last characters of all words of an alternation; of `同志们?` both 们 and 志. Few lines end so, and a look at one
    /// character is quicker than a pattern.
    private static String ends(String words) {
        StringBuilder ends = new StringBuilder();
        for (String word : words.split("\\|")) {
            int last = word.length() - 1;
            if (word.charAt(last) == '?') {
                ends.append(word.charAt(last - 2)).append(word.charAt(last - 1));
            } else {
                ends.append(word.charAt(last));
            }
        }
        return ends.toString();
    }

    /// The salutation a line in a European language begins with, as the index after its last word; 0 for none.
    static int western(String line) {
        String head = line.length() > 700 ? line.substring(0, 700) : line;
        if (!WESTERN_START.matcher(head).lookingAt()) {
            return 0;
        }
        int firstComma = 0;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == ':' || c == '!') {
                return i;
            }
            if (c == ',' && firstComma == 0) {
                firstComma = i;
            }
            if ((c == '.' && !abbreviation(head, i)) || c == '?' || c == ';' || (c == '-' && head.startsWith("--", i))) {
                break;
            }
            if (i == head.length() - 1 && i < 120 && line.length() == head.length()) {
                return c == ',' ? i : 0;
            }
        }
        // "Mr. President, I count it a great privilege": only the words before the comma, if they are few.
        return firstComma > 0 && firstComma <= 45 && CALLED.matcher(head).lookingAt() ? firstComma : 0;
    }

    private static boolean abbreviation(String text, int dot) {
        int start = dot;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        String word = text.substring(start, dot);
        return word.length() == 1 || Set.of("Mr", "Mrs", "Ms", "Dr", "St", "Jr", "Sr", "Hon", "Gen", "Sen", "Prof", "Rev").contains(word);
    }
}
