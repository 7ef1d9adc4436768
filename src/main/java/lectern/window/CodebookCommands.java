package lectern.window;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.ThemeColours;
import lectern.window.themes.CodebookActions;
import org.jspecify.annotations.Nullable;

/// What the codebook pane asks for, done at the desk.
final class CodebookCommands implements CodebookActions {
    private final Desk desk;
    private final Consumer<Theme> give;
    private final Consumer<Theme> review;
    private final Consumer<Throwable> trouble;

    CodebookCommands(Desk desk, Consumer<Theme> give, Consumer<Theme> review, Consumer<Throwable> trouble) {
        this.desk = desk;
        this.give = give;
        this.review = review;
        this.trouble = trouble;
    }

    @Override
    public void add(String name, @Nullable String parent) {
        if (!name.isBlank()) {
            perform(Optional.of(edits().add(CodebookEdits.fresh(desk.codebook(), name.strip(), parent))));
        }
    }

    @Override
    public void rename(Theme theme, String name) {
        perform(edits().rename(theme, name));
    }

    @Override
    public void recolour(Theme theme, String colour) {
        perform(edits().recolour(theme, colour));
    }

    @Override
    public void describe(Theme theme, String text) {
        perform(edits().describe(theme, text));
    }

    @Override
    public void memo(Theme theme, String text) {
        perform(edits().memo(theme, text));
    }

    @Override
    public void key(Theme theme, int key) {
        perform(edits().key(desk.codebook(), theme, key));
    }

    @Override
    public void move(Theme theme, @Nullable String parent, int place) {
        perform(edits().move(desk.codebook(), theme, parent, place));
    }

    @Override
    public void merge(Theme theme, Theme into) {
        told(desk.performPlanned(library -> edits().merge(library.codebook(), theme, into,
                library.annotationsWith(theme.id()), library.unplaced().with(theme.id()))));
    }

    @Override
    public void review(Theme theme) {
        review.accept(theme);
    }

    @Override
    public void delete(Theme theme) {
        told(desk.performPlanned(library -> Optional.of(edits().delete(library.codebook(), theme,
                library.annotationsWith(theme.id()), library.unplaced().with(theme.id())))));
    }

    @Override
    public void give(Theme theme) {
        give.accept(theme);
    }

    @Override
    public List<String> colours() {
        return ThemeColours.ALL;
    }

    private CodebookEdits edits() {
        return desk.codebookEdits();
    }

    private void perform(Optional<Step> step) {
        step.ifPresent(desk::perform);
    }

    private void told(CompletableFuture<?> done) {
        done.whenComplete((step, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
            }
        });
    }
}
