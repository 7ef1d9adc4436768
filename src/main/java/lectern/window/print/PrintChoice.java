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

        /// Whether any page after that one is to be printed.
        boolean wantsAfter(int page);

        /// Prints one page and waits until it has gone out; never on the JavaFX thread.
        ///
        /// @param page its upper left at 0, 0, in no scene
        /// @return whether the printer took it
        boolean print(Node page);

        /// Ends the job.
        ///
        /// @return whether all went well as far as can be known: what the system's spooler does with it later cannot
        boolean end();

        /// Drops the job, as far as it has not gone out.
        void cancel();
    }
}
