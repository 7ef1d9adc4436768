package lectern.window.print;

import javafx.scene.Node;

/// What came of asking for a printer.
public sealed interface PrintChoice {
    /// There is no printer on this machine.
    record NoPrinter() implements PrintChoice {
    }

    /// The reader thought better of it.
    record Cancelled() implements PrintChoice {
    }

    /// A printer, paper and pages were chosen.
    non-sealed interface Job extends PrintChoice {
        /// The printer's name.
        String printer();

        /// The width of what the printer reaches on the chosen paper as it is turned, in points.
        double width();

        /// Its height, in points.
        double height();

        /// Whether a page is to be printed, from 1.
        boolean wants(int page);

        /// Says how many pages will be printed; before the first.
        void begin(int pages);

        /// Prints one page and waits until it has gone out, with the last one also until the system has taken the job; never
        /// on the JavaFX thread.
        ///
        /// @param page its upper left at 0, 0, in no scene
        /// @return whether the printer took it
        boolean print(Node page);

        /// Ends the job.
        ///
        /// @return whether the system took it; what it does with it later cannot be known here
        boolean end();

        /// Drops the job, as far as it has not gone out.
        void cancel();
    }
}
