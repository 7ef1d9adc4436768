package lectern.intake.anatomy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.intake.anatomy.HeaderLine.Kind;
import lectern.speech.Recognised;
import lectern.text.TextRange;

/// Tells the title, its second line and its subtitle among the lines before a speech.
final class TitleLines {
    private static final int MOST_JOINED = 3;
    private static final Pattern COMPLETE = Pattern.compile(".*" + HeaderLine.GENRE + "(?:提纲|要点|摘要|全文|稿)?(?:[（(].{1,30}[）)])?");
    private static final Pattern OPEN_END = Pattern.compile(".*[，、：:（(“《]$");

    private static final Pattern BROKEN_OFF = Pattern.compile(".*[，、：:。；！!？]$");

    private TitleLines() {
    }

    /// Sets title, subtitle, and what stands in the title's line; gives the index of the title among the entries, or the
    /// number of entries when there is none. Takes lines out of `entries` that it has joined into an occasion.
    static int settle(List<HeaderLine> entries, Findings found, double confidence) {
        int first = firstText(entries);
        if (first < 0) {
            return untitled(entries, found, confidence);
        }
        joinOccasion(entries, first);
        if (entries.get(first).kind() == Kind.OCCASION) {
            return untitled(entries, found, confidence);
        }
        int last = first;
        while (last + 1 < entries.size() && last - first + 1 < MOST_JOINED && joins(entries, last)) {
            last++;
        }
        title(entries.subList(first, last + 1), found, confidence);
        for (int i = last + 1; i < entries.size(); i++) {
            HeaderLine entry = entries.get(i);
            subtitle(entry, found);
        }
        return first;
    }

    private static int firstText(List<HeaderLine> entries) {
        boolean occasion = false;
        for (int i = 0; i < entries.size(); i++) {
            HeaderLine entry = entries.get(i);
            // After the occasion only a line that looks like a title is one; with dashes it is a subtitle.
            boolean shaped = !occasion || !entry.dash() && words(entry).length() >= 6 && !BROKEN_OFF.matcher(words(entry)).matches();
            if (entry.kind() == Kind.TEXT && shaped && !entry.bracket()
                    && words(entry).codePoints().filter(Character::isLetter).count() >= 2) {
                return i;
            }
            occasion |= entry.kind() == Kind.OCCASION;
        }
        return -1;
    }

    /// The occasion's line is the title where no other is: `在全县经济工作会议上的讲话`.
    private static int untitled(List<HeaderLine> entries, Findings found, double confidence) {
        for (int i = 0; i < entries.size(); i++) {
            HeaderLine entry = entries.get(i);
            boolean speech = entry.kind() == Kind.OCCASION && COMPLETE.matcher(occasion(entry)).matches();
            if (speech && found.title == null) {
                int from = entry.from();
                String whole = entry.line().plain().substring(from, entry.occasionTo());
                int colon = Math.max(whole.indexOf('：'), whole.indexOf(':'));
                int start = entry.person() != null && colon >= 0 ? entry.occasionFrom() : from;
                found.title = new Recognised<>(Findings.tidy(entry.line().plain().substring(start, entry.occasionTo())),
                        entry.line().range(start, entry.occasionTo()), Math.min(confidence, 0.9));
                status(entry, entry.occasionTo(), entry.to(), found);
                entries.subList(i + 1, entries.size()).forEach(e -> subtitle(e, found));
                return i;
            }
        }
        return entries.size();
    }

    private static void subtitle(HeaderLine entry, Findings found) {
        if (entry.kind() == Kind.TEXT && found.subtitle == null
                && words(entry).codePoints().filter(Character::isLetter).count() >= 2) {
            found.subtitle = new Recognised<>(Findings.tidy(words(entry)), range(entry), entry.dash() ? 0.9 : 0.55);
        }
    }

    /// `在全县经济工作会议` and `上的讲话` on two lines are one occasion.
    private static void joinOccasion(List<HeaderLine> entries, int first) {
        for (int i = first; i + 1 < entries.size(); i++) {
            HeaderLine a = entries.get(i);
            HeaderLine b = entries.get(i + 1);
            boolean near = b.line().number() - a.line().number() == 1;
            if (a.kind() == Kind.TEXT && b.kind() == Kind.TEXT && near && a.line().map() == null && b.line().map() == null) {
                String joined = words(a) + words(b);
                HeaderLine both = HeaderLine.of(Line.of(joined, 0, 0, joined.length()));
                if (both.kind() == Kind.OCCASION && both.person() == null && both.date() == null && words(a).startsWith("在")) {
                    entries.set(i, joined(a, b));
                    entries.remove(i + 1);
                    return;
                }
            }
        }
    }

    private static HeaderLine joined(HeaderLine a, HeaderLine b) {
        StringBuilder plain = new StringBuilder(a.line().plain());
        plain.append(b.line().plain());
        int[] map = new int[plain.length()];
        for (int i = 0; i < map.length; i++) {
            int lengthA = a.line().plain().length();
            map[i] = i < lengthA ? a.line().trimmed().start() + i : b.line().trimmed().start() + i - lengthA;
        }
        Line line = new Line(a.line().number(), a.line().start(), b.line().end(), a.line().trimmed().span(b.line().trimmed()),
                plain.toString(), a.line().isHan(), map);
        return new HeaderLine(line, Kind.OCCASION, a.from(), plain.length(), null, a.from(), plain.length(), null, 0,
                a.dash(), false);
    }

    private static boolean joins(List<HeaderLine> entries, int at) {
        HeaderLine a = entries.get(at);
        HeaderLine b = entries.get(at + 1);
        return b.kind() == Kind.TEXT && !b.dash() && !b.bracket() && a.date() == null
                && a.to() == a.line().plain().length() && HeaderLine.statusAt(words(a)) < 0
                && b.line().number() - a.line().number() <= 1
                && (OPEN_END.matcher(words(a)).matches() || !COMPLETE.matcher(words(a)).matches());
    }

    private static void title(List<HeaderLine> run, Findings found, double confidence) {
        HeaderLine head = run.getFirst();
        StringBuilder value = new StringBuilder();
        TextRange range = null;
        for (HeaderLine entry : run) {
            int from = entry.from();
            int to = entry.to();
            String words = words(entry);
            int status = HeaderLine.statusAt(words);
            if (status > 0) {
                status(entry, from + status, to, found);
                to = from + status;
            }
            if (entry == head) {
                from = afterName(entry, from, to, found);
            }
            if (entry.date() != null) {
                found.date(entry.date().date(), entry.line().range(entry.date().start(), entry.date().end()), 0.9);
            }
            value.append(Findings.tidy(entry.line().plain().substring(from, to)));
            TextRange here = entry.line().trimmedRange(from, to);
            range = range == null ? here : range.span(here);
        }
        String title = value.toString();
        if (title.length() > 2 && title.startsWith("《") && title.indexOf('》') == title.length() - 1) {
            title = title.substring(1, title.length() - 1);
            range = new TextRange(range.start() + 1, range.end() - 1);
        }
        found.title = Findings.better(found.title, new Recognised<>(title, range, run.size() > 1 ? Math.min(confidence, 0.85) : confidence));
    }

    /// `习近平：为建设世界科技强国而奋斗` names the speaker before the title.
    private static int afterName(HeaderLine entry, int from, int to, Findings found) {
        String words = entry.line().plain().substring(from, to);
        Matcher named = Pattern.compile("([\\p{IsHan} ]{2,6})[：:] ?(?=.{4})").matcher(words);
        if (named.lookingAt() && Names.isName(Han.unspaced(named.group(1)))) {
            Names.Person person = Names.person(named.group(1));
            if (person != null) {
                found.speaker(person, entry.line(), from, 0.85);
                return from + named.end();
            }
        }
        return from;
    }

    private static void status(HeaderLine entry, int from, int to, Findings found) {
        int open = from;
        int close = to;
        while (open < close && "（( ".indexOf(entry.line().plain().charAt(open)) >= 0) {
            open++;
        }
        while (close > open && "）) ".indexOf(entry.line().plain().charAt(close - 1)) >= 0) {
            close--;
        }
        if (open < close) {
            found.status = new Recognised<>(entry.line().plain().substring(open, close), entry.line().range(open, close), 0.9);
        }
    }

    private static String occasion(HeaderLine entry) {
        return entry.line().plain().substring(entry.occasionFrom(), entry.occasionTo());
    }

    private static TextRange range(HeaderLine entry) {
        return entry.line().trimmedRange(entry.from(), entry.to());
    }

    private static String words(HeaderLine entry) {
        return entry.line().plain().substring(entry.from(), entry.to());
    }
}
