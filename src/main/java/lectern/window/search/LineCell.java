package lectern.window.search;

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
import lectern.annotation.Theme;
import lectern.desk.LibraryMarking.Place;
import lectern.message.Messages;
import lectern.search.Line;
import lectern.search.SpeechHits;
import lectern.window.themes.ThemeSign;
import org.jspecify.annotations.Nullable;

/// A line of a list of places: the name of a speech, or a hit in its surroundings with the signs of the themes it has.
public final class LineCell extends ListCell<Integer> {
    private static final int SIGNS = 3;
    private static final double GAP = 8;
    private final Messages messages;
    private final IntFunction<Row> rows;
    private final Marks marks;
    private final Snippet snippet;
    private final Label aside = new Label();
    private final HBox signs = new HBox(3);
    private final HBox hit = new HBox(GAP);
    private final Label title = new Label();
    private final Label source = new Label();
    private final Label hits = new Label();
    private final HBox head = new HBox(GAP * 1.5);

    /// @param rows what a line shows, by number
    /// @param centred whether the hits stand under each other, with their source before them, as in a concordance
    public LineCell(Messages messages, IntFunction<Row> rows, Marks marks, boolean centred) {
        this.messages = messages;
        this.rows = rows;
        this.marks = marks;
        this.snippet = new Snippet(centred);
        getStyleClass().add("line-cell");
        HBox.setHgrow(snippet, Priority.ALWAYS);
        signs.getStyleClass().add("line-signs");
        hit.getStyleClass().add("line-hit");
        aside.getStyleClass().addAll("quiet", "line-aside");
        if (centred) {
            hit.getChildren().addAll(aside, snippet, signs);
        } else {
            hit.getChildren().addAll(snippet, signs);
            hit.getStyleClass().add("line-indented");
        }
        head.getStyleClass().add("line-head");
        title.getStyleClass().add("line-title");
        title.setMinWidth(0);
        source.getStyleClass().add("quiet");
        source.setMinWidth(USE_PREF_SIZE);
        hits.getStyleClass().addAll("quiet", "line-count");
        hits.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().addAll(title, source, gap, hits);
    }

    @Override
    protected void updateItem(@Nullable Integer index, boolean empty) {
        super.updateItem(index, empty);
        if (index == null || empty) {
            setGraphic(null);
            return;
        }
        switch (rows.apply(index)) {
            case Row.Head(SpeechHits speech) -> {
                title.setText(speech.card().title());
                source.setText(join(speech.card().speaker(), speech.card().date()));
                hits.setText(speech.hits() == 0 ? "" : messages.text("finding.hits", speech.hits()));
                setGraphic(head);
            }
            case Row.Hit(Line line) -> {
                snippet.show(line.left(), line.hit(), line.right());
                aside.setText(join(line.date(), line.speaker() == null ? line.title() : line.speaker()));
                List<Theme> themes = marks.themes(place(line));
                signs.getChildren().setAll(themes.stream().limit(SIGNS).map(ThemeSign::new).toList());
                if (themes.isEmpty() && marks.marked(place(line))) {
                    Region plain = new Region();
                    plain.getStyleClass().add("plain-mark");
                    signs.getChildren().add(plain);
                }
                setGraphic(hit);
            }
            case Row.Waiting() -> {
                snippet.show("", "…", "");
                aside.setText("");
                signs.getChildren().clear();
                setGraphic(hit);
            }
        }
    }

    /// Where a line stands.
    public static Place place(Line line) {
        return new Place(line.speech(), line.range());
    }

    private static String join(@Nullable Object... parts) {
        return Stream.of(parts).filter(Objects::nonNull).map(Object::toString).collect(Collectors.joining("  "));
    }

    /// The whole line in words, made only when a screen reader asks.
    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        if (attribute != AccessibleAttribute.TEXT || getItem() == null) {
            return super.queryAccessibleAttribute(attribute, parameters);
        }
        return switch (rows.apply(getItem())) {
            case Row.Head(SpeechHits speech) -> join(speech.card().title(), speech.card().speaker(), speech.card().date(),
                    messages.text("finding.hits", speech.hits()));
            case Row.Hit(Line line) -> messages.text("finding.line", line.left() + line.hit() + line.right(), line.hit(),
                    join(line.title(), line.speaker(), line.date()),
                    marks.themes(place(line)).stream().map(Theme::name).collect(Collectors.joining(", ")));
            case Row.Waiting() -> "…";
        };
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0; // as wide as the list
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getGraphic() instanceof HBox box) {
            box.resizeRelocate(snappedLeftInset(), 0, getWidth() - snappedLeftInset() - snappedRightInset(), getHeight());
        }
    }
}
