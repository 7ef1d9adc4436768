package lectern.intake;

import java.nio.charset.Charset;
import lectern.intake.formats.Columns;
import lectern.intake.formats.Limits;
import org.jspecify.annotations.Nullable;

/// How a file is to be read.
///
/// @param charset what a text is written in; null: it is found out
/// @param password what a locked file is opened with; null: none is known
/// @param whole whether books and minutes are one text each; else each chapter or speech is one
/// @param language which language of a translation memory, such as `zh` or `zh-CN`; null: the one it was translated from
/// @param columns what the columns of a table are; null: it is found out
/// @param limits what reading may cost
public record ReadOptions(@Nullable Charset charset, @Nullable String password, boolean whole, @Nullable String language,
                          @Nullable Columns columns, Limits limits) {
    /// All is found out.
    public static final ReadOptions STANDARD = new ReadOptions(null, null, false, null, null, Limits.STANDARD);

    /// The same, with texts in that charset.
    public ReadOptions in(@Nullable Charset given) {
        return new ReadOptions(given, password, whole, language, columns, limits);
    }

    /// The same, with that password.
    public ReadOptions openedWith(@Nullable String given) {
        return new ReadOptions(charset, given, whole, language, columns, limits);
    }

    /// The same, with books and minutes whole or in parts.
    public ReadOptions whole(boolean is) {
        return new ReadOptions(charset, password, is, language, columns, limits);
    }

    /// The same, with that language.
    public ReadOptions of(@Nullable String given) {
        return new ReadOptions(charset, password, whole, given, columns, limits);
    }

    /// The same, with these columns.
    public ReadOptions with(@Nullable Columns given) {
        return new ReadOptions(charset, password, whole, language, given, limits);
    }

    /// The same, within these limits.
    public ReadOptions within(Limits given) {
        return new ReadOptions(charset, password, whole, language, columns, given);
    }
}
