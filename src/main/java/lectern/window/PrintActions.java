package lectern.window;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.exchange.paper.MarkedSpeech;
import lectern.message.Messages;
import lectern.window.print.Printing;

/// Prints the open speech and tells what came of it; where there is no printer, offers the PDF.
final class PrintActions {
    private final Desk desk;
    private final Messages messages;
    private final DoubleConsumer progress;
    private final Telling telling;
    private final Runnable exportPdf;
    private final Printing printing;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private boolean busy;

    /// @param progress shows the share that is done; goes away with one above 1
    PrintActions(Desk desk, Messages messages, Dialogs dialogs, DoubleConsumer progress, Telling telling,
                 Runnable exportPdf) {
        this.desk = desk;
        this.messages = messages;
        this.progress = progress;
        this.telling = telling;
        this.exportPdf = exportPdf;
        this.printing = new Printing(messages, dialogs::printer, Platform::runLater);
    }

    void print() {
        desk.open().ifPresent(this::print);
    }

    private void print(OpenSpeech open) {
        if (busy) {
            telling.say(messages.text("window.print.busy"));
            return;
        }
        busy = true;
        stopped.set(false);
        printing.print(new MarkedSpeech(open.speech(), open.annotations(), desk.codebook()), progress, stopped::get)
                .whenComplete((result, thrown) -> {
                    busy = false;
                    progress.accept(2);
                    if (thrown != null) {
                        telling.trouble(thrown);
                    } else {
                        tell(result);
                    }
                });
    }

    private void tell(Printing.Result result) {
        switch (result.outcome()) {
            case PRINTED -> telling.say(messages.text("window.print.done", result.pages(), result.printer()));
            case CANCELLED -> {
                if (stopped.get()) {
                    telling.say(messages.text("window.print.stopped", result.pages()));
                }
            }
            case NO_SUCH_PAGES -> telling.tell(messages.text("window.print.no-pages"), List.of());
            case NO_PRINTER -> offerPdf(messages.text("window.print.no-printer"));
            case FAILED -> offerPdf(messages.text("window.print.failed", result.printer()));
        }
    }

    private void offerPdf(String sentence) {
        telling.offer(sentence, messages.text("window.command.export-pdf"), exportPdf);
    }

    /// Stops a running print; pages that went out are printed.
    void stop() {
        stopped.set(true);
    }
}
