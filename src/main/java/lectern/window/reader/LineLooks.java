package lectern.window.reader;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Says of each line of a speech how it is set, from what was recognised in it.
///
/// A field of the front matter sets a whole line only when it is most of that line: a title named in the first sentence
/// does not make the sentence a headline. Where a speech stands in one line with its speaker and date, as in
/// collections of American addresses, the view gives these lines of their own.
final class LineLooks implements Function<TextRange, LineLook> {
    private static final String ADDRESS_ENDS = ":：,，!！";

    private record Field(TextRange range, LineKind kind) {
    }

    private final String text;
    private final TextRange body;
    private final @Nullable TextRange salutation;
    private final int[] noiseStarts;
    private final List<TextRange> noise;
    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Section> heads = new HashMap<>();
    private final Map<Integer, SpeechEvent> events = new HashMap<>();

    LineLooks(String text, Anatomy anatomy) {
        this.text = text;
        body = anatomy.body();
        noise = anatomy.noise();
        noiseStarts = noise.stream().mapToInt(TextRange::start).toArray();
        FrontMatter front = anatomy.frontMatter();
        salutation = front.salutation() == null ? null : front.salutation().range();
        field(front.title(), LineKind.TITLE);
        field(front.subtitle(), LineKind.SUBTITLE);
        field(front.occasion(), LineKind.OCCASION);
        field(front.speaker(), LineKind.SPEAKER);
        field(front.office(), LineKind.SPEAKER);
        field(front.date(), LineKind.DATE);
        field(front.place(), LineKind.DATE);
        field(front.salutation(), LineKind.SALUTATION);
        field(front.status(), LineKind.STATUS);
        field(front.series(), LineKind.IMPRINT);
        field(front.number(), LineKind.IMPRINT);
        field(front.issueMonth(), LineKind.IMPRINT);
        anatomy.outline().all().forEach(section -> heads.putIfAbsent(section.heading().start(), section));
        anatomy.events().stream().filter(event -> !event.range().isEmpty())
                .forEach(event -> events.putIfAbsent(event.range().start(), event));
    }

    /// The lines of the view that a line of the speech makes: one, unless the speech begins inside it.
    List<TextRange> cuts(TextRange line) {
        List<TextRange> cuts = new ArrayList<>();
        int start = line.start();
        if (body.start() > line.start() && body.start() < line.end()) {
            for (int at = start; at < body.start(); at++) {
                if (text.charAt(at) == '\t') {
                    start = cut(cuts, start, at);
                }
            }
            start = cut(cuts, start, body.start());
        }
        if (salutation != null && salutation.start() == start && salutation.end() < line.end() - 1) {
            boolean mark = ADDRESS_ENDS.indexOf(text.charAt(salutation.end())) >= 0;
            start = cut(cuts, start, salutation.end() + (mark ? 1 : 0));
        }
        cut(cuts, start, line.end());
        return cuts;
    }

    private int cut(List<TextRange> cuts, int start, int end) {
        TextRange part = new TextRange(start, end).trimmed(text);
        if (!part.isEmpty()) {
            cuts.add(part);
        }
        return end;
    }

    @Override
    public LineLook apply(TextRange line) {
        if (isNoise(line)) {
            return new LineLook(LineKind.NOISE);
        }
        List<Field> here = fields.stream().filter(field -> field.range.overlaps(line)).toList();
        if (!here.isEmpty() && 2 * here.stream().mapToInt(field -> common(field.range, line)).sum() >= line.length()) {
            return new LineLook(here.getFirst().kind);
        }
        Section head = heads.get(line.start());
        if (head != null && head.heading().end() >= line.end() - 1) {
            if (head.kind() == SectionKind.SALUTATION) {
                return new LineLook(LineKind.SALUTATION);
            }
            if (head.kind() == SectionKind.NUMBERED) {
                return new LineLook(LineKind.HEADING, Math.clamp(head.level(), 1, 4));
            }
        }
        SpeechEvent event = events.get(line.start());
        if (event != null && event.range().contains(line) && event.kind() != SpeechEvent.Kind.NOTE) {
            return new LineLook(event.kind().isNoted() ? LineKind.REACTION : LineKind.SPEAKER);
        }
        return new LineLook(line.end() <= body.start() ? LineKind.FRONT
                : line.start() >= body.end() ? LineKind.AFTER : LineKind.BODY);
    }

    private boolean isNoise(TextRange line) {
        int found = Arrays.binarySearch(noiseStarts, line.start());
        int index = found >= 0 ? found : -found - 2;
        return index >= 0 && noise.get(index).contains(line)
                || index + 1 < noise.size() && line.contains(noise.get(index + 1))
                && noise.get(index + 1).length() * 2 > line.length();
    }

    private void field(@Nullable Recognised<?> field, LineKind kind) {
        if (field != null && field.range() != null && !field.range().isEmpty()) {
            fields.add(new Field(field.range(), kind));
        }
    }

    private static int common(TextRange field, TextRange line) {
        return Math.min(field.end(), line.end()) - Math.max(field.start(), line.start());
    }
}
