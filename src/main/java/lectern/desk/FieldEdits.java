package lectern.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.intake.Intake;
import lectern.intake.formats.FieldTable;
import lectern.library.Library;
import lectern.speech.Field;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// Describes many speeches at once: shows what would change, then does it as one step. On the home thread.
public final class FieldEdits {
    private final Desk desk;

    /// @param desk whose speeches are described
    public FieldEdits(Desk desk) {
        this.desk = desk;
    }

    /// One field of one speech.
    ///
    /// @param speech its number
    /// @param name what a list calls it
    /// @param field the field
    /// @param before what it holds
    /// @param after what it shall hold; null to take it away
    /// @param kept whether it stays as it is, because better is known
    public record Change(long speech, String name, Field field, @Nullable Recognised<String> before,
                         @Nullable Recognised<String> after, boolean kept) {
        Edit.OfField edit() {
            return new Edit.OfField(speech, field, before, after);
        }
    }

    /// What would change.
    ///
    /// @param changes in the order of the speeches, those that are kept included; fields that hold the value already are not
    /// @param speeches how many speeches would change
    /// @param unused the names that do not fit the pattern, or the rows of the table without a speech
    public record Plan(List<Change> changes, int speeches, List<String> unused) {
        public Plan {
            changes = List.copyOf(changes);
            unused = List.copyOf(unused);
        }

        /// What is carried out.
        public List<Change> done() {
            return changes.stream().filter(change -> !change.kept()).toList();
        }
    }

    /// What would change. Nothing is changed.
    ///
    /// @param speeches their numbers; one that there is not is passed over
    public CompletableFuture<Plan> plan(Collection<Long> speeches, FieldSource source) {
        Set<Long> wanted = new HashSet<>(speeches);
        return desk.ask(library -> plan(library, wanted, source));
    }

    /// Carries it out as one step; empty when nothing changes.
    public CompletableFuture<Optional<Step>> perform(Collection<Long> speeches, FieldSource source) {
        Set<Long> wanted = new HashSet<>(speeches);
        return desk.performPlanned(library -> {
            Plan plan = plan(library, wanted, source);
            List<Edit> edits = plan.done().stream().<Edit>map(Change::edit).toList();
            return edits.isEmpty() ? Optional.empty()
                    : Optional.of(new Step(Step.Name.SET_FIELDS, String.valueOf(plan.speeches()), edits, desk.clock().instant()));
        });
    }

    private static Plan plan(Library library, Set<Long> wanted, FieldSource source) {
        List<SpeechCard> cards = library.speeches().stream().filter(card -> wanted.contains(card.id())).toList();
        Map<Long, String> files = library.imports().files(wanted);
        List<Change> changes = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        Set<Long> changed = new HashSet<>();
        for (SpeechCard card : cards) {
            String path = path(card, files.get(card.id()));
            paths.add(path);
            Map<Field, String> values = source.of(path).orElse(Map.of());
            FrontMatter front = values.isEmpty() ? FrontMatter.NONE : library.anatomy(card.id()).orElseThrow().frontMatter();
            for (Field field : Field.values()) {
                if (values.containsKey(field)) {
                    change(card, field, field.of(front), values.get(field), source.confidence()).ifPresent(change -> {
                        changes.add(change);
                        changed.add(change.kept() ? -1 : card.id());
                    });
                }
            }
        }
        changed.remove(-1L);
        return new Plan(changes, changed.size(), source.unused(paths));
    }

    /// The path an import told, unless the speech is a part of that file: a part has a name of its own.
    private static String path(SpeechCard card, @Nullable String file) {
        return file == null || !file.endsWith(card.fileName()) ? card.fileName() : file;
    }

    private static Optional<Change> change(SpeechCard card, Field field, @Nullable Recognised<String> before, String value, double sure) {
        if (before == null ? value.isEmpty() : before.value().equals(value) && before.confidence() >= Math.min(sure, Field.DOUBTFUL)) {
            return Optional.empty();
        }
        boolean same = before != null && before.value().equals(value);
        @Nullable Recognised<String> after = value.isEmpty() ? null : new Recognised<>(value, same ? before.range() : null, sure);
        return Optional.of(new Change(card.id(), card.title(), field, before, after, before != null && before.confidence() > sure));
    }

    /// Reads a table that says for each file what its speech is; on a thread of its own.
    public CompletableFuture<FieldTable> table(Path file) {
        return Running.begin("table", desk.home(),
                stopped -> FieldTable.of(String.valueOf(file.getFileName()), Intake.plainText(file))).result();
    }
}
