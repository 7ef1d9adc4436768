package lectern.window;

import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import lectern.desk.Saving;
import lectern.text.TextRange;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;

/// The page alone on the whole screen. The status line comes back only while something is not saved; the columns come
/// as [Columns] says.
///
/// Where the system cannot give the whole screen, the page is alone in the window all the same.
final class FullScreen {
    private static final Duration PATIENCE = Duration.seconds(1);
    private static final String ALONE = "alone";
    private final BorderPane frame;
    private final Columns columns;
    private final Node menu;
    private final SpeechPage page;
    private final PauseTransition slow = new PauseTransition(PATIENCE);
    private final ChangeListener<Boolean> bySystem = (at, was, is) -> {
        if (!is) {
            leave();
        }
    };
    private boolean on;
    private boolean unsaved;

    /// @param frame what [WindowLayout] has laid out
    /// @param columns those in the frame
    /// @param menu the bar above it
    FullScreen(BorderPane frame, Columns columns, Node menu, SpeechPage page) {
        this.frame = frame;
        this.columns = columns;
        this.menu = menu;
        this.page = page;
        slow.setOnFinished(event -> showUnsaved(true));
    }

    boolean isOn() {
        return on;
    }

    void toggle() {
        if (!leave()) {
            enter();
        }
    }

    private void enter() {
        on = true;
        Stage stage = (Stage) frame.getScene().getWindow();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc first closes what lies over the page
        stage.setFullScreen(true);
        stage.fullScreenProperty().addListener(new WeakChangeListener<>(bySystem));
        arrange();
    }

    /// Goes back to the whole window.
    ///
    /// @return whether the page was alone
    boolean leave() {
        if (!isOn()) {
            return false;
        }
        on = false;
        arrange();
        if (frame.getScene() != null && frame.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(false);
        }
        return true;
    }

    /// What is on disk has changed; ordinary saving is too quick to be worth a line.
    void saving(Saving saving) {
        switch (saving.state()) {
            case SAVED -> {
                slow.stop();
                showUnsaved(false);
            }
            case SAVING -> {
                if (!unsaved) {
                    slow.playFromStart();
                }
            }
            case FAILED -> showUnsaved(true);
        }
    }

    private void showUnsaved(boolean is) {
        unsaved = is;
        arrangeRest();
    }

    private void arrange() {
        int place = page.firstVisibleOffset();
        columns.alone(on);
        arrangeRest();
        if (place > 0) {
            page.reveal(new TextRange(place, place), Reveal.TOP);
        }
        page.requestFocus();
    }

    private void arrangeRest() {
        frame.getStyleClass().remove(ALONE);
        if (on) {
            frame.getStyleClass().add(ALONE);
        }
        show(menu, !on);
        show(frame.getBottom(), !on || unsaved);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
