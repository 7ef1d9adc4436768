package lectern.window;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import javafx.util.Duration;
import lectern.desk.Saving;
import lectern.text.TextRange;
import lectern.window.reader.Reveal;
import lectern.window.reader.SpeechPage;

/// The page alone on the whole screen. The status line comes back only while something is not saved, the right column
/// only while a note is written in it.
///
/// Where the system cannot give the whole screen, the page is alone in the window all the same.
final class FullScreen {
    private static final Duration PATIENCE = Duration.seconds(1);
    private static final double NOTE = 0.74;
    private static final String ALONE = "alone";
    private final BorderPane frame;
    private final SplitPane columns;
    private final Node menu;
    private final SpeechPage page;
    private final PauseTransition slow = new PauseTransition(PATIENCE);
    private final ChangeListener<Boolean> bySystem = (at, was, is) -> {
        if (!is) {
            leave();
        }
    };
    private List<Node> before = List.of();
    private double[] dividers = {};
    private boolean unsaved;

    /// @param frame what [WindowLayout] has laid out
    /// @param menu the bar above it
    FullScreen(BorderPane frame, Node menu, SpeechPage page) {
        this.frame = frame;
        this.columns = (SplitPane) frame.getCenter();
        this.menu = menu;
        this.page = page;
        slow.setOnFinished(event -> showUnsaved(true));
    }

    boolean isOn() {
        return !before.isEmpty();
    }

    void toggle() {
        if (!leave()) {
            enter();
        }
    }

    private void enter() {
        before = new ArrayList<>(columns.getItems());
        dividers = columns.getDividerPositions();
        Stage stage = (Stage) columns.getScene().getWindow();
        stage.setFullScreenExitHint("");
        stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH); // Esc first closes what lies over the page
        stage.setFullScreen(true);
        stage.fullScreenProperty().addListener(new WeakChangeListener<>(bySystem));
        keepingThePlace(() -> {
            columns.getItems().setAll(before.get(1));
            arrange();
        });
    }

    /// Goes back to the whole window.
    ///
    /// @return whether the page was alone
    boolean leave() {
        if (!isOn()) {
            return false;
        }
        List<Node> all = before;
        before = List.of();
        keepingThePlace(() -> {
            columns.getItems().setAll(all);
            columns.setDividerPositions(dividers);
            arrange();
        });
        if (columns.getScene() != null && columns.getScene().getWindow() instanceof Stage stage) {
            stage.setFullScreen(false);
        }
        return true;
    }

    /// A note is about to be written: its column comes.
    void noteBegins() {
        if (isOn()) {
            columns.getItems().setAll(before.get(1), before.get(2));
            columns.setDividerPositions(NOTE);
        }
    }

    /// The note is written: its column goes.
    void noteEnded() {
        if (isOn()) {
            columns.getItems().setAll(before.get(1));
        }
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
        arrange();
    }

    private void arrange() {
        frame.getStyleClass().remove(ALONE);
        if (isOn()) {
            frame.getStyleClass().add(ALONE);
        }
        show(menu, !isOn());
        show(frame.getBottom(), !isOn() || unsaved);
    }

    private static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void keepingThePlace(Runnable change) {
        int place = page.firstVisibleOffset();
        change.run();
        if (place > 0) {
            page.reveal(new TextRange(place, place), Reveal.TOP);
        }
        page.requestFocus();
    }
}
