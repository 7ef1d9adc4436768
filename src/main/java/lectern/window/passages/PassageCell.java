package lectern.window.passages;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Anchor;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Marking;
import lectern.message.Messages;
import lectern.search.Passage;
import lectern.window.search.Snippet;
import lectern.window.themes.ThemeSign;
import org.jspecify.annotations.Nullable;

/// A passage in a list: its themes and where it is from, its words, its note.
final class PassageCell extends ListCell<Integer> {
    /// As high as each cell is, in pixels: a line of themes, two of the passage or one and its note.
    static final double HEIGHT = 84;
    /// Passages of at most so many characters are shown in the words around them.
    private static final int SHORT = 40;
    /// How much of the width the themes may take from the source.
    private static final double CHIPS = 0.7;
    private final Messages messages;
    private final Supplier<Codebook> codebook;
    private final IntFunction<Optional<Passage>> passages;
    private final HBox chips = new HBox(10);
    private final Label source = new Label();
    private final Label quote = new Label();
    private final Snippet around = new Snippet(false);
    private final Label note = new Label();
    private final VBox card;

    PassageCell(Messages messages, Supplier<Codebook> codebook, IntFunction<Optional<Passage>> passages) {
        this.messages = messages;
        this.codebook = codebook;
        this.passages = passages;
        getStyleClass().add("line-cell");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        source.getStyleClass().addAll("quiet", "note-quote");
        source.setMinWidth(0);
        chips.getStyleClass().add("passage-chips");
        chips.setMinWidth(0);
        HBox top = new HBox(12, chips, gap, source);
        top.getStyleClass().add("passage-top");
        quote.getStyleClass().addAll("passage-quote", "note-quote");
        note.getStyleClass().addAll("quiet", "passage-note", "note-quote");
        note.setMinWidth(0);
        card = new VBox(top, quote, around, note);
        card.getStyleClass().add("passage-card");
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean empty) {
        super.updateItem(index, empty);
        if (index == null || empty) {
            setGraphic(null);
            return;
        }
        Optional<Passage> found = passages.apply(index);
        chips.getChildren().setAll(found.map(passage -> Marking.themes(passage.annotation(), codebook.get())).orElse(List.of())
                .stream().limit(4).map(PassageCell::chip).toList());
        if (found.isPresent() && chips.getChildren().isEmpty()) {
            Label plain = new Label(messages.text("panes.highlight"));
            plain.getStyleClass().addAll("quiet", "note-chip");
            chips.getChildren().add(plain);
        }
        source.setText(found.map(PassageCell::source).orElse(""));
        String words = found.map(passage -> passage.annotation().note().replaceAll("\\s+", " ").strip()).orElse("");
        note.setText(words.isEmpty() ? "" : "✎ " + words);
        show(note, !words.isEmpty());
        quote.setWrapText(words.isEmpty());
        showQuote(found.map(passage -> passage.annotation().anchor()).orElse(null));
        setGraphic(card);
    }

    private void showQuote(@Nullable Anchor anchor) {
        String words = anchor == null ? "…" : anchor.quote();
        boolean small = anchor != null && words.codePointCount(0, words.length()) <= SHORT;
        show(quote, !small);
        show(around, small);
        if (small) {
            around.show(anchor.prefix(), words, anchor.suffix());
        } else {
            quote.setText(words.replaceAll("\\s+", " "));
        }
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    private static Label chip(Theme theme) {
        Label chip = new Label(theme.name(), new ThemeSign(theme));
        chip.getStyleClass().add("note-chip");
        chip.setMinWidth(0);
        return chip;
    }

    /// Who said it where and when.
    static String source(Passage passage) {
        return Stream.of(passage.title(), passage.speaker(), passage.date()).filter(Objects::nonNull).map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Optional<Passage> found = getItem() == null ? Optional.empty() : passages.apply(getItem());
        if (attribute != AccessibleAttribute.TEXT || found.isEmpty()) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return messages.text("finding.passage", found.get().annotation().anchor().quote(), source(found.get()),
                Marking.themes(found.get().annotation(), codebook.get()).stream().map(Theme::name).collect(Collectors.joining(", ")),
                found.get().annotation().note());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() == card) {
            // the themes first: of a long title enough is left to know it by
            chips.setMinWidth(Math.min(chips.prefWidth(-1), (getWidth() - snappedLeftInset() - snappedRightInset()) * CHIPS));
            card.resizeRelocate(snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }
}
