package lectern.intake.anatomy;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.Recognised;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The title of a speech that bears none, as its opening names it: `现在，我代表国务院，向大会作政府工作报告`.
final class SelfTitles {
    private static final int MOST_PARAGRAPHS = 40;
    private static final int MOST_UNITS = 6000;
    private static final String REPORT = "(?:报告|報告|说明|說明)";
    private static final Pattern FIRST_PERSON = Pattern.compile("我(?:[^们們]|$)|委托|委託|国务院向|國務院向");
    private static final Pattern NAMED = Pattern.compile("(?:作|做|提出|提请审议|报告)了?[ ]?((?:关于|關於)[^。；，！？]{2,90}?的?" + REPORT + ")(?=[。；，！？,]|$)");
    private static final Pattern GOVERNMENT = Pattern.compile("(?:作|做)(?:[^。，]{0,8}?)(政府工作(?:报告|報告))");
    private static final Pattern GENITIVE = Pattern.compile("(?:代表|受)([\\p{IsHan}]{2,24}?)(?:的?委托|的?委託)?(?:[，,]|向|现在|作)");
    private static final Pattern GIVES = Pattern.compile("报告[^。]{0,30}?工作|報告[^。]{0,30}?工作|(?:作|做)(?:了|一个|以下|如下|工作)?[^。，]{0,6}?(?:报告|報告)|提出[^。]{0,20}报告");
    private static final Pattern PLAN = Pattern.compile("《\\s{0,3}(?:中华人民共和国|[\\p{IsHan}]{2,3}[省市县区])?([^《》\\n]{4,60}?)(?:（草案）|\\(草案\\)|草案)\\s{0,3}》");
    private static final Pattern WITH_PLAN = Pattern.compile("(?:连同|结合|对)《?(?:纲要|规划|计划)(?:（草案）|草案)?》?");
    private static final Pattern GOVERNMENT_BODY = Pattern.compile(".*(?:国务院|國務院|人民政府|政府|行政公署)");
    private static final Pattern OTHER_BODY = Pattern.compile("(?:第[一二三四五六七八九十]{1,3}届)?([\\p{IsHan}]{0,20}?(?:人民法院|人民检察院|(?:人民代表大会|人大)(?:常务委员会|常委会)|政协[\\p{IsHan}]{0,12}(?:常务委员会|常委会)|常务委员会|常委会))");
    private static final Pattern NARRATED = Pattern.compile("([\\p{IsHan}]{2,3})((?:国务院)?总理|省长|市长|县长|委员长|主席|同志)(?:在|作)[^。，]{0,20}报告");
    private static final Pattern SHORT_PLAN = Pattern.compile("(?:关于)(第[一二三四五六七八九十]{1,3}个五年计划)的报告");

    private SelfTitles() {
    }

    /// Adds what the opening says to `found`: a title, and for a report told by others its speaker.
    static void read(String text, List<Line> lines, int from, Findings found) {
        int to = Math.min(lines.size(), from + MOST_PARAGRAPHS);
        int begin = from < lines.size() ? lines.get(from).start() : text.length();
        for (int i = from; i < to && lines.get(i).start() - begin < MOST_UNITS && found.title == null; i++) {
            String plain = opening(lines.get(i).plain());
            if (i > from && NumberedHeads.looksNumbered(plain) && plain.length() < 40 && plain.length() > 2) {
                break;
            }
            for (int at = 0; at < plain.length() && found.title == null; ) {
                int end = Han.sentenceEnd(plain, at);
                sentence(text, lines.get(i), at, end, begin, found);
                at = end;
            }
        }
        String head = text.substring(begin, Math.min(text.length(), begin + MOST_UNITS));
        boolean government = head.contains("国务院") || head.contains("國務院") || head.contains("人民政府");
        boolean assembly = head.contains("人民代表大会") || head.contains("人民代表大會");
        if (found.title == null) {
            narrated(lines, from, to, found);
        }
        boolean deputies = found.salutation != null && found.salutation.value().contains("代表");
        if (found.title == null && deputies && government && assembly && (head.contains("审议") || head.contains("審議"))) {
            found.title = new Recognised<>("政府工作报告", null, 0.4);
        }
    }

    private static String opening(String plain) {
        return plain.length() > 3000 ? plain.substring(0, 3000) : plain;
    }

    private static void sentence(String text, Line line, int from, int to, int begin, Findings found) {
        String sentence = line.plain().substring(from, to);
        if (sentence.length() > 400 || !FIRST_PERSON.matcher(sentence).find()) {
            return;
        }
        Matcher government = GOVERNMENT.matcher(sentence);
        if (government.find()) {
            found.title = new Recognised<>(government.group(1), line.range(from + government.start(1), from + government.end(1)), 0.7);
            return;
        }
        Matcher named = NAMED.matcher(sentence);
        if (named.find()) {
            String value = named.group(1);
            TextRange range = line.range(from + named.start(1), from + named.end(1));
            String fuller = fuller(value, text.substring(begin, Math.min(text.length(), begin + MOST_UNITS)));
            found.title = new Recognised<>(fuller == null ? Findings.tidy(value) : fuller, fuller == null ? range : null, 0.65);
            return;
        }
        Matcher gives = GIVES.matcher(sentence);
        Matcher body = GENITIVE.matcher(sentence);
        if (!body.find() || !gives.find() && !sentence.contains("报告") && !sentence.contains("報告")) {
            return;
        }
        composed(text, line, sentence, from, begin, body.group(1), found);
    }

    private static void composed(String text, Line line, String sentence, int from, int begin, String body, Findings found) {
        boolean traditional = sentence.contains("報告");
        if (GOVERNMENT_BODY.matcher(body).matches()) {
            Matcher plan = PLAN.matcher(text.substring(begin, Math.min(text.length(), line.end())));
            if (WITH_PLAN.matcher(sentence).find() && plan.find()) {
                found.title = new Recognised<>("关于" + plan.group(1) + "的报告", null, 0.5);
            } else {
                found.title = new Recognised<>(traditional ? "政府工作報告" : "政府工作报告", null, 0.55);
            }
            return;
        }
        Matcher other = OTHER_BODY.matcher(body);
        if (other.matches() && GIVES.matcher(sentence).find()) {
            found.title = new Recognised<>(other.group(1) + (traditional ? "工作報告" : "工作报告"), null, 0.5);
        }
    }

    /// `第一个五年计划` by the full name that the opening gives it at least twice, or null.
    private static @Nullable String fuller(String title, String opening) {
        Matcher plan = SHORT_PLAN.matcher(title);
        if (!plan.matches()) {
            return null;
        }
        String full = "发展国民经济的" + plan.group(1);
        int first = opening.indexOf(full);
        return first >= 0 && opening.indexOf(full, first + 1) >= 0 ? "关于" + full + "的报告" : null;
    }

    /// A newspaper's account: `周恩来总理在报告中首先指出`.
    private static void narrated(List<Line> lines, int from, int to, Findings found) {
        for (int i = from; i < to; i++) {
            String plain = opening(lines.get(i).plain());
            int at = plain.indexOf("报告");
            if (at < 0) {
                continue;
            }
            String head = plain.substring(0, Math.min(plain.length(), 60));
            Matcher m = NARRATED.matcher(head);
            if (m.lookingAt() && Names.isName(m.group(1))) {
                Line line = lines.get(i);
                if (found.speaker == null) {
                    found.speaker = new Recognised<>(m.group(1), line.range(m, 1), 0.55);
                    found.office = m.group(2).equals("同志") ? null : new Recognised<>(m.group(2), line.range(m, 2), 0.55);
                }
                if (m.group(2).matches("(?:国务院)?总理|.长") && !m.group(2).equals("委员长")) {
                    found.title = new Recognised<>("政府工作报告", null, 0.4);
                }
                return;
            }
        }
    }
}
