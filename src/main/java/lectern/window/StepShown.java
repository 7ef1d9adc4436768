package lectern.window;

import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.desk.Desk;
import lectern.message.Messages;

/// Takes steps back or does them again, and shows them: says what it was, and goes where it was. On the JavaFX thread.
final class StepShown {
    private final Desk desk;
    private final Messages messages;
    private final Reader reader;
    private final Searching searching;
    private final VersionActions versions;
    private final Jumps.Opener opener;
    private final Telling telling;

    /// @param opener opens a speech
    StepShown(Desk desk, Messages messages, Reader reader, Searching searching, VersionActions versions, Jumps.Opener opener,
              Telling telling) {
        this.desk = desk;
        this.messages = messages;
        this.reader = reader;
        this.searching = searching;
        this.versions = versions;
        this.opener = opener;
        this.telling = telling;
    }

    /// Says what the commands do that take a step back or do it again.
    void install(Actions actions) {
        actions.set("undo", () -> desk.nextUndo().isPresent(),
                () -> desk.undo().ifPresent(saved -> show(saved, "window.undone")));
        actions.set("redo", () -> desk.nextRedo().isPresent(),
                () -> desk.redo().ifPresent(saved -> show(saved, "window.redone")));
        actions.setName("undo", () -> desk.nextUndo().map(step -> messages.text("window.undo-what", name(step)))
                .orElseGet(() -> messages.text("window.command.undo")));
        actions.setName("redo", () -> desk.nextRedo().map(step -> messages.text("window.redo-what", name(step)))
                .orElseGet(() -> messages.text("window.command.redo")));
    }

    /// What a step did, as undo names it: 给主题“金句”.
    private String name(Step step) {
        return messages.text("window.step." + step.name().code(), step.detail());
    }

    /// @param message the key of the sentence that says what happened to the step
    private void show(Desk.Saved saved, String message) {
        Step step = saved.step();
        telling.say(messages.text(message, name(step)));
        if (step.name() == Step.Name.DELETE_SPEECHES) {
            return; // what has come back can be far too much to be shown
        }
        if (searching.isShown()) {
            return;
        }
        Optional<Edit.OfText> replaced = first(step, Edit.OfText.class);
        if (replaced.isPresent()) {
            if (versions.replacement(step.edits()).isEmpty()) {
                opener.open(replaced.get().speech(), () -> { });
            }
            return;
        }
        first(step, Edit.OfAnnotation.class).map(edit -> edit.before() != null ? edit.before() : edit.after()).ifPresent(this::goTo);
        first(step, Edit.OfAnatomy.class).map(Edit.OfAnatomy::speech).filter(id -> !reader.reads(id))
                .ifPresent(id -> opener.open(id, () -> { }));
    }

    private void goTo(Annotation at) {
        if (reader.reads(at.speech())) {
            reader.goToRemains(at);
        } else {
            opener.open(at.speech(), () -> reader.goToRemains(at));
        }
    }

    private static <E extends Edit> Optional<E> first(Step step, Class<E> kind) {
        return step.edits().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }
}
