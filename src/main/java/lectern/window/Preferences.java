package lectern.window;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import lectern.desk.Settings;
import lectern.window.keys.Keymap;
import lectern.window.palette.Recent;
import lectern.window.reader.Paper;

/// The settings that are in force, and who keeps them.
public final class Preferences {
    private final Consumer<Settings> kept;
    private final Keymap keymap;
    private final Recent<String> recentCommands = new Recent<>();
    private Settings settings;

    /// @param kept told of each change; must not wait for the disk
    public Preferences(Settings settings, Consumer<Settings> kept) {
        this(settings, kept, Keymap.standard());
    }

    /// @param kept told of each change; must not wait for the disk
    /// @param keymap the reader's keys
    public Preferences(Settings settings, Consumer<Settings> kept, Keymap keymap) {
        this.settings = settings;
        this.kept = kept;
        this.keymap = keymap;
    }

    /// The reader's keys.
    public Keymap keymap() {
        return keymap;
    }

    /// The commands given lately from the palette, by id.
    Recent<String> recentCommands() {
        return recentCommands;
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

    /// Changes something in them.
    void change(UnaryOperator<Settings> change) {
        change(change.apply(settings));
    }

    /// The paper chosen, or the one that goes with the system's colours.
    static Paper paper(Settings settings) {
        return Arrays.stream(Paper.values()).filter(paper -> name(paper).equals(settings.paper())).findFirst()
                .orElseGet(SystemColours::paper);
    }

    static String name(Paper paper) {
        return paper.name().toLowerCase(Locale.ROOT);
    }
}
