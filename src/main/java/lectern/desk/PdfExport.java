package lectern.desk;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import lectern.exchange.AtomicFile;
import lectern.exchange.paper.MarkedSpeech;
import lectern.exchange.pdf.SpeechPdf;
import lectern.message.Messages;
import lectern.message.Problem;

/// Writes a marked speech as PDF, on a thread of its own: a long one takes seconds.
public final class PdfExport {
    private final Desk desk;
    private final Messages messages;

    /// @param messages the language of the legend
    public PdfExport(Desk desk, Messages messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /// Writes the speech with that number to a file, whole or not at all; told on the desk's home thread.
    public CompletableFuture<SpeechPdf.Written> toFile(long speech, Path target) {
        return desk.ask(library -> new MarkedSpeech(library.speech(speech)
                .orElseThrow(() -> new Problem("desk.no-speech", String.valueOf(speech))), library.annotations(speech),
                library.codebook())).thenCompose(marked -> write(marked, target));
    }

    private CompletableFuture<SpeechPdf.Written> write(MarkedSpeech marked, Path target) {
        CompletableFuture<SpeechPdf.Written> done = new CompletableFuture<>();
        Thread.ofPlatform().name("pdf").start(() -> {
            try {
                SpeechPdf.Written[] written = new SpeechPdf.Written[1];
                AtomicFile.write(target, out -> written[0] = new SpeechPdf(messages)
                        .write(marked, out));
                desk.home().execute(() -> done.complete(written[0]));
            } catch (RuntimeException | Error e) {
                desk.home().execute(() -> done.completeExceptionally(Incident.of(e)));
            }
        });
        return done;
    }
}
