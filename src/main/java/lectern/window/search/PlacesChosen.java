package lectern.window.search;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking;
import lectern.desk.LibraryMarking.Place;
import lectern.message.Messages;
import lectern.search.Line;

/// Hits that are chosen in a list: marked, unmarked and copied all together.
public final class PlacesChosen implements Chosen {
    private static final String COLUMN = "\t";
    private final Desk desk;
    private final Messages messages;
    private final Around around;
    private final IntSupplier size;
    private final Supplier<CompletableFuture<List<Place>>> places;
    private final Supplier<CompletableFuture<List<Line>>> lines;

    /// @param size how many are chosen
    /// @param places where they are
    /// @param lines what they say
    public PlacesChosen(Desk desk, Messages messages, Around around, IntSupplier size,
                        Supplier<CompletableFuture<List<Place>>> places, Supplier<CompletableFuture<List<Line>>> lines) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.size = size;
        this.places = places;
        this.lines = lines;
    }

    @Override
    public int size() {
        return size.getAsInt();
    }

    @Override
    public CompletableFuture<Boolean> toggle(Theme theme, boolean isNew) {
        around.remember(theme);
        return places.get().thenCompose(chosen -> new LibraryMarking(desk).toggle(chosen, theme, isNew)
                .thenApply(step -> {
                    boolean taken = step.filter(done -> done.name() == Step.Name.TAKE_THEME).isPresent();
                    around.say(messages.text(step.isEmpty() ? "finding.nothing" : taken ? "finding.taken" : "finding.given",
                            step.map(done -> done.edits().size() - (isNew ? 1 : 0)).orElse(0), theme.name()));
                    return step.isPresent();
                })).exceptionally(thrown -> {
                    around.trouble(thrown);
                    return false;
                });
    }

    @Override
    public void remove() {
        done(places.get().thenCompose(chosen -> new LibraryMarking(desk).remove(chosen)).thenAccept(step ->
                around.say(step.isEmpty() ? messages.text("finding.none-marked")
                        : messages.text("finding.removed", step.get().edits().size()))));
    }

    @Override
    public void copy() {
        done(lines.get().thenAccept(chosen -> {
            StringBuilder text = new StringBuilder();
            chosen.forEach(line -> text.append(flat(line.left())).append(COLUMN).append(flat(line.hit())).append(COLUMN)
                    .append(flat(line.right())).append(COLUMN).append(source(line)).append('\n'));
            ClipboardContent content = new ClipboardContent();
            content.putString(text.toString());
            Clipboard.getSystemClipboard().setContent(content);
            around.say(messages.text("finding.copied", chosen.size()));
        }));
    }

    @Override
    public void note() {
        LibraryMarking marking = new LibraryMarking(desk);
        done(about().thenCompose(about -> places.get().thenCompose(chosen -> chosen.isEmpty()
                ? CompletableFuture.completedFuture(null)
                : marking.noteAt(chosen).thenAccept(now -> around.showCard(new NoteEditing(messages, about, now, around,
                        note -> done(marking.noteAt(chosen, note, now.isEmpty()).thenAccept(step -> step.ifPresent(written ->
                                around.say(messages.text("finding.noted", written.edits().size())))))))))));
    }

    /// The words of the only line, or how many there are: a hundred thousand are not read for it.
    private CompletableFuture<String> about() {
        return size() > 1 ? CompletableFuture.completedFuture(messages.text("finding.note.several", size()))
                : lines.get().thenApply(chosen -> chosen.isEmpty() ? "" : chosen.getFirst().hit());
    }

    private <T> void done(CompletableFuture<T> work) {
        work.exceptionally((Function<Throwable, T>) thrown -> {
            around.trouble(thrown);
            return null;
        });
    }

    private static String source(Line line) {
        return line.title() + COLUMN + (line.speaker() == null ? "" : line.speaker())
                + COLUMN + (line.date() == null ? "" : line.date());
    }

    private static String flat(String words) {
        return words.replaceAll("[\\t\\n\\r]", " ");
    }
}
