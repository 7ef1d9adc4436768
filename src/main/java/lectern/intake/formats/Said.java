package lectern.intake.formats;

import java.time.DateTimeException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.text.CodePoints;
import org.jspecify.annotations.Nullable;

/// Fields of the front matter that a file gives outside its text.
final class Said {
    /// A field that was made for this: `<redner>`, a column.
    static final double FIELD = 0.95;
    /// A property of the document, which people seldom fill in and programs often do.
    static final double PROPERTY = 0.5;
    private static final double AUTHOR = 0.4;
    private static final int LONGEST = 200;
    private static final Pattern BY_PROGRAM = Pattern.compile("(?i)microsoft word ?-.*|untitled.*|unknown(?: title)?|\\[?no title\\]?|无标题.*|未命名.*|未知(?:标题)?|文档 ?\\d*|新建.{0,12}文[档件].*|document ?\\d*|slide ?\\d*|.*\\.(?:docx?|wps|pdf|txt|rtf|indd|html?)");
    private static final Pattern NOBODY = Pattern.compile("(?i)unknown(?: author)?|anonymous|author|user|admin(?:istrator)?|calibre.*|未知(?:作者)?|佚名|作者|用户|微软用户|微软中国");
    private static final Pattern ISO = Pattern.compile("(\\d{4})(?:[-/.](\\d{1,2})(?:[-/.](\\d{1,2}))?)?(?:T.*)?");
    private static final Pattern GERMAN = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private Said() {
    }

    /// The title among a document's properties.
    static FrontMatter title(String title) {
        Recognised<String> found = BY_PROGRAM.matcher(title.strip()).matches() ? null : field(title, PROPERTY);
        return fields(found, null, null, null, null, null);
    }

    /// The author among a document's properties, as the speaker.
    static @Nullable Recognised<String> author(String author) {
        return NOBODY.matcher(author.strip()).matches() ? null : field(author, AUTHOR);
    }

    static FrontMatter fields(@Nullable Recognised<String> title, @Nullable Recognised<String> occasion,
                              @Nullable Recognised<String> speaker, @Nullable Recognised<String> office,
                              @Nullable Recognised<PartialDate> date, @Nullable Recognised<String> place) {
        return new FrontMatter(title, null, occasion, speaker, office, date, place, null, null, null, null, null);
    }

    /// A value on one line and of a length a list can show; null when nothing is left.
    static @Nullable Recognised<String> field(@Nullable String value, double confidence) {
        String tidy = value == null ? ""
                : CodePoints.shortened(value.replaceAll("[\\s\\u00A0\\p{Cntrl}]+", " ").strip(), LONGEST);
        return tidy.isEmpty() ? null : new Recognised<>(tidy, null, confidence);
    }

    /// `2022-08-31`, `2022/8/31`, `2022`, `24.10.2017`, `2022年8月31日`; null when it is none of these.
    static @Nullable Recognised<PartialDate> date(@Nullable String value, double confidence) {
        String tidy = value == null ? "" : value.strip().replaceAll("[年月]", "-").replaceAll("日$|-$", "");
        Matcher iso = ISO.matcher(tidy);
        Matcher german = GERMAN.matcher(tidy);
        try {
            if (iso.matches()) {
                return new Recognised<>(new PartialDate(number(iso.group(1)), number(iso.group(2)), number(iso.group(3))),
                        null, confidence);
            }
            return german.matches() ? new Recognised<>(new PartialDate(number(german.group(3)), number(german.group(2)),
                    number(german.group(1))), null, confidence) : null;
        } catch (DateTimeException e) {
            // 2022-02-31 counts something else than days
            return null;
        }
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
