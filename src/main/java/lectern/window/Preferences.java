package lectern.window;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import lectern.desk.Settings;
import lectern.window.reader.Paper;

/// The settings that are in force, and who keeps them.
public final class Preferences {
    private final Consumer<Settings> kept;
    private Settings settings;

    /// @param kept told of each change; must not wait for the disk
    public Preferences(Settings settings, Consumer<Settings> kept) {
        this.settings = settings;
        this.kept = kept;
    }

    /// The settings now.
    public Settings settings() {
        return settings;
    }

    /// Changes them.
    public void change(Settings newSettings) {
        settings = newSettings;
        kept.accept(newSettings);
    }

    static Paper paper(Settings settings) {
        return Arrays.stream(Paper.values()).filter(paper -> name(paper).equals(settings.paper())).findFirst()
                .orElse(Paper.LIGHT);
    }

    static String name(Paper paper) {
        return paper.name().toLowerCase(Locale.ROOT);
    }
}
