package lectern.window.imports;

import java.text.DateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desk.ReportedImport;
import lectern.desk.Rereading;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// An import: how far it is while it goes on, then its report, line by line, with what can be done about each.
public final class ImportPane extends DrawerPane {
    /// What the reader asks for.
    public interface Deeds {
        /// The import shall stop.
        void stop();

        /// A speech shall be opened.
        void open(long speech);

        /// A charset shall be chosen for a file.
        ///
        /// @param doubtful all files of the report for which one can be chosen
        void chooseCharset(long run, KeptLine line, List<KeptLine> doubtful);

        /// A password shall be tried.
        void tryPassword(String password, long run, List<KeptLine> lines);

        /// The doubtful fields of these speeches shall be reviewed.
        void review(List<Long> speeches);

        /// The fields of these speeches shall be set.
        void describe(List<Long> speeches);

        /// The report shall be saved as a file.
        void save(ReportedImport.Story story);

        /// The report shall be copied.
        void copy(ReportedImport.Story story);
    }

    /// Which lines are shown.
    private enum Part {
        ALL("all", line -> true), NEW("new", line -> line.speech() != null && line.isNew()),
        THERE("there", line -> line.speech() != null && !line.isNew()), REFUSED("refused", line -> line.problem() != null),
        WARNED("warned", KeptLine::warned);

        private final String code;
        private final Predicate<KeptLine> holds;

        Part(String code, Predicate<KeptLine> holds) {
            this.code = code;
            this.holds = holds;
        }
    }

    private final Messages messages;
    private final Deeds deeds;
    private final ProgressBar bar = new ProgressBar();
    private final Label how = quiet("");
    private final Button stop = new Button();
    private final HBox going = new HBox(bar, how, stop);
    private final Map<Part, ToggleButton> parts = new LinkedHashMap<>();
    private final ObservableList<KeptLine> shown = FXCollections.observableArrayList();
    private final ListView<KeptLine> list = new ListView<>(shown);
    private final Label detail = new Label();
    private final FlowPane doing = new FlowPane();
    private final PasswordLine password;
    private final Button review = new Button();
    private final HBox after;
    private ReportedImport.@Nullable Story story;

    /// @param titles what a list calls the speech of that number
    public ImportPane(Messages messages, Function<Long, String> titles, Deeds deeds) {
        this.messages = messages;
        this.deeds = deeds;
        getStyleClass().add("import-pane");
        stop.setText(messages.text("imports.stop"));
        stop.setOnAction(event -> deeds.stop());
        stop.setMinWidth(USE_PREF_SIZE);
        bar.getStyleClass().add("import-bar");
        how.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(how, Priority.ALWAYS);
        going.getStyleClass().add("import-going");
        password = new PasswordLine(messages, (word, all) -> tryPassword(word, all), list::requestFocus);
        list.setCellFactory(view -> new ReportCell(messages, titles));
        list.getStyleClass().add("import-list");
        list.setAccessibleText(messages.text("imports.lines"));
        list.getSelectionModel().selectedItemProperty().addListener((at, was, is) -> showDetail(is));
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setVgrow(list, Priority.ALWAYS);
        detail.setWrapText(true);
        detail.setMinHeight(USE_PREF_SIZE);
        detail.getStyleClass().add("import-detail");
        doing.getStyleClass().add("import-doing");
        review.setOnAction(event -> deeds.review(speeches()));
        after = new HBox(review, button("imports.describe", () -> deeds.describe(speeches())), gap(),
                button("imports.save", () -> told(deeds::save)), button("imports.copy", () -> told(deeds::copy)));
        after.getStyleClass().add("drawer-buttons");
        getChildren().addAll(going, filters(), list, detail, password, doing, after);
        password.hide();
        showDetail(null);
        setHeading(messages.text("imports.heading"));
    }

    private Button button(String key, Runnable does) {
        Button button = new Button(messages.text(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> does.run());
        return button;
    }

    private void told(Consumer<ReportedImport.Story> does) {
        if (story != null) {
            does.accept(story);
        }
    }

    private FlowPane filters() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("import-parts");
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(group);
            button.getStyleClass().add("panes-toggle");
            button.setOnAction(event -> {
                button.setSelected(true);
                refresh();
            });
            parts.put(part, button);
            row.getChildren().add(button);
        }
        parts.get(Part.ALL).setSelected(true);
        return row;
    }

    /// Begins anew: an import has just started.
    public void begin() {
        story = null;
        shown.clear();
        setHeading(messages.text("imports.going"));
        bar.setProgress(ProgressBar.INDETERMINATE_PROGRESS);
        how.setText(messages.text("imports.looking"));
        counts(0, 0, 0, 0);
        layOut();
    }

    /// Shows how far it is.
    public void show(ReportedImport.Now now) {
        bar.setProgress(now.total() == 0 ? 1 : (double) now.done() / now.total());
        String rate = now.pace().perSecond().map(each -> messages.text("imports.rate", Math.max(1, Math.round(each)))).orElse("");
        String rest = now.pace().remaining(now.total()).filter(left -> now.done() < now.total()).map(left -> left.toSeconds() < 90
                ? messages.text("imports.seconds-left", left.toSeconds())
                : messages.text("imports.minutes-left", Math.round(left.toSeconds() / 60.0))).orElse("");
        how.setText(messages.text("imports.so-far", now.done(), now.total()) + rate + rest);
        counts(now.imported(), now.alreadyThere(), now.refused(), now.warned());
    }

    /// Shows the report of an import that has ended.
    public void show(ReportedImport.Story told) {
        KeptLine selected = list.getSelectionModel().getSelectedItem();
        boolean same = story != null && story.run().id() == told.run().id();
        story = told;
        KeptImport run = told.run();
        String when = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale()).format(Date.from(run.began()));
        setHeading(messages.text(run.ended() == null ? "imports.broken-off" : run.cancelled() ? "imports.stopped" : "imports.done", when));
        counts(run.imported(), run.alreadyThere(), run.refused(), run.warned());
        layOut();
        if (!same) {
            Part most = run.refused() > 0 ? Part.REFUSED : run.warned() > 0 ? Part.WARNED : Part.ALL;
            parts.get(most).setSelected(true);
        } else if (told.lines().stream().noneMatch(part().holds)) {
            parts.get(Part.ALL).setSelected(true);
        }
        refresh();
        selectAgain(same ? selected : null);
    }

    private Locale locale() {
        return messages.locale();
    }

    /// How many fields of the report's speeches are doubtful.
    public void doubts(int count) {
        review.setText(messages.text("imports.review", count));
        review.setVisible(count > 0);
        review.setManaged(count > 0);
    }

    private void selectAgain(@Nullable KeptLine line) {
        int at = line == null ? 0 : shown.stream().map(KeptLine::position).toList().indexOf(line.position());
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(Math.max(0, at));
        }
    }

    private void layOut() {
        boolean runs = story == null;
        going.setVisible(runs);
        going.setManaged(runs);
        for (Node part : List.of(list, detail, doing, after)) {
            part.setVisible(!runs);
            part.setManaged(!runs);
        }
        password.hide();
        if (getParent() != null) {
            getParent().requestLayout();
        }
    }

    private void counts(int imported, int there, int refused, int warned) {
        int[] counts = {imported + there + refused, imported, there, refused, warned};
        parts.forEach((part, button) -> {
            button.setText(messages.text("imports.part." + part.code, counts[part.ordinal()]));
            button.setMinWidth(USE_PREF_SIZE);
        });
    }

    private Part part() {
        return parts.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).findFirst().orElse(Part.ALL);
    }

    private void refresh() {
        if (story == null) {
            return;
        }
        shown.setAll(story.lines().stream().filter(part().holds).toList());
        list.setPlaceholder(quiet(messages.text("imports.none")));
        if (!shown.isEmpty()) {
            list.getSelectionModel().select(0);
        } else {
            showDetail(null);
        }
    }

    private void showDetail(@Nullable KeptLine line) {
        password.hide();
        doing.getChildren().clear();
        detail.setText(line == null ? " " : ReportCell.sentences(line, messages));
        if (line == null) {
            return;
        }
        List<Button> can = new ArrayList<>();
        if (Rereading.wantsPassword(line)) {
            can.add(button("imports.password", () -> askPassword(line)));
        }
        if (Rereading.wantsCharset(line)) {
            can.add(button("imports.charset", () -> chooseCharset(line)));
        }
        if (line.speech() != null) {
            can.add(button("imports.open", () -> deeds.open(line.speech())));
        }
        doing.getChildren().setAll(can);
        doing.setAlignment(Pos.CENTER_LEFT);
    }

    private void chooseCharset(KeptLine line) {
        if (story != null) {
            deeds.chooseCharset(story.run().id(), line, story.lines().stream().filter(Rereading::wantsCharset).toList());
        }
    }

    private void askPassword(KeptLine line) {
        long locked = story == null ? 0 : story.lines().stream().filter(Rereading::wantsPassword).count();
        password.ask(line.name(), (int) locked);
    }

    private void tryPassword(String word, boolean all) {
        KeptLine line = list.getSelectionModel().getSelectedItem();
        if (story != null && line != null) {
            deeds.tryPassword(word, story.run().id(), all ? story.lines().stream().filter(Rereading::wantsPassword).toList() : List.of(line));
        }
    }

    private List<Long> speeches() {
        return story == null ? List.of() : story.lines().stream().map(KeptLine::speech).filter(Objects::nonNull).distinct().toList();
    }

    private void pressed(KeyEvent event) {
        KeptLine line = list.getSelectionModel().getSelectedItem();
        if (line == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER) {
            if (Rereading.wantsPassword(line)) {
                askPassword(line);
            } else if (line.tells(Rereading.DOUBTFUL) || line.problem() != null && Rereading.wantsCharset(line)) {
                chooseCharset(line);
            } else if (line.speech() != null) {
                deeds.open(line.speech());
            }
        } else if (event.getCode() == KeyCode.C && Rereading.wantsCharset(line)) {
            chooseCharset(line);
        } else if (event.getCode() == KeyCode.O && line.speech() != null) {
            deeds.open(line.speech());
        } else {
            return;
        }
        event.consume();
    }

    @Override
    boolean isLow() {
        return story == null;
    }

    @Override
    boolean back() {
        boolean asked = password.isVisible();
        if (asked) {
            password.hide();
            list.requestFocus();
        }
        return asked;
    }

    @Override
    public void requestFocus() {
        if (story == null) {
            stop.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
