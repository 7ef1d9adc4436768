package lectern.window;

import java.nio.file.Path;

/// What a window asks of the program around it. On the JavaFX thread.
public interface WindowOwner {
    /// Opens another library in place of this one.
    void openLibrary(Path library);

    /// Shows the window again in another language: `zh`, `en`.
    void changeLanguage(String language);

    /// Closes the window, after what must be asked.
    void quit();

    /// The folder of the log.
    Path logFolder();
}
