package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Cell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.Sight;
import lectern.window.reader.SpeechPage;

/// What a program can see of whether a window can be read: on the JavaFX thread, as the window is laid out now.
final class Legible {
    /// What may end in an ellipsis: there is a tooltip, or the whole of it is a click away.
    private static final Set<String> MAY_BE_CUT = Set.of("note-quote", "margin-quote", "shelf-title");
    /// Faces of which each character is known: those that come with the program.
    private static final Map<String, java.awt.Font> FACES = faces();
    private static final java.awt.Font FALLBACK = new java.awt.Font(java.awt.Font.DIALOG, java.awt.Font.PLAIN, 12);
    private static final double TOLERANCE = 1;
    /// The least distance of the baselines of two names, for their boxes reach into each other where their letters do not.
    private static final double LINE = 13;

    private final Node root;
    private final SpeechPage page;
    private final SpeechMargin margin;

    private Legible(MainWindow window) {
        root = window.root();
        page = (SpeechPage) window.page();
        margin = window.margin();
    }

    /// Fails, naming what and where, when something is cut off, lies over something else, sticks out or has no glyph.
    static void check(MainWindow window) {
        Fx.run(() -> {
            Legible legible = new Legible(window);
            legible.wordsAreWhole();
            legible.everyCharacterHasAGlyph();
            legible.cardsStandBesideTheText();
            legible.namesStandBesideTheirBrackets();
        });
    }

    /// As [#check], of a window without a speech.
    static void words(MainWindow window) {
        Fx.run(() -> {
            Legible legible = new Legible(window);
            legible.wordsAreWhole();
            legible.everyCharacterHasAGlyph();
        });
    }

    /// The names of themes beside the brackets, as they are shown.
    static List<String> names(MainWindow window) {
        return Fx.call(() -> new Legible(window).marginNames().stream().map(Text::getText).toList());
    }

    /// The names of themes that are not shown whole in the codebook.
    static List<String> cutThemes(MainWindow window) {
        return Fx.call(() -> window.root().lookupAll(".theme-name").stream().map(Labeled.class::cast)
                .filter(name -> name.lookup(".text") instanceof Text text && !text.getText().equals(name.getText()))
                .map(Labeled::getText).toList());
    }

    private void wordsAreWhole() {
        List<String> cut = new ArrayList<>();
        int[] seen = new int[1];
        walk(root, node -> {
            if (node instanceof Labeled labeled && labeled.getText() != null && !labeled.getText().isEmpty()
                    && labeled.lookup(".text") instanceof Text text && text.getParent() == labeled) {
                seen[0]++;
                if (!text.getText().equals(labeled.getText()) && !toldByTooltip(labeled)
                        && labeled.getStyleClass().stream().noneMatch(MAY_BE_CUT::contains)) {
                    cut.add(labeled.getStyleClass() + ": " + labeled.getText() + " → " + text.getText());
                }
            } else if (node instanceof TextField field && field.getText().isEmpty()) {
                Text prompt = new Text(field.getPromptText());
                prompt.setFont(field.getFont());
                if (prompt.getLayoutBounds().getWidth() > field.getWidth() - field.getInsets().getLeft()
                        - field.getInsets().getRight()) {
                    cut.add("prompt: " + field.getPromptText());
                }
            }
        });
        assertThat(seen[0]).as("labels looked at").isGreaterThan(5);
        assertThat(cut).as("cut off").isEmpty();
    }

    private void everyCharacterHasAGlyph() {
        List<String> tofu = new ArrayList<>();
        int[] seen = new int[1];
        walk(root, node -> {
            if (node instanceof Text text) {
                // lines of Han are composed with a twin that has the same glyphs (ComposingFont)
                java.awt.Font face = FACES.get(text.getFont().getFamily().replace('-', ' '));
                text.getText().codePoints().filter(c -> c > ' ' && c != 0x3000).forEach(c -> {
                    seen[0]++;
                    // in an English window Chinese words fall back to a face of the system
                    if (face == null || !face.canDisplay(c) && !FALLBACK.canDisplay(c)) {
                        tofu.add(Character.toString(c) + " in " + text.getFont().getName() + ": " + text.getText());
                    }
                });
            }
        });
        assertThat(seen[0]).as("characters looked at").isGreaterThan(100);
        assertThat(tofu).as("without a glyph").isEmpty();
    }

    private void cardsStandBesideTheText() {
        Sight sight = page.sight();
        for (Node card : margin.lookupAll(".margin-card")) {
            Bounds box = card.localToParent(card.getLayoutBounds());
            assertThat(box.getMinX()).as("card beside the text").isGreaterThan(sight.right());
            assertThat(box.getMaxX()).as("card inside the page").isLessThanOrEqualTo(sight.end());
            assertThat(((Region) card).getHeight()).as("card as high as its note")
                    .isGreaterThanOrEqualTo(((Region) card).prefHeight(((Region) card).getWidth()) - TOLERANCE);
        }
        List<Bounds> boxes = margin.lookupAll(".margin-card").stream().map(card -> card.localToParent(card.getLayoutBounds()))
                .toList();
        apart(boxes, "cards");
    }

    private void namesStandBesideTheirBrackets() {
        Sight sight = page.sight();
        List<Text> names = marginNames();
        List<Bounds> brackets = brackets();
        assertThat(brackets).as("brackets").isNotEmpty();
        for (Text name : names) {
            Bounds box = name.getBoundsInParent();
            assertThat(box.getMinX()).as(name.getText()).isGreaterThanOrEqualTo(sight.start() - TOLERANCE);
            assertThat(box.getMaxX()).as(name.getText()).isLessThanOrEqualTo(
                    brackets.stream().mapToDouble(Bounds::getMinX).min().orElseThrow() + TOLERANCE);
        }
        List<Double> baselines = names.stream().map(Node::getLayoutY).sorted().toList();
        for (int i = 1; i < baselines.size(); i++) {
            assertThat(baselines.get(i) - baselines.get(i - 1)).as("between two names").isGreaterThanOrEqualTo(LINE);
        }
        apart(brackets, "brackets");
    }

    private List<Text> marginNames() {
        List<Text> names = new ArrayList<>();
        walk(margin, node -> {
            if (node instanceof Text text && text.getParent() != null
                    && text.getParent().getClass().getSimpleName().equals("BracketLayer")) {
                names.add(text);
            }
        });
        return names;
    }

    private List<Bounds> brackets() {
        List<Bounds> brackets = new ArrayList<>();
        walk(margin, node -> {
            if (node.getClass().getSimpleName().equals("BracketNode")) {
                brackets.add(node.getBoundsInParent());
            }
        });
        return brackets;
    }

    private static void apart(List<Bounds> boxes, String what) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int k = i + 1; k < boxes.size(); k++) {
                Bounds a = boxes.get(i);
                Bounds b = boxes.get(k);
                boolean over = Math.min(a.getMaxX(), b.getMaxX()) - Math.max(a.getMinX(), b.getMinX()) > TOLERANCE
                        && Math.min(a.getMaxY(), b.getMaxY()) - Math.max(a.getMinY(), b.getMinY()) > TOLERANCE;
                assertThat(over).as("%s that lie over each other: %s, %s", what, a, b).isFalse();
            }
        }
    }

    /// Whether it is in a row whose tooltip says the whole of it.
    private static boolean toldByTooltip(Labeled labeled) {
        for (Node at = labeled; at != null; at = at.getParent()) {
            if (at instanceof Cell<?> cell) {
                return cell.getTooltip() != null && cell.getTooltip().getText().contains(labeled.getText().replaceFirst("^…", ""));
            }
        }
        return false;
    }

    private static void walk(Node node, Consumer<Node> each) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        each.accept(node);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, each));
        }
    }

    private static Map<String, java.awt.Font> faces() {
        Map<String, java.awt.Font> faces = new HashMap<>();
        for (String file : List.of("LecternSans-Regular.otf", "LecternSerif-Regular.otf", "LecternSansLatin-Regular.otf",
                "LecternSerifLatin-Regular.otf", "LecternEmoji-Regular.ttf")) {
            try (InputStream in = Legible.class.getResourceAsStream("/lectern/fonts/" + file)) {
                java.awt.Font font = java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, in);
                faces.put(font.getFamily(), font);
            } catch (IOException | FontFormatException e) {
                throw new AssertionError(file, e);
            }
        }
        return faces;
    }
}
