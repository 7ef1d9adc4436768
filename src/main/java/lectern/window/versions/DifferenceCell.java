package lectern.window.versions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.Pane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.annotation.carry.AlignedLines;
import lectern.annotation.carry.AlignedLines.Run;
import lectern.annotation.carry.Alignment;
import lectern.message.Messages;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// A row of [DifferenceView]: its sign, the old lines, the new lines.
final class DifferenceCell extends ListCell<AlignedLines.Row> {
    private static final int AROUND = 60;
    private final DifferenceView view;
    private final Messages messages;
    private @Nullable Sides row;

    DifferenceCell(DifferenceView view, Messages messages) {
        this.view = view;
        this.messages = messages;
        getStyleClass().add("difference-cell");
    }

    @Override
    protected void updateItem(AlignedLines.@Nullable Row item, boolean empty) {
        super.updateItem(item, empty);
        Alignment texts = view.alignment();
        if (item == null || empty || texts == null) {
            row = null;
            setGraphic(null);
            return;
        }
        Label sign = new Label(messages.text("versions.sign." + name(item)));
        sign.getStyleClass().addAll("difference-sign", "difference-" + name(item));
        row = new Sides(sign, side(AlignedLines.before(texts, item), texts.before(), view.markedBefore(), "difference-lost"),
                side(AlignedLines.after(texts, item), texts.after(), view.markedAfter(), "difference-new"));
        row.getStyleClass().add("difference-row");
        setGraphic(row);
    }

    private static TextFlow side(List<Run> runs, String text, @Nullable TextRange marked, String differing) {
        TextFlow flow = new TextFlow();
        for (Run run : runs) {
            for (TextRange part : parts(run.range(), marked)) {
                if (marked != null && part.start() == marked.start()) {
                    flow.getChildren().add(text("[", "difference-mark"));
                }
                flow.getChildren().add(text(run.differs() ? part.of(text) : shortened(text, part, runs), run.differs() ? differing
                        : "difference-same"));
                if (marked != null && part.end() == marked.end()) {
                    flow.getChildren().add(text("]", "difference-mark"));
                }
            }
        }
        flow.getStyleClass().add("difference-side");
        return flow;
    }

    /// Words that are the same on both sides, the middle of a long stretch left out: what differs, and what is marked, is
    /// seen without scrolling through the rest.
    private static String shortened(String text, TextRange part, List<Run> runs) {
        if (part.length() <= 2 * AROUND + 20) {
            return part.of(text);
        }
        boolean first = part.start() == runs.getFirst().range().start();
        boolean last = part.end() == runs.getLast().range().end();
        int head = Graphemes.previous(text, part.start() + (first && !last ? AROUND / 2 : AROUND));
        int tail = Graphemes.next(text, part.end() - (last ? AROUND / 2 : AROUND));
        return text.substring(part.start(), head) + " … " + text.substring(tail, part.end());
    }

    private static List<TextRange> parts(TextRange range, @Nullable TextRange marked) {
        List<TextRange> parts = new ArrayList<>();
        int from = range.start();
        for (int cut : marked == null ? new int[0] : new int[] {marked.start(), marked.end()}) {
            if (cut > from && cut < range.end()) {
                parts.add(new TextRange(from, cut));
                from = cut;
            }
        }
        parts.add(new TextRange(from, range.end()));
        return parts;
    }

    private static Text text(String words, String styleClass) {
        Text text = new Text(words);
        text.getStyleClass().add(styleClass);
        return text;
    }

    private static String name(AlignedLines.Row item) {
        return item.kind().name().toLowerCase(Locale.ROOT);
    }

    /// The row in words, made only when a screen reader asks.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        AlignedLines.Row item = getItem();
        Alignment texts = view.alignment();
        if (attribute != AccessibleAttribute.TEXT || item == null || texts == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return messages.text("versions.row", messages.text("versions.kind." + name(item)),
                item.before() == null ? "" : item.before().of(texts.before()),
                item.after() == null ? "" : item.after().of(texts.after()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the list: text wraps
    }

    @Override
    protected double computePrefHeight(double width) {
        Sides shown = row;
        if (shown == null) {
            return super.computePrefHeight(width);
        }
        double wide = width > 0 ? width : getListView() == null ? 600 : getListView().getWidth();
        return snappedTopInset() + snappedBottomInset() + shown.prefHeight(wide - snappedLeftInset() - snappedRightInset());
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        Sides shown = row;
        if (shown != null) {
            shown.resizeRelocate(snappedLeftInset(), snappedTopInset(), getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }

    /// The sign, and two sides of the same width; the higher one says how high the row is.
    private static final class Sides extends Pane {
        private static final double SIGN = 24;
        private static final double GAP = 14;
        private final Label sign;
        private final TextFlow before;
        private final TextFlow after;

        Sides(Label sign, TextFlow before, TextFlow after) {
            super(sign, before, after);
            this.sign = sign;
            this.before = before;
            this.after = after;
        }

        private static double side(double width) {
            return Math.max(40, Math.floor((width - SIGN - GAP) / 2));
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        @Override
        protected double computePrefHeight(double width) {
            double side = side(width > 0 ? width : getWidth());
            return Math.ceil(Math.max(before.prefHeight(side), after.prefHeight(side)));
        }

        @Override
        protected void layoutChildren() {
            double side = side(getWidth());
            sign.resizeRelocate(0, 0, SIGN, sign.prefHeight(SIGN));
            before.resizeRelocate(SIGN, 0, side, getHeight());
            after.resizeRelocate(SIGN + side + GAP, 0, side, getHeight());
        }
    }
}
