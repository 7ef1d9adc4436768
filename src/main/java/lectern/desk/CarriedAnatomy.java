package lectern.desk;

import java.util.List;
import lectern.annotation.Anchor;
import lectern.annotation.carry.Carried;
import lectern.annotation.carry.Carrier;
import lectern.annotation.carry.Outcome;
import lectern.intake.anatomy.AnatomyReader;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Speech;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import org.jspecify.annotations.Nullable;

/// What is recognised in a new version of a text, with what the reader has said of the old one.
///
/// What the reader said has confidence 1 (fields) or differs from what is recognised in the old text without him (lines: heads,
/// notes, page furniture). It goes with its words; a field keeps its value also where they are gone.
final class CarriedAnatomy {
    private CarriedAnatomy() {
    }

    static Anatomy of(Speech was, Draft is, Carrier carrier) {
        Anatomy anatomy = lines(was, is, carrier);
        FrontMatter said = was.anatomy().frontMatter();
        FrontMatter now = anatomy.frontMatter();
        FrontMatter front = new FrontMatter(field(said.title(), now.title(), carrier),
                field(said.subtitle(), now.subtitle(), carrier), field(said.occasion(), now.occasion(), carrier),
                field(said.speaker(), now.speaker(), carrier), field(said.office(), now.office(), carrier),
                field(said.date(), now.date(), carrier), field(said.place(), now.place(), carrier),
                field(said.series(), now.series(), carrier), field(said.number(), now.number(), carrier),
                field(said.issueMonth(), now.issueMonth(), carrier), field(said.salutation(), now.salutation(), carrier),
                field(said.status(), now.status(), carrier));
        return new Anatomy(front, anatomy.body(), anatomy.noise(), anatomy.outline(), anatomy.events(), anatomy.stressed());
    }

    private static <T> @Nullable Recognised<T> field(@Nullable Recognised<T> said, @Nullable Recognised<T> now, Carrier carrier) {
        if (said == null || said.confidence() < 1 || now != null && now.confidence() == 1) {
            return now;
        }
        TextRange place = said.range() == null ? null : place(carrier, said.range());
        return new Recognised<>(said.value(), place, 1);
    }

    private static @Nullable TextRange place(Carrier carrier, TextRange range) {
        if (range.isEmpty()) {
            return null;
        }
        Carried carried = carrier.carry(Anchor.of(carrier.alignment().before(), range));
        return carried.now() == null || carried.outcome() == Outcome.UNSURE ? null : carried.now().range();
    }

    private static Anatomy lines(Speech was, Draft is, Carrier carrier) {
        Anatomy recognised = AnatomyReader.recognise(was.text(), was.source().name());
        Anatomy anatomy = is.anatomy();
        if (sameLines(recognised, was.anatomy())) {
            return anatomy;
        }
        List<TextRange> lines = TextUnits.of(was.text()).paragraphs();
        for (TextRange line : lines) {
            LineRole said = AnatomyCorrection.role(was.text(), was.anatomy(), line);
            if (said.isField() || said == AnatomyCorrection.role(was.text(), recognised, line)) {
                continue;
            }
            TextRange place = place(carrier, line);
            if (place != null && AnatomyCorrection.role(is.text(), anatomy, place) != said) {
                anatomy = AnatomyCorrection.retype(is.text(), anatomy, place, said);
            }
        }
        return anatomy;
    }

    private static boolean sameLines(Anatomy one, Anatomy other) {
        return one.outline().equals(other.outline()) && one.noise().equals(other.noise()) && one.events().equals(other.events())
                && one.body().equals(other.body()) && one.frontMatter().equals(other.frontMatter());
    }
}
