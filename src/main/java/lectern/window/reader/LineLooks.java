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
/// A field of the front matter sets a whole line only when it is most of that line: in a speech that stands in one line
/// with its speaker, the speaker does not make it a headline.
final class LineLooks implements Function<TextRange, LineLook> {
    private static final int SHORT_LINE = 48;

    private record Field(TextRange range, LineKind kind) {
    }

    private final TextRange body;
    private final int[] noiseStarts;
    private final List<TextRange> noise;
    private final List<Field> fields = new ArrayList<>();
    private final Map<Integer, Section> heads = new HashMap<>();
    private final Map<Integer, SpeechEvent> events = new HashMap<>();

    LineLooks(Anatomy anatomy) {
        body = anatomy.body();
        noise = anatomy.noise();
        noiseStarts = noise.stream().mapToInt(TextRange::start).toArray();
        FrontMatter front = anatomy.frontMatter();
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
        anatomy.events().forEach(event -> events.putIfAbsent(event.range().start(), event));
    }

    @Override
    public LineLook apply(TextRange line) {
        if (isNoise(line)) {
            return new LineLook(LineKind.NOISE);
        }
        for (Field field : fields) {
            if (field.range.overlaps(line) && fills(field.range, line)) {
                return new LineLook(field.kind);
            }
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
            return new LineLook(LineKind.REACTION);
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

    private static boolean fills(TextRange field, TextRange line) {
        return line.length() <= SHORT_LINE || field.contains(line) || field.length() * 2 >= line.length();
    }
}
