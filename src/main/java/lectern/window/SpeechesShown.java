package lectern.window;

import java.util.List;
import lectern.desk.Desk;
import lectern.speech.SpeechCard;

/// The speeches of the library, wherever the window lists them: beside the page, on the shelf, in the palette, in the
/// reports of imports. On the JavaFX thread.
final class SpeechesShown {
    private static final int FIRST = 60;
    private final Desk desk;
    private final SidePanes beside;
    private final WholeShelf wholeShelf;
    private final Welcome welcome;
    private final Palettes palettes;
    private final ImportReports reports;
    private final Telling telling;

    SpeechesShown(Desk desk, SidePanes beside, WholeShelf wholeShelf, Welcome welcome, Palettes palettes, ImportReports reports,
                  Telling telling) {
        this.desk = desk;
        this.beside = beside;
        this.wholeShelf = wholeShelf;
        this.welcome = welcome;
        this.palettes = palettes;
        this.reports = reports;
        this.telling = telling;
    }

    /// Shows the first speeches of the library, and the others, of which there may be a hundred thousand, when those are seen.
    void showFirst() {
        desk.firstSpeeches(FIRST).thenAccept(first -> {
            beside.speeches().show(first.cards(), first.all());
            if (first.cards().size() == first.all()) {
                show(first.cards());
            } else {
                wholeShelf.show(first);
                refresh();
            }
            beside.countThemes();
        }).exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    /// Reads the list of speeches again.
    void refresh() {
        desk.shelf().thenAccept(this::show).exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    private void show(List<SpeechCard> cards) {
        beside.show(cards);
        wholeShelf.show(cards);
        welcome.showShelf(cards.size());
        palettes.show(cards);
        reports.showCards(cards);
    }
}
