package lectern.window;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import lectern.annotation.Edit;
import lectern.annotation.SavedShelf;
import lectern.annotation.ShelfQuery;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.OpenSpeech;
import lectern.desk.ShelfFound;
import lectern.desk.SpeechShelf;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.shelf.ShelfTexts;
import lectern.window.shelf.ShelfView;
import org.jspecify.annotations.Nullable;

/// The shelf in this window: lies over the columns while it is called up, carries out what the reader does there, and sees how
/// far speeches are read. It is made, and the library asked for it, when it is called up first.
final class WholeShelf implements SpeechShelf.Listener {
    private final Desk desk;
    private final Messages messages;
    private final Telling telling;
    private final LongConsumer opener;
    private final Node below;
    private final SpeechShelf shelf;
    private final StackPane place = new StackPane();
    private final Toast toast = new Toast();
    private final StackPane layers;
    private final ReadingSeen seen;
    private @Nullable List<SpeechCard> cards;
    private Desk.@Nullable FirstSpeeches first;
    private @Nullable Node focused;
    private @Nullable ShelfView view;

    /// @param opener opens a speech
    /// @param below what it lies over
    WholeShelf(Desk desk, Messages messages, Telling telling, LongConsumer opener, Node below) {
        this.desk = desk;
        this.messages = messages;
        this.telling = telling;
        this.opener = opener;
        this.below = below;
        this.shelf = new SpeechShelf(desk);
        this.seen = new ReadingSeen((speech, state) -> told(shelf.saw(speech, state)));
        place.setVisible(false);
        layers = new StackPane(below, place, toast);
        shelf.setListener(this);
    }

    /// What stands in the place of that which it lies over.
    StackPane layers() {
        return layers;
    }

    /// Where the view is, once there is one.
    Node place() {
        return place;
    }

    ShelfView view() {
        ShelfView made = view;
        if (made == null) {
            made = new ShelfView(new ShelfTexts(messages, id -> desk.codebook().theme(id).map(Theme::name).orElse(id)));
            made.setOnAsked(change -> ask(change.apply(shelf.query())));
            made.setOnUnrestricted(() -> told(shelf.restrict(null)));
            made.setOnChosen(opener);
            made.setOnLeft(this::leave);
            view = made;
            place.getChildren().add(made);
            desk.open().ifPresent(open -> view().showOpen(open.speech().id()));
        }
        return made;
    }

    SpeechShelf shelf() {
        return shelf;
    }

    ReadingSeen seen() {
        return seen;
    }

    /// A message over the shelf, where the one of the page is not seen.
    Toast toast() {
        return toast;
    }

    boolean isShown() {
        return place.isVisible();
    }

    // called up and left

    void toggle() {
        if (isShown()) {
            leave();
        } else {
            show();
        }
    }

    void show() {
        if (isShown()) {
            return;
        }
        focused = place.getScene() == null ? null : place.getScene().getFocusOwner();
        below.setVisible(false);
        place.setVisible(true);
        if (first != null && !shelf.isLoaded()) {
            view().show(ShelfFound.beginning(first), false);
            view().showAll(first.all());
        }
        if (cards != null || shelf.isLoaded()) {
            load();
        }
        view().requestFocus();
    }

    /// Calls the shelf up with these speeches only, whatever it was asked for before; its chip lifts that again.
    void showOnly(long[] speeches) {
        show();
        told(shelf.restrict(speeches));
        ask(new ShelfQuery("", Map.of(), shelf.query().order()));
        view().showWords("");
    }

    private void load() {
        boolean before = shelf.isLoaded();
        (cards == null ? shelf.load() : shelf.load(cards)).whenComplete((loaded, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else if (!before) {
                desk.open().ifPresent(open -> view().select(open.speech().id()));
            }
        });
    }

    /// Goes back to the page.
    void leave() {
        if (!isShown()) {
            return;
        }
        place.setVisible(false);
        below.setVisible(true);
        if (focused != null && focused.getScene() != null) {
            focused.requestFocus();
        }
    }

    // what the window tells

    /// These are the first of many speeches; the others are on their way.
    void show(Desk.FirstSpeeches some) {
        first = some;
    }

    /// These are the speeches of the library now.
    void show(List<SpeechCard> now) {
        boolean others = shelf.isLoaded() && !now.equals(cards);
        cards = now;
        first = null;
        if (others) {
            told(shelf.reload());
        } else if (isShown()) {
            load();
        }
    }

    void changed(List<Edit> edits) {
        if (edits.stream().anyMatch(edit -> edit instanceof Edit.OfPresence || edit instanceof Edit.OfAnatomy)) {
            cards = null;
        }
        shelf.changed(edits);
    }

    /// A speech was laid open.
    void opened(OpenSpeech open) {
        leave();
        if (view != null) {
            view.showOpen(open.speech().id());
        }
        seen.opened(open.speech());
    }

    // what the shelf tells

    @Override
    public void found(ShelfFound found) {
        view().show(found, shelf.restricted());
        showKept(found.query());
    }

    @Override
    public void kept() {
        showKept(shelf.query());
    }

    @Override
    public void trouble(Throwable thrown) {
        telling.trouble(thrown);
    }

    private void showKept(ShelfQuery query) {
        view().showName(shelf.shelves().stream().filter(kept -> kept.query().equals(query)).map(SavedShelf::name).findFirst().orElse(""));
        view().showPlan(shelf.plan().map(plan -> messages.text("shelf.plan.stands", shelf.readOfPlan(), plan.speeches().size())).orElse(""));
    }

    private void ask(ShelfQuery query) {
        if (!query.equals(shelf.query())) {
            told(shelf.ask(query));
        }
    }

    private void told(CompletableFuture<?> work) {
        work.whenComplete((done, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            }
        });
    }
}
