package lectern.window.print;

import java.util.Arrays;
import javafx.print.PageLayout;
import javafx.print.PageRange;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The system's own print dialog and printers. On any thread but JavaFX's: looking for printers can take long.
public final class SystemPrinter {
    private SystemPrinter() {
    }

    /// Asks for printer, paper and pages.
    ///
    /// @param owner the window that waits for the answer
    /// @param title of the job, as the printer's queue names it
    public static PrintChoice ask(Window owner, String title) {
        @Nullable Printer printer = Printer.getDefaultPrinter();
        if (printer == null) {
            // printers without one that is the default
            printer = Printer.getAllPrinters().stream().findFirst().orElse(null);
        }
        @Nullable PrinterJob job = printer == null ? null : PrinterJob.createPrinterJob(printer);
        if (job == null) {
            return new PrintChoice.NoPrinter();
        }
        job.getJobSettings().setJobName(title);
        if (!job.showPrintDialog(owner)) {
            job.cancelJob();
            return new PrintChoice.Cancelled();
        }
        return new Chosen(job, job.getJobSettings().getPageLayout(), ranges(job));
    }

    private static PageRange[] ranges(PrinterJob job) {
        PageRange @Nullable [] ranges = job.getJobSettings().getPageRanges();
        return ranges == null || ranges.length == 0 ? new PageRange[]{new PageRange(1, Integer.MAX_VALUE)} : ranges;
    }

    private record Chosen(PrinterJob job, PageLayout layout, PageRange[] ranges) implements PrintChoice.Job {
        @Override
        public String printer() {
            return job.getPrinter().getName();
        }

        @Override
        public double width() {
            return layout.getPrintableWidth();
        }

        @Override
        public double height() {
            return layout.getPrintableHeight();
        }

        @Override
        public boolean wants(int page) {
            return Arrays.stream(ranges).anyMatch(range -> range.getStartPage() <= page && page <= range.getEndPage());
        }

        @Override
        public void begin(int pages) {
            // JavaFX counts the pages it is given. A job that knows its last one ends by itself, and only then does it say
            // whether the system took it: endJob() does not wait for that (J2DPrinterJob, JavaFX 26)
            job.getJobSettings().setPageRanges(new PageRange(1, pages));
        }

        @Override
        public boolean print(Node page) {
            return job.printPage(layout, page);
        }

        @Override
        public boolean end() {
            return job.endJob();
        }

        @Override
        public void cancel() {
            job.cancelJob();
        }
    }
}
