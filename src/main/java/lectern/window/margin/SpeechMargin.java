package lectern.window.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.util.Duration;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.message.Messages;
import lectern.text.RangeIndex;
import lectern.text.TextRange;
import lectern.window.reader.Reveal;
import lectern.window.reader.Sight;
import lectern.window.reader.SpeechPage;
import org.jspecify.annotations.Nullable;

/// What stands beside the page: brackets, note cards and the strip of the whole speech. Lies over its [SpeechPage], of
/// the same size and place, and lets the mouse through wherever it shows nothing.
///
/// Offsets are UTF-16 offsets of the speech. On the JavaFX thread.
public final class SpeechMargin extends Region {
    private final SpeechPage page;
    private final Messages messages;
    private final BracketLayer brackets;
    private final CardLayer cards;
    private final DensityStrip strip;
    private final MoreList list;
    private final Rectangle window = new Rectangle();
    private final Tooltip tip = new Tooltip();
    private RangeIndex<Annotation> index = RangeIndex.of(List.of(), a -> a.anchor().range());
    private Codebook codebook = Codebook.EMPTY;
    private ThemeInks inks = new ThemeInks(codebook, Color.WHITE);
    private @Nullable Annotation focused;
    private Sight sight = Sight.NONE;
    private boolean marksStale = true;
    private boolean stripStale = true;
    private final Runnable restrip = () -> {
        stripStale = true;
        requestLayout();
    };
    private Consumer<Runnable> afterwards = Runnable::run;
    private @Nullable CardEditor editor;
    private UnaryOperator<String> coders = coder -> "";
    private Consumer<Annotation> onChosen = annotation -> { };
    private Consumer<String> onLink = annotation -> { };
    private Consumer<Annotation> onEdit = annotation -> { };
    private BiConsumer<Annotation, String> onNote = (annotation, note) -> { };

    /// Beside `page`, which it makes room on for the strip.
    public SpeechMargin(SpeechPage page, Messages messages) {
        this.page = page;
        this.messages = messages;
        brackets = new BracketLayer(this::choose, this::explain, this::openBeside);
        cards = new CardLayer(this::choose, this::beginEdit, id -> onLink.accept(id), this::explain);
        strip = new DensityStrip(this::jump);
        strip.setAccessibleText(messages.text("window.margin.strip"));
        list = new MoreList(messages, this::choose);
        getStyleClass().add("speech-margin");
        getStylesheets().add(Objects.requireNonNull(SpeechMargin.class.getResource("/lectern/window/margin.css"))
                .toExternalForm());
        getChildren().addAll(brackets, cards, strip, list);
        setPickOnBounds(false);
        setClip(window);
        setFocusTraversable(false);
        visibleProperty().bind(page.visibleProperty());
        tip.setShowDelay(Duration.millis(300));
        tip.setWrapText(true);
        tip.setMaxWidth(360);
        page.setPadding(new Insets(0, DensityStrip.WIDTH, 0, 0));
        page.setOnSight(this::lay);
        addEventHandler(ScrollEvent.SCROLL, event -> {
            page.scrollBy(-event.getDeltaY());
            event.consume();
        });
    }

    // ------------------------------------------------------------------ what it shows

    /// The annotations of the speech on the page, as they are now.
    ///
    /// @param all in any order
    /// @param newCodebook where their themes are found; unknown ids are passed over
    /// @param speechLength UTF-16 units of the speech
    public void show(List<Annotation> all, Codebook newCodebook, int speechLength) {
        show(RangeIndex.of(all, a -> a.anchor().range()), newCodebook, speechLength);
    }

    /// As [#show(List, Codebook, int)], for annotations that have their index already.
    public void show(RangeIndex<Annotation> all, Codebook newCodebook, int speechLength) {
        boolean sameThemes = codebook.equals(newCodebook);
        index = all;
        codebook = newCodebook;
        strip.show(all.items(), newCodebook, speechLength);
        if (!sameThemes) {
            restyled();
        }
        list.setVisible(false);
        stale();
    }

    /// The annotation that stands out; null for none.
    public void focus(@Nullable Annotation annotation) {
        if (!Objects.equals(focused, annotation)) {
            focused = annotation;
            list.setVisible(false);
            stale();
        }
    }

    /// What the search has found, and the one the reader is at, on the page and on the strip.
    public void showHits(List<TextRange> newHits, @Nullable TextRange current) {
        page.setHits(newHits, current);
        strip.showHits(newHits);
        restrip.run();
    }

    /// Where bookmarks stand, on the strip.
    public void showBookmarks(List<Integer> offsets) {
        strip.showBookmarks(offsets);
        restrip.run();
    }

    /// Opens the list of the annotations at a place if not all of them have a bracket.
    ///
    /// @return whether it was opened
    public boolean openMore(TextRange at) {
        lay(page.sight());
        TextRange rows = sight.rowsOf(at);
        List<Annotation> here = index.overlapping(at);
        Brackets.More more = rows == null ? null : brackets.moreAt(rows.end() - 1);
        if (more == null || more.hidden().stream().noneMatch(here::contains)) {
            return false;
        }
        here.sort((a, b) -> Integer.compare(a.anchor().range().length(), b.anchor().range().length()));
        Bounds badge = brackets.badge(more).getBoundsInParent();
        Sight.Row first = sight.rows().get(rows.start());
        Sight.Row last = sight.rows().get(rows.end() - 1);
        open(here, badge.getMinX(), first.top() - MoreList.SLACK, last.bottom() + MoreList.SLACK);
        return true;
    }

    // ------------------------------------------------------------------ what the reader does

    /// Who draws the strip anew when annotations have changed; at first it is drawn with them. It is as high as the page: a
    /// pulse that draws both paints the whole page.
    public void setAfterwards(Consumer<Runnable> later) {
        afterwards = later;
    }

    /// Names of coders by their id, for tooltips; empty where there is none to tell.
    public void setCoders(UnaryOperator<String> names) {
        coders = names;
    }

    /// Called with the annotation whose bracket, name or card was clicked.
    public void setOnChosen(Consumer<Annotation> handler) {
        onChosen = handler;
    }

    /// Called with the id of the annotation that a link in a note leads to; there may be none of that id.
    public void setOnLink(Consumer<String> handler) {
        onLink = handler;
    }

    /// Called when a note should be edited for which there is no card to edit it in.
    public void setOnEdit(Consumer<Annotation> handler) {
        onEdit = handler;
    }

    /// Called exactly once with what was written in a card, changed or not.
    public void setOnNote(BiConsumer<Annotation, String> handler) {
        onNote = handler;
    }

    /// Opens the card of an annotation, which need not be one that is shown yet, for writing and gives it the focus; it
    /// is left, and kept, with Ctrl+Enter or Esc, which gives the focus to the page, or when the focus goes elsewhere.
    ///
    /// @return false if there is no room for cards or the annotation is not in sight
    public boolean edit(Annotation annotation) {
        keepEdit();
        lay(page.sight());
        if (!CardLayer.roomForCards(sight) || sight.rowsOf(annotation.anchor().range()) == null) {
            return false;
        }
        CardEditor opened = new CardEditor(messages, annotation, text -> {
            editor = null;
            cards.edit(null);
            stale();
            onNote.accept(annotation, text);
        }, page::requestFocus);
        editor = opened;
        cards.edit(opened);
        opened.begin();
        marksStale = true;
        lay(sight);
        return true;
    }

    /// Keeps a note that is being written in a card, as when the window closes.
    public void keepEdit() {
        if (editor != null) {
            editor.keepNow();
        }
    }

    private void beginEdit(Annotation annotation) {
        if (!edit(annotation)) {
            onEdit.accept(annotation);
        }
    }

    private void choose(Annotation annotation) {
        page.requestFocus();
        onChosen.accept(annotation);
    }

    private void jump(int offset) {
        page.reveal(new TextRange(offset, offset), Reveal.CENTRE);
    }

    // ------------------------------------------------------------------ drawing

    private void stale() {
        marksStale = true;
        requestLayout();
        afterwards.accept(restrip);
    }

    private void restyled() {
        inks = new ThemeInks(codebook, sight.paper());
        brackets.forget();
        cards.forget();
        stale();
    }

    @Override
    protected void layoutChildren() {
        double inset = page.getInsets().getTop();
        double height = Math.max(1, Math.floor(getHeight() - 2 * inset));
        if (strip.getHeight() != height || window.getWidth() != getWidth()) {
            strip.resizeRelocate(getWidth() - DensityStrip.WIDTH - 2, inset, DensityStrip.WIDTH, height);
            window.setWidth(getWidth());
            window.setHeight(getHeight());
            stripStale = true;
        }
        lay(page.sight());
    }

    /// Draws what is not as it should be.
    private void lay(Sight now) {
        boolean moved = !now.equals(sight);
        boolean repainted = !now.paper().equals(sight.paper());
        sight = now;
        if (repainted) {
            restyled();
        }
        if (marksStale || moved) {
            marksStale = false;
            if (moved) {
                list.setVisible(false);
            }
            List<Annotation> here = index.overlapping(sight.range());
            brackets.lay(sight, here, inks, focused());
            cards.lay(sight, noted(here), inks, editor == null ? focused() : editor.annotation().id());
        }
        if (stripStale) {
            stripStale = false;
            strip.draw(inks, focused == null ? new TextRange(0, 0) : focused.anchor().range());
            strip.showSight(sight.range());
        }
        if (moved) {
            strip.showSight(sight.range());
        }
    }

    private @Nullable String focused() {
        return focused == null ? null : focused.id();
    }

    /// Those with a note, and the one whose note is being written, which may not be among them yet.
    private List<Annotation> noted(List<Annotation> here) {
        Annotation edited = editor == null ? null : editor.annotation();
        List<Annotation> noted = new ArrayList<>();
        for (Annotation annotation : here) {
            if (!annotation.note().isBlank() && (edited == null || !edited.id().equals(annotation.id()))) {
                noted.add(annotation);
            }
        }
        if (edited != null && sight.rowsOf(edited.anchor().range()) != null) {
            int place = 0;
            while (place < noted.size()
                    && noted.get(place).anchor().range().start() <= edited.anchor().range().start()) {
                place++;
            }
            noted.add(place, edited);
        }
        return noted;
    }

    private void explain(Node node, Supplier<Annotation> shown) {
        Tooltip.install(node, tip);
        node.setOnMouseEntered(event -> {
            Annotation annotation = shown.get();
            String names = inks.names(annotation);
            StringBuilder text = new StringBuilder(names.isEmpty() ? messages.text("panes.highlight") : names);
            if (!annotation.note().isBlank()) {
                text.append('\n').append(NoteText.of(annotation.note()).plain());
            }
            String coder = coders.apply(annotation.coder());
            if (!coder.isBlank()) {
                text.append("\n— ").append(coder);
            }
            tip.setText(text.toString());
        });
    }

    private void openBeside(List<Annotation> some, Node beside) {
        Bounds place = beside.getBoundsInParent();
        // under the mouse, which closes it by leaving
        open(some, place.getMinX() - MoreList.SLACK, place.getMinY() - MoreList.SLACK, place.getMinY() - MoreList.SLACK);
    }

    private void open(List<Annotation> some, double left, double above, double below) {
        list.fill(some, inks, focused());
        list.place(left, above, below, getWidth(), getHeight());
        list.setVisible(true);
        list.toFront();
    }
}
