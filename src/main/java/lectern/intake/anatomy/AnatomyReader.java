package lectern.intake.anatomy;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.Recognised;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;

/// Recognises the parts of a speech: front matter, body, noise, outline, events.
///
/// Safe from any thread: it holds no state.
public final class AnatomyReader {
    private static final int SCRIPT_SAMPLE = 3000;
    private static final Pattern NOTES = Pattern.compile("[【\\[（(]?(?:注释|注解|註釋|脚注|尾注|参考文献|注)[】\\]）)]?[：:]?");
    private static final int NOTES_LEAST = 6;
    private static final double NAMED_BY_ITSELF = 0.6;

    private AnatomyReader() {
    }

    /// Recognises all it can in `text`. Never throws for any text, and takes time linear in its length.
    ///
    /// @param text the text of the speech, lines ended by `\n`
    /// @param fileName the file's name without its folder; anything, also empty
    /// @return ranges in UTF-16 units over `text`
    public static Anatomy recognise(String text, String fileName) {
        return recognise(text, fileName, Layout.plain(text.length()));
    }

    /// Recognises all it can in `text`, of which the file it came from says more than its words. Never throws for any text,
    /// and takes time linear in its length.
    ///
    /// @param text the text of the speech, lines ended by `\n`
    /// @param fileName the file's name without its folder; anything, also empty
    /// @param layout what the file says of the text
    /// @return ranges in UTF-16 units over `text`
    public static Anatomy recognise(String text, String fileName, Layout layout) {
        List<Line> all = Lines.of(text);
        List<Line> lines = all.stream().filter(line -> line.start() < layout.notes()).toList();
        if (lines.isEmpty()) {
            return Anatomy.none(text.length());
        }
        Set<Line> furniture = LayoutEvidence.noise(layout, lines);
        int tail = NoiseLines.tail(lines);
        while (tail > 0 && furniture.contains(lines.get(tail - 1))) {
            tail--;
        }
        if (tail == 0) {
            tail = lines.size();
        }
        List<Line> speech = lines.subList(0, tail);
        boolean han = Han.share(opening(speech)) >= 0.2;
        Header header = han ? ChineseHeader.read(speech, text) : WesternHeader.read(speech, text);
        int end = withoutNotes(speech, header.bodyLine());
        FrontMatter frontMatter = frontMatter(text, fileName, header, speech, end, han, layout);
        Set<Line> noise = new HashSet<>(header.noise());
        noise.addAll(furniture);
        noise.addAll(lines.subList(tail, lines.size()));
        for (Line line : speech.subList(header.bodyLine(), speech.size())) {
            if (line.start() >= header.bodyStart() && NoiseLines.anywhere(line)) {
                noise.add(line);
            }
        }
        NoiseLines.pageNumbers(lines).stream().filter(line -> line.start() >= header.bodyStart()).forEach(noise::add);
        TextRange body = body(speech, header, end, text.length());
        List<Line> paragraphs = speech.subList(Math.min(header.firstParagraph(), end), end).stream()
                .filter(line -> !noise.contains(line)).toList();
        int skip = dividerFree(paragraphs, header);
        Outline outline = OutlineBuilder.build(paragraphs, skip, paragraphs.size(), body.end(), layout);
        List<SpeechEvent> events = Events.in(text, new TextRange(body.start(), Math.max(body.start(), lines.get(tail - 1).end())));
        return new Anatomy(frontMatter, body, NoiseLines.blocks(lines, noise), outline,
                LayoutEvidence.events(layout, events), LayoutEvidence.stressed(layout, text, body));
    }

    /// The line of the first salutation is no divider although text follows in it.
    private static int dividerFree(List<Line> paragraphs, Header header) {
        Recognised<String> salutation = header.findings().salutation;
        boolean sameLine = salutation != null && salutation.range() != null && !paragraphs.isEmpty()
                && paragraphs.getFirst().trimmed().start() == salutation.range().start();
        return sameLine ? 1 : 0;
    }

    private static String opening(List<Line> lines) {
        StringBuilder opening = new StringBuilder();
        for (Line line : lines) {
            opening.append(line.plain(), 0, Math.min(line.plain().length(), 120));
            if (opening.length() > SCRIPT_SAMPLE) {
                break;
            }
        }
        return opening.toString();
    }

    private static FrontMatter frontMatter(String text, String fileName, Header header, List<Line> speech, int end, boolean han, Layout layout) {
        Findings found = header.findings();
        LayoutEvidence.title(layout, speech, header, found);
        FileNameHints hints = FileNameHints.of(fileName, text.substring(0, Math.min(text.length(), 600)));
        if (han && found.title == null) {
            SelfTitles.read(text, speech.subList(0, end), header.firstParagraph(), found);
        }
        if (hints.title() != null && (found.title == null || found.title.confidence() < NAMED_BY_ITSELF)) {
            found.title = new Recognised<>(hints.title(), null, NAMED_BY_ITSELF);
        }
        if (found.date == null && han) {
            dateBelow(speech, header, end, found);
        }
        if (found.speaker == null && han) {
            signed(speech, header, end, found);
        }
        if (found.date == null && found.title != null && found.title.value().endsWith("政府工作报告")) {
            yearInTitle(found, found.title);
        }
        if (found.date == null && hints.date() != null) {
            found.date(hints.date(), null, hints.date().month() == 0 ? 0.6 : 0.7);
        }
        found.speaker = found.speaker == null ? hints.speaker() : found.speaker;
        found.office = found.office == null ? hints.office() : found.office;
        found.number = found.number == null ? hints.number() : found.number;
        found.series = found.series == null && found.number == hints.number() ? hints.series() : found.series;
        LayoutEvidence.said(layout.said(), fileName, found);
        return found.frontMatter();
    }

    /// `2024年国务院政府工作报告`: the report of a year is held in it.
    private static void yearInTitle(Findings found, Recognised<String> title) {
        Dates.Found year = Dates.chinese(title.value());
        if (year != null) {
            found.date(year.date(), null, 0.5);
        }
    }

    /// A date alone on one of the last lines signs the speech.
    private static void dateBelow(List<Line> speech, Header header, int end, Findings found) {
        for (int i = end - 1; i >= Math.max(header.firstParagraph() + 1, end - 3); i--) {
            Line line = speech.get(i);
            if (line.plain().length() > 30) {
                continue;
            }
            Dates.Found date = Dates.chinese(line.plain());
            if (date != null && date.date().month() != 0 && date.end() - date.start() >= line.plain().length() - 2) {
                found.date(date.date(), line.range(date.start(), date.end()), 0.6);
                return;
            }
        }
    }

    /// An office and a name alone on one of the last lines, beside a date or not, sign a letter.
    private static void signed(List<Line> speech, Header header, int end, Findings found) {
        for (int i = end - 1; i >= Math.max(header.firstParagraph() + 1, end - 3); i--) {
            Line line = speech.get(i);
            Names.Person person = line.plain().length() <= 40 ? Names.person(line.plain()) : null;
            if (person != null && person.sure() && person.office() != null) {
                found.speaker(person, line, 0, 0.6);
                return;
            }
        }
    }

    /// The index of the line with which the notes of an editor begin, or the number of lines.
    private static int withoutNotes(List<Line> speech, int bodyLine) {
        int from = Math.max(bodyLine + NOTES_LEAST, speech.size() / 2);
        for (int i = from; i < speech.size(); i++) {
            Line line = speech.get(i);
            if (line.plain().length() <= 8 && NOTES.matcher(line.plain()).matches() && i + 1 < speech.size()
                    && speech.get(i + 1).plain().matches("(?s)[〔\\[［①⑴（(1注*※].*")) {
                return i;
            }
        }
        return speech.size();
    }

    private static TextRange body(List<Line> speech, Header header, int end, int length) {
        int last = end > 0 ? speech.get(end - 1).trimmed().end() : length;
        int first = header.bodyStart();
        if (header.bodyLine() < end && first == speech.get(header.bodyLine()).start()) {
            first = speech.get(header.bodyLine()).trimmed().start();
        }
        return new TextRange(Math.min(first, length), Math.max(Math.min(first, length), last));
    }
}
