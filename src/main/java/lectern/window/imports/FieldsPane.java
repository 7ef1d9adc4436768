package lectern.window.imports;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.desk.FieldEdits;
import lectern.desk.FieldSource;
import lectern.intake.anatomy.NamePattern;
import lectern.intake.formats.FieldTable;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.speech.Field;
import org.jspecify.annotations.Nullable;

/// Sets fields of several speeches at once: to what is typed, to what their files' names say by a pattern, or to what a
/// table says. What would change stands below before anything does.
public final class FieldsPane extends DrawerPane {
    /// Where the values come from.
    private enum Way { SAID, NAMES, TABLE }

    private final Messages messages;
    private final FieldEdits edits;
    private final List<Long> speeches;
    private final Supplier<Optional<Path>> askTable;
    private final Runnable done;
    private final Consumer<Throwable> trouble;
    private final Map<Way, ToggleButton> ways = new EnumMap<>(Way.class);
    private final Map<Field, TextField> said = new EnumMap<>(Field.class);
    private final List<Field> cleared = new ArrayList<>();
    private final FlowPane saying = new FlowPane();
    private final TextField pattern = new TextField();
    private final VBox naming;
    private final Button choose = new Button();
    private final Label tableName = quiet("");
    private final HBox tabling = new HBox(choose, tableName);
    private final ListView<String> preview = new ListView<>();
    private final Label sum = new Label();
    private final Button apply = new Button();
    private @Nullable FieldTable table;
    private @Nullable FieldSource source;
    private int asked;

    /// @param speeches which ones
    /// @param askTable asks the reader for a table's file
    /// @param done what to do when it is done
    public FieldsPane(Messages messages, FieldEdits edits, List<Long> speeches, Supplier<Optional<Path>> askTable, Runnable done,
                      Consumer<Throwable> trouble) {
        this.messages = messages;
        this.edits = edits;
        this.speeches = List.copyOf(speeches);
        this.askTable = askTable;
        this.done = done;
        this.trouble = trouble;
        getStyleClass().add("fields-pane");
        setHeading(messages.text("imports.fields.heading", speeches.size()));
        pattern.getStyleClass().add("filter");
        pattern.setPromptText("{date} {speaker} {title}");
        pattern.setAccessibleText(messages.text("imports.fields.pattern"));
        pattern.textProperty().addListener((at, was, is) -> plan());
        naming = new VBox(pattern, quiet(messages.text("imports.fields.pattern-help")));
        naming.getStyleClass().add("fields-naming");
        choose.setText(messages.text("imports.fields.choose-table"));
        choose.setOnAction(event -> chooseTable());
        choose.setMinWidth(USE_PREF_SIZE);
        tabling.getStyleClass().add("drawer-buttons");
        tableName.setText(messages.text("imports.fields.table-help"));
        HBox.setHgrow(tableName, Priority.ALWAYS);
        saying.getStyleClass().add("fields-saying");
        for (Field field : Field.values()) {
            saying.getChildren().add(saidField(field));
        }
        preview.getStyleClass().add("fields-preview");
        preview.setAccessibleText(messages.text("imports.fields.preview"));
        preview.setPlaceholder(quiet(messages.text("imports.fields.no-change")));
        VBox.setVgrow(preview, Priority.ALWAYS);
        apply.setText(messages.text("imports.fields.apply"));
        apply.getStyleClass().add("accent");
        apply.setMinWidth(USE_PREF_SIZE);
        apply.setOnAction(event -> apply());
        sum.setWrapText(true);
        HBox.setHgrow(sum, Priority.ALWAYS);
        sum.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(sum, apply);
        row.getStyleClass().add("drawer-buttons");
        getChildren().addAll(wayRow(), saying, naming, tabling, preview, row);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && (event.isShortcutDown() || Drawer.inField(this)) && !apply.isDisabled()) {
                apply();
                event.consume();
            }
        });
        choose(Way.SAID);
    }

    private FlowPane wayRow() {
        ToggleGroup group = new ToggleGroup();
        FlowPane row = new FlowPane();
        row.getStyleClass().add("import-parts");
        for (Way way : Way.values()) {
            ToggleButton button = new ToggleButton(messages.text("imports.fields.way." + way.name().toLowerCase(Locale.ROOT)));
            button.setToggleGroup(group);
            button.getStyleClass().add("panes-toggle");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> choose(way));
            ways.put(way, button);
            row.getChildren().add(button);
        }
        return row;
    }

    /// A field with its name; Delete in an empty one says that the field shall be empty.
    private VBox saidField(Field field) {
        String name = messages.text("imports.field." + field.code());
        TextField text = new TextField();
        text.getStyleClass().add("filter");
        text.setAccessibleText(name);
        text.setPrefColumnCount(field == Field.TITLE || field == Field.OCCASION ? 16 : 9);
        text.setPromptText(messages.text("imports.fields.stays"));
        text.textProperty().addListener((at, was, is) -> {
            cleared.remove(field);
            plan();
        });
        text.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.DELETE && text.getText().isEmpty()) {
                if (!cleared.remove(field)) {
                    cleared.add(field);
                }
                text.setPromptText(messages.text(cleared.contains(field) ? "imports.fields.emptied" : "imports.fields.stays"));
                plan();
                event.consume();
            }
        });
        said.put(field, text);
        return new VBox(quiet(name), text);
    }

    private void choose(Way way) {
        ways.forEach((each, button) -> button.setSelected(each == way));
        Map<Way, Node> parts = Map.of(Way.SAID, saying, Way.NAMES, naming, Way.TABLE, tabling);
        parts.forEach((each, part) -> {
            part.setVisible(each == way);
            part.setManaged(each == way);
        });
        plan();
    }

    private void chooseTable() {
        askTable.get().ifPresent(this::read);
    }

    /// Reads a table and shows what it would change.
    public void read(Path file) {
        choose(Way.TABLE);
        edits.table(file).whenComplete((read, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
                return;
            }
            table = read;
            tableName.setText(messages.text("imports.fields.table", String.valueOf(file.getFileName()), read.rows().size())
                    + (read.passedOver().isEmpty() ? "" : messages.text("imports.fields.passed-over", String.join(", ", read.passedOver()))));
            plan();
        });
    }

    /// What is wanted now; null while nothing is.
    private @Nullable FieldSource wanted() {
        if (ways.get(Way.NAMES).isSelected()) {
            return pattern.getText().isBlank() ? null : new FieldSource.Names(NamePattern.of(pattern.getText()), messages.locale());
        }
        if (ways.get(Way.TABLE).isSelected()) {
            return table == null ? null : new FieldSource.Table(table);
        }
        Map<Field, String> typed = new EnumMap<>(Field.class);
        said.forEach((field, text) -> {
            if (!text.getText().isBlank() || cleared.contains(field)) {
                typed.put(field, text.getText());
            }
        });
        return typed.isEmpty() ? null : FieldSource.Said.typed(typed);
    }

    private void plan() {
        int question = ++asked;
        apply.setDisable(true);
        sum.getStyleClass().remove("field-refused");
        try {
            source = wanted();
        } catch (Problem problem) {
            source = null;
            preview.getItems().clear();
            sum.getStyleClass().add("field-refused");
            sum.setText(problem.in(messages));
            return;
        }
        if (source == null) {
            preview.getItems().clear();
            sum.setText("");
            return;
        }
        edits.plan(speeches, source).whenComplete((plan, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
            } else if (question == asked) {
                show(plan);
            }
        });
    }

    private void show(FieldEdits.Plan plan) {
        List<String> lines = new ArrayList<>();
        plan.changes().forEach(change -> lines.add(line(change)));
        plan.unused().forEach(name -> lines.add(messages.text(ways.get(Way.TABLE).isSelected() ? "imports.fields.no-speech"
                : "imports.fields.no-fit", name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1))));
        preview.getItems().setAll(lines);
        int kept = plan.changes().size() - plan.done().size();
        sum.setText(messages.text("imports.fields.sum", plan.done().size(), plan.speeches(), kept, plan.unused().size()));
        apply.setDisable(plan.done().isEmpty());
    }

    private String line(FieldEdits.Change change) {
        String before = change.before() == null ? messages.text("imports.review.nothing") : change.before().value();
        String after = change.after() == null ? messages.text("imports.review.nothing") : change.after().value();
        return messages.text(change.kept() ? "imports.fields.kept" : before.equals(after) ? "imports.fields.sure" : "imports.fields.line", change.name(),
                messages.text("imports.field." + change.field().code()), before, after);
    }

    private void apply() {
        FieldSource carried = source;
        if (carried == null) {
            return;
        }
        apply.setDisable(true);
        edits.perform(speeches, carried).whenComplete((step, thrown) -> {
            if (thrown != null) {
                trouble.accept(thrown);
            } else {
                done.run();
            }
        });
    }

    @Override
    public void requestFocus() {
        (ways.get(Way.NAMES).isSelected() ? pattern : ways.get(Way.TABLE).isSelected() ? choose : said.get(Field.TITLE)).requestFocus();
    }
}
