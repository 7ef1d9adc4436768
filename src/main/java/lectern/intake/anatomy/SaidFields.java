package lectern.intake.anatomy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.SpeechEvent;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Reads words of which the reader has said what they are, by the rules of the recognisers: dashes, labels and spaces
/// inside names are left out, the office is told from the name.
///
/// A value is at most 200 characters long, whatever its range. Every answer has confidence 1 and half-open UTF-16 ranges over the text. `where` is never blank and may be a part of
/// a line, a line, or several. Safe from any thread.
public final class SaidFields {
    private static final int WHOLE_ADDRESS = 60;
    private static final int LONGEST = 200;
    private static final String OPENING = "（(〔[［【";
    private static final String CLOSING = "）)〕]］】";

    private SaidFields() {
    }

    /// A speaker.
    ///
    /// @param name the name, without spaces inside it where it is Han
    /// @param office the office named beside it, or null
    public record Speaker(Recognised<String> name, @Nullable Recognised<String> office) {
    }

    /// A series; at least one of both is there.
    ///
    /// @param name its name, or null
    /// @param number the number in it, or null
    public record Series(@Nullable Recognised<String> name, @Nullable Recognised<String> number) {
    }

    /// Words as they stand, without dashes, brackets, label, note marks, or a date that closes them. Several lines are
    /// joined.
    public static Recognised<String> words(String text, TextRange where) {
        Line line = line(text, where);
        if (!line.isShort() || line.plain().isEmpty() || where.of(text).indexOf('\n') >= 0) {
            return new Recognised<>(joined(text, line.trimmed()), line.trimmed(), 1);
        }
        int label = afterLabel(line);
        HeaderLine entry = HeaderLine.of(line);
        boolean dated = entry.kind() == HeaderLine.Kind.DATE || entry.to() - entry.from() < 2;
        return label > 0 ? part(line, label, line.plain().length())
                : dated ? part(line, 0, line.plain().length()) : part(line, entry.from(), entry.to());
    }

    /// An occasion: `在…会议上的讲话` without the date or the name before it.
    public static Recognised<String> occasion(String text, TextRange where) {
        Line line = line(text, where);
        if (line.isShort() && !line.plain().isEmpty()) {
            HeaderLine entry = HeaderLine.of(line);
            if (entry.kind() == HeaderLine.Kind.OCCASION) {
                return part(line, entry.occasionFrom(), entry.occasionTo());
            }
        }
        return words(text, where);
    }

    /// A speaker, and the office where it is named too. Words that do not look like a name are taken for one.
    public static Speaker speaker(String text, TextRange where) {
        Line line = line(text, where);
        if (!line.isShort() || line.plain().isEmpty()) {
            return new Speaker(words(text, where), null);
        }
        HeaderLine entry = HeaderLine.of(line);
        int shift = entry.person() != null ? entry.personShift() : Math.max(afterLabel(line), entry.from());
        Names.Person person = entry.person();
        if (person == null) {
            String rest = line.plain().substring(shift, Math.max(shift, entry.to()));
            person = line.isHan() ? Names.person(rest) : WesternNames.person(rest);
        }
        if (person == null) {
            Recognised<String> words = words(text, where);
            String bare = Han.unspaced(words.value());
            boolean han = bare.codePoints().allMatch(c -> Han.is(c) || c == '·' || c == '•');
            return new Speaker(new Recognised<>(han ? bare : words.value(), words.range(), 1), null);
        }
        Recognised<String> name =
                new Recognised<>(person.name(), line.range(shift + person.start(), shift + person.end()), 1);
        return new Speaker(name, person.office() == null ? null : new Recognised<>(Findings.tidy(person.office()),
                line.trimmedRange(shift + person.officeStart(), shift + person.officeEnd()), 1));
    }

    /// The day that somebody writes down: in ISO 8601 as far as it is known, with dots or slashes, `20220831`, or in words
    /// of Chinese or a European language; empty where there is none.
    public static Optional<PartialDate> day(String words) {
        String tidy = words.strip().replaceAll("^(\\d{4})(\\d{2})(\\d{2})$", "$1-$2-$3").replaceAll("^(\\d{4})[./](\\d{1,2})$", "$1-$2")
                .replaceAll("^(\\d{4})[年-](\\d)$", "$1-0$2").replaceAll("^(\\d{4})年$", "$1");
        try {
            return Optional.of(PartialDate.parse(tidy));
        } catch (DateTimeException e) {
            Dates.Found found = Dates.chinese(tidy);
            Dates.Found western = found != null && found.date().day() != 0 ? null : Dates.western(tidy);
            return Optional.ofNullable(western != null ? western : found).map(Dates.Found::date);
        }
    }

    /// The first date, in Chinese or in a European language; empty where there is none.
    public static Optional<Recognised<PartialDate>> date(String text, TextRange where) {
        Line line = line(text, where);
        Dates.Found han = Dates.chinese(line.plain());
        Dates.Found western = han != null && han.date().day() != 0 ? null : Dates.western(line.plain());
        Dates.Found found = western != null ? western : han;
        return found == null ? Optional.empty()
                : Optional.of(new Recognised<>(found.date(), line.range(found.start(), found.end()), 1));
    }

    /// A series and its number; words without a number are the name of a series.
    public static Series series(String text, TextRange where) {
        Line line = line(text, where);
        Findings found = new Findings();
        if (line.isShort() && !line.plain().isEmpty()) {
            ChineseHeader.series(HeaderLine.of(line), found);
        }
        return found.series == null && found.number == null ? new Series(words(text, where), null)
                : new Series(said(found.series), said(found.number));
    }

    /// An address to the audience, without the mark that ends it. Of a long paragraph only the address it begins with.
    public static Recognised<String> salutation(String text, TextRange where) {
        Line line = line(text, where);
        String plain = line.plain();
        int end = plain.length();
        if (end > WHOLE_ADDRESS) {
            Salutations.Found found = Salutations.chinese(plain);
            int begins = found != null ? found.end() : Salutations.western(plain);
            end = begins > 0 ? begins : end;
        }
        while (end > 1 && "：:！!，,。. ".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return plain.isEmpty() ? words(text, where) : part(line, 0, end);
    }

    /// A head as the outline shows it: one line, its number included.
    public static String heading(String text, TextRange where) {
        return joined(text, line(text, where).trimmed());
    }

    /// A reaction of the audience, told apart by its words, or a note.
    public static SpeechEvent event(String text, TextRange where, boolean note) {
        TextRange range = where.trimmed(text);
        TextRange inner = range;
        if (range.length() > 2 && OPENING.indexOf(text.charAt(range.start())) >= 0
                && CLOSING.indexOf(text.charAt(range.end() - 1)) >= 0) {
            inner = new TextRange(range.start() + 1, range.end() - 1).trimmed(text);
        }
        String label = joined(text, inner.isEmpty() ? range : inner);
        SpeechEvent.Kind told = note ? SpeechEvent.Kind.NOTE : Events.kind(label, '（');
        return new SpeechEvent(told == null || !note && told == SpeechEvent.Kind.NOTE ? SpeechEvent.Kind.REACTION : told,
                range, label);
    }

    /// The page's lines with the lines that `where` touches added to them or taken from them.
    ///
    /// @param noise blocks of whole lines, in order, as an anatomy holds them
    /// @return such blocks
    public static List<TextRange> noise(String text, List<TextRange> noise, TextRange where, boolean is) {
        List<Line> lines = Lines.of(text);
        Set<Line> among = new HashSet<>();
        for (Line line : lines) {
            boolean was = noise.stream().anyMatch(block -> block.contains(line.trimmed()));
            if (line.trimmed().overlaps(where) ? is : was) {
                among.add(line);
            }
        }
        return NoiseLines.blocks(lines, among);
    }

    private static Line line(String text, TextRange where) {
        return Line.of(text, 0, where.start(), where.end());
    }

    private static int afterLabel(Line line) {
        Matcher label = HeaderLine.label(line);
        return label != null ? label.start(2) : WesternHeader.afterLabel(line.plain());
    }

    private static Recognised<String> part(Line line, int from, int to) {
        String value = Findings.tidy(line.plain().substring(from, Math.min(to, from + LONGEST)));
        return value.isEmpty() ? new Recognised<>(Findings.tidy(line.plain()), line.trimmed(), 1)
                : new Recognised<>(value, line.trimmedRange(from, to), 1);
    }

    private static @Nullable Recognised<String> said(@Nullable Recognised<String> found) {
        return found == null ? null : new Recognised<>(found.value(), found.range(), 1);
    }

    /// Lines run together: with a space, but not between Han. What is longer than a list can show is cut.
    private static String joined(String text, TextRange range) {
        List<String> parts = new ArrayList<>();
        range.of(text).lines().map(Findings::tidy).filter(part -> !part.isEmpty()).forEach(parts::add);
        StringBuilder all = new StringBuilder();
        for (String part : parts) {
            boolean tight = all.isEmpty() || Han.is(all.codePointBefore(all.length())) || Han.is(part.codePointAt(0));
            all.append(tight ? "" : " ").append(part);
        }
        return CodePoints.shortened(all.toString(), LONGEST);
    }
}
