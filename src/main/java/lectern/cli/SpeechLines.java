package lectern.cli;

import java.util.ArrayList;
import java.util.List;
import lectern.annotation.Annotation;
import lectern.message.Messages;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.Speech;
import org.jspecify.annotations.Nullable;

/// A speech as `show` tells it to a person: what was recognised, the outline, and counts.
final class SpeechLines {
    private SpeechLines() {
    }

    static List<String> of(Speech speech, List<Annotation> annotations, List<Annotation> unplaced, Messages messages) {
        List<String> lines = new ArrayList<>();
        FrontMatter front = speech.anatomy().frontMatter();
        field(lines, messages, "title", front.title());
        field(lines, messages, "subtitle", front.subtitle());
        field(lines, messages, "occasion", front.occasion());
        field(lines, messages, "speaker", front.speaker());
        field(lines, messages, "office", front.office());
        field(lines, messages, "date", front.date());
        field(lines, messages, "place", front.place());
        field(lines, messages, "series", front.series());
        field(lines, messages, "number", front.number());
        field(lines, messages, "issue-month", front.issueMonth());
        field(lines, messages, "salutation", front.salutation());
        field(lines, messages, "status", front.status());
        outline(lines, speech.anatomy().outline().sections(), 0);
        lines.add(messages.text("cli.show.counts", speech.text().codePointCount(0, speech.text().length()),
                speech.anatomy().outline().all().size(), speech.anatomy().events().size(), annotations.size()));
        if (!unplaced.isEmpty()) {
            lines.add(messages.text("cli.unplaced") + "\t" + unplaced.size());
            unplaced.forEach(one -> lines.add("  " + one.anchor().quote().replaceAll("\\s+", " ").strip()
                    + (one.note().isBlank() ? "" : "\t" + one.note().replaceAll("\\s+", " ").strip())));
        }
        return lines;
    }

    private static void field(List<String> lines, Messages messages, String name, @Nullable Recognised<?> field) {
        if (field != null) {
            lines.add(messages.text("cli.field." + name) + "\t" + field.value());
        }
    }

    private static void outline(List<String> lines, List<Section> sections, int depth) {
        for (Section section : sections) {
            lines.add("  ".repeat(depth + 1) + section.title());
            outline(lines, section.children(), depth + 1);
        }
    }
}
