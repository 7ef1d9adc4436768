package lectern.window;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.exchange.Csv;
import lectern.message.Messages;
import lectern.window.search.Around;
import lectern.window.search.View;

/// What a view of search shows leaves the program: written or copied as CSV, copied as a picture.
final class FoundLeaving {
    private final Desk desk;
    private final Messages messages;
    private final Around around;

    FoundLeaving(Desk desk, Messages messages, Around around) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
    }

    /// Asks where to, and writes the table of a view; nothing happens where it has none.
    void write(View view) {
        view.table().ifPresent(table -> around.tableTarget(table.file()).ifPresent(target -> then(table.rows().get().thenCompose(rows ->
                new Exporting(desk).toFile(rows, target).thenApply(written -> Math.max(0, rows.size() - 1))), count ->
                around.say(messages.text("finding.exported", count, String.valueOf(target.getFileName()))))));
    }

    /// Puts the table of a view on the clipboard; nothing happens where it has none.
    void copyTable(View view) {
        view.table().ifPresent(table -> then(table.rows().get(), rows -> {
            StringBuilder text = new StringBuilder();
            rows.forEach(row -> text.append(Csv.row(row.toArray())));
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text.toString()));
            around.say(messages.text("finding.copied.table"));
        }));
    }

    /// Puts a picture of a view on the clipboard; nothing happens where it has none.
    void copyPicture(View view) {
        view.picture().ifPresent(picture -> {
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture.get());
            Clipboard.getSystemClipboard().setContent(content);
            around.say(messages.text("finding.copied.picture"));
        });
    }

    private <T> void then(CompletableFuture<T> work, Consumer<T> done) {
        work.whenComplete((result, thrown) -> {
            if (thrown != null) {
                around.trouble(thrown);
            } else {
                done.accept(result);
            }
        });
    }
}
