package lectern.window.shelf;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import lectern.window.Fonts;
import lectern.window.reader.Script;
import lectern.window.reader.Scripts;
import org.jspecify.annotations.Nullable;

/// A name in a line whose characters need different fonts ([Scripts]); cut off where the line ends.
final class ScriptText extends HBox {
    private static final double SIZE = 13;

    private ScriptText(String name, List<Scripts.Stretch> stretches, boolean chinese) {
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        setPrefWidth(Region.USE_COMPUTED_SIZE);
        Rectangle inside = new Rectangle();
        inside.widthProperty().bind(widthProperty());
        inside.heightProperty().bind(heightProperty());
        setClip(inside);
        for (Scripts.Stretch stretch : stretches) {
            Text text = new Text(stretch.range().of(name));
            text.getStyleClass().add("shelf-script");
            text.setFont(Fonts.of(family(stretch.script(), chinese), false, SIZE));
            getChildren().add(text);
        }
    }

    private static String family(Script script, boolean chinese) {
        return switch (script) {
            case USUAL -> Fonts.sans(chinese);
            // the face for Chinese has more of them
            case SUPPLEMENTARY -> Fonts.sans();
            case EMOJI -> Fonts.emoji();
            case COMBINED -> Fonts.combining();
            case RIGHT_TO_LEFT -> Fonts.rightToLeft();
        };
    }

    /// Null for a name that one font shows whole: nearly every one.
    static @Nullable ScriptText of(String name, boolean chinese) {
        List<Scripts.Stretch> stretches = Scripts.of(name);
        return stretches.size() == 1 && stretches.getFirst().script() == Script.USUAL ? null : new ScriptText(name, stretches, chinese);
    }
}
