package lectern.window.notes;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.VBox;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.window.margin.NoteFlow;
import org.jspecify.annotations.Nullable;

/// A card: chips and paragraph number, quotation, note.
final class NoteCell extends ListCell<Annotation> {
    private final Messages messages;
    private final Supplier<Codebook> codebook;
    private final ToIntFunction<Annotation> paragraph;
    private final Consumer<String> link;
    private @Nullable VBox card;
    private @Nullable Annotation built;
    private @Nullable Codebook builtWith;

    NoteCell(Messages messages, Supplier<Codebook> codebook, ToIntFunction<Annotation> paragraph,
             Consumer<Annotation> go, Consumer<String> link) {
        this.link = link;
        this.messages = messages;
        this.codebook = codebook;
        this.paragraph = paragraph;
        getStyleClass().add("note-cell");
        setOnMouseClicked(event -> {
            if (getItem() != null && event.getButton() == MouseButton.PRIMARY) {
                go.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(@Nullable Annotation annotation, boolean empty) {
        super.updateItem(annotation, empty);
        if (annotation == null || empty) {
            card = null;
            built = null;
            setGraphic(null);
        } else if (card == null || !annotation.equals(built) || builtWith != codebook.get()) {
            built = annotation;
            builtWith = codebook.get();
            build(annotation);
        }
    }

    private void build(Annotation annotation) {
        List<Theme> themes = CardHead.themes(annotation, codebook.get());
        int number = paragraph.applyAsInt(annotation);
        VBox made = new VBox(CardHead.chips(messages, themes, messages.text("panes.paragraph", number)),
                CardHead.quote(annotation.anchor().quote()));
        made.getStyleClass().add("note-card");
        if (!annotation.note().isBlank()) {
            NoteFlow note = new NoteFlow(annotation.note(), link);
            note.setMinHeight(USE_PREF_SIZE);
            made.getChildren().add(note);
        }
        card = made;
        setGraphic(made);
    }

    /// The whole card in words, made only when a screen reader asks.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        Annotation annotation = getItem();
        if (attribute != AccessibleAttribute.TEXT || annotation == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        List<Theme> themes = CardHead.themes(annotation, codebook.get());
        String names = themes.isEmpty() ? messages.text("panes.highlight")
                : themes.stream().map(Theme::name).collect(Collectors.joining(", "));
        return messages.text("panes.note-card", paragraph.applyAsInt(annotation), names, annotation.anchor().quote(),
                annotation.note());
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the list: text wraps
    }

    @Override
    protected double computePrefHeight(double width) {
        if (card == null) {
            return super.computePrefHeight(width);
        }
        double wide = width > 0 ? width : getListView() == null ? 300 : getListView().getWidth();
        return snappedTopInset() + snappedBottomInset()
                + card.prefHeight(Math.max(1, wide - snappedLeftInset() - snappedRightInset()));
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (card != null) {
            card.resizeRelocate(snappedLeftInset(), snappedTopInset(), getWidth() - snappedLeftInset() - snappedRightInset(),
                    getHeight() - snappedTopInset() - snappedBottomInset());
        }
    }
}
