package lectern.speech;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a speech was held for, told by the words that name it: in the line of the occasion or, where there is none, in the
/// title. In the order in which they are looked for: a memorial ceremony is a ceremony, not a conference.
public enum OccasionKind {
    /// Broadcast or printed greetings, the New Year's address.
    GREETING("新年贺词", "贺词", "贺信", "贺电", "春节", "团拜", "新春", "new year", "greeting"),
    /// Openings, awards, memorials.
    CEREMONY("仪式", "典礼", "颁奖", "揭牌", "揭幕", "奠基", "纪念", "追悼", "周年", "inaugura", "ceremony", "memorial", "commencement",
            "dedication", "anniversary"),
    /// Parliament and party congress: what elects and decides.
    CONGRESS("代表大会", "人代会", "党代会", "人大", "政协", "两会", "全会", "常委会", "议会", "国会", "congress", "parliament", "bundestag",
            "plenary", "state of the union"),
    /// Answers to the press.
    PRESS("记者会", "记者招待会", "发布会", "采访", "答记者", "访谈", "press conference", "interview"),
    /// Courses and lectures.
    LECTURE("培训班", "研讨班", "学习班", "专题班", "开班", "党课", "讲座", "演讲", "报告会", "宣讲", "lecture", "seminar"),
    /// A round table or forum: all may speak.
    FORUM("座谈", "研讨会", "论坛", "峰会", "茶话会", "恳谈", "民主生活会", "forum", "summit", "symposium", "round table", "roundtable"),
    /// Visits and talks.
    VISIT("调研", "考察", "视察", "慰问", "走访", "会见", "会谈", "接见", "visit"),
    /// Any other gathering at which work is laid out.
    MEETING("会议", "大会", "推进会", "部署会", "动员会", "调度会", "工作会", "现场会", "表彰会", "总结会", "例会", "会上", "会", "conference", "meeting"),
    /// Told by nothing.
    OTHER;

    private final List<String> words;

    OccasionKind(String... words) {
        this.words = List.of(words);
    }

    /// Its name in message keys: `forum`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The kind of an occasion.
    ///
    /// @param occasion as the line says it; null when not known
    /// @param title looked at where the occasion says nothing
    public static OccasionKind of(@Nullable String occasion, String title) {
        return Optional.ofNullable(occasion).map(OccasionKind::told).filter(kind -> kind != OTHER)
                .orElseGet(() -> told(title));
    }

    private static OccasionKind told(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        for (OccasionKind kind : values()) {
            for (String word : kind.words) {
                if (lower.contains(word)) {
                    return kind;
                }
            }
        }
        return OTHER;
    }
}
