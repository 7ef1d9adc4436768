package lectern.window.print;

import java.util.ArrayList;
import java.util.List;
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
    /// The share of the work that is done before the first page goes out.
    private static final double LAYING = 0.3;
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
    /// @param cancelled asked between paragraphs and between pages; may change at any time
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

        Run(PrintChoice.Job job, DoubleConsumer progress, BooleanSupplier cancelled) {
            this.job = job;
            this.progress = progress;
            this.cancelled = cancelled;
        }

        Result print(MarkedSpeech marked) {
            try {
                PrintFaces faces = new PrintFaces(Han.prevails(marked.speech().text()));
                List<PaperPage> pages = new ArrayList<>();
                new SpeechPaper(messages, faces, Sheet.within(job.width(), job.height())).lay(marked, page -> {
                    tell(page.reached() * LAYING);
                    if (job.wants(page.number())) {
                        pages.add(page);
                    }
                }, cancelled);
                return print(pages, new PageNode(faces));
            } catch (RuntimeException | Error e) {
                job.cancel();
                throw e;
            }
        }

        private Result print(List<PaperPage> pages, PageNode nodes) {
            if (!pages.isEmpty()) {
                job.begin(pages.size());
            }
            int printed = 0;
            boolean refused = false;
            while (printed < pages.size() && !refused && !cancelled.getAsBoolean()) {
                refused = !job.print(nodes.of(pages.get(printed)));
                printed += refused ? 0 : 1;
                tell(LAYING + (1 - LAYING) * printed / pages.size());
            }
            if (refused || cancelled.getAsBoolean() || printed == 0) {
                job.cancel();
                return new Result(refused ? Outcome.FAILED : cancelled.getAsBoolean() ? Outcome.CANCELLED
                        : Outcome.NO_SUCH_PAGES, job.printer(), printed);
            }
            return new Result(job.end() ? Outcome.PRINTED : Outcome.FAILED, job.printer(), printed);
        }

        private void tell(double share) {
            home.execute(() -> progress.accept(share));
        }
    }
}
