package lectern.window;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import lectern.window.reader.Paper;

/// What the system shows: light or dark. On the JavaFX thread.
final class SystemColours {
    private final ChangeListener<ColorScheme> listener;

    /// @param changed told when the system goes from light to dark or back, as long as this object is held
    SystemColours(Runnable changed) {
        listener = (at, was, is) -> changed.run();
        Platform.getPreferences().colorSchemeProperty().addListener(new WeakChangeListener<>(listener));
    }

    /// The paper that goes with the system.
    static Paper paper() {
        return Platform.getPreferences().getColorScheme() == ColorScheme.DARK ? Paper.DARK : Paper.LIGHT;
    }
}
