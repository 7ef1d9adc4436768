package lectern.window.imports;

import java.text.DateFormat;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
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

    private final Messages messages;
    private final Deeds deeds;
    private final ImportProgress going;
    private final ReportParts parts;
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
        going = new ImportProgress(messages, deeds::stop);
        parts = new ReportParts(messages, this::refresh);
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
        getChildren().addAll(going, parts, list, detail, password, doing, after);
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

    /// Begins anew: an import has just started.
    public void begin() {
        story = null;
        shown.clear();
        setHeading(messages.text("imports.going"));
        going.begin();
        parts.counts(0, 0, 0, 0);
        layOut();
    }

    /// Shows how far it is.
    public void show(ReportedImport.Now now) {
        going.show(now);
        parts.counts(now.imported(), now.alreadyThere(), now.refused(), now.warned());
    }

    /// Shows the report of an import that has ended.
    public void show(ReportedImport.Story told) {
        KeptLine selected = list.getSelectionModel().getSelectedItem();
        boolean same = story != null && story.run().id() == told.run().id();
        story = told;
        KeptImport run = told.run();
        String when = DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, locale()).format(Date.from(run.began()));
        setHeading(messages.text(run.ended() == null ? "imports.broken-off" : run.cancelled() ? "imports.stopped" : "imports.done", when));
        parts.counts(run.imported(), run.alreadyThere(), run.refused(), run.warned());
        layOut();
        if (!same) {
            parts.showMost(run);
        } else if (parts.of(told.lines()).isEmpty()) {
            parts.showAll();
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

    private void refresh() {
        if (story == null) {
            return;
        }
        shown.setAll(parts.of(story.lines()));
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
            going.requestFocus();
        } else {
            list.requestFocus();
        }
    }
}
