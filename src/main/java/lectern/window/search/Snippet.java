package lectern.window.search;

import com.ibm.icu.lang.UCharacter;
import java.text.Bidi;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.PathElement;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.text.TextRange;
import lectern.window.Fonts;
import lectern.window.reader.Scripts;
import org.jspecify.annotations.Nullable;

/// A hit between what stands before and after it, in one line. What does not fit is cut at the outer ends, never at the hit.
///
/// The three parts are set each for itself, in the direction of the line: where the hit is read from right to left, what
/// stands before it stands at its right. So nothing of one part is ever reordered into another.
public final class Snippet extends Region {
    private static final PseudoClass RIGHT_TO_LEFT = PseudoClass.getPseudoClass("right-to-left");
    private static final double GAP = 6;
    private static final double HIT_AT = 0.36;
    private final HBox before = new HBox();
    private final HBox hit = new HBox();
    private final HBox after = new HBox();
    private final Text measure = new Text();
    private final Map<Font, Double> rises = new HashMap<>();
    private final Rectangle clip = new Rectangle();
    private final boolean centred;
    private boolean mirrored;
    private boolean plain = true;

    /// @param centred whether the hit stands in the middle, as in a concordance; otherwise the line begins at its edge
    public Snippet(boolean centred) {
        this.centred = centred;
        getStyleClass().add("snippet");
        hit.getStyleClass().add("snippet-hit");
        getChildren().addAll(before, hit, after);
        setClip(clip);
        setMinWidth(0);
    }

    /// Shows these words; line breaks are shown as spaces, around the hit with what indents the next line.
    public void show(String left, String words, String right) {
        mirrored = rightToLeft(words, right, left);
        // where both directions meet, the next character is not always the next one seen
        String all = left + words + right;
        plain = !Bidi.requiresBidi(all.toCharArray(), 0, all.length());
        pseudoClassStateChanged(RIGHT_TO_LEFT, mirrored);
        fill(before, inOneLine(left), "snippet-context");
        fill(hit, words.replaceAll("[\\s\\p{Cntrl}]", " "), "snippet-words");
        fill(after, inOneLine(right), "snippet-context");
        requestLayout();
    }

    private static String inOneLine(String context) {
        return context.replaceAll("[\\n\\r][\\s\\u3000]+|[\\s\\p{Cntrl}]", " ");
    }

    /// Whether the line runs from right to left: as the first letter of the hit says, or else that of what is beside it.
    static boolean rightToLeft(String... parts) {
        for (String part : parts) {
            int strong = part.codePoints().map(Character::getDirectionality).filter(d ->
                    d == Character.DIRECTIONALITY_LEFT_TO_RIGHT || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                            || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC).findFirst().orElse(-1);
            if (strong >= 0) {
                return strong != Character.DIRECTIONALITY_LEFT_TO_RIGHT;
            }
        }
        return false;
    }

    /// Words in one line, in faces that have their characters.
    public static TextFlow words(String words) {
        return words(words, "snippet-context");
    }

    private static TextFlow words(String words, String styleClass) {
        TextFlow flow = new TextFlow();
        flow.getChildren().setAll(Scripts.of(words).stream().map(stretch -> text(words, stretch, styleClass)).toList());
        return flow;
    }

    private void fill(HBox part, String words, String styleClass) {
        if (plain && part.getChildren().size() == 1 && part.getChildren().getFirst() instanceof TextFlow flow
                && flow.getChildren().size() == 1 && flow.getChildren().getFirst() instanceof Text text && text.getStyle().isEmpty()
                && Scripts.of(words).size() == 1) {
            // nearly every line: the same node says something else, and has its style already
            text.setText(words);
            return;
        }
        part.getChildren().setAll(plain ? List.of(words(words, styleClass)) : runs(words, styleClass));
        part.applyCss();
    }

    /// The stretches of one direction each, from left to right as they are seen (UAX #9, rule L2): the text engine takes the
    /// first letter of a line for its direction, and would turn the line round.
    private List<Node> runs(String words, String styleClass) {
        Bidi bidi = new Bidi(words, mirrored ? Bidi.DIRECTION_RIGHT_TO_LEFT : Bidi.DIRECTION_LEFT_TO_RIGHT);
        if (words.isEmpty()) {
            return List.of();
        }
        int count = bidi.getRunCount();
        byte[] levels = new byte[count];
        Node[] runs = new Node[count];
        for (int i = 0; i < count; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            String run = words.substring(bidi.getRunStart(i), bidi.getRunLimit(i));
            boolean turned = levels[i] % 2 == 1 && !rightToLeft(run);
            runs[i] = words(turned ? turned(run) : run, styleClass);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, count);
        return List.of(runs);
    }

    /// Signs without a direction of their own as they stand in a line from right to left.
    private static String turned(String signs) {
        StringBuilder turned = new StringBuilder();
        new StringBuilder(signs).reverse().codePoints().map(UCharacter::getMirror).forEach(turned::appendCodePoint);
        return turned.toString();
    }

    private static Node text(String words, Scripts.Stretch stretch, String styleClass) {
        TextRange range = stretch.range();
        Text text = new Text(range.of(words));
        text.getStyleClass().add(styleClass);
        String family = switch (stretch.script()) {
            case EMOJI -> Fonts.emoji();
            case RIGHT_TO_LEFT -> Fonts.rightToLeft();
            case COMBINED -> Fonts.combining();
            case USUAL, SUPPLEMENTARY -> "";
        };
        if (!family.isEmpty()) {
            text.setStyle("-fx-font-family: \"" + family + "\"");
        }
        return text;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 200;
    }

    @Override
    protected double computePrefHeight(double width) {
        return hit.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double wide = Math.ceil(hit.prefWidth(-1));
        double first = Math.ceil(before.prefWidth(-1));
        double last = Math.ceil(after.prefWidth(-1));
        double at = centred ? Math.max(0, Math.rint((width - wide) / 2))
                : Math.max(0, Math.min(Math.min(first, Math.rint(width * HIT_AT)), Math.floor(width - wide)));
        double gap = centred ? GAP : 0;
        put(before, at - gap - first, first, width);
        put(hit, at, wide, width);
        put(after, at + wide + gap, last, width);
        cutBetweenCharacters(width);
    }

    /// Shows whole characters only at both ends.
    private void cutBetweenCharacters(double width) {
        HBox atLeft = mirrored ? after : before;
        HBox atRight = !mirrored && hit.getLayoutX() + hit.getWidth() > width ? hit : mirrored ? before : after;
        double from = atLeft.getLayoutX() < 0 && plain ? edge(atLeft, 0, true) : 0;
        double to = atRight.getLayoutX() + atRight.getWidth() > width && plain ? edge(atRight, width, false) : width;
        clip.setX(Math.ceil(Math.clamp(from, 0, width)));
        clip.setWidth(Math.max(0, Math.floor(to) - clip.getX()));
        clip.setHeight(getHeight());
    }

    /// The edge of a character next to `x`.
    ///
    /// @param inside whether the one after it is meant, rather than the one before
    private static double edge(HBox part, double x, boolean inside) {
        part.layout();
        TextFlow flow = (TextFlow) part.getChildren().getFirst();
        flow.layout();
        double middle = flow.getHeight() / 2;
        int at = flow.hitTest(new Point2D(x - part.getLayoutX(), middle)).getCharIndex();
        double nearest = inside ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
        for (int index = Math.max(0, at - 1); index <= at + 2; index++) {
            for (PathElement element : flow.caretShape(index, true)) {
                if (element instanceof MoveTo place) {
                    double caret = place.getX() + part.getLayoutX();
                    if (inside && caret >= x && caret < nearest || !inside && caret <= x && caret > nearest) {
                        nearest = caret;
                    }
                }
            }
        }
        return Double.isInfinite(nearest) ? x : nearest;
    }

    /// Faces of several scripts stand on one line, that of the usual face.
    private void put(HBox part, double x, double wide, double width) {
        double high = part.prefHeight(-1);
        double highest = 0;
        for (Node flow : part.getChildren()) {
            highest = Math.max(highest, rise(flow));
        }
        for (Node flow : part.getChildren()) {
            flow.setTranslateY(highest - rise(flow));
        }
        double y = (getHeight() - high) / 2;
        Text usual = usual();
        if (usual != null && highest > 0) {
            double line = rise(usual.getFont());
            y = (getHeight() - measure.getLayoutBounds().getHeight()) / 2 + line - highest;
        }
        part.resizeRelocate(mirrored ? width - x - wide : x, Math.rint(y), wide, high);
    }

    /// Some text in the usual face; null where there is none.
    private @Nullable Text usual() {
        for (HBox part : List.of(hit, before, after)) {
            for (Node flow : part.getChildren()) {
                for (Node node : ((TextFlow) flow).getChildren()) {
                    if (node.getStyle().isEmpty()) {
                        return (Text) node;
                    }
                }
            }
        }
        return null;
    }

    /// How far below its top the line is that a flow stands on. Asking the flow would break its line where it is still narrow.
    private double rise(Node flow) {
        double rise = 0;
        for (Node node : ((TextFlow) flow).getChildren()) {
            rise = Math.max(rise, rises.computeIfAbsent(((Text) node).getFont(), this::rise));
        }
        return rise;
    }

    private double rise(Font font) {
        measure.setFont(font);
        return measure.getBaselineOffset();
    }
}
