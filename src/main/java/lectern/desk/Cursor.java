package lectern.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import lectern.speech.Anatomy;
import lectern.speech.Section;
import lectern.text.Blanks;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import lectern.text.TextUnits;
import lectern.text.Unit;
import org.jspecify.annotations.Nullable;

/// Where the reader is in a speech: a unit of the text, which can grow and shrink, and perhaps a selection.
///
/// Lines that belong to the page the speech was copied from are passed over. Ranges are UTF-16 and half-open.
/// Confined to one thread.
public final class Cursor {
    private final TextUnits units;
    private Anatomy anatomy;
    private final Deque<TextRange> grown = new ArrayDeque<>();
    private TextRange unit;
    private @Nullable TextRange selection;
    private Unit size = Unit.CLAUSE;

    /// A cursor on the first clause of the speech itself.
    public Cursor(TextUnits units, Anatomy anatomy) {
        this.units = units;
        this.anatomy = anatomy;
        this.unit = units.at(Unit.CLAUSE, anatomy.body().start()).orElse(new TextRange(0, 0));
    }

    /// Goes by another reading of the same text; stays where it is.
    public void setAnatomy(Anatomy corrected) {
        anatomy = corrected;
    }

    /// The unit under the cursor; empty only in a text without words.
    public TextRange unit() {
        return unit;
    }

    /// What was selected beyond the unit, if anything.
    public Optional<TextRange> selection() {
        return Optional.ofNullable(selection);
    }

    /// What a command acts on: the selection, or else the unit.
    public TextRange target() {
        return selection != null ? selection : unit;
    }

    /// The size of the unit under the cursor. A sentence of one clause has the size it was reached in; what is larger
    /// than a paragraph counts as one, a part of a clause as a clause.
    public Unit size() {
        if (units.at(size, unit.start()).filter(unit::equals).isPresent()) {
            return size;
        }
        for (Unit each : Unit.values()) {
            if (units.at(each, unit.start()).filter(around -> around.contains(unit)).isPresent()) {
                return each;
            }
        }
        return Unit.PARAGRAPH;
    }

    /// Goes to the clause at `offset` and drops the selection.
    public void place(int offset) {
        units.at(Unit.CLAUSE, offset).ifPresent(range -> goTo(range, Unit.CLAUSE));
    }

    /// Makes exactly `range` the unit: an annotation, a heading, a find hit.
    public void goTo(TextRange range) {
        unit = range;
        selection = null;
        grown.clear();
    }

    private void goTo(TextRange range, Unit reachedIn) {
        goTo(range);
        size = reachedIn;
    }

    /// Goes to the next unit of that size after what is under the cursor. Stays where there is none.
    ///
    /// @return whether there was one
    public boolean next(Unit size) {
        Optional<TextRange> next = following(size, target());
        next.ifPresent(range -> goTo(range, size));
        return next.isPresent();
    }

    /// Goes to the unit of that size before what is under the cursor. Stays where there is none.
    public void previous(Unit size) {
        preceding(size, target().start()).ifPresent(range -> goTo(range, size));
    }

    /// Clause → sentence → paragraph → section → the section around it → the whole speech.
    public void grow() {
        TextRange from = target();
        larger(from).ifPresent(range -> {
            Deque<TextRange> path = new ArrayDeque<>(grown);
            goTo(range);
            grown.addAll(path);
            grown.push(from);
        });
    }

    /// Back to what was grown from, or else to the first smaller unit inside.
    public void shrink() {
        TextRange from = target();
        if (!grown.isEmpty()) {
            TextRange smaller = grown.pop();
            Deque<TextRange> path = new ArrayDeque<>(grown);
            goTo(smaller);
            grown.addAll(path);
            return;
        }
        for (Unit size : List.of(Unit.PARAGRAPH, Unit.SENTENCE, Unit.CLAUSE)) {
            Optional<TextRange> inside = units.at(size, from.start())
                    .filter(range -> from.contains(range) && range.length() < from.length());
            if (inside.isPresent()) {
                goTo(inside.get());
                return;
            }
        }
    }

    /// Selects exactly `range`; an empty one only places the cursor.
    public void select(TextRange range) {
        if (range.isEmpty()) {
            place(range.start());
        } else {
            units.at(Unit.CLAUSE, range.start()).ifPresent(this::goTo);
            selection = range;
        }
    }

    /// Drops the selection; says whether there was one.
    public boolean deselect() {
        boolean had = selection != null;
        selection = null;
        return had;
    }

    /// Selects exactly `range` without moving the unit: one end of the selection has moved.
    public void extend(TextRange range) {
        selection = range;
    }

    /// `from` with its end at the end of the next unit of that size, or back at the end of the one before; nothing where
    /// there is none or nothing would be left.
    public Optional<TextRange> endMoved(TextRange from, Unit size, boolean forward) {
        Optional<TextRange> to = forward
                ? units.at(size, from.end()).filter(range -> range.end() > from.end()).or(() -> following(size, from))
                : preceding(size, lastStart(size, from)).filter(range -> range.end() > from.start());
        return to.map(range -> new TextRange(from.start(), range.end()));
    }

    /// `from` with its start at the start of the previous unit of that size, or on at the start of the next.
    public Optional<TextRange> startMoved(TextRange from, Unit size, boolean forward) {
        Optional<TextRange> to = forward
                ? units.next(size, from.start()).filter(range -> range.start() < from.end())
                : units.at(size, from.start()).filter(range -> range.start() < from.start())
                        .or(() -> preceding(size, from.start()));
        return to.map(range -> new TextRange(range.start(), from.end()));
    }

    /// `from` with its end moved by a character as the reader sees it, over any white space.
    public Optional<TextRange> endMoved(TextRange from, boolean forward) {
        String text = units.text();
        int end = from.end();
        while (forward ? end < text.length() : Graphemes.previous(text, end) > from.start()) {
            end = forward ? Graphemes.next(text, end) : Graphemes.previous(text, end);
            if (!Blanks.isBlank(text.substring(Graphemes.previous(text, end), end))) {
                return Optional.of(new TextRange(from.start(), end));
            }
        }
        return Optional.empty();
    }

    /// `from` with its start moved by a character as the reader sees it, over any white space.
    public Optional<TextRange> startMoved(TextRange from, boolean forward) {
        String text = units.text();
        int start = from.start();
        while (forward ? Graphemes.next(text, start) < from.end() : start > 0) {
            start = forward ? Graphemes.next(text, start) : Graphemes.previous(text, start);
            if (!Blanks.isBlank(text.substring(start, Graphemes.next(text, start)))) {
                return Optional.of(new TextRange(start, from.end()));
            }
        }
        return Optional.empty();
    }

    /// The range one size larger, if there is one.
    private Optional<TextRange> larger(TextRange from) {
        for (Unit size : Unit.values()) {
            Optional<TextRange> around = units.at(size, from.start())
                    .filter(range -> range.contains(from) && range.length() > from.length());
            if (around.isPresent()) {
                return around;
            }
        }
        String text = units.text();
        TextRange whole = anatomy.body().trimmed(text);
        return anatomy.outline().all().stream().map(Section::range).map(range -> range.trimmed(text))
                .filter(range -> range.contains(from) && range.length() > from.length())
                .min((a, b) -> Integer.compare(a.length(), b.length()))
                .or(() -> Optional.of(whole).filter(r -> r.contains(from) && r.length() > from.length()));
    }

    private int lastStart(Unit size, TextRange range) {
        return units.at(size, Math.max(range.start(), range.end() - 1)).map(TextRange::start).orElse(range.start());
    }

    private Optional<TextRange> following(Unit size, TextRange from) {
        int offset = Math.max(from.start(), from.end() - 1);
        Optional<TextRange> next = units.next(size, offset);
        while (next.isPresent() && isNoise(next.get())) {
            next = units.next(size, next.get().start());
        }
        return next;
    }

    private Optional<TextRange> preceding(Unit size, int offset) {
        int start = units.at(size, offset).filter(range -> range.start() <= offset).map(TextRange::start).orElse(offset);
        Optional<TextRange> previous = units.previous(size, start);
        while (previous.isPresent() && isNoise(previous.get())) {
            previous = units.previous(size, previous.get().start());
        }
        return previous;
    }

    private boolean isNoise(TextRange range) {
        return anatomy.noise().stream().anyMatch(noise -> noise.overlaps(range));
    }
}
