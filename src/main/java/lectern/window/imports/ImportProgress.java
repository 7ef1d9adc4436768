package lectern.window.imports;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import lectern.desk.ReportedImport;
import lectern.message.Messages;

/// How far an import is, and what stops it.
final class ImportProgress extends HBox {
    private final Messages messages;
    private final ProgressBar bar = new ProgressBar();
    private final Label how = DrawerPane.quiet("");
    private final Button stop = new Button();

    /// @param stopped the import shall stop
    ImportProgress(Messages messages, Runnable stopped) {
        this.messages = messages;
        getStyleClass().add("import-going");
        bar.getStyleClass().add("import-bar");
        how.setMaxWidth(Double.MAX_VALUE);
        setHgrow(how, Priority.ALWAYS);
        stop.setText(messages.text("imports.stop"));
        stop.setOnAction(event -> stopped.run());
        stop.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(bar, how, stop);
    }

    /// It has just begun.
    void begin() {
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        how.setText(messages.text("imports.looking"));
    }

    void show(ReportedImport.Now now) {
        bar.setProgress(now.total() == 0 ? 1 : (double) now.done() / now.total());
        String rate = now.pace().perSecond().map(each -> messages.text("imports.rate", Math.max(1, Math.round(each)))).orElse("");
        String rest = now.pace().remaining(now.total()).filter(left -> now.done() < now.total()).map(left -> left.toSeconds() < 90
                ? messages.text("imports.seconds-left", left.toSeconds())
                : messages.text("imports.minutes-left", Math.round(left.toSeconds() / 60.0))).orElse("");
        how.setText(messages.text("imports.so-far", now.done(), now.total()) + rate + rest);
    }

    /// What stops it gets the focus.
    @Override
    public void requestFocus() {
        stop.requestFocus();
    }
}
