package lectern.window;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import lectern.desk.Incident;
import lectern.desk.Recovery;
import lectern.message.Messages;
import lectern.message.Problem;

/// What the window shows when the library cannot be opened: why, and the ways on.
final class Opening {
    private Opening() {
    }

    static void trouble(Stage stage, Messages messages, Preferences preferences, Path library, Throwable thrown,
                        WindowOwner application) {
        Problem problem = Incident.of(thrown);
        Dialogs dialogs = new SystemDialogs(stage, messages, preferences);
        Sheet sheet = new Sheet();
        StackPane root = new StackPane(sheet);
        root.getStyleClass().add("lectern");
        root.getStylesheets().addAll(Styles.sheets());
        Styles.lay(Preferences.paper(preferences.settings()), root);
        List<Button> ways = new ArrayList<>();
        if (problem.key().startsWith("library.damaged")) {
            Recovery.newestBackup(library).ifPresent(backup -> ways.add(Banner.button(
                    messages.text("window.opening.restore", DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM)
                            .withLocale(messages.locale()).withZone(ZoneId.systemDefault()).format(backup.made())),
                    () -> Recovery.restore(library, backup).whenComplete((restored, failed) -> Platform
                            .runLater(() -> {
                                if (failed == null) {
                                    application.openLibrary(library);
                                } else {
                                    trouble(stage, messages, preferences, library, failed, application);
                                }
                            })))));
        }
        ways.add(Banner.button(messages.text("window.opening.again"), () -> application.openLibrary(library)));
        ways.add(Banner.button(messages.text("window.command.open-library"),
                () -> dialogs.library().ifPresent(application::openLibrary)));
        sheet.tell(messages.text("window.opening.failed", library.getFileName().toString()),
                List.of(problem.in(messages)), messages.text("window.command.quit"), ways.toArray(Button[]::new));
        sheet.setOnClosed(application::quit);
        stage.setScene(new Scene(root));
        stage.show();
    }
}
