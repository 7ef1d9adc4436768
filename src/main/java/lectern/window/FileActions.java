package lectern.window;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.control.Button;
import lectern.desk.Arrivals;
import lectern.desk.Desk;
import lectern.desk.Exporting;
import lectern.desk.ImportReport;
import lectern.desk.Importing;
import lectern.desk.Likeness;
import lectern.desk.NotesImport;
import lectern.desk.OpenSpeech;
import lectern.desk.PdfExport;
import lectern.desk.Samples;
import lectern.exchange.LecternNotes;
import lectern.exchange.NotesFormat;
import lectern.exchange.WebAnnotations;
import lectern.library.CheckReport;
import lectern.intake.ReadOptions;
import lectern.message.Messages;
import lectern.message.Notice;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// What the File menu does: speeches and notes come in and leave.
final class FileActions {
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Frame frame;
    private final PrintActions printing;
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /// What these actions need of the window around them.
    interface Frame {
        void openSpeech(long id);

        void refreshShelf();

        void say(String message);

        void tell(String heading, List<String> lines, Button... others);

        /// Says something and offers a way on, which Enter takes.
        void offer(String sentence, String name, Runnable action);

        void progress(double share);

        /// Lets the reader decide about what looks like new versions of speeches.
        void versions(List<Likeness> held);

        /// Tells of a problem.
        void trouble(Throwable thrown);
    }

    FileActions(Desk desk, Messages messages, Dialogs dialogs, Frame frame) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.frame = frame;
        this.printing = new PrintActions(desk, messages, dialogs, frame, this::exportPdf);
    }

    void importFiles() {
        importPaths(dialogs.filesToImport());
    }

    void importFolder() {
        dialogs.folderToImport().ifPresent(folder -> importPaths(List.of(folder)));
    }

    /// Imports files and folders that were chosen, dropped or named at the start, and opens the first.
    /// Completes when that is done.
    CompletableFuture<Void> importPaths(List<Path> paths) {
        if (paths.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        cancelled.set(false);
        Arrivals arrivals = new Arrivals(true);
        return show(arrivals, new Importing(desk, arrivals).run(paths, ReadOptions.STANDARD,
                at -> frame.progress(at.done() / (double) Math.max(1, at.total())), cancelled::get))
                .handle((report, thrown) -> {
                    frame.progress(2);
                    return null;
                });
    }

    /// Stops what shows its progress. What an import has brought in stays in; pages that went to the printer are printed.
    void stop() {
        cancelled.set(true);
        printing.stop();
    }

    private CompletableFuture<ImportReport> show(Arrivals arrivals, CompletableFuture<ImportReport> importing) {
        return importing.whenComplete((report, thrown) -> {
            if (thrown != null) {
                frame.trouble(thrown);
                return;
            }
            frame.refreshShelf();
            report.lines().stream().filter(line -> !Arrivals.isHeld(line)).map(ImportReport.Line::card).filter(card -> card != null).findFirst()
                    .map(SpeechCard::id).ifPresent(frame::openSpeech);
            tell(report, arrivals.held());
        });
    }

    private void tell(ImportReport report, List<Likeness> held) {
        String summary = messages.text("window.import.summary", report.imported(), report.alreadyThere() - held.size(),
                report.refused());
        List<String> lines = new ArrayList<>();
        for (ImportReport.Line line : report.lines()) {
            if (line.problem() != null) {
                lines.add(line.problem().in(messages));
            } else if (!line.isNew() && line.card() != null && !Arrivals.isHeld(line)) {
                lines.add(messages.text("window.import.there", line.file().getFileName().toString(),
                        line.card().title()));
            }
            for (Notice notice : line.notices()) {
                lines.add(notice.in(messages));
            }
        }
        if (lines.isEmpty()) {
            frame.say(summary);
        } else {
            frame.tell(summary, lines, held.isEmpty() ? new Button[0] : new Button[] {
                Banner.button(messages.text("window.version.review", held.size()), () -> frame.versions(held))});
        }
    }

    void openSamples() {
        Samples.addTo(desk, messages).whenComplete((cards, thrown) -> {
            if (thrown != null) {
                frame.trouble(thrown);
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

    private void export(@Nullable OpenSpeech open, Path target) {
        NotesFormat format = target.toString().endsWith(".jsonld") ? new WebAnnotations() : new LecternNotes();
        new Exporting(desk).toFile(format, open == null ? null : open.speech().id(), open == null, target)
                .whenComplete((count, thrown) -> {
                    if (thrown != null) {
                        frame.trouble(thrown);
                    } else {
                        frame.say(messages.text("window.export.done", count, target.getFileName().toString()));
                    }
                });
    }

    /// Writes the open speech with its marks as PDF.
    void exportPdf() {
        desk.open().ifPresent(open -> dialogs.pdfTarget(fileName(open.speech().displayTitle()) + ".pdf").ifPresent(target ->
                new PdfExport(desk, messages).toFile(open.speech().id(), target).whenComplete((written, thrown) -> {
                    if (thrown != null) {
                        frame.trouble(thrown);
                    } else {
                        frame.say(messages.text(written.missing() == 0 ? "window.pdf.done" : "window.pdf.missing",
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
                frame.trouble(thrown);
                return;
            }
            frame.refreshShelf();
            String summary = messages.text("window.import-notes.done", result.added(), result.changed(),
                    result.unchanged(), result.rejected());
            if (result.reports().isEmpty()) {
                frame.say(summary);
            } else {
                frame.tell(summary, result.reports().stream().map(notice -> notice.in(messages)).toList());
            }
        }));
    }

    void saveCopy() {
        String name = desk.file().getFileName().toString().replaceFirst("\\.lectern$", "") + "-copy.lectern";
        dialogs.copyTarget(name).ifPresent(target -> desk.saveCopyAs(target).whenComplete((file, thrown) -> {
            if (thrown != null) {
                frame.trouble(thrown);
            } else {
                frame.say(messages.text("window.save-copy.done", file.getFileName().toString()));
            }
        }));
    }

    Optional<Path> chooseLibrary() {
        return dialogs.library();
    }

    void check() {
        desk.check().whenComplete((report, thrown) -> {
            if (thrown != null) {
                frame.trouble(thrown);
                return;
            }
            frame.tell(messages.text(report.wrong().isEmpty() ? "window.check.clean" : "window.check.wrong",
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
