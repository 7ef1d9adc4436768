package lectern.window.passages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// Passages as rows of a table.
final class PassageTable {
    private PassageTable() {
    }

    /// A row for each annotation that is still there; on the library's thread.
    static List<List<@Nullable Object>> of(Library library, List<String> ids, Messages messages) {
        Map<Long, SpeechCard> cards = library.speeches().stream().collect(Collectors.toMap(SpeechCard::id, card -> card));
        Codebook codebook = library.codebook();
        List<List<@Nullable Object>> rows = new ArrayList<>(ids.size() + 1);
        rows.add(Arrays.asList(messages.text("finding.column.quote"), messages.text("finding.column.themes"),
                messages.text("finding.column.note"), messages.text("finding.column.title"),
                messages.text("finding.column.speaker"), messages.text("finding.column.date"),
                messages.text("finding.column.place"), messages.text("finding.column.marked")));
        ids.stream().flatMap(id -> library.annotation(id).stream()).forEach(annotation -> {
            @Nullable SpeechCard card = cards.get(annotation.speech());
            rows.add(Arrays.asList(annotation.anchor().quote(), annotation.themes().stream()
                            .flatMap(id -> codebook.theme(id).stream()).map(Theme::name).collect(Collectors.joining("; ")),
                    annotation.note(), card == null ? null : card.title(), card == null ? null : card.speaker(),
                    card == null ? null : card.date(), card == null ? null : card.place(), annotation.created()));
        });
        return rows;
    }
}
