package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The moment that the bench of the start and the training of the AOT cache wait for.
class FirstPageTest {
    private final List<String> quits = new ArrayList<>();
    private final StackPane page = new StackPane();
    private @Nullable Stage stage;

    private void watch(String asked) {
        System.setProperty(FirstPage.PROPERTY, asked);
        page.getStyleClass().add("speech-page");
        Scene scene = new Scene(new StackPane(page), 200, 100);
        FirstPage.watch(scene, () -> quits.add("quit"));
        stage = new Stage();
        stage.setScene(scene);
        stage.show();
    }

    @AfterEach
    void close() {
        System.clearProperty(FirstPage.PROPERTY);
        if (stage != null) {
            Fx.run(stage::close);
        }
    }

    @Test
    void aPageWithoutWordsIsNotYetReadable() {
        Fx.run(() -> watch("quit"));
        Fx.pulse();
        Fx.pulse();
        Fx.pulse();
        assertThat(quits).isEmpty();
        Fx.run(() -> page.getChildren().add(new Text("同志们")));
        Fx.await("the first page", () -> !quits.isEmpty());
        Fx.pulse();
        assertThat(quits).containsExactly("quit");
    }

    @Test
    void nobodyAsksInTheUsersHands() {
        Fx.run(() -> watch("no"));
        Fx.run(() -> page.getChildren().add(new Text("同志们")));
        Fx.pulse();
        Fx.pulse();
        Fx.pulse();
        assertThat(quits).isEmpty();
    }

    @Test
    void theWindowHasAnIconInEverySizeThatDesktopsTake() {
        assertThat(Fx.call(() -> WindowIcons.all().stream().map(image -> (int) image.getWidth()).toList()))
                .containsExactly(16, 24, 32, 48, 64, 128, 256);
        assertThat(Fx.call(() -> WindowIcons.all().stream().noneMatch(image -> image.isError()))).isTrue();
    }
}
