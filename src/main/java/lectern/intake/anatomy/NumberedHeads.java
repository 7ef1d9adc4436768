package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import lectern.speech.SectionKind;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Heads that a number leads. A line that looks numbered is a head only as one of a sequence: 一、 needs its 二、.
final class NumberedHeads {
    private static final int LONGEST_LINE = 60;
    private static final int LONGEST_SENTENCE = 44;
    private static final Pattern DOTS = Pattern.compile("[.·…。]{1,60}\\d{0,4}$");
    private static final Pattern COMPOUND = Pattern.compile("[一二三四五六七八九](?:[级等类线批期审产次流把手]|[、是])");

    private NumberedHeads() {
    }

    /// @param at the line's index
    /// @param broken the last line of a head that the page broke at a link, or null
    /// @param words the head
    private record Candidate(Line line, int at, Numbering style, int number, int end, boolean whole, @Nullable Line broken, String words,
                             Place place) {
    }

    /// What becomes of a candidate.
    private static final class Place {
        @Nullable Candidate next;
        @Nullable Run run;
        int depth;
    }

    /// A numbering of one style in one place.
    private static final class Run {
        final Numbering style;
        final List<Candidate> members = new ArrayList<>();

        Run(Candidate first) {
            style = first.style();
            members.add(first);
        }

        int last() {
            return members.getLast().number();
        }
    }

    /// Whether a line begins like a numbered head.
    static boolean looksNumbered(String plain) {
        Numbering.Found number = Numbering.at(plain);
        return number != null && !number.style().isWordy();
    }

    /// Whether a line begins like the first head of a numbering, and not like a compound (`一、二级市场`).
    static boolean isFirst(String plain) {
        Numbering.Found number = Numbering.at(plain);
        return number != null && number.value() == 1 && !isCompound(plain, number)
                && (number.style() == Numbering.HAN || number.style() == Numbering.HAN_BRACKETED);
    }

    /// The numbered heads among `lines`, in order, each with its level.
    static List<Head> in(List<Line> lines) {
        List<Candidate> candidates = withoutContents(candidates(lines));
        assign(candidates, false);
        // The runs of one member go, and what they hid or parted is put together again.
        List<Candidate> kept = candidates.stream().filter(c -> c.place().run != null && c.place().run.members.size() > 1).toList();
        assign(kept, true);
        return kept.stream().map(NumberedHeads::head).toList();
    }

    private static List<Candidate> candidates(List<Line> lines) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Candidate candidate = candidate(lines, i);
            if (candidate != null) {
                candidates.add(candidate);
            }
        }
        return candidates;
    }

    private static @Nullable Candidate candidate(List<Line> lines, int at) {
        String plain = lines.get(at).plain();
        Numbering.Found number = Numbering.at(plain);
        if (number == null || number.value() == 0 || isCompound(plain, number) && countsOn(plain, number)) {
            return null;
        }
        int end = headEnd(plain, number.end(), number.style(), lines.get(at), lines, at);
        return end > 0 ? made(lines, at, number.style(), number.value(), end) : null;
    }

    /// A head that ends in `《` goes on in the next lines: the page had a link there.
    private static Candidate made(List<Line> lines, int at, Numbering style, int number, int end) {
        Line line = lines.get(at);
        StringBuilder words = new StringBuilder(line.plain().substring(0, end));
        Line broken = null;
        if (line.plain().endsWith("《") && end == line.plain().length() && at + 2 < lines.size()
                && lines.get(at + 2).plain().startsWith("》")
                && lines.get(at + 1).plain().length() + lines.get(at + 2).plain().length() <= LONGEST_LINE) {
            broken = lines.get(at + 2);
            words.append(lines.get(at + 1).plain()).append(broken.plain());
        }
        return new Candidate(line, at, style, number, end, end == line.plain().length(), broken, words.toString(), new Place());
    }

    /// Whether another numeral follows the number as part of a word: `一、二级市场`, `一、三年来`.
    private static boolean isCompound(String plain, Numbering.Found number) {
        return COMPOUND.matcher(plain).region(number.end(), plain.length()).lookingAt();
    }

    /// Whether that numeral counts on from the number: `一、二级市场` does, `三、五年来` does not.
    private static boolean countsOn(String plain, Numbering.Found number) {
        return Han.number(plain.substring(number.end(), number.end() + 1)) == number.value() + 1;
    }

    private static int headEnd(String plain, int numberEnd, Numbering style, Line line, List<Line> lines, int at) {
        if (style == Numbering.ALONE) {
            return plain.length();
        }
        if (numberEnd >= plain.length()) {
            return style == Numbering.PART || style == Numbering.SECTION ? plain.length() : 0;
        }
        if (!line.isHan()) {
            return western(plain, style, lines, at) ? plain.length() : 0;
        }
        char last = plain.charAt(plain.length() - 1);
        int stop = Han.sentenceEnd(plain, numberEnd);
        if (plain.length() <= LONGEST_LINE && stop >= plain.length()) {
            boolean opens = "：:".indexOf(last) >= 0 && (style.isWordy() || plain.length() > LONGEST_LINE / 2);
            return "，、；;—".indexOf(last) >= 0 || opens ? 0 : plain.length();
        }
        boolean clause = stop - numberEnd <= LONGEST_SENTENCE && stop < plain.length() && plain.charAt(stop - 1) == '。';
        return clause && stop - numberEnd >= 3 ? stop - 1 : 0;
    }

    /// In other languages only a line that stands free between empty lines, without a full stop.
    private static boolean western(String plain, Numbering style, List<Line> lines, int at) {
        Line line = lines.get(at);
        boolean above = at == 0 || line.number() - lines.get(at - 1).number() > 1;
        boolean below = at + 1 >= lines.size() || lines.get(at + 1).number() - line.number() > 1;
        return style == Numbering.ARABIC && above && below && plain.length() <= LONGEST_LINE
                && ".,;:".indexOf(plain.charAt(plain.length() - 1)) < 0;
    }

    /// A table of contents is two or more heads with nothing between them that all come again later.
    private static List<Candidate> withoutContents(List<Candidate> candidates) {
        Map<String, Integer> last = new HashMap<>();
        List<String> keys = candidates.stream().map(NumberedHeads::key).toList();
        for (int i = 0; i < keys.size(); i++) {
            last.put(keys.get(i), i);
        }
        List<Candidate> kept = new ArrayList<>();
        for (int from = 0, to; from < candidates.size(); from = to) {
            boolean again = true;
            to = from;
            do {
                again &= candidates.get(to).whole() && last.get(keys.get(to)) > to;
                to++;
            } while (to < candidates.size() && candidates.get(to).at() == candidates.get(to - 1).at() + 1);
            if (!again || to - from < 2 || candidates.get(from).style() == Numbering.ALONE) {
                kept.addAll(candidates.subList(from, to));
            }
        }
        return kept;
    }

    private static String key(Candidate candidate) {
        return DOTS.matcher(Han.unspaced(candidate.words())).replaceFirst("");
    }

    /// Gives each candidate its run and depth; one that continues nothing and is not the first begins a run only if
    /// `anyFirst`.
    private static void assign(List<Candidate> candidates, boolean anyFirst) {
        linkStyles(candidates);
        List<Run> open = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int at = continued(open, candidate);
            if (at >= 0) {
                open.subList(at + 1, open.size()).clear();
                open.get(at).members.add(candidate);
            } else if (candidate.number() == 1 || anyFirst) {
                closeBefore(open, candidate);
                open.add(new Run(candidate));
            } else {
                candidate.place().run = null;
                continue;
            }
            candidate.place().run = open.getLast();
            candidate.place().depth = open.size();
        }
    }

    private static int continued(List<Run> open, Candidate candidate) {
        for (int i = open.size() - 1; i >= 0; i--) {
            Run run = open.get(i);
            int step = candidate.number() - run.last();
            if (run.style == candidate.style() && step >= 1 && step <= 2) {
                return i;
            }
        }
        return -1;
    }

    /// A numbering that starts again ends the one of its style, and one of a larger style ends smaller ones that do not
    /// go on.
    private static void closeBefore(List<Run> open, Candidate candidate) {
        for (int i = 0; i < open.size(); i++) {
            Run run = open.get(i);
            Candidate following = run.members.getLast().place().next;
            boolean goesOn = following != null && following.number() - run.last() >= 1 && following.number() - run.last() <= 2;
            if (run.style == candidate.style() || candidate.style().compareTo(run.style) < 0 && !goesOn) {
                open.subList(i, open.size()).clear();
                return;
            }
        }
    }

    private static void linkStyles(List<Candidate> candidates) {
        Map<Numbering, Candidate> last = new EnumMap<>(Numbering.class);
        for (int i = candidates.size() - 1; i >= 0; i--) {
            Candidate candidate = candidates.get(i);
            candidate.place().next = last.put(candidate.style(), candidate);
        }
    }

    private static Head head(Candidate candidate) {
        Run run = Objects.requireNonNull(candidate.place().run);
        boolean goesOn = run.members.getLast() != candidate;
        double sure = candidate.style().isWordy() ? 0.7 : candidate.whole() ? 0.95 : 0.85;
        TextRange range = candidate.line().trimmedRange(0, candidate.end());
        return new Head(SectionKind.NUMBERED, candidate.place().depth, candidate.broken() == null ? range : range.span(candidate.broken().trimmed()),
                Findings.tidy(candidate.words()), sure, goesOn);
    }
}
