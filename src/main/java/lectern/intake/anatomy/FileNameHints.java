package lectern.intake.anatomy;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// What the name of a file says of the speech in it.
///
/// @param date a date, or a year from 1500 to 2199 that stands alone between separators; null when there is none
/// @param speaker a personal name, or null
/// @param speakerConfidence how sure the name is
/// @param title a title, or null
record FileNameHints(@Nullable PartialDate date, @Nullable String speaker, double speakerConfidence,
                     @Nullable String title) {
    private static final int LIMIT = 255;
    private static final Pattern COMPACT = Pattern.compile("(?<!\\d)((?:1[5-9]|2[01])\\d\\d)(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final Pattern YEAR = Pattern.compile("(?<![\\p{L}\\p{N}.])((?:1[5-9]|20|21)\\d\\d)(?![\\p{L}\\p{N}]|\\.\\d)");
    private static final Pattern PARTY = Pattern.compile("(?:d|r|w|f|n|dr|wd|nu|i|l|c)");
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
        FileNameHints none = new FileNameHints(date, named, named == null ? 0 : 0.5, title);
        return title != null || Han.share(opening) > 0.3 ? none : western(line.plain(), opening, none);
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

    private static FileNameHints western(String stem, CharSequence opening, FileNameHints none) {
        List<String> parts = new ArrayList<>(List.of(stem.split("[_ ]+")));
        if (parts.size() < 3 || !YEAR.matcher(parts.getFirst()).matches()) {
            return none;
        }
        parts.removeFirst();
        boolean party = parts.size() > 2 && PARTY.matcher(parts.getLast()).matches() && parts.getLast().equals(parts.getLast().toLowerCase(Locale.ROOT));
        if (party) {
            parts.removeLast();
        }
        if (parts.size() < 2 || parts.size() > 5
                || parts.stream().anyMatch(p -> !p.chars().allMatch(Character::isLetter) || p.length() > 20
                        || NOT_NAMES.contains(p.toLowerCase(Locale.ROOT)))) {
            return none;
        }
        boolean initial = parts.subList(0, parts.size() - 1).stream().anyMatch(p -> p.length() == 1);
        String speaker = person(parts);
        boolean named = opening.toString().contains(speaker);
        if (!party && !initial && !named) {
            return none;
        }
        return new FileNameHints(none.date(), speaker, party || named ? 0.75 : 0.6, null);
    }

    private static String person(List<String> parts) {
        StringBuilder name = new StringBuilder();
        boolean joined = false;
        for (String part : parts) {
            if (!name.isEmpty() && !joined) {
                name.append(' ');
            }
            String lower = part.toLowerCase(Locale.ROOT);
            name.append(lower.substring(0, 1).toUpperCase(Locale.ROOT)).append(lower.substring(1));
            joined = lower.equals("mc");
            if (part.length() == 1) {
                name.append('.');
            }
        }
        return name.toString();
    }
}
