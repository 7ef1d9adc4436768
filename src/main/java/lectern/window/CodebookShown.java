package lectern.window;

import java.util.Collection;
import java.util.Map;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.ThemeCounts;
import lectern.window.themes.CodebookPane;
import org.jspecify.annotations.Nullable;

/// What the codebook pane shows: the desk's themes, counted in the open speech and in the library.
final class CodebookShown {
    private final Desk desk;
    private final CodebookPane pane;
    private @Nullable ThemeCounts library;

    CodebookShown(Desk desk, CodebookPane pane) {
        this.desk = desk;
        this.pane = pane;
        show();
    }

    /// Asks how often the library has each theme: of a million annotations that takes a while, and what is asked of the
    /// library after it waits.
    void count() {
        desk.themeCounts().thenAccept(counts -> {
            library = counts;
            show();
        });
    }

    /// Follows what was changed; [#show] then shows it.
    void changed(Collection<Edit> edits) {
        if (library != null) {
            library.apply(edits);
        }
    }

    void show() {
        Map<String, Integer> here = desk.open().map(OpenSpeech::themeCounts).orElse(Map.of());
        pane.show(desk.codebook(), here, library == null ? null : library.all());
    }
}
