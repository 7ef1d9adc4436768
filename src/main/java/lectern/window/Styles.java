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
        return List.of(url("window.css"), url("panes.css"), url("search.css"));
    }

    /// Gives the window the colours of a paper: the controls' style for all windows, the rest for `root`.
    static void lay(Paper paper, Parent root) {
        Application.setUserAgentStylesheet(paper == Paper.DARK ? new PrimerDark().getUserAgentStylesheet()
                : new PrimerLight().getUserAgentStylesheet());
        root.getStyleClass().removeAll(Arrays.stream(Paper.values()).map(Paper::styleClass).toList());
        root.getStyleClass().add(paper.styleClass());
    }

    private static String url(String name) {
        return Objects.requireNonNull(Styles.class.getResource("/lectern/window/" + name), name).toExternalForm();
    }
}
