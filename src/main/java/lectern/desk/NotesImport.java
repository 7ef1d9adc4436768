package lectern.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import lectern.annotation.Step;
import lectern.exchange.Merge;
import lectern.exchange.NotesDocument;
import lectern.exchange.NotesMerge;
import lectern.exchange.NotesReader;
import lectern.exchange.NotesTarget;
import lectern.intake.anatomy.AnatomyReader;
import lectern.library.Library;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Draft;
import lectern.speech.Source;

/// Brings notes from a `lectern-notes` file into the library, as one step that can be undone.
public final class NotesImport {
    private final Desk desk;

    /// @param desk whose library the notes go to
    public NotesImport(Desk desk) {
        this.desk = desk;
    }

    /// What came of it.
    ///
    /// @param added annotations that are new
    /// @param changed annotations that were newer in the file
    /// @param unchanged annotations that were there already
    /// @param rejected annotations that do not fit; each is among the reports
    /// @param reports what the reader should know
    public record Result(int added, int changed, int unchanged, int rejected, List<Notice> reports) {
    }

    /// Reads the file and merges it; texts that the file carries and the library lacks are imported with it. Completes
    /// when everything is on disk.
    public CompletableFuture<Result> run(Path file) {
        AtomicReference<Merge> planned = new AtomicReference<>();
        return desk.ask(library -> {
            NotesDocument document = read(file);
            addMissingSpeeches(library, document);
            return document;
        }).thenCompose(document -> desk.performPlanned(library -> {
            Merge merge = NotesMerge.plan(document, target(library), desk.clock().instant());
            merge.newCoders().forEach(library::keep);
            planned.set(merge);
            return merge.edits().isEmpty() ? Optional.empty() : Optional.of(new Step(Step.Name.IMPORT_NOTES,
                    file.getFileName().toString(), merge.edits(), desk.clock().instant()));
        })).thenApply(step -> {
            Merge merge = planned.get();
            desk.know(merge.newCoders());
            return new Result(merge.added(), merge.changed(), merge.unchanged(), merge.rejected(), merge.reports());
        });
    }

    private void addMissingSpeeches(Library library, NotesDocument document) {
        Merge merge = NotesMerge.plan(document, target(library), desk.clock().instant());
        if (!merge.missingSpeeches().isEmpty()) {
            library.add(merge.missingSpeeches().stream().map(NotesImport::draft).toList());
        }
    }

    private static Draft draft(NotesDocument.NotedSpeech speech) {
        String text = Objects.requireNonNull(speech.text());
        Source source = new Source(speech.fileName(), "UTF-8", 1, Source.LineEnding.LF, false);
        return new Draft(source, text, AnatomyReader.recognise(text, speech.fileName()));
    }

    private static NotesTarget target(Library library) {
        return new NotesTarget(library.codebook(), library.coders(), library::speechOf,
                id -> library.speech(id).orElseThrow().text(), library::annotations, library::annotation,
                library.unplaced()::annotation);
    }

    private static NotesDocument read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return NotesReader.read(in);
        } catch (NoSuchFileException e) {
            throw new Problem(e, "desk.no-file", file.getFileName().toString());
        } catch (IOException e) {
            throw new Problem(e, "desk.unreadable", file.getFileName().toString());
        }
    }
}
