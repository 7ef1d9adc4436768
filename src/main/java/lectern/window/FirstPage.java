package lectern.window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.text.Text;

/// Says on standard output when a speech can first be read on the screen, for the bench of the start and the training of
/// the AOT cache. Does nothing unless the system property [#PROPERTY] asks: `say` says it, `quit` then closes the window
/// as its reader would. On the JavaFX thread.
final class FirstPage {
    static final String PROPERTY = "lectern.first-page";
    static final String SAID = "first page painted";
    // JavaFX paints what one pulse laid out while the next goes on, and never more than one behind: two pulses later the
    // frame has been handed to the screen
    private static final int PULSES_TO_PAINT = 2;

    private final Scene scene;
    private final Runnable then;
    private final Runnable pulse = this::pulse;
    private int pulsesSince = -1;

    private FirstPage(Scene scene, Runnable then) {
        this.scene = scene;
        this.then = then;
    }

    /// Watches a scene that is not shown yet.
    ///
    /// @param quit closes the program
    static void watch(Scene scene, Runnable quit) {
        String asked = System.getProperty(PROPERTY, "");
        if (asked.equals("say") || asked.equals("quit")) {
            FirstPage watched = new FirstPage(scene, asked.equals("quit") ? quit : () -> { });
            scene.addPostLayoutPulseListener(watched.pulse);
        }
    }

    private void pulse() {
        if (pulsesSince < 0 && !readable()) {
            return;
        }
        pulsesSince++;
        if (pulsesSince < PULSES_TO_PAINT) {
            Platform.requestNextPulse();
            return;
        }
        scene.removePostLayoutPulseListener(pulse);
        System.out.println(SAID);
        then.run();
    }

    /// Whether words of a speech lie inside the window.
    private boolean readable() {
        Node page = scene.lookup(".speech-page");
        return page != null && page.isVisible() && page.lookupAll("*").stream()
                .anyMatch(node -> node instanceof Text text && !text.getText().isBlank() && inSight(text));
    }

    private boolean inSight(Node node) {
        return node.localToScene(node.getBoundsInLocal()).intersects(0, 0, scene.getWidth(), scene.getHeight());
    }
}
