package lectern.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import lectern.library.Library;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The speeches of a page with their texts as they stand, and the lines made of them.
final class Lines {
    private final Map<Long, Source> sources = new HashMap<>();

    private record Source(SpeechCard card, String text, CodePoints points) {
    }

    /// Reads some speeches. On the library's thread.
    static Lines of(Library library, long[] speeches) {
        Lines lines = new Lines();
        List<SpeechCard> cards = library.catalogue().cards(speeches);
        List<@Nullable String> texts = library.index().texts(cards.stream().mapToLong(SpeechCard::id).toArray()).texts();
        for (int i = 0; i < cards.size(); i++) {
            String text = Objects.requireNonNullElse(texts.get(i), "");
            lines.sources.put(cards.get(i).id(), new Source(cards.get(i), text, CodePoints.of(text)));
        }
        return lines;
    }

    /// The speech of that number, if it is still there.
    Optional<SpeechCard> card(long speech) {
        return Optional.ofNullable(sources.get(speech)).map(Source::card);
    }

    /// Its text as it stands; empty if it is gone.
    String text(long speech) {
        Source source = sources.get(speech);
        return source == null ? "" : source.text();
    }

    /// One line.
    ///
    /// @param context how many characters on each side
    Line line(long speech, TextRange range, int context) {
        Source source = sources.get(speech);
        String text = source.text();
        int start = range.start();
        int end = range.end();
        int from = back(text, start, context);
        int to = on(text, end, context);
        return new Line(speech, source.card().title(), source.card().speaker(), source.card().date(), range,
                source.points().toCodePoints(range), text.substring(from, start), text.substring(start, end),
                text.substring(end, to));
    }

    private static int back(String text, int start, int characters) {
        int from = text.offsetByCodePoints(start, -Math.min(characters, text.codePointCount(Math.max(0, start - 2 * characters), start)));
        // a character that would be cut is left out
        return Graphemes.isBoundary(text, from) ? from : Math.min(start, Graphemes.next(text, from));
    }

    private static int on(String text, int end, int characters) {
        int to = text.offsetByCodePoints(end, Math.min(characters, text.codePointCount(end, Math.min(text.length(), end + 2 * characters))));
        return Graphemes.isBoundary(text, to) ? to : Math.max(end, Graphemes.previous(text, to));
    }
}
