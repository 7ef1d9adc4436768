package lectern.window;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// Says on standard output when a speech can first be read on the screen, for the bench of the start and the training of
/// the AOT cache. Does nothing unless the system property [#PROPERTY] asks: `say` says it, `quit` then closes the window
/// as its reader would. On the JavaFX thread.
final class FirstPage {
    static final String PROPERTY = "lectern.first-page";
    static final String SAID = "first page painted";
    private final Scene scene;
    private final Runnable then;
    private final Runnable pulse = this::pulse;

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
        if (readable()) {
            scene.removePostLayoutPulseListener(pulse);
            Platform.runLater(this::handedOver);
        }
    }

    /// The pulse has handed its frame to the thread that paints. A picture taken now is made by that thread after the frame,
    /// and what it has queued here to bring the frame to the screen stands before what is queued now.
    private void handedOver() {
        new Region().snapshot(null, new WritableImage(1, 1));
        Platform.runLater(() -> {
            System.out.println(SAID);
            then.run();
        });
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
