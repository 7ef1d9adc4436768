package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import lectern.intake.anatomy.Layout.Heading;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.SectionKind;
import lectern.speech.SpeechEvent;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What a [Layout] adds to what the lines themselves show.
final class LayoutEvidence {
    private static final double STYLED = 0.98;
    private static final double TITLE = 0.93;
    private static final double SET_APART = 0.75;
    private static final int LONGEST_HEAD = 60;

    private LayoutEvidence() {
    }

    /// Fields a file gives win where they are surer than what was read off its lines. What a line says and a field says
    /// too keeps its place in the text.
    ///
    /// @param fileName a title that only repeats it, as converters put in, is none
    static void said(FrontMatter said, String fileName, Findings found) {
        found.title = better(found.title, said.title() == null || isNameOf(fileName, said.title().value()) ? null : said.title());
        found.occasion = better(found.occasion, said.occasion());
        found.speaker = better(found.speaker, said.speaker());
        found.office = better(found.office, said.office());
        found.date = better(found.date, said.date());
        found.place = better(found.place, said.place());
        found.series = better(found.series, said.series());
        found.number = better(found.number, said.number());
    }

    private static boolean isNameOf(String fileName, String title) {
        return title.length() < fileName.length() && fileName.startsWith(title + ".") && title.indexOf(' ') < 0 && Han.share(title) == 0;
    }

    private static <T> @Nullable Recognised<T> better(@Nullable Recognised<T> found, @Nullable Recognised<T> said) {
        if (said == null || found == null) {
            return said == null ? found : said;
        }
        if (found.value().equals(said.value())) {
            return new Recognised<>(found.value(), found.range(), Math.max(found.confidence(), said.confidence()));
        }
        return said.confidence() >= found.confidence() ? said : found;
    }

    /// A line in the style of titles, or the one heading before all others, is the title where nothing surer was found.
    static void title(Layout layout, List<Line> speech, Header header, Findings found) {
        Heading first = layout.headings().isEmpty() ? null : layout.headings().getFirst();
        if (first == null || found.title != null && found.title.confidence() >= TITLE) {
            return;
        }
        boolean alone = layout.headings().stream().filter(heading -> heading.level() <= first.level()).count() == 1;
        boolean early = first.range().start() < header.bodyStart() || !speech.isEmpty() && first.range().contains(speech.getFirst().trimmed().start());
        if (early && (first.level() == 0 || alone)) {
            for (Line line : speech) {
                if (line.trimmed().overlaps(first.range()) && line.isShort()) {
                    found.title = new Recognised<>(Findings.tidy(line.plain()), line.trimmed(), TITLE);
                    return;
                }
            }
        }
    }

    /// The heads with those of the layout: a numbered head that is styled too is sure, a styled line that no rule knew is
    /// a head at its level.
    ///
    /// @param body the lines among which heads are
    static List<Head> heads(Layout layout, List<Line> body, List<Head> numbered) {
        Map<Integer, Integer> given = new HashMap<>();
        layout.headings().forEach(heading -> given.put(heading.range().start(), heading.level()));
        Map<Integer, Integer> styled = new HashMap<>();
        for (Line line : body) {
            Integer level = given.get(line.start());
            if (level != null) {
                styled.put(line.trimmed().start(), level);
            }
        }
        if (styled.isEmpty()) {
            return numbered;
        }
        int top = styled.values().stream().mapToInt(Integer::intValue).min().orElse(1);
        List<Head> heads = new ArrayList<>();
        Set<Integer> taken = new HashSet<>();
        int shift = 0;
        for (Head head : numbered) {
            Integer level = styled.get(head.heading().start());
            int depth = head.depth() + Math.max(shift, 1 - head.depth());
            if (level != null) {
                depth = level - top + 1;
                shift = depth - head.depth();
                taken.add(head.heading().start());
            }
            heads.add(new Head(head.kind(), Math.max(1, depth), head.heading(), head.title(),
                    level == null ? head.confidence() : STYLED, head.goesOn()));
        }
        for (Line line : body) {
            Integer level = styled.get(line.trimmed().start());
            if (level != null && !taken.contains(line.trimmed().start())) {
                String title = Findings.tidy(CodePoints.shortened(line.plain(), Line.FRONT_MATTER_LIMIT));
                heads.add(new Head(SectionKind.NUMBERED, level - top + 1, line.trimmed(), title, STYLED, true));
            }
        }
        heads.sort(Comparator.comparing(Head::heading));
        return heads;
    }

    /// The events of the file and those read off its lines; where both mark a place, the file's. A reaction of which the
    /// file says no more is told by its words.
    static List<SpeechEvent> events(Layout layout, List<SpeechEvent> read) {
        List<SpeechEvent> all = new ArrayList<>();
        for (SpeechEvent event : layout.events()) {
            SpeechEvent.Kind told = event.kind() == SpeechEvent.Kind.REACTION ? Events.kind(event.label(), '（') : null;
            all.add(told == null || told == SpeechEvent.Kind.NOTE ? event : new SpeechEvent(told, event.range(), event.label()));
        }
        TreeMap<Integer, TextRange> given = new TreeMap<>();
        layout.events().stream().map(SpeechEvent::range).filter(range -> !range.isEmpty())
                .forEach(range -> given.put(range.start(), range));
        for (SpeechEvent event : read) {
            Map.Entry<Integer, TextRange> near = given.lowerEntry(event.range().end());
            if (near == null || !near.getValue().overlaps(event.range())) {
                all.add(event);
            }
        }
        all.sort(Comparator.comparing(SpeechEvent::range));
        return all;
    }

    /// The lines that the layout calls noise.
    static Set<Line> noise(Layout layout, List<Line> lines) {
        Set<Integer> starts = new HashSet<>();
        layout.noise().forEach(range -> starts.add(range.start()));
        Set<Line> noise = new HashSet<>();
        lines.stream().filter(line -> starts.contains(line.start())).forEach(noise::add);
        return noise;
    }

    /// The words in bold or italic type, as far as they stand out: not whole lines, and not where most of the text is so.
    static List<TextRange> stressed(Layout layout, String text, TextRange body) {
        List<TextRange> all = new ArrayList<>(layout.bold());
        all.addAll(layout.italic());
        all.sort(Comparator.naturalOrder());
        List<TextRange> stressed = new ArrayList<>();
        int units = 0;
        for (TextRange range : all) {
            boolean whole = (range.start() == 0 || text.charAt(range.start() - 1) == '\n')
                    && (range.end() == text.length() || text.charAt(range.end()) == '\n');
            boolean apart = stressed.isEmpty() || stressed.getLast().end() <= range.start();
            if (!whole && apart && body.contains(range) && !range.isEmpty()) {
                stressed.add(range);
                units += range.length();
            }
        }
        return units * 3L > body.length() ? List.of() : stressed;
    }

    /// Lines in the middle, or all in bold, between lines that are not: heads where the file has no style for them.
    ///
    /// @param taken where heads are already
    static List<Head> setApart(Layout layout, List<Line> body, Set<Integer> taken) {
        Set<Integer> apart = new HashSet<>();
        Map<Integer, Integer> bold = new HashMap<>();
        layout.centred().forEach(range -> apart.add(range.start()));
        layout.bold().forEach(range -> bold.put(range.start(), range.end()));
        List<Head> heads = new ArrayList<>();
        if (layout.headings().stream().anyMatch(heading -> heading.level() > 0)) {
            return heads;
        }
        int plain = 0;
        for (int i = 0; i < body.size(); i++) {
            Line line = body.get(i);
            boolean is = apart.contains(line.start()) || bold.getOrDefault(line.start(), -1) == line.end();
            plain += is ? 0 : 1;
            boolean followed = i + 1 < body.size() && body.get(i + 1).plain().length() > line.plain().length();
            String words = line.plain();
            if (is && followed && words.length() <= LONGEST_HEAD && !taken.contains(line.trimmed().start())
                    && !Han.endsSentence(words.charAt(words.length() - 1)) && ".,:，：、".indexOf(words.charAt(words.length() - 1)) < 0
                    && words.codePoints().anyMatch(Character::isLetter) && Salutations.chinese(words) == null && Names.person(words) == null) {
                heads.add(Head.free(SectionKind.NUMBERED, line.trimmed(), Findings.tidy(words), SET_APART));
            }
        }
        return plain > heads.size() ? heads : List.of();
    }
}
