package lectern.window.imports;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import lectern.intake.FileLook;
import lectern.intake.ReadOptions;
import lectern.intake.formats.Columns;
import lectern.intake.formats.TableReader;
import lectern.message.Messages;
import lectern.speech.Field;
import lectern.text.CodePoints;
import lectern.window.NamedChoices;
import org.jspecify.annotations.Nullable;

/// What can be chosen before files are read: books whole or by chapters, the language of a translation memory, what the
/// columns of a table are. Enter imports.
public final class ChoicesPane extends DrawerPane {
    private static final int ROWS = 6;
    private static final int CELL = 40;

    /// What a column can be.
    private record Role(String code, @Nullable Field field) {
    }

    private static final Role NOTHING = new Role("nothing", null);
    private static final Role TEXT = new Role("text", null);

    private final Messages messages;
    private final CheckBox whole = new CheckBox();
    private final ChoiceBox<String> language = new ChoiceBox<>();
    private final List<ChoiceBox<Role>> columns = new ArrayList<>();
    private final CheckBox header = new CheckBox();
    private final Label refused = new Label();
    private final Consumer<ReadOptions> go;
    private final FileLook look;
    private final Button start = new Button();

    /// @param go told how the files are to be read
    /// @param cancel nothing is imported
    public ChoicesPane(Messages messages, FileLook look, Consumer<ReadOptions> go, Runnable cancel) {
        this.messages = messages;
        this.look = look;
        this.go = go;
        getStyleClass().add("choices-pane");
        setHeading(messages.text("imports.choices.heading"));
        VBox all = new VBox();
        all.getStyleClass().add("choices-all");
        if (look.parts()) {
            whole.setText(messages.text("imports.choices.whole"));
            all.getChildren().add(whole);
        }
        if (look.languages().size() > 1) {
            language.getItems().setAll(look.languages());
            language.getSelectionModel().selectFirst();
            language.setAccessibleText(messages.text("imports.choices.language"));
            HBox row = new HBox(new Label(messages.text("imports.choices.language")), language);
            row.getStyleClass().add("drawer-buttons");
            all.getChildren().add(row);
        }
        if (look.table() != null) {
            all.getChildren().addAll(table(look.table()));
        }
        if (!look.offers()) {
            all.getChildren().add(quiet(messages.text("imports.choices.none")));
        }
        ScrollPane scroll = new ScrollPane(all);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        start.setText(messages.text("imports.choices.go"));
        start.getStyleClass().add("accent");
        start.setOnAction(event -> start());
        Button no = new Button(messages.text("imports.cancel"));
        no.setOnAction(event -> cancel.run());
        refused.getStyleClass().add("field-refused");
        HBox row = new HBox(refused, gap(), no, start);
        row.getStyleClass().add("drawer-buttons");
        getChildren().addAll(scroll, row);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && !(getScene().getFocusOwner() instanceof Button)) {
                start();
                event.consume();
            }
        });
    }

    private List<Node> table(TableReader.Preview preview) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("choices-table");
        List<List<String>> rows = preview.rows();
        Columns found = preview.columns() != null ? preview.columns() : guess(rows);
        int width = rows.getFirst().size();
        List<Role> roles = new ArrayList<>(List.of(NOTHING, TEXT));
        for (Field field : Field.values()) {
            roles.add(new Role(field.code(), field));
        }
        for (int i = 0; i < width; i++) {
            ChoiceBox<Role> box = new NamedChoices<>(messages.text("imports.choices.column", i + 1, rows.getFirst().get(i)), roles, this::name);
            int column = i;
            Field field = found.fields().entrySet().stream().filter(entry -> entry.getValue() == column)
                    .map(Map.Entry::getKey).findFirst().orElse(null);
            box.setValue(found.text() == i ? TEXT : field == null ? NOTHING : roles.get(field.ordinal() + 2));
            columns.add(box);
            grid.add(box, i, 0);
            for (int row = 0; row < Math.min(ROWS, rows.size()); row++) {
                String cell = i < rows.get(row).size() ? rows.get(row).get(i).replaceAll("\\s+", " ") : "";
                Label label = new Label(CodePoints.shortened(cell, CELL));
                label.getStyleClass().add(row == 0 && found.header() ? "choices-head" : "quiet");
                grid.add(label, i, row + 1);
            }
        }
        header.setText(messages.text("imports.choices.header"));
        header.setSelected(found.header());
        return List.of(quiet(messages.text("imports.choices.table", look.tableName())), grid, header);
    }

    /// Where no column surely holds texts: the longest one, and the others by their names.
    private static Columns guess(List<List<String>> rows) {
        int text = 0;
        Map<Field, Integer> fields = new EnumMap<>(Field.class);
        for (int i = 0; i < rows.getFirst().size(); i++) {
            text = length(rows, i) > length(rows, text) ? i : text;
            int column = i;
            TableReader.field(rows.getFirst().get(i)).ifPresent(field -> fields.putIfAbsent(field, column));
        }
        // a name is much shorter than the texts below it
        boolean named = !fields.isEmpty() || rows.getFirst().get(text).length() * 2L * rows.size() < length(rows, text);
        fields.values().remove(text);
        return new Columns(named, text, fields);
    }

    private static int length(List<List<String>> rows, int column) {
        return rows.stream().mapToInt(row -> column < row.size() ? row.get(column).length() : 0).sum();
    }

    private void start() {
        ReadOptions options = ReadOptions.STANDARD.whole(whole.isSelected());
        if (language.getValue() != null) {
            options = options.of(language.getValue());
        }
        if (!columns.isEmpty()) {
            List<Role> roles = columns.stream().map(ChoiceBox::getValue).toList();
            int text = roles.indexOf(TEXT);
            Map<Field, Integer> fields = new EnumMap<>(Field.class);
            for (int i = 0; i < roles.size(); i++) {
                if (roles.get(i).field() != null && fields.put(roles.get(i).field(), i) != null) {
                    refused.setText(messages.text("imports.choices.twice", messages.text("imports.field." + roles.get(i).code())));
                    return;
                }
            }
            if (text < 0 || roles.lastIndexOf(TEXT) != text) {
                refused.setText(messages.text("imports.choices.one-text"));
                return;
            }
            options = options.with(new Columns(header.isSelected(), text, fields));
        }
        go.accept(options);
    }

    @Override
    public void requestFocus() {
        start.requestFocus();
    }

    private String name(Role role) {
        return messages.text(role.field() == null ? "imports.choices." + role.code() : "imports.field." + role.code());
    }
}
