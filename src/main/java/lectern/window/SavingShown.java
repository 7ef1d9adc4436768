package lectern.window;

import java.util.function.Consumer;
import lectern.desk.Desk;
import lectern.desk.Saving;
import lectern.message.Messages;

/// What the window says of what is on disk, and over the page what could not be saved and the ways on. On the JavaFX thread.
final class SavingShown {
    private final Desk desk;
    private final Messages messages;
    private final StatusLine status;
    private final Banner banner;
    private final FullScreen fullScreen;
    private final Runnable saveCopy;
    private Consumer<Saving> whenSaved = state -> { };

    /// @param saveCopy lets the reader save a copy of the library elsewhere
    SavingShown(Desk desk, Messages messages, StatusLine status, Banner banner, FullScreen fullScreen, Runnable saveCopy) {
        this.desk = desk;
        this.messages = messages;
        this.status = status;
        this.banner = banner;
        this.fullScreen = fullScreen;
        this.saveCopy = saveCopy;
    }

    void show(Saving saving) {
        status.showSaving(saving);
        fullScreen.saving(saving);
        if (saving.state() == Saving.State.FAILED && saving.problem() != null) {
            banner.show(messages.text("window.unsaved", saving.waiting(), saving.problem().in(messages)),
                    Banner.button(messages.text("window.unsaved.retry"), desk::retry),
                    Banner.button(messages.text("window.command.save-copy"), saveCopy));
        } else if (saving.state() == Saving.State.SAVED) {
            banner.hide();
        }
        if (saving.state() != Saving.State.SAVING) {
            Consumer<Saving> then = whenSaved;
            whenSaved = state -> { };
            then.accept(saving);
        }
    }

    /// Runs `then` at the next change of what is on disk that leaves nothing on its way.
    void onSaved(Consumer<Saving> then) {
        whenSaved = then;
    }
}
