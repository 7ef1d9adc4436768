package lectern.intake.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.FrontMatter;
import lectern.speech.SpeechEvent;
import org.jsoup.parser.Parser;

/// Reads subtitles (`.srt`, WebVTT). The cues of a sentence make one paragraph again; when each was shown is noted at its
/// place. A new paragraph begins where a sentence ended and the speaker paused, or where a cue says so with an empty line.
final class SubtitleReader {
    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{2}):(\\d{2})[,.](\\d{3})";
    private static final Pattern TIMING = Pattern.compile("[ \\t]*" + TIME + "[ \\t]+-->[ \\t]+" + TIME + "[^\\n]*");
    private static final Pattern FIRST_CUE = Pattern.compile("\\A\\s{0,20}\\d{1,6}[ \\t]*\\n[ \\t]*\\d{1,3}:\\d{2}:\\d{2}[,.]\\d{3}[ \\t]+-->");
    private static final Pattern TAG = Pattern.compile("</?(?:[a-z]{1,6}|\\d{1,3}:)(?:[ .:\\d][^<>\\n]{0,200})?>|\\{\\\\[^{}\\n]{1,60}\\}", Pattern.CASE_INSENSITIVE);
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^\\s>]{1,60})?[ \\t]+([^>\\n]{1,120})>");
    private static final int PAUSE = 1_500;
    private static final int LONG_PARAGRAPH = 700;
    private static final String SENTENCE_ENDS = "。！？!?.…”\"」』";

    private record Cue(int from, int to, String shown, List<String> lines) {
    }

    private SubtitleReader() {
    }

    static boolean isVtt(String text) {
        return text.startsWith("WEBVTT") && (text.length() == 6 || Character.isWhitespace(text.charAt(6)));
    }

    static boolean isSrt(String text) {
        return FIRST_CUE.matcher(text.substring(0, Math.min(text.length(), 400))).find();
    }

    /// @param text the file's text, lines ended by `\n`
    static Manuscript read(String text, Budget budget) {
        List<Cue> cues = cues(text, budget);
        if (cues.isEmpty()) {
            throw budget.damaged(isVtt(text) ? "VTT" : "SRT");
        }
        ManuscriptWriter out = new ManuscriptWriter(budget, false);
        int paragraph = 0;
        Cue before = cues.getFirst();
        String voice = "";
        for (Cue cue : cues) {
            boolean ended = !out.lineIsEmpty() && SENTENCE_ENDS.indexOf(out.last()) >= 0;
            if (ended && (cue.from() - before.to() >= PAUSE || out.length() - paragraph > LONG_PARAGRAPH)) {
                out.endLine();
                paragraph = out.length();
            }
            Matcher speaker = VOICE.matcher(String.join("\n", cue.lines()));
            if (speaker.find() && !speaker.group(1).strip().equals(voice)) {
                voice = speaker.group(1).strip();
                out.endLine();
                paragraph = out.length();
                out.beginEvent();
                out.add(voice + (ManuscriptWriter.tight(voice.codePointBefore(voice.length())) ? "：" : ": "));
                out.endEvent(SpeechEvent.Kind.SPEAKER);
                out.endLine();
            }
            write(cue, out);
            before = cue;
        }
        return out.end("", FrontMatter.NONE);
    }

    private static void write(Cue cue, ManuscriptWriter out) {
        boolean structured = cue.lines().contains("");
        boolean first = true;
        for (String line : cue.lines()) {
            if (line.isEmpty() || structured && !first) {
                out.endLine();
            }
            String words = Parser.unescapeEntities(TAG.matcher(VOICE.matcher(line).replaceAll("")).replaceAll(""), false).strip();
            if (ManuscriptWriter.needsSpace(String.valueOf(out.last() == 0 ? "" : out.last()), words)) {
                out.add(" ");
            }
            if (first) {
                out.point(SpeechEvent.Kind.TIME, cue.shown());
                first = false;
            }
            out.add(words);
        }
    }

    /// A cue ends at the next timing, not at its first empty line: some have empty lines in them.
    private static List<Cue> cues(String text, Budget budget) {
        List<Cue> cues = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        boolean passed = false;
        for (int i = 0; i < lines.length; i++) {
            Matcher timing = TIMING.matcher(lines[i]);
            if (timing.matches()) {
                dropNumber(cues);
                cues.add(new Cue(millis(timing, 1), millis(timing, 5), shown(timing), new ArrayList<>()));
                budget.entries(cues.size() / 8);
                passed = false;
            } else if (lines[i].matches("(?:NOTE|STYLE|REGION)(?:[ \\t].*)?") && (i == 0 || lines[i - 1].isBlank())) {
                passed = true;
            } else if (passed && lines[i].isBlank()) {
                passed = false;
            } else if (!passed && !cues.isEmpty()) {
                cues.getLast().lines().add(lines[i].strip());
            }
        }
        dropNumber(cues);
        return cues;
    }

    /// The number of the next cue, and the empty lines around it, are none of the words.
    private static void dropNumber(List<Cue> cues) {
        if (cues.isEmpty()) {
            return;
        }
        List<String> lines = cues.getLast().lines();
        int last = lines.size() - 1;
        if (last >= 0 && lines.get(last).matches("\\d{1,6}") && (last == 0 || lines.get(last - 1).isEmpty())) {
            lines.remove(last);
        }
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
    }

    private static int millis(Matcher timing, int group) {
        int hours = timing.group(group) == null ? 0 : Integer.parseInt(timing.group(group));
        return ((hours * 60 + Integer.parseInt(timing.group(group + 1))) * 60 + Integer.parseInt(timing.group(group + 2))) * 1000
                + Integer.parseInt(timing.group(group + 3));
    }

    private static String shown(Matcher timing) {
        return clock(timing, 1) + "–" + clock(timing, 5);
    }

    private static String clock(Matcher timing, int group) {
        String hours = timing.group(group) == null ? "00" : timing.group(group);
        return hours + ":" + timing.group(group + 1) + ":" + timing.group(group + 2) + "." + timing.group(group + 3);
    }
}
