package lectern.intake.formats;

import java.util.ArrayList;
import java.util.List;
import lectern.intake.anatomy.Layout;
import lectern.intake.anatomy.Layout.Heading;
import lectern.message.Notice;
import lectern.speech.FrontMatter;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;

/// Gathers the text of a file line by line, with what the file says of it.
final class ManuscriptWriter {
    static final int BOLD = 1;
    static final int ITALIC = 2;
    private static final int NO_HEADING = -1;
    /// Where a word may be broken is layout.
    private static final char SOFT_HYPHEN = '\u00AD';

    private final Budget budget;
    private final boolean keepsBlankLines;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder line = new StringBuilder();
    // the style of each unit of the line
    private final StringBuilder styles = new StringBuilder();
    private final List<SpeechEvent> lineEvents = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<TextRange> bold = new ArrayList<>();
    private final List<TextRange> italic = new ArrayList<>();
    private final List<TextRange> centred = new ArrayList<>();
    private final List<SpeechEvent> events = new ArrayList<>();
    private final List<TextRange> noise = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Notice> notices = new ArrayList<>();
    private int style;
    private int heading = NO_HEADING;
    private boolean inTheMiddle;
    private int eventFrom = -1;

    /// @param keepsBlankLines whether an empty line is a line, as in word processors, or nothing, as in web pages
    ManuscriptWriter(Budget budget, boolean keepsBlankLines) {
        this.budget = budget;
        this.keepsBlankLines = keepsBlankLines;
    }

    /// Adds to the line. Line ends in `words` end it; control characters are left out.
    void add(CharSequence words) {
        budget.characters(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == '\n' || c == '\u000B' || c == '\f' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
                breakLine();
            } else if (c == '\t' || c >= ' ' && (c < 0x7F || c > 0x9F) && c != SOFT_HYPHEN && c != '\uFFFE' && c != '\uFFFF') {
                line.append(c);
                styles.append((char) style);
            }
        }
    }

    /// The type of what is added from now on: [#BOLD], [#ITALIC], both or 0.
    void style(int now) {
        style = now;
    }

    int style() {
        return style;
    }

    /// The line being written is a heading of that level; 0 is the title.
    void heading(int level) {
        heading = level;
    }

    /// The line being written stands in the middle.
    void centre(boolean is) {
        inTheMiddle = is;
    }

    /// What is added from now on is no word of the speech but something noted in it.
    void beginEvent() {
        eventFrom = line.length();
    }

    /// It ends here. Nothing is noted where nothing was added in this line.
    void endEvent(SpeechEvent.Kind kind) {
        if (eventFrom >= 0 && eventFrom < line.length()) {
            TextRange range = new TextRange(eventFrom, line.length()).trimmed(line);
            String label = line.substring(range.start(), range.end());
            boolean bracketed = label.length() > 2 && "（([［〔【".indexOf(label.charAt(0)) >= 0
                    && "）)]］〕】".indexOf(label.charAt(label.length() - 1)) >= 0;
            String words = bracketed ? label.substring(1, label.length() - 1).strip() : label;
            if (!words.isEmpty()) {
                lineEvents.add(new SpeechEvent(kind, range, words));
            }
        }
        eventFrom = -1;
    }

    /// Something that belongs to this place and has no words in the text: a time.
    void point(SpeechEvent.Kind kind, String label) {
        lineEvents.add(new SpeechEvent(kind, new TextRange(line.length(), line.length()), label));
    }

    /// Calls a note here.
    ///
    /// @return its number, from 1; [#note] gives its words
    int call() {
        notes.add("");
        int letter = line.isEmpty() ? 0 : Character.codePointBefore(line, line.length());
        boolean han = letter == 0 || letter > 0x2E7F;
        int from = line.length();
        add((han ? "〔" : "[") + notes.size() + (han ? "〕" : "]"));
        lineEvents.add(new SpeechEvent(SpeechEvent.Kind.NOTE, new TextRange(from, line.length()), ""));
        return notes.size();
    }

    void note(int number, String words) {
        budget.characters(words.length());
        notes.set(number - 1, words.strip().replaceAll("\\s*\\n\\s*", " "));
    }

    /// Ends the line where the file begins a new page.
    void page() {
        if (!line.isEmpty()) {
            breakLine();
        }
    }

    void notice(Notice notice) {
        notices.add(notice);
    }

    boolean lineIsEmpty() {
        return line.isEmpty();
    }

    boolean endsWithSpace() {
        return line.isEmpty() || line.charAt(line.length() - 1) == ' ' || line.charAt(line.length() - 1) == '\t';
    }

    /// Units written so far, the line included.
    int length() {
        return text.length() + line.length();
    }

    int lineLength() {
        return line.length();
    }

    /// The last unit of the line, or 0.
    char last() {
        return line.isEmpty() ? 0 : line.charAt(line.length() - 1);
    }

    /// Takes the last unit of the line back: a hyphen that only broke a word.
    void takeBack() {
        line.setLength(line.length() - 1);
        styles.setLength(line.length());
    }

    /// Ends the line, not what the paragraph is.
    void breakLine() {
        int level = heading;
        boolean middle = inTheMiddle;
        endLine();
        heading = level;
        inTheMiddle = middle;
    }

    /// Ends the line.
    void endLine() {
        TextRange kept = trimmed();
        int at = text.length();
        if (kept.isEmpty()) {
            boolean afterBlank = at == 0 || text.charAt(at - 1) == '\n' && (at == 1 || text.charAt(at - 2) == '\n');
            if (keepsBlankLines && !afterBlank) {
                text.append('\n');
            }
            lineEvents.stream().filter(event -> event.range().isEmpty())
                    .forEach(event -> events.add(placed(event, new TextRange(0, 0), text.length())));
        } else {
            text.append(line, kept.start(), kept.end());
            TextRange whole = new TextRange(at, text.length());
            if (heading >= 0) {
                headings.add(new Heading(whole, heading));
            }
            if (inTheMiddle) {
                centred.add(whole);
            }
            lineEvents.forEach(event -> events.add(placed(event, kept, at)));
            stretches(kept, at, BOLD, bold);
            stretches(kept, at, ITALIC, italic);
            text.append('\n');
        }
        line.setLength(0);
        styles.setLength(0);
        lineEvents.clear();
        heading = NO_HEADING;
        inTheMiddle = false;
        eventFrom = eventFrom >= 0 ? 0 : -1;
    }

    /// Ends the line, which belongs to the page.
    void endNoise() {
        int at = text.length();
        endLine();
        if (text.length() > at + 1) {
            noise.add(new TextRange(at, text.length() - 1));
        }
    }

    /// All that was gathered.
    ///
    /// @param part what the file calls it, or empty
    /// @param said what the file says in fields
    Manuscript end(String part, FrontMatter said) {
        if (!line.isEmpty() || !lineEvents.isEmpty()) {
            endLine();
        }
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '\n') {
            end--;
        }
        text.setLength(end);
        int noteStart = text.length();
        for (int i = 0; i < notes.size(); i++) {
            text.append('\n').append('〔').append(i + 1).append('〕').append(notes.get(i));
        }
        repairSurrogates();
        int length = text.length();
        int[] number = {0};
        List<SpeechEvent> told = events.stream().map(event -> event.kind() == SpeechEvent.Kind.NOTE && event.label().isEmpty()
                ? new SpeechEvent(event.kind(), event.range(), label(number[0]++)) : event)
                .map(event -> new SpeechEvent(event.kind(), event.range().within(length), event.label())).toList();
        Layout layout = new Layout(headings, bold, italic, centred, told, noise,
                notes.isEmpty() ? length : Math.min(length, noteStart + 1), said);
        return new Manuscript(part, text.toString(), layout, notices);
    }

    private String label(int note) {
        String words = notes.get(note);
        return words.isEmpty() ? String.valueOf(note + 1) : words;
    }

    /// Half a character cannot be stored; what it was is lost already.
    private void repairSurrogates() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                text.setCharAt(i, '\uFFFD');
            }
        }
    }

    private TextRange trimmed() {
        int from = 0;
        int to = line.length();
        while (from < to && isPaper(line.charAt(from))) {
            from++;
        }
        while (to > from && isPaper(line.charAt(to - 1))) {
            to--;
        }
        return new TextRange(from, to);
    }

    /// Joiners are no paper: an emoji may need them.
    private static boolean isPaper(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\uFEFF' || c == '\u200B';
    }

    private static SpeechEvent placed(SpeechEvent event, TextRange kept, int at) {
        int start = Math.clamp(event.range().start() - kept.start(), 0, kept.length());
        int end = Math.clamp(event.range().end() - kept.start(), start, kept.length());
        return new SpeechEvent(event.kind(), new TextRange(at + start, at + end), event.label());
    }

    private void stretches(TextRange kept, int at, int which, List<TextRange> into) {
        int from = -1;
        for (int i = kept.start(); i <= kept.end(); i++) {
            boolean is = i < kept.end() && (styles.charAt(i) & which) != 0;
            if (is && from < 0) {
                from = i;
            } else if (!is && from >= 0) {
                into.add(new TextRange(at + from - kept.start(), at + i - kept.start()));
                from = -1;
            }
        }
    }

    /// Whether two lines of one paragraph need a space where they meet: not beside Han, kana and full-width marks.
    static boolean needsSpace(CharSequence before, CharSequence after) {
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        int last = Character.codePointBefore(before, before.length());
        int first = Character.codePointAt(after, 0);
        return !Character.isWhitespace(last) && !Character.isWhitespace(first) && !tight(last) && !tight(first);
    }

    /// Characters of scripts that are written without spaces.
    static boolean tight(int c) {
        return Character.isIdeographic(c) || c >= 0x3000 && c <= 0x30FF || c >= 0xFF00 && c <= 0xFFEF || c == '—';
    }
}
