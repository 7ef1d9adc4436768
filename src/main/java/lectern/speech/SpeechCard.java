package lectern.speech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A speech as a list shows it: everything but the text.
///
/// @param id its number in this library
/// @param uuid its name in every library
/// @param title the title, or the file's name where none was recognised
/// @param occasion null when unknown, as are all fields below
/// @param speaker the name
/// @param office the office
/// @param date the day of delivery
/// @param place where it was held
/// @param series the series
/// @param number the number in the series
/// @param fileName the file it came from
/// @param sha256 SHA-256 of the text in UTF-8
/// @param length the text's length in code points
/// @param annotations how many annotations it carries
/// @param imported when it came into the library
public record SpeechCard(long id, String uuid, String title, @Nullable String occasion, @Nullable String speaker,
                         @Nullable String office, @Nullable PartialDate date, @Nullable String place,
                         @Nullable String series, @Nullable String number, String fileName, String sha256, int length,
                         int annotations, Instant imported) {
    /// The same speech with other front matter.
    public SpeechCard described(FrontMatter front) {
        @Nullable String newTitle = FrontMatter.value(front.title());
        return new SpeechCard(id, uuid, newTitle != null ? newTitle : fileName, FrontMatter.value(front.occasion()),
                FrontMatter.value(front.speaker()), FrontMatter.value(front.office()), FrontMatter.value(front.date()),
                FrontMatter.value(front.place()), FrontMatter.value(front.series()), FrontMatter.value(front.number()),
                fileName, sha256, length, annotations, imported);
    }

    /// The same speech with another value of one field; null takes it away.
    ///
    /// @param value a date in ISO 8601
    public SpeechCard with(Field field, @Nullable String value) {
        return new SpeechCard(id, uuid, field != Field.TITLE ? title : value != null ? value : fileName,
                field == Field.OCCASION ? value : occasion, field == Field.SPEAKER ? value : speaker,
                field == Field.OFFICE ? value : office, field != Field.DATE ? date : value == null ? null : PartialDate.parse(value),
                field == Field.PLACE ? value : place, field == Field.SERIES ? value : series, field == Field.NUMBER ? value : number,
                fileName, sha256, length, annotations, imported);
    }

    /// The same speech with that many annotations.
    public SpeechCard annotated(int count) {
        return new SpeechCard(id, uuid, title, occasion, speaker, office, date, place, series, number, fileName, sha256,
                length, count, imported);
    }
}
