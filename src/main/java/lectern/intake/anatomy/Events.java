package lectern.intake.anatomy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.speech.SpeechEvent.Kind;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Reactions and notes that stand in the text.
final class Events {
    // Bounded, so that a text of opening brackets alone costs no more than its length.
    private static final Pattern BRACKETED = Pattern.compile("[（(\\[［【〔]([^（）()\\[\\]［］【】〔〕\\n]{1,200})[）)\\]］】〕]");
    private static final Pattern NUMBER = Pattern.compile("(?:注|註)?[ ]?\\d{1,3}|[①-⑳]");
    private static final Pattern HAN_APPLAUSE = Pattern.compile("掌声|鼓掌|掌聲");
    private static final Pattern HAN_LAUGHTER = Pattern.compile("笑声|笑聲|^(?:众|全场|哄堂)?大?笑$");
    private static final Pattern HAN_REACTION = Pattern.compile("欢呼|歡呼|全场起立|全體起立|全体起立|插话|口号|呼声|喧哗|^鞠躬$");
    private static final Pattern APPLAUSE = Pattern.compile("(?i)^(?:(?:loud|prolonged|long|sustained|general|cheers and|cheers,|laughter and|great|renewed|scattered|standing|some|lebhafter|anhaltender|langanhaltender|starker|stürmischer|allgemeiner|demonstrativer|vifs|grandes|muchos|fuertes|prolongados|nutridos) ){0,3}(?:applause|cheers and applause|beifall|aplausos?|applaudissements|applausi|aplauzos|palmas|ovation|standing ovation).{0,180}");
    private static final Pattern LAUGHTER = Pattern.compile("(?i)^(?:(?:general|loud|much|große|allgemeine) ){0,2}(?:laughter|laughs?|heiterkeit|lachen|risas|rires|risos|risa|sourires|ilarità).{0,180}");
    private static final Pattern REACTION = Pattern.compile("(?i)^(?:cheers|cheering|boos|booing|crosstalk|inaudible|interruption|hear, hear|chants?|chanting|audience|murmur|zurufe?\\b|zwischenrufe?\\b|widerspruch|unruhe|glocke|protestas|rumores|exclamations|mouvement|whistles).{0,180}");

    private Events() {
    }

    /// All events within `body`, in order.
    static List<SpeechEvent> in(String text, TextRange body) {
        List<SpeechEvent> events = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(text);
        int bracketed = body.start();
        for (int i = body.start(); i < body.end(); i++) {
            char c = text.charAt(i);
            if (isMark(c) && (c == '※' || i == 0 || text.charAt(i - 1) != '\n')) {
                // At the start of a line ⑴ counts; inside a line it calls a note.
                events.add(new SpeechEvent(Kind.NOTE, new TextRange(i, i + 1), String.valueOf(c)));
            } else if (i >= bracketed && opens(c) && matcher.region(i, body.end()).lookingAt()) {
                bracketed = matcher.end();
                String label = matcher.group(1).strip();
                Kind kind = kind(label, c);
                if (kind != null && !label.isEmpty()) {
                    events.add(new SpeechEvent(kind, new TextRange(i, bracketed), label));
                }
            }
        }
        events.sort(Comparator.comparing(SpeechEvent::range));
        return withoutOverlap(events);
    }

    private static boolean isMark(char c) {
        return c >= '\u2474' && c <= '\u2487' || c == '※';
    }

    private static boolean opens(char c) {
        return c == '（' || c == '(' || c == '[' || c == '［' || c == '【' || c == '〔';
    }

    private static List<SpeechEvent> withoutOverlap(List<SpeechEvent> events) {
        List<SpeechEvent> kept = new ArrayList<>();
        for (SpeechEvent event : events) {
            if (kept.isEmpty() || kept.getLast().range().end() <= event.range().start()) {
                kept.add(event);
            }
        }
        return kept;
    }

    /// What the words in such a bracket note; null for words of the speech.
    static @Nullable Kind kind(String label, char bracket) {
        if (label.length() <= 24 && "（(【［[".indexOf(bracket) >= 0) {
            if (HAN_APPLAUSE.matcher(label).find()) {
                return Kind.APPLAUSE;
            }
            if (HAN_LAUGHTER.matcher(label).find()) {
                return Kind.LAUGHTER;
            }
            if (HAN_REACTION.matcher(label).find()) {
                return Kind.REACTION;
            }
        }
        if (APPLAUSE.matcher(label).matches()) {
            return Kind.APPLAUSE;
        }
        if (LAUGHTER.matcher(label).matches()) {
            return Kind.LAUGHTER;
        }
        if (REACTION.matcher(label).matches()) {
            return Kind.REACTION;
        }
        boolean square = "[［〔".indexOf(bracket) >= 0;
        return square && NUMBER.matcher(label).matches() ? Kind.NOTE : null;
    }
}
