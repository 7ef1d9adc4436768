package lectern.window.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A note read as light Markdown: `**bold**`, `*italic*`, lists, `[text](#annotation-id)`. Everything else is text as
/// it was written; marks that are not closed are text too. Rules of emphasis after CommonMark 0.31, 6.2, without `_`.
///
/// @param lines as written, empty ones too
record NoteText(List<Line> lines) {
    private static final Pattern ITEM = Pattern.compile("^(\\s*)([-*+•]|\\d{1,3}[.)、])\\s+(?=\\S)");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]\n]+)]\\(#([^()\\s]+)\\)");
    private static final String ESCAPABLE = "\\*[]";

    /// @param marker `•` or a number with its sign for an item of a list; null for a plain line
    record Line(@Nullable String marker, List<Span> spans) {
    }

    /// @param link the id of the annotation that it leads to; null for none
    record Span(String text, boolean bold, boolean italic, @Nullable String link) {
    }

    /// Reads a note; any text is one.
    static NoteText of(String note) {
        return new NoteText(note.strip().lines().map(NoteText::line).toList());
    }

    /// What is read, without marks.
    String plain() {
        StringBuilder plain = new StringBuilder();
        for (Line line : lines) {
            plain.append(plain.isEmpty() ? "" : "\n").append(line.marker == null ? "" : line.marker + " ");
            line.spans.forEach(span -> plain.append(span.text));
        }
        return plain.toString();
    }

    /// The beginning, with “…” where something was left out.
    ///
    /// @param most how many lines of `wide` characters it may fill
    NoteText shortened(int most, int wide) {
        List<Line> kept = new ArrayList<>();
        int room = most;
        for (Line line : lines) {
            int length = line.spans.stream().mapToInt(span -> span.text.length()).sum();
            int rows = Math.max(1, Math.ceilDiv(length, wide));
            if (rows > room) {
                if (room > 0) {
                    kept.add(cut(line, room * wide - 1));
                } else if (!kept.isEmpty()) {
                    kept.set(kept.size() - 1, cut(kept.getLast(), wide * most));
                }
                return new NoteText(kept);
            }
            kept.add(line);
            room -= rows;
        }
        return this;
    }

    private static Line cut(Line line, int length) {
        List<Span> spans = new ArrayList<>();
        int room = Math.max(0, length);
        for (Span span : line.spans) {
            if (room > 0) {
                int end = Math.min(room, span.text.length());
                if (end < span.text.length() && end > 0 && Character.isHighSurrogate(span.text.charAt(end - 1))) {
                    end--;
                }
                spans.add(new Span(span.text.substring(0, end), span.bold, span.italic, span.link));
                room -= span.text.length();
            }
        }
        spans.add(new Span("…", false, false, null));
        return new Line(line.marker, spans);
    }

    private static Line line(String text) {
        Matcher item = ITEM.matcher(text);
        if (item.find()) {
            String sign = item.group(2);
            return new Line(item.group(1) + (sign.length() == 1 ? "•" : sign), new Spans(text.substring(item.end())).read());
        }
        return new Line(null, new Spans(text).read());
    }

    /// Reads one line's emphases and links.
    private static final class Spans {
        private final String text;
        private final List<Span> spans = new ArrayList<>();
        private final StringBuilder open = new StringBuilder();
        private boolean bold;
        private boolean italic;

        Spans(String text) {
            this.text = text;
        }

        List<Span> read() {
            Matcher link = LINK.matcher(text);
            int at = 0;
            while (at < text.length()) {
                char sign = text.charAt(at);
                if (sign == '\\' && at + 1 < text.length() && ESCAPABLE.indexOf(text.charAt(at + 1)) >= 0) {
                    open.append(text.charAt(at + 1));
                    at += 2;
                } else if (sign == '[' && link.region(at, text.length()).lookingAt()) {
                    close();
                    spans.add(new Span(link.group(1), bold, italic, link.group(2)));
                    at = link.end();
                } else if (text.startsWith("**", at) && toggles("**", at, bold)) {
                    close();
                    bold = !bold;
                    at += 2;
                } else if (sign == '*' && toggles("*", at, italic)) {
                    close();
                    italic = !italic;
                    at++;
                } else {
                    open.append(sign);
                    at++;
                }
            }
            close();
            return List.copyOf(spans);
        }

        private boolean toggles(String mark, int at, boolean on) {
            return on ? closes(mark, at) : opens(mark, at);
        }

        private boolean opens(String mark, int at) {
            int after = at + mark.length();
            if (after >= text.length() || Character.isWhitespace(text.charAt(after)) || text.charAt(after) == '*'
                    && mark.length() == 2) {
                return false;
            }
            for (int end = next(mark, after + 1); end >= 0; end = next(mark, end + 1)) {
                if (closes(mark, end)) {
                    return true;
                }
            }
            return false;
        }

        private boolean closes(String mark, int at) {
            return at > 0 && !Character.isWhitespace(text.charAt(at - 1));
        }

        /// The next mark of that kind: a single star is not part of a double one, and none is escaped.
        private int next(String mark, int from) {
            for (int at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
                boolean twin = mark.length() == 1
                        && (at + 1 < text.length() && text.charAt(at + 1) == '*' || at > 0 && text.charAt(at - 1) == '*');
                boolean escaped = at > 0 && text.charAt(at - 1) == '\\';
                if (!twin && !escaped) {
                    return at;
                }
            }
            return -1;
        }

        private void close() {
            if (!open.isEmpty()) {
                spans.add(new Span(open.toString(), bold, italic, null));
                open.setLength(0);
            }
        }
    }
}
