package lectern.exchange.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A paragraph of the speech and how it is set.
record Block(TextRange range, Look look, @Nullable Section section) {
    /// How a paragraph is set.
    ///
    /// @param size of the type, in points
    /// @param space above it, in points
    enum Look {
        TITLE(20, 10, true, true), SUBTITLE(14, 6, true, false), OCCASION(12.5, 8, true, false), SPEAKER(12.5, 8, true, false),
        DATE(11, 4, true, false), QUIET(9, 2, true, false), SALUTATION(12, 10, false, false), HEADING(14, 14, false, true),
        SUBHEADING(12, 9, false, true), BODY(12, 3, false, false);

        final double size;
        final double space;
        final boolean centred;
        final boolean strong;

        Look(double size, double space, boolean centred, boolean strong) {
            this.size = size;
            this.space = space;
            this.centred = centred;
            this.strong = strong;
        }

        boolean indented() {
            return this == BODY;
        }
    }

    /// The paragraphs of a speech in order; blank lines and those of the page it was copied from are left out.
    static List<Block> of(String text, Anatomy anatomy) {
        List<Block> blocks = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            int body = anatomy.body().start();
            // a speech on one line begins inside it
            if (body > start && body < end) {
                add(blocks, new TextRange(start, body).trimmed(text), anatomy);
                add(blocks, new TextRange(body, end).trimmed(text), anatomy);
            } else {
                add(blocks, new TextRange(start, end).trimmed(text), anatomy);
            }
            start = end + 1;
        }
        return blocks;
    }

    private static void add(List<Block> blocks, TextRange range, Anatomy anatomy) {
        if (range.isEmpty() || anatomy.noise().stream().anyMatch(noise -> noise.contains(range))) {
            return;
        }
        Section section = anatomy.outline().all().stream().filter(s -> s.heading().start() == range.start()).findFirst()
                .orElse(null);
        blocks.add(new Block(range, look(range, anatomy, section), section));
    }

    private static Look look(TextRange range, Anatomy anatomy, @Nullable Section section) {
        FrontMatter front = anatomy.frontMatter();
        Optional<Look> field = range.start() > anatomy.body().end() ? Optional.empty()
                : first(range, Look.TITLE, front.title())
                .or(() -> first(range, Look.SUBTITLE, front.subtitle()))
                .or(() -> first(range, Look.OCCASION, front.occasion()))
                .or(() -> first(range, Look.SPEAKER, front.speaker(), front.office()))
                .or(() -> first(range, Look.DATE, front.date(), front.place()))
                .or(() -> first(range, Look.QUIET, front.series(), front.number(), front.issueMonth(), front.status()))
                .or(() -> first(range, Look.SALUTATION, front.salutation()));
        if (field.isPresent()) {
            return field.get();
        }
        if (section != null && section.heading().end() >= range.end() - 1) {
            return section.kind() == SectionKind.SALUTATION ? Look.SALUTATION
                    : section.level() <= 1 ? Look.HEADING : Look.SUBHEADING;
        }
        return range.end() <= anatomy.body().start() ? Look.QUIET : Look.BODY;
    }

    /// The look, if one of the fields makes up most of the paragraph.
    private static Optional<Look> first(TextRange range, Look look, @Nullable Recognised<?>... fields) {
        return Arrays.stream(fields).filter(field -> field != null && field.range() != null
                        && 2 * (Math.min(field.range().end(), range.end()) - Math.max(field.range().start(), range.start()))
                        >= range.length())
                .findFirst().map(field -> look);
    }
}
