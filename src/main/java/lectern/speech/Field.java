package lectern.speech;

import java.time.DateTimeException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The fields of front matter that a list shows and that can be edited for many speeches at once.
public enum Field {
    /// The title, without its subtitle.
    TITLE,
    /// The name of who spoke.
    SPEAKER,
    /// The speaker's office, or whom he speaks for.
    OFFICE,
    /// The day of delivery, as far as it is known.
    DATE,
    /// Where it was held.
    PLACE,
    /// Where and when it was held, in words.
    OCCASION,
    /// The series it appeared in.
    SERIES,
    /// Its number in the series, or that of the session.
    NUMBER;

    /// Confidence below this is a guess: the reader should look at it.
    public static final double DOUBTFUL = 0.7;

    /// What the front matter has of this field; a date in ISO 8601.
    public @Nullable Recognised<String> of(FrontMatter front) {
        return switch (this) {
            case TITLE -> front.title();
            case SPEAKER -> front.speaker();
            case OFFICE -> front.office();
            case DATE -> front.date() == null ? null
                    : new Recognised<>(front.date().value().toString(), front.date().range(), front.date().confidence());
            case PLACE -> front.place();
            case OCCASION -> front.occasion();
            case SERIES -> front.series();
            case NUMBER -> front.number();
        };
    }

    /// The same front matter with another value of this field; null takes it away.
    ///
    /// @throws DateTimeException if this is the date and the value is none in ISO 8601
    public FrontMatter set(FrontMatter front, @Nullable Recognised<String> value) {
        @Nullable Recognised<PartialDate> day = this == DATE ? date(value) : front.date();
        return new FrontMatter(this == TITLE ? value : front.title(), front.subtitle(),
                this == OCCASION ? value : front.occasion(), this == SPEAKER ? value : front.speaker(),
                this == OFFICE ? value : front.office(), day, this == PLACE ? value : front.place(),
                this == SERIES ? value : front.series(), this == NUMBER ? value : front.number(), front.issueMonth(),
                front.salutation(), front.status());
    }

    private static @Nullable Recognised<PartialDate> date(@Nullable Recognised<String> value) {
        return value == null ? null
                : new Recognised<>(PartialDate.parse(value.value()), value.range(), value.confidence());
    }

    /// Its name in JSON, in the library, in message keys and in patterns of file names: `title`.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The field of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static Field ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
