package lectern.window.passages;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.Desk;
import lectern.desk.Searches;
import lectern.message.Messages;
import lectern.search.CoOccurrence.Kind;
import lectern.search.CoOccurrence;
import lectern.window.NamedChoices;
import lectern.window.search.Around;
import lectern.window.search.Asking;
import lectern.window.search.Drawn;
import lectern.window.search.SearchRoom;
import lectern.window.search.View;
import org.jspecify.annotations.Nullable;

/// How often themes stand together: a matrix of the themes that have passages. Each cell opens the passages it counts.
public final class MatrixView implements View {
    /// The most themes shown: those with the most passages.
    static final int MOST = 120;
    private static final int NEAR = 50;
    private static final double MARGIN = 16;
    private final Desk desk;
    private final Messages messages;
    private final Around around;
    private final Searches searches;
    private final NamedChoices<Kind> kind;
    private final Label caption = new Label();
    private final Label state = new Label();
    private final Matrix matrix;
    private final BorderPane pane = new BorderPane();
    private final Asking asking = new Asking();
    private @Nullable CoOccurrence shown;

    /// A view that counts when it is first shown.
    public MatrixView(Desk desk, Messages messages, Around around) {
        this.desk = desk;
        this.messages = messages;
        this.around = around;
        this.searches = new Searches(desk);
        this.matrix = matrix();
        pane.getStyleClass().add("matrix-view");
        this.kind = new NamedChoices<>(messages.text("finding.matrix.kind"), List.of(Kind.values()), this::name);
        kind.setValue(Kind.PARAGRAPH);
        kind.valueProperty().addListener((at, was, is) -> count());
        state.getStyleClass().add("quiet");
        HBox top = new HBox(10, new Label(messages.text("finding.matrix.kind")), kind, state);
        top.getStyleClass().add("view-top");
        caption.getStyleClass().add("chart-caption");
        caption.setWrapText(true);
        caption.setMinHeight(Region.USE_PREF_SIZE);
        matrix.setOnTold(cell -> tell(cell.row(), cell.column()));
        matrix.setOnOpened(this::open);
        pane.setTop(top);
        // the caption follows the last row, and is in sight also where not all rows are
        pane.setCenter(new VBox(matrix, caption));
    }

    private Matrix matrix() {
        return new Matrix(NumberFormat.getIntegerInstance(messages.locale()));
    }

    private String name(Kind value) {
        return messages.text(switch (value) {
            case SAME -> "finding.matrix.same";
            case OVERLAPS -> "finding.matrix.overlaps";
            case PARAGRAPH -> "finding.matrix.paragraph";
            case NEAR -> "finding.matrix.near";
            case THEN -> "finding.matrix.then";
        }, NEAR);
    }

    @Override
    public Region node() {
        return pane;
    }

    @Override
    public void focus() {
        if (shown == null && !asking.isRunning()) {
            count();
        }
        matrix.requestFocus();
    }

    @Override
    public void focusQuery() {
        focus();
    }

    @Override
    public String query() {
        return "";
    }

    @Override
    public void ask(String query) {
        count();
    }

    @Override
    public void askAgain() {
        count();
    }

    @Override
    public boolean cancel() {
        boolean was = asking.cancel();
        if (was) {
            state.setText(messages.text("finding.cancelled"));
        }
        return was;
    }

    @Override
    public boolean changed(Collection<Edit> edits) {
        return shown != null;
    }

    private void count() {
        state.setText(messages.text("finding.searching"));
        desk.themeCounts().whenComplete((counts, thrown) -> {
            if (thrown != null) {
                fail(thrown);
            } else {
                List<String> themes = most(counts.all());
                asking.ask(searches.together(themes, kind.getValue(), NEAR), this::show, this::fail);
            }
        });
    }

    /// The themes with the most passages, in the order of the codebook.
    private List<String> most(Map<String, Integer> counts) {
        List<String> used = desk.codebook().all().stream().map(Theme::id).filter(id -> counts.getOrDefault(id, 0) > 0).toList();
        List<String> kept = used.stream().sorted(Comparator.comparing((String id) -> -counts.getOrDefault(id, 0))).limit(MOST).toList();
        return used.stream().filter(kept::contains).toList();
    }

    private void fail(Throwable thrown) {
        state.setText("");
        around.trouble(thrown);
    }

    private void show(CoOccurrence found) {
        shown = found;
        state.setText(found.themes().isEmpty() ? messages.text("finding.matrix.none")
                : messages.text("finding.matrix.themes", found.themes().size()));
        if (found.themes().isEmpty()) {
            caption.setText("");
        }
        matrix.show(found.themes().stream().map(this::theme).toList(), found.counts());
    }

    private String theme(String id) {
        return desk.codebook().theme(id).map(Theme::name).orElse("?");
    }

    private void tell(int row, int column) {
        CoOccurrence now = shown;
        if (now == null || row >= now.themes().size()) {
            return;
        }
        int count = now.counts().get(row).get(column);
        String words = row == column ? messages.text("finding.matrix.own", theme(now.themes().get(row)), count)
                : messages.text("finding.matrix.cell", theme(now.themes().get(row)), theme(now.themes().get(column)),
                        name(now.kind()), count);
        caption.setText(words);
        matrix.say(words);
    }

    private void open(int row, int column) {
        CoOccurrence now = shown;
        if (now != null && row < now.themes().size()) {
            around.show(SearchRoom.Tab.PASSAGES, now.query(row, column));
        }
    }

    @Override
    public Optional<Supplier<Image>> picture() {
        return drawn().map(now -> () -> {
            Label title = new Label(messages.text("finding.tab.theme-matrix") + " · " + name(now.kind()));
            title.getStyleClass().add("chart-title");
            Matrix whole = matrix();
            whole.show(now.themes().stream().map(this::theme).toList(), now.counts());
            VBox sheet = new VBox(title, whole);
            sheet.getStyleClass().addAll("chart-drawn", "chart-picture");
            return Drawn.of(pane, sheet, Math.max(matrix.getWidth(), whole.wholeWidth() + 2 * MARGIN));
        });
    }

    @Override
    public Optional<Table> table() {
        return drawn().map(now -> Table.of("themes.csv", rows(now)));
    }

    private Optional<CoOccurrence> drawn() {
        return Optional.ofNullable(shown).filter(now -> !now.themes().isEmpty());
    }

    /// The names, then a row for each theme.
    private List<List<Object>> rows(CoOccurrence now) {
        List<List<Object>> rows = new ArrayList<>();
        List<Object> head = new ArrayList<>(List.of(name(now.kind())));
        now.themes().forEach(id -> head.add(theme(id)));
        rows.add(head);
        for (int r = 0; r < now.themes().size(); r++) {
            List<Object> row = new ArrayList<>(List.of(theme(now.themes().get(r))));
            row.addAll(now.counts().get(r));
            rows.add(row);
        }
        return rows;
    }
}
