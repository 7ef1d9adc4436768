package lectern.window.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import lectern.window.themes.ThemeFilter;
import org.jspecify.annotations.Nullable;

/// Passages as rows of a table.
final class PassageTable {
    private PassageTable() {
    }

    /// A row for each annotation that is still there, its place in code points; on the library's thread.
    static List<List<@Nullable Object>> of(Library library, List<String> ids, Messages messages) {
        Map<Long, SpeechCard> cards = library.speeches().stream().collect(Collectors.toMap(SpeechCard::id, card -> card));
        Map<String, String> coders = library.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        Codebook codebook = library.codebook();
        List<List<@Nullable Object>> rows = new ArrayList<>(ids.size() + 1);
        rows.add(Stream.of("quote", "themes", "note", "title", "speaker", "date", "place", "coder", "marked", "speech", "start", "end")
                .<@Nullable Object>map(column -> messages.text("finding.column." + column)).toList());
        long speech = -1;
        CodePoints points = CodePoints.of("");
        for (String id : ids) {
            @Nullable Annotation annotation = library.annotation(id).orElse(null);
            if (annotation == null) {
                continue;
            }
            if (annotation.speech() != speech) {
                speech = annotation.speech();
                points = CodePoints.of(library.speech(speech).orElseThrow().text());
            }
            TextRange place = points.toCodePoints(annotation.anchor().range());
            @Nullable SpeechCard card = cards.get(speech);
            rows.add(Arrays.asList(annotation.anchor().quote(), themes(codebook, annotation), annotation.note(),
                    card == null ? null : card.title(), card == null ? null : card.speaker(), card == null ? null : card.date(),
                    card == null ? null : card.place(), coders.get(annotation.coder()), annotation.created(), speech,
                    place.start(), place.end()));
        }
        return rows;
    }

    /// The names of its themes, each with those it is nested in.
    private static String themes(Codebook codebook, Annotation annotation) {
        return annotation.themes().stream().flatMap(id -> codebook.theme(id).stream())
                .map(theme -> String.join(ThemeFilter.STEP, codebook.path(theme))).collect(Collectors.joining("; "));
    }
}
