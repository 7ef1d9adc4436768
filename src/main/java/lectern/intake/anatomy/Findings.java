package lectern.intake.anatomy;

import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.text.Blanks;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The fields of front matter while they are being gathered. The surest reading of a field wins, the first among equals.
final class Findings {
    @Nullable Recognised<String> title;
    @Nullable Recognised<String> subtitle;
    @Nullable Recognised<String> occasion;
    @Nullable Recognised<String> speaker;
    @Nullable Recognised<String> office;
    @Nullable Recognised<PartialDate> date;
    @Nullable Recognised<String> place;
    @Nullable Recognised<String> series;
    @Nullable Recognised<String> number;
    @Nullable Recognised<PartialDate> issueMonth;
    @Nullable Recognised<String> salutation;
    @Nullable Recognised<String> status;

    static <T> Recognised<T> better(@Nullable Recognised<T> old, Recognised<T> found) {
        return old == null || found.confidence() > old.confidence() ? found : old;
    }

    void date(PartialDate value, @Nullable TextRange range, double confidence) {
        date = better(date, new Recognised<>(value, range, confidence));
    }

    void speaker(Names.Person person, Line line, int shift, double confidence) {
        speaker = better(speaker, new Recognised<>(person.name(),
                line.range(shift + person.start(), shift + person.end()), confidence));
        if (person.office() != null && speaker.value().equals(person.name())) {
            office = better(office, new Recognised<>(tidy(person.office()),
                    line.trimmedRange(shift + person.officeStart(), shift + person.officeEnd()), confidence));
        }
    }

    /// The text with every run of spaces made one, and none between single Han set apart (`政 府 工 作 报 告`).
    static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int words = 1;
        int han = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean blank = Blanks.isBlank(c);
            if (blank && !out.isEmpty() && out.charAt(out.length() - 1) != ' ' && c != '\u200B' && c != '\uFEFF'
                    && c != '\u2060' && c != '\u200C' && c != '\u200D') {
                out.append(' ');
                words++;
            } else if (!blank || (c == '\u200D' && !out.isEmpty())) {
                out.append(c);
                han += Han.is(c) ? 1 : 0;
            }
        }
        String tidy = out.toString().strip();
        return words >= 2 && han == words && Han.unspaced(tidy).length() == han ? Han.unspaced(tidy) : tidy;
    }

    FrontMatter frontMatter() {
        return new FrontMatter(title, subtitle, occasion, speaker, office, date, place, series, number, issueMonth,
                salutation, status);
    }
}
