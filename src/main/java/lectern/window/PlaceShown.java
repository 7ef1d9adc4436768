package lectern.window;

import java.util.stream.Collectors;
import lectern.annotation.Theme;
import lectern.desk.Citation;
import lectern.desk.Desk;
import lectern.desk.Marking;
import lectern.desk.OpenSpeech;

/// What the status line says of the place where the reader is. On the JavaFX thread.
final class PlaceShown {
    private final Desk desk;
    private final Reader reader;
    private final StatusLine status;
    private final KeySettings keys;
    private final PageKeys pageKeys;

    /// @param keys names the key that goes through overlapping annotations
    /// @param pageKeys says what is special about the keys, or the place
    PlaceShown(Desk desk, Reader reader, StatusLine status, KeySettings keys, PageKeys pageKeys) {
        this.desk = desk;
        this.reader = reader;
        this.status = status;
        this.keys = keys;
        this.pageKeys = pageKeys;
    }

    /// The reader is somewhere else in the speech, or something else is there.
    void show(OpenSpeech open) {
        status.showPlace(Citation.paragraph(open, reader.target().start()), Citation.paragraphs(open));
        status.showHere(here(open));
        status.showMode(pageKeys.mode());
    }

    /// The themes of the annotation here, and that there are others.
    private String here(OpenSpeech open) {
        int overlapping = open.under(reader.target()).size();
        return reader.current().map(here -> Marking.themes(here, desk.codebook()).stream().map(Theme::name)
                .collect(Collectors.joining(" · ")) + (overlapping > 1 ? "  " + keys.overlapping(overlapping) : "")).orElse("");
    }
}
