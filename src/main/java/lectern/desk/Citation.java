package lectern.desk;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import lectern.message.Messages;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A quotation with its source line: 讲话人：《标题》，场合，日期，第n段.
public final class Citation {
    private Citation() {
    }

    /// The words of `range`, and under them where they come from. What was not recognised is left out.
    public static String of(OpenSpeech open, TextRange range, Messages messages) {
        return range.of(open.speech().text()) + "\n" + source(open, range, messages);
    }

    /// The source line alone. The paragraph counts from the first one of the speech itself.
    public static String source(OpenSpeech open, TextRange range, Messages messages) {
        FrontMatter front = open.speech().anatomy().frontMatter();
        List<String> parts = new ArrayList<>();
        parts.add(messages.text("desk.citation.title", open.speech().displayTitle()));
        addIfKnown(parts, front.occasion());
        @Nullable PartialDate date = FrontMatter.value(front.date());
        if (date != null) {
            parts.add(date(date, messages));
        }
        parts.add(messages.text("desk.citation.paragraph", paragraph(open, range.start())));
        String where = String.join(messages.text("desk.citation.separator"), parts);
        @Nullable String speaker = FrontMatter.value(front.speaker());
        return speaker == null ? where : messages.text("desk.citation.speaker", speaker, where);
    }

    /// The date as a reader writes it: 2022年8月31日, or 31 August 2022.
    public static String date(PartialDate date, Messages messages) {
        return date.day() != 0
                ? messages.text("desk.date.day", String.valueOf(date.year()), date.month(), date.day(), month(date, messages))
                : date.month() != 0
                ? messages.text("desk.date.month", String.valueOf(date.year()), date.month(), month(date, messages))
                : messages.text("desk.date.year", String.valueOf(date.year()));
    }

    private static String month(PartialDate date, Messages messages) {
        return Month.of(date.month()).getDisplayName(TextStyle.FULL, messages.locale());
    }

    /// The number of the paragraph at `offset` (UTF-16), counted from the first of the speech itself, after its
    /// salutation; at least 1.
    public static int paragraph(OpenSpeech open, int offset) {
        return Math.max(1, open.units().paragraphIndex(offset) - before(open) + 1);
    }

    /// The same numbers for the start of each paragraph, and 0 for whatever else stands at an offset: a line before the
    /// speech itself or after it. Quick for any offset; holds until the anatomy changes.
    public static IntUnaryOperator numbers(OpenSpeech open) {
        int before = before(open);
        int count = paragraphs(open);
        return offset -> {
            int index = open.units().paragraphIndex(offset);
            int number = index - before + 1;
            return number >= 1 && number <= count && open.units().paragraphs().get(index).start() == offset ? number : 0;
        };
    }

    /// How many paragraphs the speech itself has.
    public static int paragraphs(OpenSpeech open) {
        return Math.max(1, paragraph(open, Math.max(0, open.speech().anatomy().body().end() - 1)));
    }

    /// The paragraph of that number; the first or the last for a number beyond. Empty in a speech without paragraphs.
    public static Optional<TextRange> at(OpenSpeech open, int paragraph) {
        List<TextRange> all = open.units().paragraphs();
        int index = before(open) + Math.clamp(paragraph, 1, paragraphs(open)) - 1;
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(Math.clamp(index, 0, all.size() - 1)));
    }

    private static int before(OpenSpeech open) {
        Anatomy anatomy = open.speech().anatomy();
        int first = Math.max(0, open.units().paragraphIndex(anatomy.body().start()));
        Recognised<String> salutation = anatomy.frontMatter().salutation();
        if (salutation == null || salutation.range() == null) {
            return first;
        }
        int index = open.units().paragraphIndex(salutation.range().start());
        TextRange line = index < 0 ? salutation.range() : open.units().paragraphs().get(index);
        boolean ownLine = index >= 0 && line.end() <= salutation.range().end() + 1 && line.contains(salutation.range());
        return ownLine ? first + 1 : first;
    }

    private static void addIfKnown(List<String> parts, @Nullable Recognised<String> field) {
        if (field != null) {
            parts.add(field.value());
        }
    }
}
