package lectern.window.reader;

import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lectern.speech.Anatomy;
import lectern.speech.SpeechEvent;
import lectern.text.RangeIndex;
import lectern.text.TextRange;
import org.fxmisc.flowless.VirtualizedScrollPane;
import org.jspecify.annotations.Nullable;

/// The page: shows one speech with its marks, the unit cursor, the selection and the search's hits, and tells where the
/// reader clicks. Nothing the reader does changes anything here by itself except the scroll position and the drawing of
/// a selection while the mouse drags: the caller answers.
///
/// All offsets are UTF-16 offsets of the speech, ranges half-open. The node takes the focus itself and handles no key.
/// On the JavaFX thread.
public final class SpeechPage extends Region {
    private static final double SCROLL_BAR = 16;

    private final PageInk ink = new PageInk();
    private final PageArea area;
    private final VirtualizedScrollPane<PageArea> pane;
    private final PageScroll scroll;
    private final PageGestures gestures;
    private final @Nullable ScreenReader voice; // null while the superclass is being made
    private PageText content = new PageText("", Anatomy.none(0), false);
    private final Folds folds = new Folds();
    private PageSetting setting = PageSetting.USUAL;
    private List<Integer> bookmarks = List.of();
    private @Nullable Runnable afterLayout;
    private Sight sight = Sight.NONE;
    private final Runnable lookAround = this::lookAround;
    private Consumer<Sight> onSight = seen -> { };

    /// An empty page on light paper.
    public SpeechPage() {
        Typography type = type();
        area = new PageArea(ink, type, map(type));
        scroll = new PageScroll(area, ink);
        voice = new ScreenReader(area, scroll, ink);
        pane = new VirtualizedScrollPane<>(area);
        sceneProperty().addListener((property, was, is) -> {
            getChildren().clear();
            if (was != null) {
                was.removePostLayoutPulseListener(lookAround);
            }
            if (is != null) {
                is.addPostLayoutPulseListener(lookAround);
            }
        });
        getStyleClass().add("speech-page");
        URL style = Objects.requireNonNull(SpeechPage.class.getResource("/lectern/window/reader.css"));
        getStylesheets().add(style.toExternalForm());
        setPaper(Paper.LIGHT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT_AREA);
        gestures = new PageGestures(this, area, scroll, ink);
        area.addEventHandler(ScrollEvent.SCROLL, event -> {
            area.scrollYBy(-event.getDeltaY());
            event.consume();
        });
        backgroundProperty().addListener((property, was, is) -> {
            if (is != null && !is.getFills().isEmpty() && is.getFills().getFirst().getFill() instanceof Color paper) {
                ink.setPaper(paper);
            }
        });
    }

    /// Whom to tell what the reader does here with the mouse.
    public PageGestures gestures() {
        return gestures;
    }

    // ------------------------------------------------------------------ what it shows

    /// Shows another speech from its start. Marks, unit, selection and hits of the one before are gone.
    public void show(PageText newContent) {
        content = newContent;
        folds.closeAll();
        ink.setMarks(stretch -> List.of());
        ink.setHits(List.of(), null);
        ink.setUnit(null);
        ink.setSelection(null);
        ink.setHandles(null);
        bookmarks = List.of();
        build();
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    /// Shows the same speech with another reading of it; the reading place, marks, unit and selection stay.
    public void setAnatomy(Anatomy anatomy) {
        content = new PageText(content.text(), anatomy, content.chinese());
        folds.keep(anatomy.noise());
        rebuild();
    }

    /// The marks to show, in any order; only lines in sight whose marks have changed draw again. The later of two
    /// equally long marks gives the tint.
    public void setMarks(List<Mark> marks) {
        setMarks(RangeIndex.of(marks, Mark::range)::overlapping);
    }

    /// As [#setMarks(List)], for marks that are made when they are drawn.
    ///
    /// @param on the marks on a stretch of the speech, by their start; asked for each line in sight now, and for those that
    ///     come into sight
    public void setMarks(Function<TextRange, List<Mark>> on) {
        ink.setMarks(on);
    }

    /// The unit cursor; null shows none. Does not scroll.
    public void setUnit(@Nullable TextRange unit) {
        ViewLine before = ink.unit() == null ? null : area.map().lineAt(ink.unit().start());
        ink.setUnit(unit);
        if (unit != null && area.map().lineAt(unit.start()) != before) {
            notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    /// The selection; null or an empty range shows none. Does not scroll.
    public void setSelection(@Nullable TextRange selection) {
        ink.setSelection(selection);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_START);
        notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTION_END);
    }

    /// What the search has found, and the one the reader is at.
    public void setHits(List<TextRange> hits, @Nullable TextRange current) {
        ink.setHits(hits, current);
    }

    /// What has a handle at either end, to be dragged with the mouse; null for nothing.
    public void setHandles(@Nullable TextRange range) {
        ink.setHandles(range);
    }

    /// Where the reader's bookmarks stand.
    public void setBookmarks(List<Integer> offsets) {
        bookmarks = List.copyOf(offsets);
        showSigns();
    }

    /// The number of the paragraph that starts at an offset; 0 for none. Takes effect with the next speech or anatomy.
    public void setNumbering(IntUnaryOperator numbers) {
        ink.setNumbers(numbers);
    }

    /// The paper; its colours come from `reader.css`.
    public void setPaper(Paper paper) {
        for (Paper each : Paper.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(paper.styleClass());
    }

    /// How the page is set.
    public PageSetting setting() {
        return setting;
    }

    /// Sets the page another way; the reading place stays.
    public void set(PageSetting wanted) {
        if (!wanted.equals(setting)) {
            setting = wanted;
            rebuild();
        }
    }

    /// What a fold of that many lines of noise says. Takes effect with the next speech.
    public void setNoiseLabel(IntFunction<String> label) {
        folds.setLabel(label);
    }

    /// Opens the fold at the offset, or closes the run of noise there.
    ///
    /// @return whether there is one
    public boolean toggleNoise(int offset) {
        boolean there = folds.toggle(area.map(), offset);
        if (there) {
            rebuild();
        }
        return there;
    }

    // ------------------------------------------------------------------ where it stands

    /// Scrolls so that the range can be read in comfort; before the first layout this waits for it.
    public void reveal(TextRange range, Reveal how) {
        whenLaidOut(() -> scroll.reveal(range, how));
    }

    /// Scrolls down by a page.
    public void pageDown() {
        scroll.page(1);
    }

    /// Scrolls up by a page.
    public void pageUp() {
        scroll.page(-1);
    }

    /// The offset of the first line that can be read; 0 when nothing is shown.
    public int firstVisibleOffset() {
        return visibleRange().start();
    }

    /// What can be read without scrolling; empty when nothing is shown.
    public TextRange visibleRange() {
        return scroll.visible();
    }

    /// What stands in sight and where, as of now.
    public Sight sight() {
        lookAround();
        return sight;
    }

    /// Called once in a pulse, after layout and before painting, when other rows stand in sight or stand elsewhere:
    /// after scrolling, resizing, another size of the type, another paper.
    public void setOnSight(Consumer<Sight> handler) {
        onSight = handler;
    }

    /// Scrolls down by so many pixels; up if negative.
    public void scrollBy(double pixels) {
        area.scrollYBy(pixels);
    }

    /// The marks on the character at the offset, the shortest first.
    public List<Mark> marksAt(int offset) {
        return ink.marksAt(offset);
    }

    /// Lets go of what the text engine holds. The page cannot be used afterwards.
    public void dispose() {
        area.dispose();
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Optional<Object> answer = voice == null ? Optional.empty() : voice.answer(attribute, parameters);
        return answer.orElseGet(() -> super.queryAccessibleAttribute(attribute, parameters));
    }

    /// The text is hung in here, once the page itself has its style: Flowless styles its cells as soon as they come
    /// into a scene, and would not find the paper's colours yet.
    @Override
    protected void layoutChildren() {
        if (getChildren().isEmpty()) {
            getChildren().add(pane);
            pane.applyCss();
        }
        Insets insets = getInsets();
        double width = getWidth() - insets.getLeft() - insets.getRight();
        Insets margins = PageMargins.of(width - SCROLL_BAR, area.type().measure() + area.type().numberColumn());
        if (!margins.equals(area.getPadding())) {
            area.setPadding(margins);
        }
        area.fit(width - SCROLL_BAR - margins.getLeft() - margins.getRight() - 2 * Typography.GUTTER);
        layoutInArea(pane, insets.getLeft(), insets.getTop(), width,
                getHeight() - insets.getTop() - insets.getBottom(), 0, HPos.LEFT, VPos.TOP);
        if (afterLayout != null && getHeight() > 0 && getScene() != null) {
            Runnable action = afterLayout;
            afterLayout = null;
            pane.layout();
            action.run();
        }
    }

    private void lookAround() {
        Sight now = isVisible() && !getChildren().isEmpty() ? scroll.sight(this) : Sight.NONE;
        if (!now.equals(sight)) {
            sight = now;
            onSight.accept(now);
        }
    }

    private void whenLaidOut(Runnable action) {
        if (getHeight() > 0 && getScene() != null && !isNeedsLayout()) {
            pane.layout();
            action.run();
        } else {
            afterLayout = action;
            requestLayout();
        }
    }

    private void rebuild() {
        int place = firstVisibleOffset();
        build();
        if (place > 0) {
            reveal(new TextRange(place, place), Reveal.TOP);
        }
    }

    private void build() {
        Typography type = type();
        area.show(map(type), setting.plainHeads() ? Emphases.withoutHeads(content.anatomy()) : new Emphases(content.anatomy()), type);
        showSigns();
        requestLayout();
    }

    private void showSigns() {
        List<Sign> signs = new ArrayList<>();
        for (int offset : bookmarks) {
            signs.add(Sign.at(offset, Sign.Kind.BOOKMARK));
        }
        content.anatomy().events().stream().filter(event -> event.kind() != SpeechEvent.Kind.SPEAKER)
                .forEach(event -> signs.add(Sign.of(event)));
        ink.setSigns(signs);
    }

    private LineMap map(Typography type) {
        LineLooks looks = new LineLooks(content.text(), content.anatomy());
        return LineMap.of(content.text(),
                new LineMap.Rules(looks::cuts, looks, folds::isOpen, folds::label, type.indent(),
                        type.spacing()));
    }

    private Typography type() {
        return new Typography(setting.family(), setting.zoom(), content.chinese(), setting.justified(), setting.numbered());
    }
}
