package lectern.search;

import java.util.Arrays;
import java.util.Optional;
import lectern.text.Folding;

/// What a query can ask beside words: `speaker:李克强`, `date:2020..2022`, `theme:民生`.
///
/// The values are compared folded and as parts (`speaker:李` finds 李克强); dates by their span, themes by name or path with
/// all that is nested in them.
public enum QueryField {
    /// Who spoke.
    SPEAKER("speaker", "讲话人"),
    /// The office named before the speaker.
    OFFICE("office", "职务"),
    /// The title, or else the file's name.
    TITLE("title", "标题"),
    /// The day of delivery: `2022`, `2022-08`, `2020..2022`, `..2019-06`, `2023..`.
    DATE("date", "日期"),
    /// Where it was held.
    PLACE("place", "地点"),
    /// The occasion as its line says it.
    OCCASION("occasion", "场合"),
    /// The series.
    SERIES("series", "系列"),
    /// A tag of the reader's own on the speech.
    TAG("tag", "标签"),
    /// A theme given to a passage; in a search, speeches with such a passage.
    THEME("theme", "主题"),
    /// Words in the note of a passage; in a search, speeches with such a passage. `note:*` is any note.
    NOTE("note", "批注"),
    /// Who marked the passage.
    CODER("coder", "编码者"),
    /// The day a passage was marked, as in `date:`.
    MARKED("marked", "标注日期");

    private final String code;
    private final String chinese;

    QueryField(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /// Its name in a query.
    public String code() {
        return code;
    }

    /// Whether it speaks of passages, not of whole speeches.
    public boolean ofPassages() {
        return this == THEME || this == NOTE || this == CODER || this == MARKED;
    }

    /// The field of that name, in either language, whatever its case and 简/繁.
    public static Optional<QueryField> named(String name) {
        String wanted = Folding.fold(name);
        return Arrays.stream(values()).filter(field -> field.code.equals(wanted) || field.chinese.equals(wanted)).findFirst();
    }
}
