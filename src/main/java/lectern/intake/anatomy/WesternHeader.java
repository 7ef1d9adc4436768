package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.Recognised;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Reads the lines before a speech in a European language.
final class WesternHeader {
    private static final int MOST_LINES = 12;
    private static final int LONGEST = 240;
    private static final Pattern ONE_LINE = Pattern.compile(
            "\\s{0,5}(\\p{Lu}[\\p{L}.'’-]{0,20}(?:\\s{1,3}[\\p{L}.'’-]{1,20}){1,4})[\\t ,]{1,4}(\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4})[\\t ]{1,4}(?=\\S)");
    private static final Pattern GENRE = Pattern.compile("(?iu).*\\b(?:remarks|address|speech|statement|lecture|keynote|inaugural|farewell|message|sermon|oration|eulogy|rede|ansprache|grußwort|regierungserklärung|erklärung|vortrag|discours|allocution|déclaration|vœux|discurso|palabras|mensaje|alocución|pronunciamento|discorso)\\b.*");
    private static final Pattern BY = Pattern.compile("(?iu)(?:(?:a )?(?:speech |lecture |remarks |address |statement |sermon )?(?:delivered |given |held )?by|speaker|speech of|von|vorgetragen von|par|por|redner|rednerin|orateur|di)[: ]+(.{3,80})");
    private static final Pattern OCCASION = Pattern.compile("(?iu)(?:delivered |held |given |spoken )?(?:at|before) (?:the|an?|his|her|its) .{4,200}");
    private static final Pattern ENDS_OPEN = Pattern.compile("(?iu).*\\b(?:the|and|of|on|at|in|for|to|by|with|from|a|an)");
    private static final Pattern IN_TITLE = Pattern.compile("(?iu)(?:(?:full )?(?:text|transcript)(?: of)?:? )?(?:(?:opening|closing|prepared|inaugural|farewell|keynote|first|second) ){0,2}(?:remarks|address|speech|statement|lecture|déclaration|rede|ansprache|regierungserklärung|discours|allocution|discurso|palabras)(?: as delivered)? (?:by|of|von|vom|des|der|de la|de|del|du)(?: the)? (.{3,220})");
    private static final Pattern TOWN = Pattern.compile("\\p{Lu}[\\p{L}'’. -]{2,25}, \\p{Lu}[\\p{L}'’. -]{1,25}");
    private static final Pattern LABEL = Pattern.compile("(?iu)(title|speaker|date|delivered|location|place|venue|titel|redner|rednerin|datum|ort) ?: ?(.{2,120})");
    private static final Pattern RULE = Pattern.compile("[*_=~#·•–—-]{1,3}(?: ?[*_=~#·•–—-]{1,3}){0,40}");
    private static final Pattern GOES_ON = Pattern.compile("(?iu)(?:on|at|to|in|for|upon|before|after|during|following|and|of|from|regarding|concerning|über|zum|zur|vor|sur|à|au|aux|en|sobre|ante)\\b.*");
    private static final Pattern RELATIVE = Pattern.compile("(?:his|her|their|the|a|an)(?: \\p{Ll}{2,15}){1,4}, ?");
    private static final Pattern HOUSE = Pattern.compile("(?iu)(?:the white house|office of the press secretary|for immediate release|press release|as prepared for delivery|as delivered|check against delivery|es gilt das gesprochene wort!?|seul le prononcé fait foi\\.?|transcript|full text|\\[?(?:as prepared|delivered).{0,60}\\]?|\\d{1,2}[:.]\\d\\d ?(?:[AaPp]\\.?[Mm]\\.?)?(?: [A-Z]{2,4})?)");
    private static final Pattern THANKS = Pattern.compile("(?:(?:Thank you[^.!?]{0,20}|The President|Mr\\. [A-Z][a-z]{2,20})[.:!] ?){1,4}");
    private static final Set<String> SMALL = Set.of("a", "an", "the", "of", "on", "in", "at", "to", "and", "for", "by", "with", "from", "or", "as", "is",
            "der", "die", "das", "des", "dem", "den", "und", "im", "am", "zu", "zur", "zum", "von", "vor", "de", "la", "le", "les", "du", "et", "à", "en", "el", "los", "y", "del", "au", "aux");

    private final List<Line> lines;
    private final Findings found = new Findings();
    private final Set<Line> noise = new HashSet<>();

    private WesternHeader(List<Line> lines) {
        this.lines = lines;
    }

    static Header read(List<Line> lines, String text) {
        WesternHeader reader = new WesternHeader(lines);
        Header oneLine = reader.oneLine(text);
        return oneLine != null ? oneLine : reader.several(text);
    }

    /// `John F. Kennedy⇥1/20/1961⇥Vice President Johnson, …` in one line.
    private @Nullable Header oneLine(String text) {
        int first = lines.isEmpty() ? 0 : lines.getFirst().trimmed().start();
        String head = text.substring(first, Math.min(text.length(), first + LONGEST)).replace('\n', ' ');
        Matcher m = ONE_LINE.matcher(head);
        if (!m.lookingAt()) {
            return null;
        }
        Dates.Found date = Dates.western(m.group(2));
        if (date == null) {
            return null;
        }
        found.speaker = new Recognised<>(Findings.tidy(m.group(1)), new TextRange(first + m.start(1), first + m.end(1)), 0.9);
        found.date(date.date(), new TextRange(first + m.start(2), first + m.end(2)), 0.95);
        int body = first + m.end();
        int index = 0;
        while (index + 1 < lines.size() && lines.get(index + 1).start() <= body) {
            index++;
        }
        Line line = lines.get(index);
        int shift = Math.max(0, body - line.trimmed().start());
        if (line.map() == null) {
            salute(line, shift);
        }
        return new Header(found, index, body, index, noise);
    }

    private Header several(String text) {
        List<Line> head = new ArrayList<>();
        int i = 0;
        int salutation = -1;
        for (; i < lines.size() && i < MOST_LINES; i++) {
            Line line = lines.get(i);
            if (!LABEL.matcher(cut(line)).matches() && Salutations.western(line.plain()) > 0 && !GENRE.matcher(cut(line)).matches()) {
                salutation = i;
                break;
            }
            if (NoiseLines.anywhere(line)) {
                noise.add(line);
            } else if (isHeader(line) || isTitleAbove(i)) {
                head.add(line);
            } else if (!head.isEmpty() && RULE.matcher(line.plain()).matches()) {
                noise.add(line);
            } else {
                break;
            }
        }
        int body = i;
        if (!plausible(head, body)) {
            boolean atFirst = salutation >= 0 && salutation <= noise.size();
            head.clear();
            body = atFirst ? salutation : Math.min(noise.size(), lines.size());
            found.salutation = null;
        }
        read(head);
        int firstParagraph = body;
        if (body < lines.size()) {
            firstParagraph = salute(lines.get(body), 0) ? body + 1 : body;
            firstParagraph = goesOn(body, firstParagraph, text);
        }
        int start = body < lines.size() ? lines.get(body).start() : text.length();
        noise.removeIf(line -> line.start() >= start);
        return new Header(found, body, start, firstParagraph, noise);
    }

    /// Reads the salutation at `shift` of a line; whether the line is nothing else.
    private boolean salute(Line line, int shift) {
        String rest = line.plain().substring(Math.min(shift, line.plain().length()));
        int lead = 0;
        if (rest.startsWith("[")) {
            int close = rest.indexOf(']');
            lead = close > 0 && close < LONGEST ? Math.min(close + 2, rest.length()) : 0;
        }
        Matcher thanks = THANKS.matcher(rest.substring(lead, Math.min(rest.length(), lead + LONGEST)));
        lead += thanks.lookingAt() ? thanks.end() : 0;
        int end = lead < rest.length() ? Salutations.western(rest.substring(lead)) : 0;
        if (end == 0) {
            return false;
        }
        TextRange range = line.trimmedRange(shift + lead, shift + lead + end);
        char mark = lead + end < rest.length() ? rest.charAt(lead + end) : 0;
        found.salutation = new Recognised<>(Findings.tidy(rest.substring(lead, lead + end)), range, mark == ',' ? 0.7 : 0.85);
        return lead + end + 1 >= rest.length();
    }

    /// A salutation of several lines, each of them whole: `Mr. President,` `Excellencies,` `Ladies and gentlemen,`.
    private int goesOn(int from, int next, String text) {
        int at = next;
        while (at > from && at < lines.size() && at < from + 6 && found.salutation != null && found.salutation.range() != null
                && lines.get(at).number() - lines.get(at - 1).number() <= 2) {
            Line line = lines.get(at);
            int end = Salutations.western(line.plain());
            if (end == 0 || end + 1 < line.plain().length()) {
                break;
            }
            TextRange range = found.salutation.range().span(line.range(0, end));
            found.salutation = new Recognised<>(Findings.tidy(range.of(text)), range, found.salutation.confidence());
            at++;
        }
        return at;
    }

    private boolean isHeader(Line line) {
        String plain = line.plain();
        if (plain.length() > LONGEST) {
            return false;
        }
        if (LABEL.matcher(plain).matches()) {
            return true;
        }
        char last = plain.charAt(plain.length() - 1);
        Dates.Found date = Dates.western(plain);
        if (date != null && date.end() - date.start() + 45 >= plain.length() || isHeadline(plain, date)) {
            return true;
        }
        boolean sentence = ".;,".indexOf(last) >= 0 && !HOUSE.matcher(plain).matches() && !plain.endsWith("D.C.") && !plain.endsWith("Jr.");
        return !sentence && (HOUSE.matcher(plain).matches() || BY.matcher(plain).matches() || GENRE.matcher(plain).matches() && titleCase(plain) > 0.5
                || titleCase(plain) >= 0.75);
    }

    /// A first line in sentence case is a title where the line below it says whose speech it is, or when.
    private boolean isTitleAbove(int at) {
        String plain = lines.get(at).plain();
        if (at > 0 || plain.length() > LONGEST / 2 || at + 1 >= lines.size() || ".;,!".indexOf(plain.charAt(plain.length() - 1)) >= 0) {
            return false;
        }
        String below = lines.get(at + 1).plain();
        Dates.Found date = below.length() > LONGEST ? null : Dates.western(below);
        return below.length() <= LONGEST && (BY.matcher(below).matches() || IN_TITLE.matcher(below).lookingAt() && isHeader(lines.get(at + 1))
                || date != null && date.end() - date.start() + 45 >= below.length());
    }

    /// `Remarks by … at …, 9 November 2021.` is a heading although a full stop ends it.
    private static boolean isHeadline(String plain, Dates.@Nullable Found date) {
        return date != null && date.end() + 2 >= plain.length() && IN_TITLE.matcher(plain).lookingAt();
    }

    /// Front matter needs a sign of it: a date, a word for a speech, or a line set apart by an empty one.
    private boolean plausible(List<Line> head, int body) {
        if (head.isEmpty() || body >= lines.size() && head.size() > 6) {
            return false;
        }
        for (Line line : head) {
            if (Dates.western(line.plain()) != null || GENRE.matcher(line.plain()).matches() || BY.matcher(line.plain()).matches() || LABEL.matcher(line.plain()).matches()) {
                return true;
            }
        }
        return body < lines.size() && head.size() <= 3 && lines.get(body).number() - head.getLast().number() > 1
                && lines.get(body).plain().length() > LONGEST;
    }

    private void read(List<Line> head) {
        // Where somebody else is named, a first line that looks like a name is the title: Quit India.
        long names = head.stream().filter(line -> WesternNames.named(line.plain()) > 0 || BY.matcher(line.plain()).matches()).count();
        int titleLine = -1;
        for (int i = 0; i < head.size(); i++) {
            Line line = head.get(i);
            String plain = line.plain();
            Matcher label = LABEL.matcher(plain);
            if (label.matches()) {
                label(line, label);
                continue;
            }
            Dates.Found date = Dates.western(plain);
            Matcher by = BY.matcher(plain);
            if (HOUSE.matcher(plain).matches() && !by.matches()) {
                continue;
            }
            if (date != null && found.date == null) {
                found.date(date.date(), line.range(date.start(), date.end()), 0.9);
                dateline(line, date);
            }
            if (by.matches()) {
                person(line, by.start(1), by.end(1), 0.9);
                if (!GENRE.matcher(plain).matches()) {
                    continue;
                }
            }
            boolean dateOnly = date != null && date.end() - date.start() + 45 >= plain.length() && !GENRE.matcher(plain).matches();
            if (dateOnly) {
                continue;
            }
            boolean genre = GENRE.matcher(plain).matches();
            int named = WesternNames.named(plain);
            boolean name = !genre && named > 0 && head.size() > 1 && (i > 0 || names == 1);
            if (name && found.speaker == null) {
                person(line, 0, named, 0.75);
                office(line, named);
            } else if (!genre && found.place == null && i > 0 && TOWN.matcher(plain).matches() && (found.title != null || found.speaker != null)) {
                found.place = new Recognised<>(plain, line.range(0, plain.length()), 0.6);
            } else if (found.occasion == null && titleLine == i - 1 && i > 0 && found.title != null
                    && OCCASION.matcher(plain).matches() && !ENDS_OPEN.matcher(found.title.value()).matches()) {
                found.occasion = new Recognised<>(Findings.tidy(plain), line.range(0, plain.length()), 0.75);
            } else if (titleLine == i - 1 && i > 0 && line.number() - head.get(i - 1).number() == 1 && GOES_ON.matcher(plain).matches()
                    && found.title != null && found.title.range() != null) {
                found.title = new Recognised<>(found.title.value() + " " + Findings.tidy(plain), found.title.range().span(line.range(0, plain.length())),
                        Math.min(0.85, found.title.confidence()));
                titleLine = i;
            } else if (found.title == null && titleShaped(plain)) {
                found.title = new Recognised<>(Findings.tidy(plain), line.range(0, plain.length()), genre ? 0.9 : 0.65);
                titleLine = i;
                inTitle(line);
            } else if (genre && IN_TITLE.matcher(plain).lookingAt() && found.speaker == null) {
                inTitle(line);
                found.subtitle = Findings.better(found.subtitle, new Recognised<>(Findings.tidy(plain), line.range(0, plain.length()), 0.5));
            } else if (found.subtitle == null && found.title != null && i > 0 && date == null) {
                found.subtitle = new Recognised<>(Findings.tidy(plain), line.range(0, plain.length()), 0.5);
            }
        }
    }

    private void label(Line line, Matcher label) {
        TextRange range = line.trimmedRange(label.start(2), label.end(2));
        switch (label.group(1).toLowerCase(Locale.ROOT)) {
            case "title", "titel" -> found.title = new Recognised<>(Findings.tidy(label.group(2)), range, 0.95);
            case "speaker", "redner", "rednerin" -> person(line, label.start(2), label.end(2), 0.95);
            case "date", "delivered", "datum" -> {
                Dates.Found date = Dates.western(label.group(2));
                if (date != null) {
                    found.date(date.date(), line.range(label.start(2) + date.start(), label.start(2) + date.end()), 0.95);
                }
            }
            default -> found.place = new Recognised<>(Findings.tidy(label.group(2)), range, 0.9);
        }
    }

    private void inTitle(Line line) {
        Matcher inside = IN_TITLE.matcher(line.plain());
        if (inside.matches()) {
            person(line, inside.start(1), inside.end(1), 0.8);
        }
    }

    /// The office after a name: `, Mayor of Springfield`.
    private void office(Line line, int from) {
        int start = from;
        while (start < line.plain().length() && ", ".indexOf(line.plain().charAt(start)) >= 0) {
            start++;
        }
        if (start > from && start < line.plain().length() && line.plain().charAt(start) != '(' && found.speaker != null && found.office == null) {
            found.office = new Recognised<>(line.plain().substring(start), line.range(start, line.plain().length()), 0.75);
        }
    }

    private static boolean titleShaped(String plain) {
        return plain.codePoints().filter(Character::isLetter).count() >= 4;
    }

    private void dateline(Line line, Dates.Found date) {
        String before = line.plain().substring(0, date.start()).replaceAll("[(,;|–—-]?[ (]{0,3}(?:den|on|le|el|am)?[ ]?$", "").strip();
        if (before.length() >= 3 && before.length() <= 40 && before.matches("\\p{Lu}[\\p{L}.,'’ -]{2,39}") && !GENRE.matcher(before).matches()
                && !before.matches("(?iu)(?:delivered|given|date|published|posted|updated|released|on|monday|tuesday|wednesday|thursday|friday|saturday|sunday)\\b.*") && !WesternNames.isPerson(before)) {
            String place = before.replaceAll("[, ]{1,4}$", "");
            int at = line.plain().indexOf(place);
            found.place = new Recognised<>(place, line.range(at, at + place.length()), 0.6);
        }
    }

    private void person(Line line, int from, int to, double confidence) {
        String words = line.plain().substring(from, to);
        Matcher relative = RELATIVE.matcher(words);
        if (relative.lookingAt() && !WesternNames.beginsWithOffice(words)) {
            person(line, from + relative.end(), to, confidence);
            return;
        }
        Names.Person named = WesternNames.person(words);
        if (named == null) {
            return;
        }
        Recognised<String> person = new Recognised<>(named.name(), line.range(from + named.start(), from + named.end()), confidence);
        found.speaker = Findings.better(found.speaker, person);
        if (named.office() != null && found.speaker == person) {
            found.office = new Recognised<>(named.office(), line.range(from, from + named.officeEnd()), confidence);
        }
    }

    /// Where the value begins after a label: `Delivered by …`, `Date: …`; 0 without one.
    static int afterLabel(String plain) {
        Matcher label = LABEL.matcher(plain);
        if (label.matches()) {
            return label.start(2);
        }
        Matcher by = BY.matcher(plain);
        return by.matches() ? by.start(1) : 0;
    }

    /// The share of the words that begin with a capital, small words left out.
    private static double titleCase(String plain) {
        int words = 0;
        int capital = 0;
        for (String word : plain.split("[^\\p{L}'’.]+")) {
            if (word.isEmpty() || SMALL.contains(word)) {
                continue;
            }
            words++;
            capital += Character.isUpperCase(word.codePointAt(0)) ? 1 : 0;
        }
        return words == 0 ? 0 : (double) capital / words;
    }

    private static String cut(Line line) {
        return line.plain().substring(0, Math.min(LONGEST, line.plain().length()));
    }
}
