package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What holds of the anatomy of every text.
final class Ranges {
    private Ranges() {
    }

    static void check(Anatomy anatomy, String text) {
        TextRange all = new TextRange(0, text.length());
        assertThat(all.contains(anatomy.body())).isTrue();
        FrontMatter f = anatomy.frontMatter();
        Stream.of(f.title(), f.subtitle(), f.occasion(), f.speaker(), f.office(), f.place(), f.series(), f.number(),
                f.salutation(), f.status()).forEach(field -> checkField(field, text));
        Stream.of(f.date(), f.issueMonth()).forEach(field -> {
            if (field != null && field.range() != null) {
                assertThat(all.contains(field.range())).isTrue();
            }
        });
        int last = 0;
        for (TextRange noise : anatomy.noise()) {
            assertThat(noise.start()).isGreaterThanOrEqualTo(last);
            assertThat(noise.end()).isLessThanOrEqualTo(text.length());
            assertThat(noise.start() == 0 || text.charAt(noise.start() - 1) == '\n').isTrue();
            assertThat(noise.end() == text.length() || text.charAt(noise.end()) == '\n').isTrue();
            last = noise.end();
        }
        nested(anatomy.outline().sections(), all, 1);
        last = 0;
        for (var event : anatomy.events()) {
            assertThat(event.range().start()).isGreaterThanOrEqualTo(last);
            assertThat(event.range().end()).isLessThanOrEqualTo(text.length());
            last = event.range().end();
        }
    }

    private static void checkField(@Nullable Recognised<String> field, String text) {
        if (field == null) {
            return;
        }
        assertThat(field.value()).isNotBlank();
        if (field.range() != null) {
            assertThat(field.range().end()).isLessThanOrEqualTo(text.length());
            assertThat(plain(field.range().of(text))).isEqualTo(plain(field.value()));
        }
    }

    /// Without spaces and marks of no width, full-width digits made narrow: what a value may differ in from its place.
    static String plain(String words) {
        Line line = Line.of(words.replace('\n', ' '), 0, 0, words.length());
        return Han.unspaced(line.plain());
    }

    private static void nested(List<Section> sections, TextRange parent, int level) {
        int last = parent.start();
        for (Section section : sections) {
            assertThat(section.level()).isEqualTo(level);
            assertThat(section.range().start()).isGreaterThanOrEqualTo(last);
            assertThat(parent.contains(section.range())).isTrue();
            assertThat(section.range().contains(section.heading())).isTrue();
            assertThat(section.title()).isNotEmpty();
            nested(section.children(), section.range(), level + 1);
            last = section.range().end();
        }
    }
}
