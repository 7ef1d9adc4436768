package lectern.window;

import javafx.scene.layout.StackPane;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.window.reader.PageSetting;
import lectern.window.reader.Paper;
import lectern.window.reader.SpeechPage;

/// How the window looks: its paper, and how the page is set, as the reader has chosen or the system has it. On the JavaFX
/// thread.
final class Looks {
    private final Preferences preferences;
    private final StackPane root;
    private final SpeechPage page;
    // held here: it listens for no longer than that
    private final SystemColours systemColours = new SystemColours(this::show);

    /// Gives the window its looks.
    ///
    /// @param root of the window
    Looks(Messages messages, Preferences preferences, StackPane root, SpeechPage page) {
        this.preferences = preferences;
        this.root = root;
        this.page = page;
        root.getStyleClass().add("lectern");
        root.setStyle("-fx-font-family: \"" + Fonts.sans(messages.chinese()) + "\"");
        root.getStylesheets().addAll(Styles.sheets());
        show();
    }

    /// The settings now.
    Settings settings() {
        return preferences.settings();
    }

    /// Changes the settings and shows them.
    void change(Settings settings) {
        preferences.change(settings);
        show();
    }

    private void show() {
        Settings settings = preferences.settings();
        Paper paper = Preferences.paper(settings);
        page.setPaper(paper);
        page.set(new PageSetting(settings.font(), settings.zoom(), settings.page().justified(), settings.page().numbers(),
                settings.page().plainHeads()));
        Styles.lay(paper, root);
    }
}
