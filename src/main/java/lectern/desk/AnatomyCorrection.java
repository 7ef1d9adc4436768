package lectern.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import lectern.intake.anatomy.SaidFields;
import lectern.message.Problem;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Says what a line of a speech is: gives the anatomy that holds when the reader has said so.
///
/// What the reader says has confidence 1. A line that had another role loses it. A part of a line, down to one word, may
/// be given a role too; then the rest of the line keeps its own. Pure functions over UTF-16 ranges, safe from any thread.
public final class AnatomyCorrection {
    private AnatomyCorrection() {
    }

    /// The anatomy after `where` was said to be `role`.
    ///
    /// @param where a line, several, or a part of one; one without words changes nothing
    /// @throws Problem if it is said to be a date and names none
    public static Anatomy retype(String text, Anatomy anatomy, TextRange where, LineRole role) {
        TextRange said = TextLines.wholeCharacters(text, where).trimmed(text);
        if (said.isEmpty()) {
            return anatomy;
        }
        TextRange line = TextLines.around(text, said).trimmed(text);
        boolean whole = role == LineRole.NOISE || said.contains(line);
        TextRange target = whole ? line : said;

        FrontFields fields = new FrontFields(text, anatomy.frontMatter());
        Heads heads = new Heads(anatomy.outline());
        List<SpeechEvent> events = new ArrayList<>(anatomy.events());
        List<TextRange> noise = SaidFields.noise(text, anatomy.noise(), target, role == LineRole.NOISE);
        Predicate<TextRange> here = whole ? target::overlaps : target::contains;

        boolean divider = role == LineRole.SALUTATION && divides(anatomy.frontMatter().salutation(), target);
        if (role.isField() || role == LineRole.SALUTATION && !divider) {
            setField(fields, role, target, here);
        } else {
            fields.release(target, here);
        }
        boolean spoken = role == LineRole.NOTE || role == LineRole.REACTION;
        heads.remove(role == LineRole.BODY ? target::overlaps : here);
        events.removeIf(event -> spoken ? event.range().overlaps(target)
                : role.level() > 0 || divider || role == LineRole.BODY && whole ? event.range().contains(target)
                : here.test(event.range()) || role == LineRole.BODY && event.range().overlaps(target));

        if (role.level() > 0) {
            heads.addHeading(role.level(), SaidFields.heading(text, target), target);
        } else if (divider) {
            Recognised<String> address = SaidFields.salutation(text, target);
            heads.addDivider(address.value(), address.range() == null ? target : address.range());
        } else if (spoken) {
            events.add(SaidFields.event(text, target, role == LineRole.NOTE));
            events.sort(Comparator.comparing(SpeechEvent::range));
        }
        FrontMatter front = fields.frontMatter();
        TextRange body = body(text, anatomy, front, noise, target, role);
        return new Anatomy(front, body, noise, heads.outline(body.end()), events, anatomy.stressed());
    }

    /// What the line is now that `where` stands in.
    public static LineRole role(String text, Anatomy anatomy, TextRange where) {
        TextRange said = TextLines.wholeCharacters(text, where).trimmed(text);
        TextRange line = TextLines.around(text, said).trimmed(text);
        TextRange target = said.contains(line) ? line : said;
        if (anatomy.noise().stream().anyMatch(noise -> noise.contains(target))) {
            return LineRole.NOISE;
        }
        FrontMatter front = anatomy.frontMatter();
        LineRole field = fill(front.title(), target) ? LineRole.TITLE
                : fill(front.subtitle(), target) ? LineRole.SUBTITLE
                : fill(front.occasion(), target) ? LineRole.OCCASION
                : fill(front.speaker(), target) ? LineRole.SPEAKER
                : fill(front.office(), target) ? LineRole.OFFICE
                : fill(front.date(), target) ? LineRole.DATE
                : fill(front.place(), target) ? LineRole.PLACE
                : fill(front.series(), target) || fill(front.number(), target) ? LineRole.SERIES
                : fill(front.issueMonth(), target) ? LineRole.ISSUE_MONTH
                : fill(front.status(), target) ? LineRole.STATUS
                : fill(front.salutation(), target) ? LineRole.SALUTATION : LineRole.BODY;
        return field != LineRole.BODY ? field : inSpeech(anatomy, target);
    }

    private static LineRole inSpeech(Anatomy anatomy, TextRange target) {
        for (Section section : anatomy.outline().all()) {
            boolean head = section.heading().start() == target.start() && 2 * section.heading().length() > target.length();
            if (head && section.kind() == SectionKind.NUMBERED) {
                return LineRole.heading(section.level());
            }
            if (head && section.kind() == SectionKind.SALUTATION) {
                return LineRole.SALUTATION;
            }
        }
        return anatomy.events().stream().filter(event -> event.range().contains(target)).findFirst()
                .map(event -> event.kind() == SpeechEvent.Kind.NOTE ? LineRole.NOTE : LineRole.REACTION)
                .orElse(LineRole.BODY);
    }

    private static boolean fill(@Nullable Recognised<?> field, TextRange target) {
        if (field == null || field.range() == null) {
            return false;
        }
        int common = Math.min(field.range().end(), target.end()) - Math.max(field.range().start(), target.start());
        return common > 0 && 3 * common >= target.length();
    }

    /// A title or an occasion leaves what else its line names, such as a date behind it.
    private static void setField(FrontFields fields, LineRole role, TextRange target, Predicate<TextRange> here) {
        boolean named = role == LineRole.TITLE || role == LineRole.SUBTITLE || role == LineRole.OCCASION;
        FrontFields before = new FrontFields(fields);
        TextRange value = before.set(role, target);
        fields.release(target, named ? range -> here.test(range) && range.overlaps(value) : here);
        fields.set(role, target);
    }

    private static boolean divides(@Nullable Recognised<String> first, TextRange target) {
        return first != null && first.range() != null && first.range().end() <= target.start();
    }

    private static TextRange body(String text, Anatomy was, FrontMatter front, List<TextRange> noise, TextRange target,
                                  LineRole role) {
        int start = was.body().start();
        int end = was.body().end();
        Recognised<String> address = front.salutation();
        if (role == LineRole.SALUTATION) {
            start = address != null && address.range() != null && address.range().overlaps(target)
                    ? address.range().start() : start;
        } else if (!role.isSpoken()) {
            start = target.contains(start) ? after(text, noise, target.end()) : start;
        } else if (target.end() <= start && address == null && !parted(front, target.start(), start)) {
            start = target.start();
        }
        if (role == LineRole.NOISE && target.start() < end && target.end() >= end) {
            end = before(text, noise, target.start());
        } else if ((role.isSpoken() || role == LineRole.SALUTATION) && target.start() >= end) {
            end = target.end();
        }
        return new TextRange(start, Math.max(start, end));
    }

    private static boolean parted(FrontMatter front, int from, int to) {
        return FrontFields.ranges(front).anyMatch(range -> range.overlaps(new TextRange(from, to)));
    }

    private static int after(String text, List<TextRange> noise, int offset) {
        int at = TextLines.firstShown(text, offset);
        for (TextRange block : noise) {
            if (block.contains(at)) {
                at = TextLines.firstShown(text, block.end());
            }
        }
        return at;
    }

    private static int before(String text, List<TextRange> noise, int offset) {
        int at = TextLines.lastShown(text, offset);
        for (TextRange block : noise.reversed()) {
            if (at > 0 && block.contains(at - 1)) {
                at = TextLines.lastShown(text, block.start());
            }
        }
        return at;
    }
}
