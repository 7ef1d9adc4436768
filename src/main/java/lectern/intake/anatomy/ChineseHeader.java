package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.intake.anatomy.HeaderLine.Kind;
import lectern.speech.Recognised;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Reads the lines before a Chinese speech, up to its salutation or its first paragraph.
final class ChineseHeader {
    private static final int MOST_LINES = 40;
    private static final Pattern SPOKEN = Pattern.compile("(?:现在|現在|今天|今年|刚才|我|大家|首先|各位).{12,}|.*(?:我代表|我受).*");
    private static final Pattern PLACE_TAIL = Pattern.compile("(?:上午|下午|晚上?|星期.|周.)?[ ，,]{0,3}(?:于|在)?[ ]?([\\p{IsHan}·]{2,16})");
    private static final Pattern NOT_PLACE = Pattern.compile(".*(?:上午|下午|晚|星期|通过|讲话|会议|修订|整理|发表|发布|印发|稿|会上|录音).*");
    private static final Pattern COMPLETE = Pattern.compile(".*" + HeaderLine.GENRE);

    private final List<Line> lines;
    private final Findings found = new Findings();
    private final Set<Line> noise = new HashSet<>();
    private final List<HeaderLine> entries = new ArrayList<>();
    private int body;
    private int bodyStart;
    private int firstParagraph;
    private boolean bounded;

    private ChineseHeader(List<Line> lines) {
        this.lines = lines;
    }

    static Header read(List<Line> lines, String text) {
        ChineseHeader reader = new ChineseHeader(lines);
        reader.gather(text);
        reader.cutAtLastSign();
        reader.settle();
        reader.bodyStart = reader.body < lines.size() ? lines.get(reader.body).start() : text.length();
        return new Header(reader.found, reader.body, reader.bodyStart, reader.firstParagraph, reader.noise);
    }

    private void gather(String text) {
        int i = 0;
        for (; i < lines.size() && i < MOST_LINES; i++) {
            Line line = lines.get(i);
            Salutations.Found salutation = Salutations.chinese(line.plain());
            if (salutation != null && (salutation.plural() || salutation.whole())) {
                bounded = true;
                salute(i, salutation, text);
                return;
            }
            if (!line.isShort()) {
                bounded = true;
                break;
            }
            if (NoiseLines.beforeSpeech(line)) {
                noise.add(line);
                continue;
            }
            HeaderLine entry = HeaderLine.of(line);
            Matcher label = HeaderLine.label(line);
            if (label != null) {
                label(line, label);
                entries.add(new HeaderLine(line, Kind.NOTE, 0, 0, null, -1, -1, null, 0, false, false));
            } else if (entry.kind() == Kind.TEXT && isBody(line)) {
                bounded = true;
                break;
            } else {
                entries.add(entry);
            }
        }
        body = i;
        firstParagraph = i;
    }

    private void salute(int index, Salutations.Found first, String text) {
        Line line = lines.get(index);
        TextRange range = line.range(0, first.end());
        body = index;
        firstParagraph = first.whole() ? index + 1 : index;
        Salutations.Found last = first;
        while (last.whole() && firstParagraph < lines.size() && firstParagraph < index + 4) {
            Line next = lines.get(firstParagraph);
            Salutations.Found more = Salutations.chinese(next.plain());
            if (more == null || !more.whole() || !more.called() && last.mark() != '，' || next.number() - lines.get(firstParagraph - 1).number() > 2) {
                break;
            }
            range = range.span(next.range(0, more.end()));
            last = more;
            firstParagraph++;
        }
        double confidence = first.whole() ? 0.95 : first.mark() == '，' ? 0.75 : 0.9;
        found.salutation = new Recognised<>(Findings.tidy(range.of(text)), range, confidence);
    }

    private boolean isBody(Line line) {
        String plain = line.plain();
        char last = plain.charAt(plain.length() - 1);
        int stop = plain.indexOf('。');
        return plain.length() > 90 || (stop >= 0 && !HeaderLine.of(line).bracket()) || last == '；' || last == '，' && plain.length() > 12
                || (plain.length() > 34 && Han.endsSentence(last)) || NumberedHeads.looksNumbered(plain)
                || (SPOKEN.matcher(plain).matches() && !COMPLETE.matcher(plain).matches());
    }

    /// Without a salutation and a first paragraph (a poem) only what stands up to the last sure line is front matter.
    private void cutAtLastSign() {
        if (bounded && (entries.size() < 12 || found.salutation != null)) {
            return;
        }
        if (!entries.isEmpty() && entries.getFirst().kind() == Kind.PERSON && !Objects.requireNonNull(entries.getFirst().person()).sure()) {
            // 沁园春·雪 looks like a name.
            entries.set(0, entries.getFirst().as(Kind.TEXT, null));
        }
        int last = -1;
        for (int i = 0; i < entries.size() && i < 8; i++) {
            HeaderLine entry = entries.get(i);
            if (entry.kind() == Kind.OCCASION || entry.kind() == Kind.DATE || entry.kind() == Kind.SERIES) {
                last = i;
            }
        }
        boolean titled = last < 0 && !entries.isEmpty() && lines.size() > 1 && entries.getFirst().kind() == Kind.TEXT
                && entries.getFirst().line().number() + 1 < followingNumber(entries.getFirst().line());
        int keep = titled ? 0 : last;
        body = keep < 0 ? 0 : lines.indexOf(entries.get(keep).line()) + 1;
        firstParagraph = body;
        entries.subList(keep + 1, entries.size()).clear();
        int bodyAt = body < lines.size() ? lines.get(body).start() : Integer.MAX_VALUE;
        noise.removeIf(line -> line.start() >= bodyAt);
    }

    private int followingNumber(Line line) {
        int next = lines.indexOf(line) + 1;
        return next < lines.size() ? lines.get(next).number() : line.number();
    }

    private void settle() {
        reconsider();
        boolean signed = found.salutation != null || entries.stream().anyMatch(e -> e.kind() == Kind.OCCASION
                || e.kind() == Kind.DATE || e.kind() == Kind.SERIES || e.kind() == Kind.PERSON);
        int title = TitleLines.settle(entries, found, signed ? 0.95 : bounded ? 0.6 : 0.4);
        for (int i = 0; i < entries.size(); i++) {
            HeaderLine entry = entries.get(i);
            switch (entry.kind()) {
                case SERIES -> series(entry, found);
                case STATUS -> found.status = new Recognised<>(Findings.tidy(words(entry)),
                        entry.line().range(entry.from(), entry.to()), 0.95);
                case DATE -> date(entry, i < title);
                case OCCASION -> occasion(entry);
                case PERSON -> person(i, title);
                case OFFICE -> office(i);
                case TEXT, NOTE -> { }
            }
        }
    }

    /// What its neighbours say of a short line: before a bare issue number the series' name, between the occasion or title
    /// and the date a name of another people than Han (巴音朝鲁).
    private void reconsider() {
        boolean person = entries.stream().anyMatch(e -> e.kind() == Kind.PERSON);
        for (int i = 0; i + 1 < entries.size(); i++) {
            HeaderLine entry = entries.get(i);
            HeaderLine next = entries.get(i + 1);
            if (entry.kind() == Kind.OFFICE && next.kind() != Kind.PERSON
                    && (i == 0 || entries.get(i - 1).kind() != Kind.PERSON)) {
                // 做焦裕禄式的县委书记 is a title: nobody stands beside it.
                entries.set(i, entry.as(Kind.TEXT, null));
                continue;
            }
            if (entry.kind() != Kind.TEXT) {
                continue;
            }
            Matcher issue = HeaderLine.ISSUE.matcher(words(next));
            String words = words(entry);
            if (next.kind() == Kind.SERIES && words.length() <= 10 && issue.matches() && issue.group(1).isBlank()) {
                found.series = new Recognised<>(Findings.tidy(words), entry.line().trimmedRange(entry.from(), entry.to()), 0.8);
                entries.set(i, entry.as(Kind.NOTE, null));
            } else if (!person && i > 0 && next.kind() == Kind.DATE && Names.shaped(words, 3, 5)) {
                Names.Person named = new Names.Person(words, 0, words.length(), null, 0, 0, false);
                entries.set(i, entry.as(Kind.PERSON, named));
                person = true;
            }
        }
    }

    /// Sets series and number from a line that names them; nothing where it names neither.
    static void series(HeaderLine entry, Findings found) {
        Matcher matcher = HeaderLine.SERIES.matcher(words(entry));
        if (!matcher.matches()) {
            matcher = HeaderLine.ISSUE.matcher(words(entry));
            if (!matcher.matches()) {
                return;
            }
        }
        if (found.number != null) {
            return;
        }
        int shift = entry.from();
        String name = matcher.group(1).strip().replaceAll("^[“\"《「]|[（(“\"”]$", "");
        if (!name.isEmpty()) {
            int at = entry.line().plain().indexOf(name, shift);
            found.series = new Recognised<>(Findings.tidy(name), entry.line().range(at, at + name.length()), 0.95);
        }
        found.number = new Recognised<>(matcher.group(2), entry.line().range(shift + matcher.start(2), shift + matcher.end(2)), 0.95);
    }

    private void date(HeaderLine entry, boolean beforeTitle) {
        Dates.Found date = Objects.requireNonNull(entry.date());
        TextRange range = entry.line().range(date.start(), date.end());
        if (date.date().day() == 0 && beforeTitle && !entry.bracket() && !entry.dash()) {
            if (date.date().month() != 0) {
                found.issueMonth = Findings.better(found.issueMonth, new Recognised<>(date.date(), range, 0.9));
            }
            return;
        }
        double sure = date.date().day() == 0 ? 0.8 : beforeTitle && !entry.bracket() ? 0.7 : 0.95;
        found.date(date.date(), range, entry.bracket() && sure > 0.9 ? 0.97 : sure);
        Matcher place = PLACE_TAIL.matcher(words(entry));
        if (place.matches() && !NOT_PLACE.matcher(place.group(1)).matches()) {
            found.place = Findings.better(found.place, new Recognised<>(place.group(1),
                    entry.line().range(entry.from() + place.start(1), entry.from() + place.end(1)), 0.7));
        }
    }

    private void occasion(HeaderLine entry) {
        if (entry.date() != null) {
            found.date(entry.date().date(), entry.line().range(entry.date().start(), entry.date().end()), 0.95);
        }
        if (entry.person() != null) {
            found.speaker(entry.person(), entry.line(), entry.personShift(), 0.85);
        }
        String words = entry.line().plain().substring(entry.occasionFrom(), entry.occasionTo());
        found.occasion = Findings.better(found.occasion, new Recognised<>(Findings.tidy(words),
                entry.line().range(entry.occasionFrom(), entry.occasionTo()), 0.95));
    }

    private void person(int index, int title) {
        HeaderLine entry = entries.get(index);
        Names.Person person = Objects.requireNonNull(entry.person());
        if (entry.date() != null) {
            found.date(entry.date().date(), entry.line().range(entry.date().start(), entry.date().end()), 0.9);
        }
        boolean beside = index > 0 && Set.of(Kind.OCCASION, Kind.DATE, Kind.OFFICE).contains(entries.get(index - 1).kind())
                || index + 1 < entries.size() && Set.of(Kind.OCCASION, Kind.DATE).contains(entries.get(index + 1).kind());
        // The author above the title, when nobody else is named.
        boolean above = index == 0 && title == 1 && entries.stream().filter(e -> e.person() != null).count() == 1;
        boolean afterTitle = title >= 0 && index > title || above;
        if (person.sure() || beside || afterTitle) {
            found.speaker(person, entry.line(), entry.personShift(), beside || person.sure() ? 0.93 : 0.75);
        }
    }

    private void office(int index) {
        boolean named = index + 1 < entries.size() && entries.get(index + 1).kind() == Kind.PERSON
                || index > 0 && entries.get(index - 1).kind() == Kind.PERSON;
        if (named) {
            HeaderLine entry = entries.get(index);
            found.office = Findings.better(found.office, new Recognised<>(Findings.tidy(words(entry)),
                    entry.line().range(entry.from(), entry.to()), 0.9));
        }
    }

    private void label(Line line, Matcher label) {
        String value = label.group(2).strip();
        int shift = label.start(2);
        switch (label.group(1)) {
            case "讲话时间", "时间", "日期", "讲话日期" -> {
                Dates.@Nullable Found date = Dates.chinese(label.group(2));
                if (date != null) {
                    found.date(date.date(), line.range(shift + date.start(), shift + date.end()), 0.95);
                }
            }
            case "讲话地点", "会议地点", "地点" -> found.place = new Recognised<>(Findings.tidy(value), line.trimmedRange(shift, label.end(2)), 0.95);
            case "场合", "会议名称" -> found.occasion = new Recognised<>(Findings.tidy(value), line.trimmedRange(shift, label.end(2)), 0.95);
            case "标题", "题目" -> found.title = new Recognised<>(Findings.tidy(value), line.trimmedRange(shift, label.end(2)), 0.96);
            default -> {
                Names.Person person = Names.person(label.group(2));
                if (person != null) {
                    found.speaker(person, line, shift, 0.95);
                }
            }
        }
    }

    private static String words(HeaderLine entry) {
        return entry.line().plain().substring(entry.from(), entry.to());
    }
}
