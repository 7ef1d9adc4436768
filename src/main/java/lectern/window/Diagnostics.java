package lectern.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Screen;
import lectern.annotation.Codebook;
import lectern.desk.Saving;
import lectern.desk.Settings;
import lectern.speech.SpeechCard;

/// What a person who helps must know of a program in trouble, as lines of plain text. It holds no word of a speech or a
/// note, no title, no name of a theme, a file or a user.
final class Diagnostics {
    private static final long MEBIBYTE = 1 << 20;

    private Diagnostics() {
    }

    /// The lines; on the JavaFX thread.
    ///
    /// @param codes of the latest errors
    static String of(Settings settings, List<SpeechCard> speeches, Codebook codebook, Saving saving, boolean readOnly,
                     int ownKeys, List<String> codes) {
        Runtime runtime = Runtime.getRuntime();
        List<String> lines = new ArrayList<>();
        lines.add("Lectern " + Platforms.version());
        lines.add("system: " + properties("os.name", "os.version", "os.arch"));
        lines.add("java: " + properties("java.vm.vendor", "java.runtime.version"));
        lines.add("javafx: " + properties("javafx.runtime.version"));
        lines.add("memory: " + (runtime.totalMemory() - runtime.freeMemory()) / MEBIBYTE + " of "
                + runtime.maxMemory() / MEBIBYTE + " MiB, " + runtime.availableProcessors() + " processors");
        for (Screen screen : Screen.getScreens()) {
            lines.add(String.format(Locale.ROOT, "screen: %.0f × %.0f, scale %.2f × %.2f, %.0f dpi",
                    screen.getBounds().getWidth(), screen.getBounds().getHeight(), screen.getOutputScaleX(),
                    screen.getOutputScaleY(), screen.getDpi()));
        }
        lines.add("system colours: " + Platform.getPreferences().getColorScheme());
        lines.add("locale: " + Locale.getDefault().toLanguageTag() + ", charset " + System.getProperty("native.encoding"));
        lines.add("speeches: " + speeches.size() + ", longest " + speeches.stream().mapToInt(SpeechCard::length).max().orElse(0)
                + " characters, annotations: " + speeches.stream().mapToInt(SpeechCard::annotations).sum()
                + ", themes: " + codebook.all().size());
        lines.add("library: " + (readOnly ? "read-only" : "writable") + ", " + saving.state() + ", waiting " + saving.waiting()
                + (saving.problem() == null ? "" : ", " + saving.problem().key()));
        lines.add("language: " + orSystem(settings.language()) + ", paper: " + orSystem(settings.paper()) + ", zoom: "
                + settings.zoom() + ", own font: " + !settings.font().isEmpty() + ", page: " + settings.page()
                + ", window: " + settings.window() + ", own keys: " + ownKeys);
        lines.add("latest errors: " + (codes.isEmpty() ? "none" : String.join(" ", codes)));
        return String.join("\n", lines) + "\n";
    }

    private static String orSystem(String choice) {
        return choice.isEmpty() ? "system" : choice;
    }

    private static String properties(String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            values.add(System.getProperty(name, "?"));
        }
        return String.join(" ", values);
    }
}
