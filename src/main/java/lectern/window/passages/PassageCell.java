package lectern.window.passages;

import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Marking;
import lectern.message.Messages;
import lectern.search.Passage;
import lectern.window.themes.ThemeSign;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A passage in a list: its themes and where it is from, its words, its note.
final class PassageCell extends ListCell<Integer> {
    /// As high as each cell is, in pixels: a line of themes, two of the passage, one of its note.
    static final double HEIGHT = 92;
    private final Messages messages;
    private final Supplier<Codebook> codebook;
    private final IntFunction<Optional<Passage>> passages;
    private final HBox chips = new HBox(10);
    private final Label source = new Label();
    private final Label quote = new Label();
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
        quote.setWrapText(true);
        note.getStyleClass().addAll("quiet", "passage-note", "note-quote");
        note.setMinWidth(0);
        card = new VBox(top, quote, note);
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
        quote.setText(found.map(passage -> passage.annotation().anchor().quote().replaceAll("\\s+", " ")).orElse("…"));
        String words = found.map(passage -> passage.annotation().note().replaceAll("\\s+", " ").strip()).orElse("");
        note.setText(words.isEmpty() ? "" : "✎ " + words);
        note.setVisible(!words.isEmpty());
        setGraphic(card);
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
            card.resizeRelocate(snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }
}
