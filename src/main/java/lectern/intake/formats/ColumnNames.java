package lectern.intake.formats;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lectern.speech.Field;

/// What people call the columns of their tables, in Chinese and English.
final class ColumnNames {
    private static final Set<String> TEXT = Set.of("text", "speech", "content", "contents", "body", "transcript", "speechcontent",
            "speech_text", "full_text", "fulltext", "正文", "内容", "文本", "全文", "讲话内容", "讲话", "原文", "發言內容", "內容");
    private static final Set<String> FILE = Set.of("file", "filename", "file_name", "file name", "path", "file_path", "filepath", "doc_id",
            "文件", "文件名", "文件名称", "路径", "文件路径", "檔案", "檔名", "檔案名稱", "路徑");
    private static final Map<Field, Set<String>> FIELDS = Map.of(
            Field.TITLE, Set.of("title", "headline", "subject", "agenda", "标题", "题目", "题名", "篇名", "題目", "標題"),
            Field.OCCASION, Set.of("occasion", "event", "meeting", "场合", "会议", "会议名称", "活动", "場合", "會議"),
            Field.SPEAKER, Set.of("speaker", "name", "author", "president", "speaker_name", "person", "讲话人", "发言人", "演讲者", "演讲人",
                    "报告人", "姓名", "作者", "講者", "發言人", "講話人"),
            Field.OFFICE, Set.of("office", "position", "role", "organisation", "organization", "party", "职务", "职位", "身份", "单位", "職務"),
            Field.DATE, Set.of("date", "year", "day", "日期", "时间", "年份", "年", "讲话日期", "讲话时间", "時間"),
            Field.PLACE, Set.of("place", "location", "city", "country", "venue", "地点", "地點", "国家"),
            Field.SERIES, Set.of("series", "collection", "系列", "栏目", "丛书", "叢書"),
            Field.NUMBER, Set.of("number", "no", "no.", "issue", "session", "编号", "序号", "期号", "期数", "届次", "編號", "期號"));

    private ColumnNames() {
    }

    static boolean isText(String name) {
        return TEXT.contains(tidy(name));
    }

    static boolean isFile(String name) {
        return FILE.contains(tidy(name));
    }

    /// The field that a column of that name holds.
    static Optional<Field> field(String name) {
        String tidy = tidy(name);
        return List.of(Field.values()).stream().filter(field -> FIELDS.get(field).contains(tidy)).findFirst();
    }

    private static String tidy(String name) {
        return name.replace("\uFEFF", "").strip().toLowerCase(Locale.ROOT);
    }
}
