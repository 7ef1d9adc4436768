package lectern.window.frequency;

import com.ibm.icu.text.NumberFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.Running;
import lectern.desk.Searches;
import lectern.exchange.Csv;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.search.Frequency;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.search.Query;
import lectern.search.QueryReader;
import lectern.window.frequency.Counts.Measure;
import lectern.window.search.Around;
import lectern.window.search.Asking;
import lectern.window.search.QueryBar;
import lectern.window.search.SearchRoom;
import lectern.window.search.Typed;
import lectern.window.search.View;
import org.jspecify.annotations.Nullable;

/// How often phrases or themes stand in the speeches of each year, speaker or place, several side by side.
public final class FrequencyView implements View {
    private static final int MOST_ROWS = 40;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final QueryBar bar;
    private final ChoiceBox<Measure> measure = new ChoiceBox<>();
    private final ChoiceBox<Grouping> by = new ChoiceBox<>();
    private final ChoiceBox<Form> form = new ChoiceBox<>();
    private final Legend legend;
    private final Chart chart = new Chart();
    private final ScrollPane scroll = new ScrollPane(chart);
    private final FrequencyTable table;
    private final Label caption = new Label();
    private final VBox drawn = new VBox();
    private final BorderPane pane = new BorderPane();
    private final Asking asking = new Asking();
    private final NumberFormat numbers;
    private List<Frequency> found = List.of();
    private @Nullable Counts counts;
    private int turn;

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
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.numbers = Numbers.in(messages.locale());
        this.bar = new QueryBar(messages, "finding.frequency.prompt", help);
        this.legend = new Legend(messages, around::open);
        this.table = new FrequencyTable(messages);
        choose(measure, List.of(Measure.values()), "finding.measure", value -> messages.text(value.message()), this::draw);
        choose(by, List.of(Grouping.YEAR, Grouping.SPEAKER, Grouping.PLACE), "finding.group.by", value -> messages.text(
                value == Grouping.YEAR ? "finding.group.year" : value == Grouping.SPEAKER ? "finding.group.speaker"
                        : "finding.group.place"), () -> run(bar.query()));
        choose(form, List.of(Form.values()), "finding.form", value -> messages.text(value.message), this::draw);
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
        chart.setOnOpened(this::open);
        table.setOnOpened(this::open);
        drawn.getStyleClass().add("chart-drawn");
        VBox.setVgrow(scroll, javafx.scene.layout.Priority.ALWAYS);
        VBox.setVgrow(table, javafx.scene.layout.Priority.ALWAYS);
        drawn.getChildren().setAll(legend, scroll);
        bar.setOnAsked(this::run);
        bar.setOnEntered(this::focus);
        pane.getStyleClass().add("frequency-view");
        pane.setTop(new VBox(bar, controls));
        pane.setCenter(drawn);
        pane.setBottom(caption);
    }

    private <T> void choose(ChoiceBox<T> box, List<T> values, String name, java.util.function.Function<T, String> names,
                            Runnable changed) {
        box.getItems().addAll(values);
        box.setValue(values.getFirst());
        box.setAccessibleText(messages.text(name));
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : names.apply(value);
            }

            @Override
            public @Nullable T fromString(String text) {
                return null;
            }
        });
        box.valueProperty().addListener((at, was, is) -> changed.run());
    }

    private static <T> void next(ChoiceBox<T> box) {
        box.getSelectionModel().select((box.getSelectionModel().getSelectedIndex() + 1) % box.getItems().size());
    }

    /// Goes to the next measure.
    public void nextMeasure() {
        next(measure);
    }

    /// Groups by the next of year, speaker and place.
    public void nextGrouping() {
        next(by);
    }

    /// Shows bars, then lines, then the table.
    public void nextForm() {
        next(form);
        focus();
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void focus() {
        if (bar.query().isEmpty()) {
            bar.focus();
        } else if (form.getValue() == Form.TABLE) {
            table.requestFocus();
        } else {
            // a scroll pane takes its content into the scene with its style
            pane.applyCss();
            chart.requestFocus();
        }
    }

    @Override
    public void focusQuery() {
        bar.focus();
    }

    @Override
    public String query() {
        return bar.query();
    }

    @Override
    public void ask(String query) {
        bar.ask(query);
    }

    @Override
    public boolean cancel() {
        turn++;
        boolean was = asking.cancel();
        if (was) {
            bar.showCancelled();
        }
        return was;
    }

    @Override
    public void changed(Collection<Edit> edits) {
        // counted again when it is asked again: figures must not change under the reader's eyes
    }

    /// Counts the queries one after the other; what is drawn grows with each.
    private void run(String query) {
        int mine = ++turn;
        asking.cancel();
        found = List.of();
        List<String> queries = Stream.of(query.split("[;；\\n]")).map(String::strip).filter(part -> !part.isEmpty()).distinct()
                .limit(Figures.MOST_SERIES).toList();
        if (queries.isEmpty()) {
            counts = null;
            legend.getChildren().clear();
            drawn.getChildren().setAll(legend, scroll);
            chart.show(Figures.NOTHING, Chart.Form.BARS, numbers::format, (serie, group) -> "");
            bar.show(messages.text("finding.frequency.hint"));
            return;
        }
        bar.show(messages.text("finding.searching"));
        ask(queries, 0, mine);
    }

    private void ask(List<String> queries, int at, int mine) {
        if (at == queries.size()) {
            bar.show(messages.text("finding.frequency.done"));
            return;
        }
        try {
            asking.ask(running(queries.get(at)), frequency -> {
                List<Frequency> more = new ArrayList<>(found);
                more.add(frequency);
                found = more;
                counts = Counts.of(by.getValue(), found);
                draw();
                if (turn == mine) {
                    ask(queries, at + 1, mine);
                }
            }, bar::show);
        } catch (Problem problem) {
            bar.show(problem);
        }
    }

    private Running<Frequency> running(String query) {
        return ofPassages(query) ? searches.frequencyOfPassages(query, by.getValue()) : searches.frequency(query, by.getValue());
    }

    /// Whether a query asks for passages: for themes, notes or coders, and for no words.
    private static boolean ofPassages(String query) {
        Query read = QueryReader.read(query);
        return asks(read, true) && !asks(read, false);
    }

    private static boolean asks(Query query, boolean passages) {
        return switch (query) {
            case Query.Field field -> passages && field.field().ofPassages();
            case Query.And and -> and.parts().stream().anyMatch(part -> asks(part, passages));
            case Query.Or or -> or.parts().stream().anyMatch(part -> asks(part, passages));
            case Query.Not not -> asks(not.part(), passages);
            case Query.Near near -> asks(near.left(), passages) || asks(near.right(), passages);
            case Query.Related related -> passages;
            case Query.Words words -> !passages;
            case Query.Wild wild -> !passages;
            case Query.Regex regex -> !passages;
        };
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
        boolean years = now.by() == Grouping.YEAR;
        Figures figures = now.figures(measure.getValue(), years ? Integer.MAX_VALUE : MOST_ROWS,
                messages.text("finding.group.unknown"));
        drawn.getChildren().setAll(legend, scroll);
        scroll.setFitToHeight(years);
        chart.show(figures, !years ? Chart.Form.ROWS : form.getValue() == Form.LINES ? Chart.Form.LINES : Chart.Form.BARS,
                numbers::format, (serie, group) -> words(now, serie, group));
    }

    private String words(Counts of, int serie, int at) {
        Group group = of.group(serie, at);
        String name = of.keys().get(at) == null ? messages.text("finding.group.unknown") : of.keys().get(at);
        String words = messages.text("finding.frequency.value", of.series().get(serie).query(), name, group.hits(),
                numbers.format(group.perTenThousand()), group.speeches());
        return of.by() != Grouping.YEAR && of.keys().size() > MOST_ROWS
                ? words + "  " + messages.text("finding.frequency.most", MOST_ROWS, of.keys().size()) : words;
    }

    private void open(int serie, int at) {
        Counts now = counts;
        if (now == null) {
            return;
        }
        String query = now.series().get(serie).query();
        Group group = now.group(serie, at);
        around.show(ofPassages(query) ? SearchRoom.Tab.PASSAGES : SearchRoom.Tab.CONCORDANCE,
                Typed.all(query, Typed.group(now.by(), group)));
    }

    /// Puts the chart with its legend on the clipboard as a picture.
    public void copyPicture() {
        if (counts == null) {
            return;
        }
        WritableImage picture = drawn.snapshot(null, null);
        ClipboardContent content = new ClipboardContent();
        content.putImage(picture);
        Clipboard.getSystemClipboard().setContent(content);
        around.say(messages.text("finding.copied.picture"));
    }

    /// Puts the table on the clipboard as CSV.
    public void copyTable() {
        ClipboardContent content = new ClipboardContent();
        StringBuilder text = new StringBuilder();
        rows().forEach(row -> text.append(Csv.row(row.toArray())));
        content.putString(text.toString());
        Clipboard.getSystemClipboard().setContent(content);
        around.say(messages.text("finding.copied.table"));
    }

    /// The table: a line for each group, the three figures of each query.
    public List<List<Object>> rows() {
        Counts now = counts;
        if (now == null) {
            return List.of();
        }
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(""));
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
