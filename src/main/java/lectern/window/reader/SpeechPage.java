package lectern.window.reader;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Tooltip;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.DataFormat;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lectern.speech.Anatomy;
import lectern.speech.SpeechEvent;
import lectern.text.RangeIndex;
import lectern.text.TextRange;
import lectern.window.Fonts;
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
    private final @Nullable ScreenReader voice; // null while the superclass is being made
    private final Tooltip names = new Tooltip();
    private final Set<TextRange> openNoise = new HashSet<>();
    private PageText content = new PageText("", Anatomy.none(0), false);
    private String family = "";
    private double zoom = 1;
    private boolean justified;
    private boolean numbered;
    private boolean plainHeads;
    private List<Integer> bookmarks = List.of();
    private @Nullable Runnable afterLayout;
    private IntFunction<String> noiseLabel = count -> "⋯ " + count;
    private Sight sight = Sight.NONE;
    private final Runnable lookAround = this::lookAround;
    private Consumer<Sight> onSight = seen -> { };
    private BiConsumer<Integer, Integer> onPlace = (offset, clicks) -> { };
    private Consumer<TextRange> onSelect = range -> { };
    private @Nullable Function<TextRange, Map<DataFormat, Object>> dragged;
    private Consumer<TextRange> onResize = range -> { };
    private IntUnaryOperator snap = offset -> offset;
    private BiConsumer<Integer, ContextMenuEvent> onContextMenu = (offset, event) -> { };

    /// An empty page on light paper.
    public SpeechPage() {
        Typography type = new Typography(family, zoom, false, false, false);
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
        new PageMouse(area, scroll, new Mouse());
        area.addEventFilter(ContextMenuEvent.ANY, event -> {
            onContextMenu.accept(scroll.offset(event.getX(), event.getY(), false), event);
            event.consume();
        });
        addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.isKeyboardTrigger()) {
                onContextMenu.accept(ink.unit() != null ? ink.unit().start() : firstVisibleOffset(), event);
                event.consume();
            }
        });
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

    /// Says what a selection gives to the program it is dragged to; until then it cannot be dragged.
    public void setOnDragged(Function<TextRange, Map<DataFormat, Object>> content) {
        dragged = content;
    }

    // ------------------------------------------------------------------ what it shows

    /// Shows another speech from its start. Marks, unit, selection and hits of the one before are gone.
    public void show(PageText newContent) {
        content = newContent;
        openNoise.clear();
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
        openNoise.retainAll(anatomy.noise());
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

    /// Makes the text larger or smaller; the reading place stays.
    ///
    /// @param factor 1 is the usual size; kept between 0.5 and 4
    public void setZoom(double factor) {
        double wanted = Math.clamp(factor, 0.5, 4);
        if (wanted != zoom) {
            zoom = wanted;
            rebuild();
        }
    }

    /// The family in which the speech is set, empty for the bundled ones; headings keep their own.
    public void setFont(String newFamily) {
        if (!family.equals(newFamily)) {
            family = newFamily;
            rebuild();
        }
    }

    /// Whether the lines of paragraphs all end at the right edge; off at first. The reading place stays.
    public void setJustified(boolean on) {
        if (on != justified) {
            justified = on;
            rebuild();
        }
    }

    /// Whether paragraphs have their numbers at their left; off at first. The reading place stays.
    public void setNumbered(boolean on) {
        if (on != numbered) {
            numbered = on;
            rebuild();
        }
    }

    /// Whether heads inside paragraphs are set like the rest of them; off at first. The reading place stays.
    public void setPlainHeads(boolean on) {
        if (on != plainHeads) {
            plainHeads = on;
            rebuild();
        }
    }

    /// What a fold of that many lines of noise says. Takes effect with the next speech.
    public void setNoiseLabel(IntFunction<String> label) {
        noiseLabel = label;
    }

    /// Opens the fold at the offset, or closes the run of noise there.
    ///
    /// @return whether there is one
    public boolean toggleNoise(int offset) {
        TextRange run = noiseRun(offset);
        if (run != null) {
            if (!openNoise.remove(run)) {
                openNoise.add(run);
            }
            rebuild();
        }
        return run != null;
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

    // ------------------------------------------------------------------ what the reader does

    /// Called with the offset of the clicked character and the number of clicks (2 for a double click). A click on a
    /// fold opens it and is not told.
    public void setOnPlace(BiConsumer<Integer, Integer> handler) {
        onPlace = handler;
    }

    /// Called when the mouse has selected something, by dragging or by a click with Shift; the selection is drawn
    /// already.
    public void setOnSelect(Consumer<TextRange> handler) {
        onSelect = handler;
    }

    /// Called once when a handle was dragged, with the range it leaves; never with an empty one.
    public void setOnResize(Consumer<TextRange> handler) {
        onResize = handler;
    }

    /// Where a handle goes that is dragged with Shift: the end of a clause nearest to an offset.
    public void setSnap(IntUnaryOperator nearest) {
        snap = nearest;
    }

    /// Called with the offset under the mouse, or of the unit when the menu was asked for by key.
    public void setOnContextMenu(BiConsumer<Integer, ContextMenuEvent> handler) {
        onContextMenu = handler;
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
        Typography type = new Typography(family, zoom, content.chinese(), justified, numbered);
        area.show(map(type), plainHeads ? Emphases.withoutHeads(content.anatomy()) : new Emphases(content.anatomy()), type);
        showSigns();
        requestLayout();
    }

    private void showSigns() {
        List<Sign> signs = new ArrayList<>();
        for (int offset : bookmarks) {
            signs.add(Sign.at(offset, Sign.Kind.BOOKMARK));
        }
        content.anatomy().events().stream().filter(event -> event.kind().isNoted()).forEach(event -> signs.add(
                Sign.at(event.range().start(), event.kind() == SpeechEvent.Kind.NOTE ? Sign.Kind.REMARK : Sign.Kind.REACTION)));
        ink.setSigns(signs);
    }

    private LineMap map(Typography type) {
        LineLooks looks = new LineLooks(content.text(), content.anatomy());
        return LineMap.of(content.text(),
                new LineMap.Rules(looks::cuts, looks, openNoise::contains, noiseLabel, type.indent(),
                        type.spacing()));
    }

    private @Nullable TextRange noiseRun(int offset) {
        ViewLine line = area.map().lineAt(offset);
        if (line == null || line.look().kind() == LineKind.FOLD) {
            return line == null ? null : line.speech();
        }
        return openNoise.stream().filter(run -> run.start() <= offset && offset <= run.end()).findFirst().orElse(null);
    }

    private final class Mouse implements PageMouse.Listener {
        @Override
        public void pressed() {
            requestFocus();
        }

        @Override
        public void placed(int offset, int clicks) {
            ViewLine line = area.map().lineAt(offset);
            if (line != null && line.look().kind() == LineKind.FOLD) {
                toggleNoise(offset);
            } else {
                onPlace.accept(offset, clicks);
            }
        }

        @Override
        public void extended(int offset) {
            TextRange from = ink.selection() != null ? ink.selection() : ink.unit();
            if (from != null) {
                int fixed = offset < from.start() ? from.end() : from.start();
                selected(new TextRange(Math.min(fixed, offset), Math.max(fixed, offset)));
            }
        }

        @Override
        public void selecting(TextRange range) {
            ink.setSelection(range);
        }

        @Override
        public void selected(TextRange range) {
            ink.setSelection(range);
            onSelect.accept(range);
        }

        @Override
        public boolean grabs(int offset) {
            return ink.selection() != null && ink.selection().contains(offset) && dragged != null;
        }

        @Override
        public void dragAway() {
            area.startDragAndDrop(TransferMode.COPY).setContent(dragged.apply(ink.selection()));
        }

        @Override
        public @Nullable TextRange held() {
            return ink.handles();
        }

        @Override
        public int snapped(int offset) {
            return snap.applyAsInt(offset);
        }

        @Override
        public void resizing(TextRange range, boolean done) {
            ink.setSelection(done ? null : range);
            if (!range.isEmpty()) {
                ink.setHandles(range);
            }
            if (done) {
                onResize.accept(ink.handles());
            }
        }

        @Override
        public void over(int offset, MouseEvent event) {
            String labels = ink.marksAt(offset).stream().map(Mark::label).filter(label -> !label.isEmpty())
                    .distinct().collect(Collectors.joining("\n"));
            names.setText(labels);
            if (labels.isEmpty()) {
                Tooltip.uninstall(area, names);
            } else {
                Tooltip.install(area, names);
            }
        }
    }
}
