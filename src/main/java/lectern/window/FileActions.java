package lectern.window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.desk.Likeness;
import lectern.desk.NotesImport;
import lectern.desk.OpenSpeech;
import lectern.desk.PdfExport;
import lectern.desk.Samples;
import lectern.exchange.LecternNotes;
import lectern.exchange.NotesFormat;
import lectern.exchange.WebAnnotations;
import lectern.library.CheckReport;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// What the File menu does: speeches and notes come in and leave.
final class FileActions {
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Frame frame;
    private final Telling telling;
    private final PrintActions printing;
    private final Imports imports;

    /// What these actions need of the window around them.
    interface Frame {
        void openSpeech(long id);

        void refreshShelf();

        void progress(double share);

        /// Lets the reader decide about what looks like new versions of speeches.
        void versions(List<Likeness> held);
    }

    /// @param toPage gives the page the focus
    FileActions(Desk desk, Messages messages, Dialogs dialogs, Frame frame, Telling telling, Runnable toPage) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.frame = frame;
        this.telling = telling;
        this.imports = new Imports(desk, messages, dialogs, frame, telling, toPage);
        this.printing = new PrintActions(desk, messages, dialogs, frame::progress, telling, this::exportPdf);
    }

    void importFiles() {
        imports.start(dialogs.filesToImport(), false);
    }

    void importFolder() {
        dialogs.folderToImport().ifPresent(folder -> imports.start(List.of(folder), false));
    }

    /// Imports files after showing what can be chosen about them.
    void importWithChoices() {
        imports.startWithChoices(dialogs.filesToImport());
    }

    /// Imports what was dropped on the window.
    void drop(List<Path> paths) {
        imports.start(paths, false);
    }

    /// Imports files and folders named at the start, and opens the first. Completes when that is done.
    CompletableFuture<Void> importPaths(List<Path> paths) {
        return imports.start(paths, true);
    }

    /// What comes in.
    Imports imports() {
        return imports;
    }

    /// Stops what shows its progress. What an import has brought in stays in; pages that went to the printer are printed.
    void stop() {
        imports.stop();
        printing.stop();
    }

    void openSamples() {
        Samples.addTo(desk, messages).whenComplete((cards, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
                return;
            }
            frame.refreshShelf();
            frame.openSpeech(cards.getFirst().id());
        });
    }

    void export(boolean all) {
        OpenSpeech open = all ? null : desk.open().orElse(null);
        if (!all && open == null) {
            return;
        }
        String name = (open == null ? "lectern" : fileName(open.speech().displayTitle())) + "-notes.json";
        dialogs.exportTarget(name).ifPresent(target -> export(open, target));
    }

    /// Writes the notes of these speeches.
    void export(Set<Long> speeches) {
        dialogs.exportTarget("lectern-notes.json").ifPresent(target ->
                told(new Exporting(desk).toFile(format(target), speeches, target), target));
    }

    private void export(@Nullable OpenSpeech open, Path target) {
        told(new Exporting(desk).toFile(format(target), open == null ? null : open.speech().id(), open == null, target), target);
    }

    private static NotesFormat format(Path target) {
        return target.toString().endsWith(".jsonld") ? new WebAnnotations() : new LecternNotes();
    }

    private void told(CompletableFuture<Integer> export, Path target) {
        export.whenComplete((count, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else {
                telling.say(messages.text("window.export.done", count, target.getFileName().toString()));
            }
        });
    }

    /// Writes the open speech with its marks as PDF.
    void exportPdf() {
        desk.open().ifPresent(open -> dialogs.pdfTarget(fileName(open.speech().displayTitle()) + ".pdf").ifPresent(target ->
                new PdfExport(desk, messages).toFile(open.speech().id(), target).whenComplete((written, thrown) -> {
                    if (thrown != null) {
                        telling.trouble(thrown);
                    } else {
                        telling.say(messages.text(written.missing() == 0 ? "window.pdf.done" : "window.pdf.missing",
                                written.pages(), target.getFileName().toString(), written.missing()));
                    }
                })));
    }

    /// Prints the open speech with its marks.
    void print() {
        printing.print();
    }

    void importNotes() {
        dialogs.notesToImport().ifPresent(file -> new NotesImport(desk).run(file).whenComplete((result, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
                return;
            }
            frame.refreshShelf();
            String summary = messages.text("window.import-notes.done", result.added(), result.changed(),
                    result.unchanged(), result.rejected());
            if (result.reports().isEmpty()) {
                telling.say(summary);
            } else {
                telling.tell(summary, result.reports().stream().map(notice -> notice.in(messages)).toList());
            }
        }));
    }

    void saveCopy() {
        String name = desk.file().getFileName().toString().replaceFirst("\\.lectern$", "") + "-copy.lectern";
        dialogs.copyTarget(name).ifPresent(target -> desk.saveCopyAs(target).whenComplete((file, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else {
                telling.say(messages.text("window.save-copy.done", file.getFileName().toString()));
            }
        }));
    }

    Optional<Path> chooseLibrary() {
        return dialogs.library();
    }

    void check() {
        desk.check().whenComplete((report, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
                return;
            }
            telling.tell(messages.text(report.wrong().isEmpty() ? "window.check.clean" : "window.check.wrong",
                    report.speeches(), report.annotations(), report.wrong().size()), wrong(report));
        });
    }

    private List<String> wrong(CheckReport report) {
        return report.wrong().stream().map(notice -> notice.in(messages)).toList();
    }

    /// A title as a file name that every system takes.
    static String fileName(String title) {
        String clean = title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip();
        String name = clean.codePointCount(0, clean.length()) <= 60 ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, 60)).strip();
        return name.isEmpty() ? "lectern" : name;
    }
}
