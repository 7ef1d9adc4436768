package lectern.window.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import lectern.text.RangeIndex;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What is drawn over the page besides its text, and the lines in sight that draw it.
///
/// A change asks every line in sight whether its own part has changed; only those draw again. Lines that come into
/// sight draw themselves. On the JavaFX thread.
final class PageInk {
    private final Map<ViewLine, ParagraphInk> live = new HashMap<>();
    private Function<TextRange, List<Mark>> marks = stretch -> List.of();
    private RangeIndex<TextRange> hits = RangeIndex.of(List.of(), range -> range);
    private @Nullable TextRange currentHit;
    private @Nullable TextRange unit;
    private @Nullable TextRange selection;
    private @Nullable TextRange handles;
    private RangeIndex<Sign> signs = RangeIndex.of(List.of(), Sign::at);
    private IntUnaryOperator numbers = offset -> 0;
    private Color paper = Color.WHITE;

    /// What one line shows besides its text.
    record LineInk(List<Mark> marks, List<TextRange> hits, @Nullable TextRange currentHit, @Nullable TextRange unit,
                   @Nullable TextRange selection, @Nullable TextRange handles, List<Sign> signs, Color paper) {
        /// Nothing, on white.
        static final LineInk NONE = new LineInk(List.of(), List.of(), null, null, null, null, List.of(), Color.WHITE);
    }

    LineInk of(ViewLine line) {
        TextRange part = line.speech();
        return new LineInk(marks.apply(part), hits.overlapping(part), in(part, currentHit), in(part, unit),
                in(part, selection), in(part, handles), signs.overlapping(part), paper);
    }

    /// The marks on the character at the offset, the shortest first.
    List<Mark> marksAt(int offset) {
        return marks.apply(new TextRange(offset, offset + 1)).stream()
                .sorted((a, b) -> Integer.compare(a.range().length(), b.range().length())).toList();
    }

    /// @param on the marks on a stretch, by their start
    void setMarks(Function<TextRange, List<Mark>> on) {
        marks = on;
        refresh();
    }

    void setHits(List<TextRange> all, @Nullable TextRange current) {
        if (!all.equals(hits.items())) {
            hits = RangeIndex.of(all, range -> range);
        }
        currentHit = current;
        refresh();
    }

    void setUnit(@Nullable TextRange range) {
        if (!Objects.equals(unit, range)) {
            unit = range;
            refresh();
        }
    }

    void setSelection(@Nullable TextRange range) {
        if (!Objects.equals(selection, range)) {
            selection = range;
            refresh();
        }
    }

    /// The annotation whose ends have handles; null for none.
    void setHandles(@Nullable TextRange range) {
        if (!Objects.equals(handles, range)) {
            handles = range;
            refresh();
        }
    }

    @Nullable TextRange handles() {
        return handles;
    }

    void setSigns(List<Sign> all) {
        signs = RangeIndex.of(all, Sign::at);
        refresh();
    }

    /// The number that a paragraph shows; lines that are there already keep theirs.
    void setNumbers(IntUnaryOperator all) {
        numbers = all;
    }

    int number(ViewLine line) {
        return numbers.applyAsInt(line.speech().start());
    }

    void setPaper(Color colour) {
        if (!paper.equals(colour)) {
            paper = colour;
            refresh();
        }
    }

    Color paper() {
        return paper;
    }

    @Nullable TextRange unit() {
        return unit;
    }

    @Nullable TextRange selection() {
        return selection;
    }

    /// The line has come into being on the screen.
    void add(ParagraphInk paragraph) {
        live.put(paragraph.line(), paragraph);
    }

    /// The line has left the screen.
    void remove(ParagraphInk paragraph) {
        live.remove(paragraph.line(), paragraph);
    }

    /// The line as it stands on the screen; null when it does not.
    @Nullable ParagraphInk shown(ViewLine line) {
        ParagraphInk paragraph = live.get(line);
        return paragraph != null && paragraph.isShown() ? paragraph : null;
    }

    /// All lines on the screen, in no order.
    Stream<ParagraphInk> shown() {
        return live.values().stream().filter(ParagraphInk::isShown);
    }

    private void refresh() {
        List.copyOf(live.values()).forEach(ParagraphInk::refresh);
    }

    private static @Nullable TextRange in(TextRange part, @Nullable TextRange range) {
        return range != null && range.overlaps(part) ? range : null;
    }
}
