package lectern.intake.anatomy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One line before a Chinese speech and what it is. Indices are into the line's plain text.
///
/// @param line the line
/// @param kind what it is
/// @param from where its words begin, dashes and brackets left out
/// @param to the index after its words
/// @param date the date in it
/// @param occasionFrom where the occasion begins, or -1
/// @param occasionTo the index after the occasion
/// @param person who is named in it, shifted by `personShift`
/// @param personShift what to add to the person's indices
/// @param dash whether dashes lead it
/// @param bracket whether brackets hold it
record HeaderLine(Line line, Kind kind, int from, int to, Dates.@Nullable Found date, int occasionFrom, int occasionTo,
                  Names.@Nullable Person person, int personShift, boolean dash, boolean bracket) {
    /// What a line before the speech can be.
    enum Kind { TEXT, SERIES, DATE, OCCASION, PERSON, OFFICE, STATUS, NOTE }

    static final String GENRE = "(?:讲话|講話|讲话稿|讲话提纲|致辞|致词|致辭|致詞|发言|發言|发言稿|报告|報告|演讲|演講|演说|演說|主持词|主持辞|主持讲话|说明|說明|谈话|談話|开幕词|开幕辞|開幕詞|闭幕词|闭幕辞|祝词|祝辞|欢迎词|欢迎辞|答谢词|答谢辞|贺词|贺辞|贺信|总结|党课|讲稿|要求|宣讲|讲授|寄语|表态|述职|陈述|悼词|主旨演讲|书面致辞|讲课提纲|辅导报告)";
    static final Pattern SERIES = Pattern.compile("[“\"《「『【]?([^”\"》」』】№0-9]{0,20}?)[”\"》」』】]?(?:系列|专栏|专题|丛书|文丛)?[ （(]{0,2}(?:№|[Nn][Oo] ?[.．:：]?) ?(\\d{1,6})[）)期]{0,2}");
    static final Pattern ISSUE = Pattern.compile("[“\"《「『【]?([^”\"》」』】0-9，。]{0,20}?)[”\"》」』】]?(?:系列)?[ （(]{0,3}(?:\\d{4} ?年)?[ ]?(?:总 ?第|第) ?(\\d{1,6}) ?(?:期|辑|篇|讲|号)[）)]?(?: ?[（(]总 ?第 ?\\d{1,6} ?期[）)])?");
    static final Pattern STATUS = Pattern.compile("(?:.{0,4}根据.{0,8}录音整理|录音整理|未经.{0,4}本人.{0,2}审[阅定]|摘要|节选|摘编|审议稿|征求意见稿|送审稿|草稿|讨论稿|初稿|修改稿|代拟稿|书面讲话|全文|记录稿|提纲|审定稿)[^）)]{0,16}");
    private static final Pattern EVENT = Pattern.compile("(?:在|于|出席)[^。；！？]{2,90}?(?:(?:上|中|时|時|期间|期間|会|會|式|前|后)(?:的|所?作的?)?[\\p{IsHan}“”]{0,12}?" + GENRE + "(?:提纲|要点|摘要|全文|稿)?|的(?:演讲|演講|讲话|講話|致辞|致辭|发言|發言|演说|演說|主旨演讲)|(?:上|期间|期間|之际|时|時))");
    private static final Pattern SECOND_DAY = Pattern.compile("[ ]?[和至到、—－-]{1,2}[ ]?(?:[\\d一二三四五六七八九十]{1,3}月)?[\\d一二三四五六七八九十]{1,3}日");
    private static final Pattern NOTE_CALL = Pattern.compile("(?<=[\\p{IsHan}”》）])(?:[*＊※]{1,3}|[①-⑳\u2474-\u2487]|[〔\\[［]\\d{1,2}[〕\\]］])$");
    private static final Pattern LABEL = Pattern.compile("(讲话人|演讲人|主讲人|演讲者|发言人|致辞人|报告人|讲话者|主讲|讲话时间|时间|日期|讲话日期|讲话地点|会议地点|地点|场合|会议名称|标题|题目) ?[：:] ?(.{1,100})");

    static HeaderLine of(Line line) {
        String plain = line.plain();
        int from = 0;
        int to = plain.length();
        while (from < to && "□■◇◆○●▲△★☆◎▶#* ".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        int marked = from;
        while (from < to && "—―─–-－~～ ".indexOf(plain.charAt(from)) >= 0) {
            from++;
        }
        boolean dash = from > marked && plain.charAt(marked) != ' ';
        boolean bracket = to - from > 2 && "（(〔[【".indexOf(plain.charAt(from)) >= 0
                && "）)〕]】".indexOf(plain.charAt(to - 1)) >= 0 && lastOpening(plain, to) == from;
        if (bracket) {
            from++;
            to--;
        }
        while (from < to && plain.charAt(from) == ' ') {
            from++;
        }
        while (to > from && plain.charAt(to - 1) == ' ') {
            to--;
        }
        Matcher call = NOTE_CALL.matcher(plain).region(from, to);
        to = call.find() ? call.start() : to;
        String words = plain.substring(from, to);
        if (!bracket && (SERIES.matcher(words).matches() || ISSUE.matcher(words).matches())) {
            return plainly(line, Kind.SERIES, from, to, dash, bracket);
        }
        if (STATUS.matcher(words).matches() && (bracket || words.length() > 3)) {
            return plainly(line, Kind.STATUS, from, to, dash, bracket);
        }
        if (words.matches("(?:编者按|按语|编者的话|导读|摘 ?要|目 ?录|正 ?文)(?:[：:].{0,200})?")) {
            return plainly(line, Kind.NOTE, from, to, dash, bracket);
        }
        return dated(line, from, to, dash, bracket);
    }

    /// The same line taken for something else.
    HeaderLine as(Kind other, Names.@Nullable Person who) {
        return new HeaderLine(line, other, from, to, date, -1, -1, who, from, dash, bracket);
    }

    /// The pattern of `讲话人：张三` on the line, matched, or null.
    static @Nullable Matcher label(Line line) {
        Matcher matcher = LABEL.matcher(line.plain());
        return matcher.matches() ? matcher : null;
    }

    private static HeaderLine dated(Line line, int from, int to, boolean dash, boolean bracket) {
        String plain = line.plain();
        Dates.Found found = Dates.chinese(plain.substring(from, to));
        Dates.Found date = found == null ? null : new Dates.Found(found.date(), found.start() + from, found.end() + from);
        int first = from;
        int last = to;
        if (date != null && date.start() - from <= 1) {
            first = afterSecondDay(plain, date.end());
        } else if (date != null && closing(plain, date.end(), to)) {
            last = date.start();
            while (last > first && " （(〔[，,—―".indexOf(plain.charAt(last - 1)) >= 0) {
                last--;
            }
        } else if (date != null) {
            // Inside an occasion a year alone names the event: 在2019年春节团拜会上的讲话.
            boolean inside = plain.startsWith("在", from) || plain.startsWith("于", from);
            date = inside && date.date().day() != 0 ? date : null;
        }
        while (first < last && " ，,、．.".indexOf(plain.charAt(first)) >= 0) {
            first++;
        }
        HeaderLine occasion = occasion(line, first, last, date, dash, bracket);
        if (occasion != null) {
            return occasion;
        }
        if (date != null && last - first <= 1) {
            return new HeaderLine(line, Kind.DATE, first, last, date, -1, -1, null, 0, dash, bracket);
        }
        Names.Person person = Names.person(plain.substring(first, last));
        if (person != null) {
            return new HeaderLine(line, Kind.PERSON, first, last, date, -1, -1, person, first, dash, bracket);
        }
        if (date != null && date.start() == from && last - first <= 24 && (bracket || date.date().day() != 0
                && plain.substring(first, last).matches("(?:上午|下午|晚上?|于|星期|周|[（(]|\\d|在|[\\p{IsHan}·]{2,12}$).*")
                && !plain.substring(first, last).matches(".*(?:报告|讲话|工作|致辞|回顾|总结|计划|方案|要点|词).*"))) {
            return new HeaderLine(line, Kind.DATE, first, last, date, -1, -1, null, 0, dash, bracket);
        }
        if (Names.isOffice(plain.substring(first, last)) && date == null) {
            return plainly(line, Kind.OFFICE, first, last, dash, bracket);
        }
        boolean suffixed = date != null && last < date.start();
        return new HeaderLine(line, Kind.TEXT, from, suffixed ? last : to, suffixed ? date : null, -1, -1, null, 0, dash,
                bracket);
    }

    /// `1981年11月30日和12月1日在…会议上`: the delivery took two days.
    private static int afterSecondDay(String plain, int at) {
        Matcher second = SECOND_DAY.matcher(plain).region(at, plain.length());
        return second.lookingAt() ? second.end() : at;
    }

    private static @Nullable HeaderLine occasion(Line line, int first, int last, Dates.@Nullable Found date, boolean dash,
                                                 boolean bracket) {
        String words = line.plain().substring(first, last);
        if (words.length() < 4) {
            return null;
        }
        int status = statusAt(words);
        String said = status < 0 ? words : words.substring(0, status);
        if (EVENT.matcher(said).matches()) {
            return new HeaderLine(line, Kind.OCCASION, first, last, date, first, first + said.length(), null, 0, dash, bracket);
        }
        for (String where : new String[] {"在", "于", "出席"}) {
            int at = said.indexOf(where);
            if (at >= 2 && at <= 40 && EVENT.matcher(said.substring(at)).matches()) {
                int end = at;
                while (end > 0 && "：: ".indexOf(said.charAt(end - 1)) >= 0) {
                    end--;
                }
                Names.Person person = Names.titled(said.substring(0, end));
                boolean whole = said.matches(".*" + GENRE);
                if (person != null || whole && end <= 24 && said.substring(0, end).chars().noneMatch(c -> "，。；：！？、".indexOf(c) >= 0)) {
                    return new HeaderLine(line, Kind.OCCASION, first, last, date, first + at, first + said.length(), person,
                            first, dash, bracket);
                }
            }
        }
        return null;
    }

    /// Where a bracketed status such as （摘要） ends the words, or -1.
    static int statusAt(String words) {
        int open = Math.max(words.lastIndexOf('（'), words.lastIndexOf('('));
        return open > 0 && words.matches(".*[）)]$") && STATUS.matcher(words.substring(open + 1, words.length() - 1)).matches()
                ? open : -1;
    }

    private static boolean closing(String plain, int at, int to) {
        String tail = plain.substring(at, to);
        return tail.length() <= 4 && tail.chars().allMatch(c -> " ）)〕]上下午晚".indexOf(c) >= 0);
    }

    private static int lastOpening(String plain, int to) {
        int at = -1;
        for (char c : "（(〔[【".toCharArray()) {
            at = Math.max(at, plain.lastIndexOf(c, to - 1));
        }
        return at;
    }

    private static HeaderLine plainly(Line line, Kind kind, int from, int to, boolean dash, boolean bracket) {
        return new HeaderLine(line, kind, from, to, null, -1, -1, null, 0, dash, bracket);
    }
}
