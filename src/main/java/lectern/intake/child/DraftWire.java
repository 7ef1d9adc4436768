package lectern.intake.child;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.Source;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A speech on the wire.
final class DraftWire {
    private static final int DEEPEST = 100;

    private DraftWire() {
    }

    static void write(Wire.Out out, Draft draft) throws IOException {
        Source source = draft.source();
        out.text(source.name());
        out.text(source.charset());
        out.share(source.confidence());
        out.small(source.lineEnding().ordinal());
        out.flag(source.byteOrderMark());
        out.text(draft.text());
        Anatomy anatomy = draft.anatomy();
        front(out, anatomy.frontMatter());
        range(out, anatomy.body());
        ranges(out, anatomy.noise());
        sections(out, anatomy.outline().sections());
        out.small(anatomy.events().size());
        for (SpeechEvent event : anatomy.events()) {
            out.small(event.kind().ordinal());
            range(out, event.range());
            out.text(event.label());
        }
        ranges(out, anatomy.stressed());
    }

    static Draft read(Wire.In in) throws IOException {
        Source source = new Source(in.text(), in.text(), in.share(),
                Source.LineEnding.values()[in.small(Source.LineEnding.values().length - 1)], in.flag());
        String text = in.text();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new Wire.Garbled("half a character");
        }
        int length = text.length();
        FrontMatter front = front(in, length);
        TextRange body = range(in, length);
        List<TextRange> noise = ranges(in, length);
        Outline outline = new Outline(sections(in, length, 0));
        int many = in.many();
        List<SpeechEvent> events = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            events.add(new SpeechEvent(SpeechEvent.Kind.values()[in.small(SpeechEvent.Kind.values().length - 1)],
                    range(in, length), in.text()));
        }
        return new Draft(source, text, new Anatomy(front, body, noise, outline, events, ranges(in, length)));
    }

    private static void front(Wire.Out out, FrontMatter front) throws IOException {
        for (Recognised<?> field : new @Nullable Recognised<?>[] {front.title(), front.subtitle(), front.occasion(),
            front.speaker(), front.office(), front.date(), front.place(), front.series(), front.number(),
            front.issueMonth(), front.salutation(), front.status()}) {
            out.flag(field != null);
            if (field != null) {
                out.text(field.value().toString());
                out.share(field.confidence());
                TextRange range = field.range();
                out.flag(range != null);
                if (range != null) {
                    range(out, range);
                }
            }
        }
    }

    private static FrontMatter front(Wire.In in, int length) throws IOException {
        return new FrontMatter(field(in, length), field(in, length), field(in, length), field(in, length), field(in, length),
                date(field(in, length)), field(in, length), field(in, length), field(in, length), date(field(in, length)),
                field(in, length), field(in, length));
    }

    private static @Nullable Recognised<String> field(Wire.In in, int length) throws IOException {
        if (!in.flag()) {
            return null;
        }
        String value = in.text();
        double confidence = in.share();
        return new Recognised<>(value, in.flag() ? range(in, length) : null, confidence);
    }

    private static @Nullable Recognised<PartialDate> date(@Nullable Recognised<String> field) {
        return field == null ? null
                : new Recognised<>(PartialDate.parse(field.value()), field.range(), field.confidence());
    }

    private static void sections(Wire.Out out, List<Section> sections) throws IOException {
        out.small(sections.size());
        for (Section section : sections) {
            out.small(section.kind().ordinal());
            out.small(section.level());
            out.text(section.title());
            range(out, section.heading());
            range(out, section.range());
            out.share(section.confidence());
            sections(out, section.children());
        }
    }

    private static List<Section> sections(Wire.In in, int length, int depth) throws IOException {
        int many = in.many();
        if (many > 0 && depth > DEEPEST) {
            throw new Wire.Garbled("depth");
        }
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            SectionKind kind = SectionKind.values()[in.small(SectionKind.values().length - 1)];
            sections.add(new Section(kind, in.small(DEEPEST), in.text(), range(in, length), range(in, length), in.share(),
                    sections(in, length, depth + 1)));
        }
        return sections;
    }

    private static void ranges(Wire.Out out, List<TextRange> ranges) throws IOException {
        out.small(ranges.size());
        for (TextRange range : ranges) {
            range(out, range);
        }
    }

    private static List<TextRange> ranges(Wire.In in, int length) throws IOException {
        int many = in.many();
        List<TextRange> ranges = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            ranges.add(range(in, length));
        }
        return ranges;
    }

    private static void range(Wire.Out out, TextRange range) throws IOException {
        out.small(range.start());
        out.small(range.end());
    }

    private static TextRange range(Wire.In in, int length) throws IOException {
        int start = in.small(length);
        return new TextRange(start, in.small(length));
    }
}
