package lectern.window.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.input.MouseEvent;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import javafx.scene.shape.SVGPath;
import lectern.annotation.Annotation;
import lectern.text.TextRange;
import lectern.window.reader.Sight;
import org.jspecify.annotations.Nullable;

/// Draws the notes on the right: cards where there is room for cards, else a pencil beside each passage.
final class CardLayer extends Group {
    private static final double FROM_TEXT = 22;
    private static final double NARROWEST = 108;
    private static final double WIDEST = 250;
    private static final double GAP = 7;
    private static final double LOWEST = 28;
    private static final double SIGN = 13;
    /// How far the focused card may stand below its passage before others go out of sight above it.
    private static final double SLACK = 160;
    private static final String PENCIL = "M0 11 L0.8 7.6 L7.8 0.6 Q8.4 0 9 0.6 L10.4 2 Q11 2.6 10.4 3.2 L3.4 10.2 Z M6.9 1.6 L9.4 4.1";

    private final Map<String, NoteCard> cards = new HashMap<>();
    private final NodePool<SVGPath> signs;
    private final Path leaders = new Path();
    private final Consumer<Annotation> onChosen;
    private final Consumer<Annotation> onEdit;
    private final Consumer<String> onLink;
    private final BiConsumer<Node, Supplier<Annotation>> explain;
    private @Nullable CardEditor editor;

    CardLayer(Consumer<Annotation> onChosen, Consumer<Annotation> onEdit, Consumer<String> onLink,
              BiConsumer<Node, Supplier<Annotation>> explain) {
        this.onChosen = onChosen;
        this.onEdit = onEdit;
        this.onLink = onLink;
        this.explain = explain;
        signs = new NodePool<>(getChildren(), this::sign);
        setManaged(false);
        setAutoSizeChildren(false);
        leaders.getStyleClass().add("margin-leader");
        leaders.setMouseTransparent(true);
        getChildren().add(leaders);
    }

    /// Whether there is room for cards.
    static boolean roomForCards(Sight sight) {
        return sight.end() - sight.right() - FROM_TEXT - 6 >= NARROWEST;
    }

    /// What stands beside the passages from now on in place of the card of that annotation; null for nothing.
    void edit(@Nullable CardEditor newEditor) {
        if (editor != null) {
            getChildren().remove(editor);
        }
        editor = newEditor;
        if (newEditor != null) {
            getChildren().add(newEditor);
        }
    }

    /// @param noted the annotations with a note that overlap what is in sight, by their start
    void lay(Sight sight, List<Annotation> noted, ThemeInks inks, @Nullable String focused) {
        leaders.getElements().clear();
        if (roomForCards(sight)) {
            signs.keep(Set.of());
            signs.hideIdle();
            cards(sight, noted, inks, focused);
        } else {
            keep(Map.of());
            signs(sight, noted, inks);
        }
    }

    private void cards(Sight sight, List<Annotation> noted, ThemeInks inks, @Nullable String focused) {
        double x = Math.round(sight.right() + FROM_TEXT);
        double width = Math.min(WIDEST, Math.floor(sight.end() - 6 - x));
        List<Annotation> shown = fitting(sight, noted, focused);
        Map<String, NoteCard> kept = new HashMap<>();
        double[] wished = new double[shown.size()];
        double[] heights = new double[shown.size()];
        int pinned = -1;
        for (int i = 0; i < shown.size(); i++) {
            Annotation annotation = shown.get(i);
            boolean here = annotation.id().equals(focused);
            pinned = here ? i : pinned;
            wished[i] = Math.round(top(sight, annotation));
            if (edited(annotation)) {
                heights[i] = editor.height(width);
            } else {
                NoteCard card = card(annotation, inks, here, width);
                kept.put(annotation.id(), card);
                heights[i] = card.height();
            }
        }
        keep(kept);
        cards.putAll(kept);
        double[] tops = Stack.down(wished, heights, GAP, sight.top() + 2, pinned, SLACK);
        for (int i = 0; i < tops.length; i++) {
            Node card = edited(shown.get(i)) ? editor : cards.get(shown.get(i).id());
            card.resizeRelocate(x, tops[i], width, heights[i]);
            if (Math.abs(tops[i] - wished[i]) > 3) {
                leaders.getElements().addAll(new MoveTo(sight.right() + 8, wished[i] + 10.5),
                        new LineTo(sight.right() + 12, wished[i] + 10.5), new LineTo(x - 4, tops[i] + 10.5),
                        new LineTo(x, tops[i] + 10.5));
            }
        }
    }

    /// No more than can stand one below the other, so that a thousand notes cost what thirty do.
    private static List<Annotation> fitting(Sight sight, List<Annotation> noted, @Nullable String focused) {
        int most = (int) Math.ceil((sight.bottom() - sight.top()) / LOWEST);
        if (noted.size() <= most) {
            return noted;
        }
        List<Annotation> shown = new ArrayList<>(noted.subList(0, most));
        noted.stream().skip(most).filter(annotation -> annotation.id().equals(focused)).forEach(shown::add);
        return shown;
    }

    private boolean edited(Annotation annotation) {
        return editor != null && editor.annotation().id().equals(annotation.id());
    }

    private NoteCard card(Annotation annotation, ThemeInks inks, boolean focused, double width) {
        NoteCard card = cards.get(annotation.id());
        if (card != null && card.fits(annotation, focused, width)) {
            return card;
        }
        NoteCard made = new NoteCard(annotation, inks.names(annotation), inks.line(annotation), focused, width, onLink);
        made.setOnMouseClicked(event -> clicked(event, annotation));
        getChildren().add(made);
        made.applyCss();
        return made;
    }

    private void clicked(MouseEvent event, Annotation annotation) {
        if (event.getClickCount() == 2) {
            onEdit.accept(annotation);
        } else {
            onChosen.accept(annotation);
        }
        event.consume();
    }

    private void signs(Sight sight, List<Annotation> noted, ThemeInks inks) {
        List<Annotation> shown = new ArrayList<>();
        List<Double> tops = new ArrayList<>();
        double free = sight.top() - SIGN;
        for (Annotation annotation : noted) {
            double top = Math.max(free, top(sight, annotation) + 2);
            if (top < sight.bottom()) {
                shown.add(annotation);
                tops.add(top);
                free = top + SIGN;
            }
        }
        signs.keep(shown.stream().map(Annotation::id).collect(Collectors.toSet()));
        for (int i = 0; i < shown.size(); i++) {
            SVGPath sign = signs.of(shown.get(i));
            sign.setFill(inks.line(shown.get(i)));
            sign.setLayoutX(Math.round(sight.right() + 9));
            sign.setLayoutY(Math.round(tops.get(i)));
        }
        signs.hideIdle();
    }

    private SVGPath sign(Supplier<Annotation> annotation) {
        SVGPath sign = new SVGPath();
        sign.setContent(PENCIL);
        sign.getStyleClass().add("margin-sign");
        sign.setPickOnBounds(true);
        sign.setCursor(Cursor.HAND);
        sign.setOnMouseClicked(event -> clicked(event, annotation.get()));
        explain.accept(sign, annotation);
        return sign;
    }

    private void keep(Map<String, NoteCard> kept) {
        List<NoteCard> gone = cards.values().stream().filter(card -> !kept.containsValue(card)).toList();
        getChildren().removeAll(gone);
        cards.values().removeAll(gone);
    }

    private static double top(Sight sight, Annotation annotation) {
        TextRange rows = sight.rowsOf(annotation.anchor().range());
        return rows == null ? sight.top() : Math.max(sight.top() + 2, sight.rows().get(rows.start()).top());
    }

    /// Forgets the nodes, which show annotations and themes as they were.
    void forget() {
        getChildren().removeAll(cards.values());
        cards.clear();
        signs.forget();
    }
}
