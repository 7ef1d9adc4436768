package lectern.window.passages;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.exchange.LecternNotes;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.search.Around;
import org.jspecify.annotations.Nullable;

/// Passages leave: as notes in JSON, or as a table.
final class PassagesExport {
    private final Desk desk;
    private final Messages messages;
    private final Around around;

    PassagesExport(Desk desk, Messages messages, Around around) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
    }

    /// Asks where to, and writes these annotations with their speeches.
    void notes(List<String> ids) {
        around.notesTarget("passages-notes.json").ifPresent(target -> done(new Exporting(desk)
                .toFile(new LecternNotes(), ids, target).thenAccept(count -> say(count, target))));
    }

    /// Asks where to, and writes a line for each annotation.
    void table(List<String> ids) {
        around.tableTarget("passages.csv").ifPresent(target -> done(desk.ask(library -> rows(library, ids))
                .thenCompose(rows -> new Exporting(desk).toFile(rows, target).thenAccept(written -> say(rows.size() - 1, target)))));
    }

    private List<List<@Nullable Object>> rows(Library library, List<String> ids) {
        Map<Long, SpeechCard> cards = library.speeches().stream().collect(Collectors.toMap(SpeechCard::id, card -> card));
        Codebook codebook = library.codebook();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(Arrays.asList(messages.text("finding.column.quote"), messages.text("finding.column.themes"),
                messages.text("finding.column.note"), messages.text("finding.column.title"),
                messages.text("finding.column.speaker"), messages.text("finding.column.date"),
                messages.text("finding.column.place"), messages.text("finding.column.marked"))));
        ids.stream().flatMap(id -> library.annotation(id).stream()).forEach(annotation -> {
            @Nullable SpeechCard card = cards.get(annotation.speech());
            rows.add(new ArrayList<>(Arrays.asList(annotation.anchor().quote(), annotation.themes().stream()
                            .flatMap(id -> codebook.theme(id).stream()).map(Theme::name).collect(Collectors.joining("; ")),
                    annotation.note(), card == null ? null : card.title(), card == null ? null : card.speaker(),
                    card == null ? null : card.date(), card == null ? null : card.place(), annotation.created())));
        });
        return rows;
    }

    private void say(int count, Path target) {
        around.say(messages.text("finding.exported", count, target.getFileName().toString()));
    }

    private <T> void done(CompletableFuture<T> work) {
        work.exceptionally((Function<Throwable, T>) thrown -> {
            around.trouble(thrown);
            return null;
        });
    }
}
