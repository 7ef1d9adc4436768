package lectern.exchange;

import java.util.List;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.message.Notice;

/// What an import of notes would do. Every annotation of the document is counted exactly once, but for those of
/// [#missingSpeeches]: import these speeches, plan again, and they are.
///
/// @param edits in the order they must be carried out: themes, parents first, then annotations; empty when there is
///     nothing to do. [#newCoders] must be known before
/// @param newCoders coders the library does not know
/// @param missingSpeeches speeches the library lacks but whose whole text the document carries
/// @param reports what did not go as the document says, in its order
/// @param added annotations that are new
/// @param unchanged annotations the library has, in the same or in a newer state
/// @param changed annotations the document has in a newer state
/// @param rejected annotations that do not fit; each has a report
public record Merge(List<Edit> edits, List<Coder> newCoders, List<NotesDocument.NotedSpeech> missingSpeeches,
                    List<Notice> reports, int added, int unchanged, int changed, int rejected) {
    public Merge {
        edits = List.copyOf(edits);
        newCoders = List.copyOf(newCoders);
        missingSpeeches = List.copyOf(missingSpeeches);
        reports = List.copyOf(reports);
    }
}
