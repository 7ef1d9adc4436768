package lectern.desk;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lectern.intake.anatomy.SaidFields;
import lectern.message.Problem;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The fields of front matter while one of them is corrected.
final class FrontFields {
    private final String text;
    private @Nullable Recognised<String> title;
    private @Nullable Recognised<String> subtitle;
    private @Nullable Recognised<String> occasion;
    private @Nullable Recognised<String> speaker;
    private @Nullable Recognised<String> office;
    private @Nullable Recognised<PartialDate> date;
    private @Nullable Recognised<String> place;
    private @Nullable Recognised<String> series;
    private @Nullable Recognised<String> number;
    private @Nullable Recognised<PartialDate> issueMonth;
    private @Nullable Recognised<String> salutation;
    private @Nullable Recognised<String> status;

    FrontFields(String text, FrontMatter front) {
        this.text = text;
        title = front.title();
        subtitle = front.subtitle();
        occasion = front.occasion();
        speaker = front.speaker();
        office = front.office();
        date = front.date();
        place = front.place();
        series = front.series();
        number = front.number();
        issueMonth = front.issueMonth();
        salutation = front.salutation();
        status = front.status();
    }

    /// Another one with the same fields.
    FrontFields(FrontFields other) {
        this(other.text, other.frontMatter());
    }

    FrontMatter frontMatter() {
        return new FrontMatter(title, subtitle, occasion, speaker, office, date, place, series, number, issueMonth,
                salutation, status);
    }

    /// Where the fields stand that stand in the text.
    static Stream<TextRange> ranges(FrontMatter front) {
        return Stream.of(front.title(), front.subtitle(), front.occasion(), front.speaker(), front.office(),
                        front.date(), front.place(), front.series(), front.number(), front.issueMonth(),
                        front.salutation(), front.status())
                .map(Optional::ofNullable).flatMap(Optional::stream)
                .map(Recognised::range).map(Optional::ofNullable).flatMap(Optional::stream);
    }

    /// Takes the fields away whose range is `lost`; of a title, occasion or address over several lines only the lines
    /// outside `target`.
    void release(TextRange target, Predicate<TextRange> lost) {
        title = rest(title, target, lost);
        subtitle = rest(subtitle, target, lost);
        occasion = rest(occasion, target, lost);
        speaker = kept(speaker, lost);
        office = kept(office, lost);
        date = kept(date, lost);
        place = kept(place, lost);
        series = kept(series, lost);
        number = kept(number, lost);
        issueMonth = kept(issueMonth, lost);
        salutation = rest(salutation, target, lost);
        status = kept(status, lost);
    }

    /// Makes `target` the field, and gives where its value stands.
    ///
    /// @throws Problem if it shall be a date and names none
    TextRange set(LineRole role, TextRange target) {
        return switch (role) {
            case TITLE -> at(title = SaidFields.words(text, target), target);
            case SUBTITLE -> at(subtitle = SaidFields.words(text, target), target);
            case OCCASION -> at(occasion = SaidFields.occasion(text, target), target);
            case SPEAKER -> speaker(target);
            case OFFICE -> at(office = SaidFields.words(text, target), target);
            case DATE -> at(date = date(target), target);
            case ISSUE_MONTH -> at(issueMonth = date(target), target);
            case PLACE -> at(place = SaidFields.words(text, target), target);
            case SERIES -> series(target);
            case STATUS -> at(status = SaidFields.words(text, target), target);
            case SALUTATION -> at(salutation = SaidFields.salutation(text, target), target);
            default -> throw new IllegalArgumentException(role + " is no field");
        };
    }

    /// The office of another speaker goes with him: one that stood beside the name, or was named by the file alone.
    private TextRange speaker(TextRange target) {
        SaidFields.Speaker said = SaidFields.speaker(text, target);
        TextRange before = speaker == null ? null : speaker.range();
        boolean other = speaker != null && !speaker.value().equals(said.name().value());
        if (said.office() != null) {
            office = said.office();
        } else if (other && office != null && (office.range() == null
                || before != null && !TextLines.around(text, before).overlaps(target)
                && TextLines.around(text, before).contains(office.range()))) {
            office = null;
        }
        speaker = said.name();
        TextRange name = at(speaker, target);
        return said.office() == null ? name : name.span(at(said.office(), target));
    }

    private TextRange series(TextRange target) {
        SaidFields.Series said = SaidFields.series(text, target);
        series = said.name();
        number = said.number();
        TextRange name = said.name() == null ? at(said.number(), target) : at(said.name(), target);
        return said.number() == null ? name : name.span(at(said.number(), target));
    }

    private Recognised<PartialDate> date(TextRange target) {
        return SaidFields.date(text, target).orElseThrow(() -> new Problem("desk.no-date-there"));
    }

    private static TextRange at(@Nullable Recognised<?> field, TextRange otherwise) {
        return field == null || field.range() == null ? otherwise : field.range();
    }

    private static <T> @Nullable Recognised<T> kept(@Nullable Recognised<T> field, Predicate<TextRange> lost) {
        return field == null || field.range() != null && lost.test(field.range()) ? null : field;
    }

    private @Nullable Recognised<String> rest(@Nullable Recognised<String> field, TextRange target,
                                              Predicate<TextRange> lost) {
        if (field == null || field.range() == null || !lost.test(field.range())) {
            return field;
        }
        TextRange range = field.range();
        TextRange above = new TextRange(range.start(), Math.clamp(TextLines.around(text, target).start(), range.start(),
                range.end())).trimmed(text);
        TextRange below = new TextRange(Math.clamp(TextLines.around(text, target).end(), range.start(), range.end()),
                range.end()).trimmed(text);
        TextRange rest = above.isEmpty() ? below : above;
        return rest.isEmpty() ? null : new Recognised<>(SaidFields.words(text, rest).value(), rest, field.confidence());
    }
}
