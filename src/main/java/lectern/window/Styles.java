package lectern.window;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javafx.application.Application;
import javafx.scene.Parent;
import lectern.window.reader.Paper;

/// The style sheets of the window and its papers.
final class Styles {
    private Styles() {
    }

    static List<String> sheets() {
        return List.of(url("window.css"), url("panes.css"), url("imports.css"), url("search.css"));
    }

    /// Gives the controls of all windows the style that goes with a paper. Before the first control is made this spares
    /// JavaFX its own, which is larger.
    static void layControls(Paper paper) {
        Application.setUserAgentStylesheet(paper == Paper.DARK ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
    }

    /// Gives the window the colours of a paper.
    static void lay(Paper paper, Parent root) {
        layControls(paper);
        root.getStyleClass().removeAll(Arrays.stream(Paper.values()).map(Paper::styleClass).toList());
        root.getStyleClass().add(paper.styleClass());
    }

    private static String url(String name) {
        return Objects.requireNonNull(Styles.class.getResource("/lectern/window/" + name), name).toExternalForm();
    }
}
