package lectern.speech;

import org.jspecify.annotations.Nullable;

/// What stands before a speech begins: each field null when nothing was recognised.
///
/// @param title the title, without its subtitle
/// @param subtitle a second line of the title
/// @param occasion where and when it was held, as the line says it (`在…会议上的讲话`)
/// @param speaker the name, without spaces inside
/// @param office the office named before the speaker (`国务院总理`)
/// @param date the day of delivery
/// @param place where it was held, when named
/// @param series the series it appeared in (`日新月异`)
/// @param number its number in the series (`4695`)
/// @param issueMonth the month of issue, which is not the day of delivery
/// @param salutation the first address to the audience
/// @param status `根据录音整理`, `审议稿` and the like
public record FrontMatter(
        @Nullable Recognised<String> title,
        @Nullable Recognised<String> subtitle,
        @Nullable Recognised<String> occasion,
        @Nullable Recognised<String> speaker,
        @Nullable Recognised<String> office,
        @Nullable Recognised<PartialDate> date,
        @Nullable Recognised<String> place,
        @Nullable Recognised<String> series,
        @Nullable Recognised<String> number,
        @Nullable Recognised<PartialDate> issueMonth,
        @Nullable Recognised<String> salutation,
        @Nullable Recognised<String> status) {
    /// Nothing recognised.
    public static final FrontMatter NONE =
            new FrontMatter(null, null, null, null, null, null, null, null, null, null, null, null);

    /// The value of a field, or null.
    public static <T> @Nullable T value(@Nullable Recognised<T> field) {
        return field == null ? null : field.value();
    }
}
