package lectern.window;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final FileActions.Frame frame;
    private final Runnable exportPdf;
    private final Printing printing;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private boolean busy;

    PrintActions(Desk desk, Messages messages, Dialogs dialogs, FileActions.Frame frame, Runnable exportPdf) {
        this.desk = desk;
        this.messages = messages;
        this.frame = frame;
        this.exportPdf = exportPdf;
        this.printing = new Printing(messages, dialogs::printer, Platform::runLater);
    }

    void print() {
        desk.open().ifPresent(this::print);
    }

    private void print(OpenSpeech open) {
        if (busy) {
            frame.say(messages.text("window.print.busy"));
            return;
        }
        busy = true;
        stopped.set(false);
        printing.print(new MarkedSpeech(open.speech(), open.annotations(), desk.codebook()), frame::progress, stopped::get)
                .whenComplete((result, thrown) -> {
                    busy = false;
                    frame.progress(2);
                    if (thrown != null) {
                        frame.trouble(thrown);
                    } else {
                        tell(result);
                    }
                });
    }

    private void tell(Printing.Result result) {
        switch (result.outcome()) {
            case PRINTED -> frame.say(messages.text("window.print.done", result.pages(), result.printer()));
            case CANCELLED -> {
                if (stopped.get()) {
                    frame.say(messages.text("window.print.stopped", result.pages()));
                }
            }
            case NO_SUCH_PAGES -> frame.tell(messages.text("window.print.no-pages"), List.of());
            case NO_PRINTER -> offerPdf(messages.text("window.print.no-printer"));
            case FAILED -> offerPdf(messages.text("window.print.failed", result.printer()));
        }
    }

    private void offerPdf(String sentence) {
        frame.offer(sentence, messages.text("window.command.export-pdf"), exportPdf);
    }

    /// Stops a running print; pages that went out are printed.
    void stop() {
        stopped.set(true);
    }
}
