package lectern.window.frequency;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.Frequency;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.window.NamedChoices;
import lectern.window.frequency.Counts.Measure;
import lectern.window.search.Around;
import lectern.window.search.Drawn;
import lectern.window.search.QueryBar;
import lectern.window.search.QueryView;
import lectern.window.search.SearchRoom;
import lectern.window.search.Typed;
import org.jspecify.annotations.Nullable;

/// How often phrases or themes stand in the speeches of each year, speaker or place, several side by side.
public final class FrequencyView extends QueryView {
    private static final int MOST_ROWS = 40;
    /// Bars thinner than so many pixels cannot be told apart.
    private static final double THINNEST = 3;
    private static final double USUAL = 900;
    private static final double AROUND = 24;
    private final Messages messages;
    private final Around around;
    private final Counting counting;
    private final NamedChoices<Measure> measure;
    private final NamedChoices<Grouping> by;
    private final NamedChoices<Form> form;
    private final Legend legend;
    private final Chart chart = new Chart();
    private final ScrollPane scroll = new ScrollPane(chart);
    private final FrequencyTable table;
    private final Label caption = new Label();
    private final VBox drawn = new VBox();
    private final NumberFormat numbers;
    private @Nullable Counts counts;
    private boolean outside;
    private Counts shown = new Counts(Grouping.YEAR, List.of(), List.of());

    /// How the figures are shown.
    public enum Form {
        BARS("finding.form.bars"), LINES("finding.form.lines"), TABLE("finding.form.table");

        private final String message;

        Form(String message) {
            this.message = message;
        }
    }

    /// @param help opens the card of the language
    public FrequencyView(Desk desk, Messages messages, Around around, Runnable help) {
        super("frequency-view", new QueryBar(messages, "finding.frequency.prompt", help));
        this.messages = messages;
        this.around = around;
        this.counting = new Counting(new Searches(desk), asking());
        this.numbers = Numbers.in(messages.locale());
        this.legend = new Legend(messages, around::open);
        this.table = new FrequencyTable(messages);
        this.measure = choices("finding.measure", List.of(Measure.values()), Measure::message, this::draw);
        this.by = choices("finding.group.by", List.of(Grouping.YEAR, Grouping.SPEAKER, Grouping.PLACE),
                FrequencyTable::message, () -> run(query()));
        this.form = choices("finding.form", List.of(Form.values()), value -> value.message, this::draw);
        FlowPane controls = new FlowPane(10, 6, measure, by, form);
        controls.getStyleClass().add("view-top");
        caption.getStyleClass().add("chart-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("chart-scroll");
        chart.setOnTold(words -> {
            if (form.getValue() != Form.TABLE) {
                caption.setText(words);
            }
        });
        chart.setOnOpened((serie, group) -> open(shown, serie, group));
        chart.setOnGone(this::bring);
        scroll.widthProperty().addListener((at, was, is) -> fit());
        table.setOnOpened((serie, group) -> open(counts, serie, group));
        drawn.getStyleClass().add("chart-drawn");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(table, Priority.ALWAYS);
        drawn.getChildren().setAll(legend, scroll);
        bar().setOnAsked(this::run);
        bar().setOnEntered(this::focus);
        pane().setTop(new VBox(bar(), controls));
        pane().setCenter(drawn);
        pane().setBottom(caption);
    }

    private <T> NamedChoices<T> choices(String name, List<T> values, Function<T, String> names, Runnable changed) {
        NamedChoices<T> box = new NamedChoices<>(messages.text(name), values, value -> messages.text(names.apply(value)));
        box.valueProperty().addListener((at, was, is) -> changed.run());
        return box;
    }

    /// Goes to the next measure.
    public void nextMeasure() {
        measure.next();
    }

    /// Groups by the next of year, speaker and place.
    public void nextGrouping() {
        by.next();
    }

    /// Shows bars, then lines, then the table.
    public void nextForm() {
        form.next();
        focus();
    }

    @Override
    public void focus() {
        if (query().isEmpty()) {
            bar().focus();
        } else if (form.getValue() == Form.TABLE) {
            table.requestFocus();
        } else {
            // a scroll pane takes its content into the scene with its style
            pane().applyCss();
            chart.requestFocus();
        }
    }

    @Override
    public boolean changed(Collection<Edit> edits) {
        return !query().isEmpty();
    }

    /// The figures stand until all are counted anew: a reader sees them change once.
    @Override
    public void askAgain() {
        List<Frequency> last = new ArrayList<>();
        counting.count(Counting.parts(query()), by.getValue(), found -> {
            last.clear();
            last.addAll(found);
        }, () -> {
            show(last);
            bar().show(messages.text("finding.frequency.done"));
        }, bar()::show);
    }

    /// Counts the queries one after the other; what is drawn grows with each.
    private void run(String query) {
        asking().cancel();
        counts = null;
        List<String> queries = Counting.parts(query);
        if (queries.isEmpty()) {
            legend.getChildren().clear();
            drawn.getChildren().setAll(legend, scroll);
            chart.show(Figures.NOTHING, Chart.Form.BARS, numbers::format, (serie, group) -> "");
            bar().show(messages.text("finding.frequency.hint"));
            return;
        }
        bar().show(messages.text("finding.searching"));
        counting.count(queries, by.getValue(), this::show, () -> bar().show(messages.text("finding.frequency.done")), bar()::show);
    }

    private void show(List<Frequency> found) {
        counts = Counts.of(by.getValue(), found);
        draw();
    }

    private void draw() {
        Counts now = counts;
        if (now == null) {
            return;
        }
        legend.show(now.series(), numbers::format);
        if (form.getValue() == Form.TABLE) {
            table.show(now, messages);
            drawn.getChildren().setAll(legend, table);
            caption.setText(messages.text("finding.frequency.rows", now.keys().size()));
            return;
        }
        outside = span(now) > 1 && now.used().keys().size() < now.keys().size();
        shown = inRoom(now);
        drawn.getChildren().setAll(legend, scroll);
        scroll.setFitToHeight(now.by() == Grouping.YEAR);
        draw(chart, shown);
    }

    private void draw(Chart into, Counts what) {
        boolean years = what.by() == Grouping.YEAR;
        Figures figures = what.figures(measure.getValue(), years ? Integer.MAX_VALUE : MOST_ROWS,
                messages.text("finding.group.unknown"));
        into.show(figures, !years ? Chart.Form.ROWS : form.getValue() == Form.LINES ? Chart.Form.LINES : Chart.Form.BARS,
                numbers::format, (serie, group) -> words(what, serie, group));
    }

    /// What can be drawn in the room there is: where each year has none of its own, those before the first and after the last
    /// use are left out, and what is left is put together as far as need be.
    private Counts inRoom(Counts now) {
        Counts used = span(now) == 1 ? now : now.used();
        return used.inSpans(span(used));
    }

    /// How many years are drawn as one, in the room there is.
    private int span(Counts now) {
        double width = scroll.getWidth() > 0 ? scroll.getWidth() : USUAL;
        return now.span((int) (width / THINNEST / Math.max(1, now.series().size())));
    }

    private void fit() {
        Counts now = counts;
        if (now != null && form.getValue() != Form.TABLE && !inRoom(now).keys().equals(shown.keys())) {
            draw();
        }
    }

    /// Rolls to the value gone to, where the chart is higher than the room for it.
    private void bring(Node value) {
        double room = chart.getHeight() - scroll.getViewportBounds().getHeight();
        if (room > 0) {
            double top = scroll.getVvalue() * room;
            double from = value.getBoundsInParent().getMinY() - AROUND;
            double to = value.getBoundsInParent().getMaxY() + AROUND - scroll.getViewportBounds().getHeight();
            scroll.setVvalue(Math.clamp(Math.max(Math.min(top, from), to) / room, 0, 1));
        }
    }

    private String words(Counts of, int serie, int at) {
        Group group = of.group(serie, at);
        String name = of.name(at, messages.text("finding.group.unknown"));
        String words = messages.text("finding.frequency.value", of.series().get(serie).query(), name, group.hits(),
                numbers.format(group.perTenThousand()), group.speeches());
        if (of.by() != Grouping.YEAR) {
            return of.keys().size() > MOST_ROWS
                    ? words + "  " + messages.text("finding.frequency.most", MOST_ROWS, of.keys().size()) : words;
        }
        return outside ? words + "  " + messages.text("finding.frequency.outside") : words;
    }

    private void open(@Nullable Counts now, int serie, int at) {
        if (now == null) {
            return;
        }
        String query = now.series().get(serie).query();
        Group group = now.group(serie, at);
        around.show(Counting.ofPassages(query) ? SearchRoom.Tab.PASSAGES : SearchRoom.Tab.CONCORDANCE,
                Typed.all(query, Typed.group(now.by(), group)));
    }

    @Override
    public Optional<Supplier<Image>> picture() {
        return Optional.ofNullable(counts).map(now -> () -> {
            Label title = new Label(messages.text(measure.getValue().message()) + " · " + messages.text(FrequencyTable.message(now.by())));
            title.getStyleClass().add("chart-title");
            Legend signs = new Legend(messages, place -> { });
            signs.show(now.series(), numbers::format);
            Chart whole = new Chart();
            draw(whole, inRoom(now));
            VBox sheet = new VBox(title, signs, whole);
            sheet.getStyleClass().addAll("chart-drawn", "chart-picture");
            return Drawn.of(pane(), sheet, drawn.getWidth() > 0 ? drawn.getWidth() : USUAL);
        });
    }

    @Override
    public Optional<Table> table() {
        return Optional.ofNullable(counts).map(now -> Table.of("frequency.csv", rows(now)));
    }

    /// A line for each group, the three figures of each query.
    private List<List<Object>> rows(Counts now) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(messages.text(FrequencyTable.column(now.by()))));
        now.series().forEach(one -> Arrays.stream(Measure.values())
                .forEach(value -> head.add(one.query() + " · " + messages.text(value.message()))));
        rows.add(head);
        for (int g = 0; g < now.keys().size(); g++) {
            List<Object> row = new ArrayList<>();
            row.add(now.keys().get(g) == null ? messages.text("finding.group.unknown") : now.keys().get(g));
            for (int s = 0; s < now.series().size(); s++) {
                Group group = now.group(s, g);
                row.addAll(List.of(group.hits(), group.perTenThousand(), group.speeches()));
            }
            rows.add(row);
        }
        return rows;
    }
}
