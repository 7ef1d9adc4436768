package lectern.window.margin;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.Cursor;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.window.Fonts;
import lectern.window.margin.Brackets.Bracket;
import lectern.window.margin.Brackets.More;
import lectern.window.reader.Sight;
import org.jspecify.annotations.Nullable;

/// Draws the brackets on the left, with names where there is room for names and the digits of keys where there is not.
final class BracketLayer extends Group {
    private static final double FROM_TEXT = 12;
    private static final double LANE = 8;
    private static final double NARROWEST_NAME = 30;
    private static final double NAME_HEIGHT = 14;
    /// How far below its bracket's upper end a name may stand and still be seen to belong to it.
    private static final double FURTHEST = 30;

    private final Letters letters = new Letters(Fonts.of(Fonts.sans(), false, 11));
    private final Letters digits = new Letters(Fonts.of(Fonts.sans(), true, 9));
    private final NodePool<BracketNode> nodes;
    private final NodePool<Text> names;
    private final List<Text> badges = new ArrayList<>();
    private final Consumer<Annotation> onChosen;
    private final BiConsumer<Node, Supplier<Annotation>> explain;
    private final BiConsumer<List<Annotation>, Node> onMore;
    private Brackets brackets = Brackets.NONE;

    /// @param explain gives a node that stands for an annotation its tooltip
    /// @param onMore wants to see the annotations that are only counted, beside the node
    BracketLayer(Consumer<Annotation> onChosen, BiConsumer<Node, Supplier<Annotation>> explain,
                 BiConsumer<List<Annotation>, Node> onMore) {
        this.onChosen = onChosen;
        this.explain = explain;
        this.onMore = onMore;
        nodes = new NodePool<>(getChildren(), annotation -> present(new BracketNode(LANE, digits.font()), annotation));
        names = new NodePool<>(getChildren(), annotation -> {
            Text name = new Text();
            name.setFont(letters.font());
            name.setPickOnBounds(true);
            return present(name, annotation);
        });
        setManaged(false);
        setAutoSizeChildren(false);
    }

    /// Whether there is room for three lanes and names beside them.
    static boolean roomForNames(Sight sight) {
        return column(sight) - sight.start() >= NARROWEST_NAME;
    }

    /// The right edge of the names.
    private static double column(Sight sight) {
        return sight.left() - FROM_TEXT - 2 * LANE - 7;
    }

    /// The annotations counted at a place and the badge that counts them.
    @Nullable More moreAt(int row) {
        return brackets.more().stream().filter(more -> more.row() <= row).reduce((a, b) -> b).orElse(null);
    }

    Node badge(More more) {
        return badges.get(brackets.more().indexOf(more));
    }

    void lay(Sight sight, List<Annotation> annotations, ThemeInks inks, @Nullable String focused) {
        boolean named = roomForNames(sight);
        brackets = Brackets.of(sight, annotations, named ? 3 : 2, brackets.lanes(), focused);
        Set<String> ids = brackets.brackets().stream().map(bracket -> bracket.annotation().id()).collect(Collectors.toSet());
        nodes.keep(ids);
        names.keep(ids);
        badge(brackets.more().size());
        Set<String> written = new HashSet<>();
        double free = sight.top();
        int more = 0;
        for (Bracket bracket : brackets.brackets()) {
            while (more < brackets.more().size() && brackets.more().get(more).row() < bracket.rows().start()) {
                free = count(sight, more++, free, named);
            }
            Annotation annotation = bracket.annotation();
            boolean here = annotation.id().equals(focused);
            double top = bracket.above() ? sight.top() : top(sight, bracket.rows().start());
            String name = named ? letters.fit(inks.names(annotation), column(sight) - sight.start() - 4) : "";
            boolean fits = !name.isEmpty() && Math.max(free, top) - top <= FURTHEST;
            if (fits) {
                written.add(annotation.id());
                free = name(annotation, name, inks, column(sight), Math.max(free, top), here);
            }
            draw(sight, bracket, inks, top, here, fits);
        }
        while (more < brackets.more().size()) {
            free = count(sight, more++, free, named);
        }
        names.keep(written);
        nodes.hideIdle();
        names.hideIdle();
    }

    private void draw(Sight sight, Bracket bracket, ThemeInks inks, double top, boolean focused, boolean named) {
        BracketNode node = nodes.of(bracket.annotation());
        double bottom = bracket.below() ? sight.bottom() : sight.rows().get(bracket.rows().end() - 1).bottom() + 1;
        List<Theme> themes = inks.themes(bracket.annotation());
        List<Color> colours = themes.isEmpty() ? List.of(inks.line(bracket.annotation()))
                : themes.stream().limit(2).map(inks::line).toList();
        String digit = named || themes.isEmpty() || themes.getFirst().key() == 0 ? ""
                : Integer.toString(themes.getFirst().key());
        List<Double> dash = themes.isEmpty() ? List.of() : ThemeInks.dash(themes.getFirst());
        node.place(Math.round(sight.left() - FROM_TEXT - bracket.lane() * LANE) + 0.5, Math.round(top) + 0.5,
                new BracketNode.Look(Math.max(8, Math.round(bottom - top)), bracket.above(), bracket.below(), focused,
                        colours, dash, digit));
        if (focused) {
            node.toFront();
        }
    }

    private double name(Annotation annotation, String name, ThemeInks inks, double right, double top, boolean focused) {
        Text text = names.of(annotation);
        if (!text.getText().equals(name)) {
            text.setText(name);
        }
        text.setFill(inks.letters(annotation));
        text.setUnderline(focused);
        text.setLayoutX(Math.round(right - letters.width(name)));
        text.setLayoutY(Math.round(top) + 10);
        return top + NAME_HEIGHT;
    }

    private double count(Sight sight, int index, double free, boolean named) {
        More more = brackets.more().get(index);
        Text badge = badges.get(index);
        badge.setText("+" + more.hidden().size());
        double top = Math.max(free, top(sight, more.row()));
        Letters font = named ? letters : digits;
        badge.setFont(font.font());
        // without a column of its own it stands in the space between two lines, above the digits
        badge.setLayoutX(Math.round(named ? column(sight) - font.width(badge.getText()) : sight.start() + 2));
        badge.setLayoutY(Math.round(top) + (named ? 10 : -3));
        badge.setOnMouseEntered(event -> onMore.accept(more.hidden(), badge));
        badge.setOnMouseClicked(event -> onMore.accept(more.hidden(), badge));
        return top + NAME_HEIGHT;
    }

    private void badge(int count) {
        while (badges.size() > count) {
            getChildren().remove(badges.removeLast());
        }
        while (badges.size() < count) {
            Text badge = new Text();
            badge.getStyleClass().add("margin-more");
            badge.setPickOnBounds(true);
            badge.setCursor(Cursor.HAND);
            badges.add(badge);
            getChildren().add(badge);
        }
    }

    private <N extends Node> N present(N node, Supplier<Annotation> annotation) {
        node.setCursor(Cursor.HAND);
        node.setOnMouseClicked(event -> onChosen.accept(annotation.get()));
        explain.accept(node, annotation);
        return node;
    }

    private static double top(Sight sight, int row) {
        return sight.rows().get(row).top() + 3;
    }

    /// Forgets the nodes, which are drawn for the paper as it was.
    void forget() {
        nodes.forget();
        names.forget();
        badges.clear();
        getChildren().clear();
    }
}
