package lectern.window;

import java.util.List;
import lectern.window.find.FindBar;
import lectern.window.reader.SpeechPage;

/// What stands in the middle of the window: the page or, before a speech is open, the welcome; in the place of both the room
/// of search, over all of it the shelf. On the JavaFX thread.
final class Middle {
    private final SpeechPage page;
    private final Welcome welcome;
    private final Searching searching;
    private final WholeShelf wholeShelf;

    /// @param findBar of the page, comes and goes with it
    /// @param columns make room for the room of search
    Middle(SpeechPage page, Welcome welcome, FindBar findBar, Searching searching, WholeShelf wholeShelf, Columns columns) {
        this.page = page;
        this.welcome = welcome;
        this.searching = searching;
        this.wholeShelf = wholeShelf;
        searching.over(List.of(page, welcome, findBar), shown -> {
            if (shown) {
                wholeShelf.leave();
            }
            columns.wide(shown);
        }, this::toPage);
    }

    /// Shows the page, for a speech.
    void showPage() {
        searching.hide();
        page.setVisible(true);
        welcome.setVisible(false);
    }

    /// Shows the welcome; no speech is open.
    void showWelcome() {
        page.setVisible(false);
        welcome.setVisible(true);
    }

    /// Gives the focus to the page, or to what stands there before a speech is open.
    void toPage() {
        if (!toWelcome()) {
            page.requestFocus();
        }
    }

    /// Gives the focus to the welcome, if it is there.
    ///
    /// @return whether it is
    boolean toWelcome() {
        if (welcome.isVisible()) {
            welcome.requestFocus();
            return true;
        }
        return false;
    }

    /// Gives the focus to what the reader works in: the shelf or the room of search where it is called up, else the page.
    void toWork() {
        if (wholeShelf.isShown()) {
            wholeShelf.view().requestFocus();
        } else if (searching.isShown()) {
            searching.room().requestFocus();
        } else {
            toPage();
        }
    }
}
