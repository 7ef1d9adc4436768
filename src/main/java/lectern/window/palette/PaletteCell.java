package lectern.window.palette;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.window.themes.ChoiceCell;
import org.jspecify.annotations.Nullable;

/// A row of a palette: the name with what was typed marked in it, and at the right what it belongs to and its keys.
final class PaletteCell<T> extends ChoiceCell<Entries.Hit<T>> {
    private static final PseudoClass DISABLED = PseudoClass.getPseudoClass("not-now");
    private static final double KEYS = 132;
    private final Function<Entries.Hit<T>, PaletteLine> lines;
    private final Supplier<String> typed;
    private final HBox name = new HBox();
    private final Label aside = new Label();
    private final Label below = new Label();
    private final HBox caps = new HBox();
    private final VBox words = new VBox();
    private final HBox box;

    PaletteCell(Function<Entries.Hit<T>, PaletteLine> lines, Supplier<String> typed,
                Consumer<Entries.Hit<T>> take) {
        HBox row = new HBox();
        super(row, take);
        box = row;
        this.lines = lines;
        this.typed = typed;
        aside.getStyleClass().add("palette-aside");
        below.getStyleClass().add("palette-aside");
        below.setMinWidth(0);
        aside.setMinWidth(Region.USE_PREF_SIZE);
        caps.getStyleClass().add("caps");
        name.setMinWidth(0);
        name.setAlignment(Pos.CENTER_LEFT);
        words.setMinWidth(0);
        words.setAlignment(Pos.CENTER_LEFT);
        words.getStyleClass().add("palette-words");
        HBox.setHgrow(words, Priority.ALWAYS);
        box.getChildren().setAll(words, aside, caps);
        box.getStyleClass().add("palette-row");
    }

    @Override
    protected void updateItem(Entries.@Nullable Hit<T> hit, boolean empty) {
        super.updateItem(hit, empty);
        if (empty || hit == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        PaletteLine line = lines.apply(hit);
        mark(line.name());
        aside.setText(line.aside());
        below.setText(line.below());
        words.getChildren().setAll(line.below().isEmpty() ? List.of(name) : List.of(name, below));
        // one column of keys, so that what stands before them stands in one too
        caps.setMinWidth(line.below().isEmpty() ? KEYS : 0);
        caps.getChildren().setAll(line.keys().stream().map(PaletteCell::cap).toList());
        pseudoClassStateChanged(DISABLED, !line.enabled());
        setAccessibleText(String.join(", ", line.name(), line.aside() + line.below(), String.join(" ", line.keys())));
        setGraphic(box);
    }

    private static Label cap(String key) {
        Label cap = new Label(key);
        cap.getStyleClass().add("cap");
        return cap;
    }

    /// The name in pieces, those that fit what was typed set off. Only the last piece may be cut short.
    private void mark(String text) {
        List<Integer> places = typed.get().isBlank() ? List.of() : Entries.places(typed.get(), text);
        List<Label> pieces = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            boolean fits = places.contains(from);
            int to = from + Character.charCount(text.codePointAt(from));
            while (to < text.length() && (places.contains(to) == fits || joined(text, to))) {
                to += Character.charCount(text.codePointAt(to));
            }
            Label piece = new Label(text.substring(from, to));
            piece.getStyleClass().add(fits ? "palette-fit" : "palette-name");
            piece.setMinWidth(to == text.length() ? 0 : Region.USE_PREF_SIZE);
            pieces.add(piece);
            from = to;
        }
        name.getChildren().setAll(pieces);
    }

    /// Whether the code point at `at` belongs to the character before it: a mark, or part of an emoji.
    private static boolean joined(String text, int at) {
        int type = Character.getType(text.codePointAt(at));
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK || type == Character.FORMAT || type == Character.MODIFIER_SYMBOL
                || text.charAt(at - 1) == '\u200D';
    }

    /// The same entry looks different when something else was typed.
    @Override
    protected boolean isItemChanged(Entries.@Nullable Hit<T> before, Entries.@Nullable Hit<T> now) {
        return true;
    }
}
