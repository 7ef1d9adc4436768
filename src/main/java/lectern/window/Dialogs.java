package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lectern.window.print.PrintChoice;

/// The system's dialogs, behind one interface so that tests and platforms without them can stand in.
public interface Dialogs {
    /// The files to import; empty when the reader cancelled.
    List<Path> filesToImport();

    /// The folder to import; empty when the reader cancelled.
    Optional<Path> folderToImport();

    /// The file with a new version of a text.
    default Optional<Path> newVersion() {
        return filesToImport().stream().findFirst();
    }

    /// Where to write an export.
    ///
    /// @param name the file name offered
    Optional<Path> exportTarget(String name);

    /// Where to write the report of an import: as text, table or JSON, as the name says.
    ///
    /// @param name the file name offered
    Optional<Path> reportTarget(String name);

    /// A table that says for each file what the speech in it is.
    Optional<Path> fieldTable();

    /// Where to write a PDF.
    ///
    /// @param name the file name offered
    Optional<Path> pdfTarget(String name);

    /// Where to write a table as CSV.
    ///
    /// @param name the file name offered
    Optional<Path> tableTarget(String name);

    /// Printer, paper and pages for a job of that name. On any thread but JavaFX's; waits for the answer.
    PrintChoice printer(String title);

    /// A file of notes to import.
    Optional<Path> notesToImport();

    /// A library to open, or the name of a new one.
    Optional<Path> library();

    /// Where to save a copy of the library.
    ///
    /// @param name the file name offered
    Optional<Path> copyTarget(String name);
}
