package lectern.intake.anatomy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import org.jspecify.annotations.Nullable;

/// What the name of a file says of the speech in it.
///
/// @param date a date, or a year from 1500 to 2199 that stands alone between separators; null when there is none
/// @param speaker a personal name, or null
/// @param office whom the speaker speaks for: the country in `USA_70_2015`; null when nothing says so
/// @param series the name before `第4695期`, or null
/// @param number the number in `第4695期`, or the session's in `USA_70_2015`; null when there is none
/// @param title a title, or null
record FileNameHints(@Nullable PartialDate date, @Nullable Recognised<String> speaker, @Nullable Recognised<String> office,
                     @Nullable Recognised<String> series, @Nullable Recognised<String> number, @Nullable String title) {
    /// A name in a form that is used for nothing else, or that the text names too.
    private static final double SURE = 0.75;
    private static final double LIKELY = 0.6;
    private static final int LIMIT = 255;
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:1[5-9]|2[01])\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}.])((?:1[5-9]|20|21)\\d\\d)(?![\\p{L}\\p{N}]|\\.\\d)");
    private static final Pattern PARTY = Pattern.compile("(?:d|r|w|f|n|u|dr|wd|nu|i|l|c|dem|rep|fed|whig|none)");
    private static final Pattern SESSION = Pattern.compile("(\\p{Lu}{3})[_ -](\\d{1,3})[_ -]((?:19|20)\\d\\d)");
    private static final Pattern ISSUE = Pattern.compile("([\\p{IsHan}]{2,10}?)?[”\"》】_ ]{0,2}(?:系列)?[ _（(]{0,2}(?:总?第 ?(\\d{1,6}) ?[期辑篇讲号]|(?:№|[Nn][Oo]\\.?) ?(\\d{1,6}))");
    private static final Pattern GENRE = Pattern.compile("(?:讲话|講話|报告|報告|致辞|致词|发言|演讲|演说|主持词|谈话|开幕词|闭幕词|祝词|贺词|贺信|党课|讲稿|说明)");
    private static final Set<String> NOT_NAMES = Set.of("report", "annual", "speech", "address", "remarks", "union", "state", "inaugural",
            "work", "government", "budget", "statement", "final", "draft", "copy", "version", "part", "chapter", "the", "of", "on", "in",
            "at", "and", "to", "for", "text", "file", "un", "general", "debate", "conference", "meeting", "minutes", "new", "gwr");

    /// Reads the name, extension included. Any string will do.
    static FileNameHints of(String fileName, CharSequence opening) {
        String name = fileName.length() > LIMIT ? fileName.substring(0, LIMIT) : fileName;
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 && name.length() - dot <= 6 ? name.substring(0, dot) : name;
        Line line = Line.of(stem, 0, 0, stem.length());
        PartialDate date = date(line.plain());
        String title = Han.share(line.plain()) > 0.3 ? title(line.plain()) : null;
        String named = title == null ? null : chineseName(line.plain());
        Matcher issue = ISSUE.matcher(line.plain());
        boolean issued = issue.find();
        FileNameHints none = new FileNameHints(date, named == null ? null : new Recognised<>(named, null, 0.5), null,
                issued && issue.group(1) != null ? new Recognised<>(issue.group(1), null, LIKELY) : null,
                issued ? new Recognised<>(issue.group(issue.group(2) != null ? 2 : 3), null, SURE) : null, title);
        Matcher session = SESSION.matcher(line.plain());
        if (session.matches()) {
            return FileNames.country(session.group(1), Han.share(opening) > 0.3 ? Locale.CHINESE : Locale.ENGLISH)
                    .map(country -> session(session, country)).orElse(none);
        }
        return title != null || Han.share(opening) > 0.3 ? none : western(line.plain(), opening, none);
    }

    /// `USA_70_2015`: the country's code, the session, the year, as the General Debate of the United Nations is kept.
    private static FileNameHints session(Matcher session, String country) {
        return new FileNameHints(PartialDate.of(Integer.parseInt(session.group(3))), null, new Recognised<>(country, null, SURE), null,
                new Recognised<>(String.valueOf(Integer.parseInt(session.group(2))), null, SURE), null);
    }

    private static @Nullable PartialDate date(String stem) {
        String parted = stem.replace('_', ' ');
        Dates.Found found = Dates.chinese(parted);
        if (found == null) {
            found = Dates.western(parted);
        }
        if (found != null) {
            return found.date();
        }
        Matcher compact = COMPACT.matcher(stem);
        if (compact.find()) {
            try {
                return PartialDate.parse(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
            } catch (DateTimeException e) {
                // 20220231 counts something else than days.
                return null;
            }
        }
        Matcher year = YEAR.matcher(parted);
        return year.find() ? PartialDate.of(Integer.parseInt(year.group(1))) : null;
    }

    private static @Nullable String title(String stem) {
        String best = null;
        for (String part : stem.split("[_＿|：:]|(?<=[\\p{IsHan}”）]) ?[-－] ?(?=[\\p{IsHan}“])| {1,4}")) {
            String tidy = part.replaceAll("^[\\d.、\\-]{1,12}(?=[\\p{IsHan}“《])", "").replaceAll("^年(?:\\d{1,2}月(?:\\d{1,2}日)?)?", "")
                    .replaceAll("[（(][^（）()]{0,30}[）)]$", "").strip();
            if (GENRE.matcher(tidy).find() && tidy.length() >= 4 && (best == null || tidy.length() > best.length())) {
                best = tidy;
            }
        }
        return best;
    }

    /// A name that stands alone between separators, or before a colon: `2019-03-05 李克强 政府工作报告`.
    private static @Nullable String chineseName(String stem) {
        for (String part : stem.split("[_ ：:\\-—－+]{1,4}")) {
            String name = part.endsWith("同志") ? part.substring(0, part.length() - 2) : part;
            if (Names.isName(name)) {
                return name;
            }
        }
        return null;
    }

    /// `1961_john_f_kennedy_d`, `1933_roosevelt_d`, `44_kennedy_1961`: a year, a name, perhaps the party.
    private static FileNameHints western(String stem, CharSequence opening, FileNameHints none) {
        List<String> parts = new ArrayList<>(List.of(stem.split("[_ -]+")));
        boolean yearLast = parts.size() > 2 && YEAR.matcher(parts.getLast()).matches() && parts.getFirst().matches("\\d{1,3}");
        if (!yearLast && !(parts.size() > 1 && YEAR.matcher(parts.getFirst()).matches())) {
            return none;
        }
        parts.removeFirst();
        boolean party = !yearLast && parts.size() > 1 && PARTY.matcher(parts.getLast()).matches();
        if (party || yearLast) {
            parts.removeLast();
        }
        if (parts.size() < (party || yearLast ? 1 : 2) || parts.size() > 5
                || parts.stream().anyMatch(p -> !p.chars().allMatch(Character::isLetter) || p.length() > 20
                        || NOT_NAMES.contains(p.toLowerCase(Locale.ROOT)))) {
            return none;
        }
        if (yearLast) {
            // numbered rows put the surname first
            parts.add(parts.removeFirst());
        }
        boolean initial = parts.subList(0, parts.size() - 1).stream().anyMatch(p -> p.length() == 1);
        String speaker = FileNames.asWritten(FileNames.person(String.join(" ", parts)), opening);
        boolean named = parts.size() > 1 && opening.toString().contains(speaker);
        if (!party && !initial && !named) {
            return none;
        }
        return new FileNameHints(none.date(), new Recognised<>(speaker, null, party || named ? SURE : LIKELY), none.office(),
                none.series(), none.number(), null);
    }
}
