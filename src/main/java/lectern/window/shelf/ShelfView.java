package lectern.window.shelf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Facet;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.desk.ShelfFound;
import lectern.message.Messages;
import lectern.window.themes.TypedGuard;

/// The whole shelf: a field that filters while one types, the facets, and the table of all speeches. Shows what was found and
/// says what is asked for; Esc goes back step by step: from the field or the facets to the table, from the table out.
public final class ShelfView extends BorderPane {
    private static final double FACETS = 214;
    private static final double NARROW = 560;
    private final Messages messages;
    private final ShelfTexts texts;
    private final TextField field = new TextField();
    private final TypedGuard guard = TypedGuard.on(field);
    private final Label count = new Label();
    private final Label name = new Label();
    private final FlowPane chips = new FlowPane();
    private final FacetPane facets;
    private final ShelfTable table;
    private final Label none = new Label();
    private final Label selection = new Label();
    private final Label plan = new Label();
    private ShelfQuery query = ShelfQuery.ALL;
    private boolean restricted;
    private Consumer<UnaryOperator<ShelfQuery>> asked = change -> { };
    private Runnable unrestricted = () -> { };
    private Runnable left = () -> { };

    /// An empty shelf.
    public ShelfView(ShelfTexts texts) {
        this.messages = texts.messages();
        this.texts = texts;
        getStyleClass().addAll("whole-shelf");
        facets = new FacetPane(texts);
        facets.setPrefWidth(FACETS);
        facets.setMinWidth(FACETS);
        table = new ShelfTable(texts);
        table.setPlaceholder(none);
        none.getStyleClass().add("quiet");
        none.setText(" ");
        facets.setOnToggled((facet, value) -> asked.accept(now -> now.toggled(facet, value)));
        table.setOnSorted((column, also) -> sort(column, also));
        table.getSelectionModel().getSelectedIndices().addListener((InvalidationListener) changed -> showSelection());
        setTop(new VBox(top(), chips));
        chips.getStyleClass().add("shelf-chips");
        setLeft(facets);
        setCenter(table);
        setBottom(bottom());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        widthProperty().addListener((at, was, is) -> setLeft(is.doubleValue() < NARROW ? null : facets));
        showChips();
    }

    private Node top() {
        Label heading = new Label(messages.text("shelf.heading"));
        heading.getStyleClass().add("shelf-heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        name.getStyleClass().add("shelf-name");
        field.setPromptText(messages.text("shelf.filter"));
        field.setAccessibleText(messages.text("shelf.filter"));
        field.getStyleClass().add("filter");
        field.setMaxWidth(520);
        HBox.setHgrow(field, Priority.ALWAYS);
        field.textProperty().addListener((at, was, words) -> asked.accept(now -> now.withWords(words)));
        field.focusedProperty().addListener((at, was, is) -> guard.arm());
        count.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.SOMETIMES);
        HBox top = new HBox(heading, name, field, gap, count);
        top.getStyleClass().add("shelf-top");
        return top;
    }

    private Node bottom() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        selection.getStyleClass().add("quiet");
        selection.setMinWidth(Region.USE_PREF_SIZE);
        plan.getStyleClass().add("quiet");
        plan.setMinWidth(0);
        HBox bottom = new HBox(selection, gap, plan);
        bottom.getStyleClass().add("shelf-bottom");
        return bottom;
    }

    // what it is told

    /// Who is asked for other speeches or another order: for what a change makes of the query that was asked last.
    public void setOnAsked(Consumer<UnaryOperator<ShelfQuery>> listener) {
        asked = listener;
    }

    /// Who lifts the restriction to what a search has found.
    public void setOnUnrestricted(Runnable listener) {
        unrestricted = listener;
    }

    /// Who opens a speech.
    public void setOnChosen(LongConsumer listener) {
        table.setOnChosen(listener);
    }

    /// Who takes the shelf away.
    public void setOnLeft(Runnable listener) {
        left = listener;
    }

    /// Shows what was found.
    ///
    /// @param only whether only what a search has found may come
    public void show(ShelfFound found, boolean only) {
        query = found.query();
        restricted = only;
        if (!field.isFocused() && !field.getText().equals(query.words())) {
            field.setText(query.words());
        }
        table.show(found);
        facets.show(found);
        int all = found.rows().size();
        count.setText(found.order().length == all ? messages.text("shelf.count.all", all)
                : messages.text("shelf.count.some", found.order().length, all));
        none.setText(messages.text(all == 0 ? "window.shelf.none" : "window.shelf.empty"));
        showChips();
        showSelection();
    }

    /// How many speeches there are, while only the first are shown.
    public void showAll(int speeches) {
        count.setText(messages.text("shelf.count.all", speeches));
    }

    /// The shelf of that name is shown; empty for none.
    public void showName(String shelf) {
        name.setText(shelf);
        name.setVisible(!shelf.isEmpty());
        name.setManaged(!shelf.isEmpty());
    }

    /// How the reading plan stands; empty where there is none.
    public void showPlan(String line) {
        plan.setText(line);
    }

    /// Marks the speech that lies open.
    public void showOpen(long speech) {
        table.showOpen(speech);
    }

    /// The query is another one now, not made by typing: the field says its words.
    public void showWords(String words) {
        field.setText(words);
    }

    private void showChips() {
        List<Node> nodes = new ArrayList<>();
        if (restricted) {
            nodes.add(chip(messages.text("shelf.restricted"), unrestricted));
        }
        for (Facet facet : Facet.values()) {
            query.chosen().getOrDefault(facet, Set.of()).stream().sorted().forEach(value -> nodes.add(
                    chip(texts.name(facet) + ": " + texts.value(facet, value), () -> asked.accept(now -> now.toggled(facet, value)))));
        }
        if (!query.order().isEmpty()) {
            nodes.add(chip(messages.text("shelf.sorted", texts.order(query)), () -> asked.accept(now -> now.withOrder(List.of()))));
        }
        chips.getChildren().setAll(nodes);
        chips.setVisible(!nodes.isEmpty());
        chips.setManaged(!nodes.isEmpty());
    }

    private static Button chip(String text, Runnable lift) {
        Button chip = new Button(text + "  ×");
        chip.getStyleClass().addAll("shelf-chip");
        chip.setMnemonicParsing(false);
        // by keys they are lifted where they were set
        chip.setFocusTraversable(false);
        chip.setOnAction(event -> lift.run());
        return chip;
    }

    private void showSelection() {
        int chosen = table.getSelectionModel().getSelectedIndices().size();
        selection.setText(chosen < 2 ? messages.text("shelf.hint") : messages.text("shelf.selected", chosen));
    }

    // what the reader does

    /// Sorts by a column, or by it besides.
    public void sort(ShelfColumn column, boolean also) {
        asked.accept(now -> also ? now.sortedAlso(column) : now.sorted(column));
    }

    /// The numbers of the chosen speeches, in the order shown.
    public List<Long> selected() {
        return table.selected();
    }

    /// Chooses a speech.
    public void select(long speech) {
        table.select(speech);
    }

    /// All columns, or those that fit.
    public void toggleColumns() {
        table.toggleAll();
    }

    /// The field takes the focus.
    public void focusFilter() {
        guard.arm();
        field.requestFocus();
        field.selectAll();
    }

    /// The facets take the focus.
    public void focusFacets() {
        if (getLeft() != null) {
            facets.requestFocus();
        }
    }

    /// The table takes the focus.
    @Override
    public void requestFocus() {
        if (table.getSelectionModel().isEmpty()) {
            table.getSelectionModel().selectFirst();
        }
        table.requestFocus();
    }

    private void pressed(KeyEvent event) {
        if (event.getTarget() == field && event.getCode() == KeyCode.DOWN || event.getTarget() == field && event.getCode() == KeyCode.ENTER) {
            requestFocus();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE && event.getTarget() instanceof Node at) {
            back(at);
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT && event.getTarget() == table && !event.isShortcutDown() && !event.isShiftDown()
                && !event.isAltDown() && table.getColumns().size() < ShelfColumn.values().length) {
            focusFacets();
            event.consume();
        }
    }

    private void back(Node at) {
        if (at == field && !field.getText().isEmpty()) {
            field.clear();
        } else if (at instanceof TextInputControl || at == facets) {
            requestFocus();
        } else {
            left.run();
        }
    }
}
