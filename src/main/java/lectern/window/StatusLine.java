package lectern.window;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.desk.Saving;
import lectern.message.Messages;

/// The line under the window: where the reader is, what is under the cursor, and whether everything is saved.
final class StatusLine extends HBox {
    private final Messages messages;
    private final Label place = new Label();
    private final Label here = new Label();
    private final Label mode = new Label();
    private final AskLine ask = new AskLine();
    private final Label saved = new Label();
    private final Label library = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button stop = new Button();

    StatusLine(Messages messages, Runnable stopWork) {
        this.messages = messages;
        stop.setText(messages.text("window.stop"));
        stop.getStyleClass().addAll("flat", "small");
        stop.setOnAction(event -> stopWork.run());
        getStyleClass().add("status-line");
        here.getStyleClass().add("status-here");
        here.setMinWidth(0);
        mode.getStyleClass().add("status-mode");
        mode.setMinWidth(Region.USE_PREF_SIZE);
        showMode("");
        library.getStyleClass().add("quiet");
        place.setMinWidth(Region.USE_PREF_SIZE);
        saved.setMinWidth(Region.USE_PREF_SIZE);
        showProgress(2);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(place, ask, mode, here, gap, progress, stop, library, saved);
    }

    void showPlace(int paragraph, int paragraphs) {
        place.setText(paragraphs == 0 ? "" : messages.text("window.status.place", paragraph, paragraphs));
    }

    void showHere(String what) {
        // not emptied: a text without a character has no bounds, and JavaFX then paints the whole window anew
        if (!what.isEmpty()) {
            here.setText(what);
        }
        here.setVisible(!what.isEmpty());
    }

    /// What the keys do differently for now; empty where they do as ever.
    void showMode(String what) {
        mode.setText(what);
        mode.setVisible(!what.isEmpty());
        mode.setManaged(!what.isEmpty());
    }

    AskLine ask() {
        return ask;
    }

    void showLibrary(Path file, boolean readOnly) {
        String name = file.getFileName().toString();
        library.setText(readOnly ? messages.text("window.status.read-only", name) : name);
    }

    void showSaving(Saving saving) {
        saved.getStyleClass().removeAll("saved", "unsaved");
        saved.getStyleClass().add(saving.state() == Saving.State.FAILED ? "unsaved" : "saved");
        saved.setText(switch (saving.state()) {
            case SAVED -> "✓ " + messages.text("window.status.saved");
            case SAVING -> "… " + messages.text("window.status.saving");
            case FAILED -> "! " + messages.text("window.status.unsaved", saving.waiting());
        });
    }

    /// A share from 0 to 1; anything above 1 takes the bar away.
    void showProgress(double share) {
        progress.setProgress(Math.min(share, 1));
        for (Node part : List.of(progress, stop)) {
            part.setVisible(share <= 1);
            part.setManaged(share <= 1);
        }
    }
}
