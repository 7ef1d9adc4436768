package lectern.window.print;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import lectern.exchange.paper.MarkedSpeech;
import lectern.exchange.paper.PaperPage;
import lectern.exchange.paper.Sheet;
import lectern.exchange.paper.SpeechPaper;
import lectern.message.Messages;
import lectern.text.Han;

/// Prints marked speeches, each on a thread of its own.
public final class Printing {
    private final Messages messages;
    private final Function<String, PrintChoice> ask;
    private final Executor home;

    /// What came of it.
    public enum Outcome {
        /// There is no printer.
        NO_PRINTER,
        /// Nothing was to be printed after all, or no more.
        CANCELLED,
        /// The printer did not take a page.
        FAILED,
        /// None of the pages asked for is there.
        NO_SUCH_PAGES,
        /// All pages asked for have gone out.
        PRINTED
    }

    /// @param printer its name; empty without one
    /// @param pages how many went out
    public record Result(Outcome outcome, String printer, int pages) {
    }

    /// @param messages the language of the legend
    /// @param ask shows the print dialog for a job of that name; is called on the printing thread
    /// @param home where results and progress are told: the JavaFX thread
    public Printing(Messages messages, Function<String, PrintChoice> ask, Executor home) {
        this.messages = messages;
        this.ask = ask;
        this.home = home;
    }

    /// Asks and prints.
    ///
    /// @param progress told, at home, how much is done, from 0 to 1
    /// @param cancelled asked between paragraphs; may change at any time
    public CompletableFuture<Result> print(MarkedSpeech marked, DoubleConsumer progress, BooleanSupplier cancelled) {
        CompletableFuture<Result> done = new CompletableFuture<>();
        Thread.ofPlatform().name("print").daemon().start(() -> {
            try {
                Result result = switch (ask.apply(marked.speech().displayTitle())) {
                    case PrintChoice.NoPrinter none -> new Result(Outcome.NO_PRINTER, "", 0);
                    case PrintChoice.Cancelled none -> new Result(Outcome.CANCELLED, "", 0);
                    case PrintChoice.Job job -> new Run(job, progress, cancelled).print(marked);
                };
                home.execute(() -> done.complete(result));
            } catch (RuntimeException | Error e) {
                home.execute(() -> done.completeExceptionally(e));
            }
        });
        return done;
    }

    private final class Run {
        private final PrintChoice.Job job;
        private final DoubleConsumer progress;
        private final BooleanSupplier cancelled;
        private int printed;
        private boolean beyond;
        private boolean refused;

        Run(PrintChoice.Job job, DoubleConsumer progress, BooleanSupplier cancelled) {
            this.job = job;
            this.progress = progress;
            this.cancelled = cancelled;
        }

        Result print(MarkedSpeech marked) {
            PrintFaces faces = new PrintFaces(Han.prevails(marked.speech().text()));
            PageNode nodes = new PageNode(faces);
            try {
                new SpeechPaper(messages, faces, Sheet.within(job.width(), job.height())).lay(marked, page -> print(page, nodes),
                        () -> refused || beyond || cancelled.getAsBoolean());
            } catch (RuntimeException | Error e) {
                job.cancel();
                throw e;
            }
            if (refused || cancelled.getAsBoolean() || printed == 0) {
                job.cancel();
                return new Result(refused ? Outcome.FAILED : cancelled.getAsBoolean() ? Outcome.CANCELLED
                        : Outcome.NO_SUCH_PAGES, job.printer(), printed);
            }
            return new Result(job.end() ? Outcome.PRINTED : Outcome.FAILED, job.printer(), printed);
        }

        private void print(PaperPage page, PageNode nodes) {
            // one paragraph can fill many pages
            if (refused || beyond || cancelled.getAsBoolean()) {
                return;
            }
            if (job.wants(page.number())) {
                refused = !job.print(nodes.of(page));
                printed += refused ? 0 : 1;
            }
            beyond = !job.wantsAfter(page.number());
            home.execute(() -> progress.accept(page.reached()));
        }
    }
}
