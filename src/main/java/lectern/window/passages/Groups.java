package lectern.window.passages;

import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.window.NamedChoices;
import org.jspecify.annotations.Nullable;

/// The passages found, put together by theme, speaker, year or place, with counts; going to a group shows its passages, going to
/// the first line all of them.
final class Groups {
    private static final double ROW = 30;
    private final Messages messages;
    private final Function<Group, String> names;
    private final NumberFormat numbers;
    private final NamedChoices<Grouping> by;
    private final ListView<Group> list = new ListView<>();
    private final VBox pane;
    private Group all = new Group(null, 0, 0, 0);
    private boolean showing;

    /// @param names what a group is called
    /// @param grouped told when the reader groups otherwise
    /// @param chosen gets the group gone to; null for all
    /// @param left told when the reader goes back from the list to what it has chosen
    Groups(Messages messages, Function<Group, String> names, Consumer<Grouping> grouped, Consumer<@Nullable Group> chosen, Runnable left) {
        this.messages = messages;
        this.names = names;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        this.by = new NamedChoices<>(messages.text("finding.group.by"), List.of(Grouping.values()), this::name);
        by.setMaxWidth(Double.MAX_VALUE);
        by.valueProperty().addListener((at, was, is) -> grouped.accept(is));
        list.setFixedCellSize(ROW);
        list.setAccessibleText(messages.text("finding.group.list"));
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((at, was, is) -> {
            if (is != null && !showing) {
                chosen.accept(chosen());
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT && !event.isShortcutDown() && !event.isAltDown()) {
                left.run();
                event.consume();
            }
        });
        VBox.setVgrow(list, Priority.ALWAYS);
        pane = new VBox(by, list);
        pane.getStyleClass().add("groups");
        showList(false);
    }

    private String name(Grouping value) {
        return messages.text(switch (value) {
            case NONE -> "finding.group.none";
            case THEME -> "finding.group.theme";
            case SPEAKER -> "finding.group.speaker";
            case YEAR -> "finding.group.year";
            case PLACE -> "finding.group.place";
        });
    }

    Region node() {
        return pane;
    }

    Grouping by() {
        return by.getValue();
    }

    /// The next way to group, after the last none.
    void next() {
        by.next();
    }

    /// Shows these groups. One that is chosen stays so, also where it has nothing any more.
    ///
    /// @param whole all passages, of whatever group
    /// @param kept the group that is chosen; null for all
    void show(List<Group> groups, Group whole, @Nullable Group kept) {
        all = whole;
        List<Group> lines = new ArrayList<>(groups);
        lines.addFirst(whole);
        int at = 0;
        if (kept != null) {
            at = IntStream.range(1, lines.size()).filter(i -> Objects.equals(lines.get(i).key(), kept.key())).findFirst().orElse(-1);
            if (at < 0) {
                at = lines.size();
                lines.add(new Group(kept.key(), 0, 0, 0));
            }
        }
        showing = true;
        list.setItems(FXCollections.observableList(lines));
        list.getSelectionModel().clearAndSelect(at);
        showing = false;
        showList(by.getValue() != Grouping.NONE);
    }

    /// Shows no groups.
    void clear() {
        showing = true;
        list.getItems().clear();
        showing = false;
        showList(by.getValue() != Grouping.NONE);
    }

    private void showList(boolean is) {
        list.setVisible(is);
        list.setManaged(is);
    }

    /// The group gone to; null where all are meant.
    private @Nullable Group chosen() {
        Group at = list.getSelectionModel().getSelectedItem();
        return at == all ? null : at;
    }

    /// Takes the focus, where there are groups.
    ///
    /// @return whether it does
    boolean focus() {
        if (list.isVisible() && !list.getItems().isEmpty()) {
            list.requestFocus();
            return true;
        }
        return false;
    }

    private String name(Group group) {
        return group == all ? messages.text("finding.group.all") : names.apply(group);
    }

    private final class Cell extends ListCell<Group> {
        private final Label name = new Label();
        private final Label count = new Label();
        private final HBox row = new HBox(8, name, count);

        Cell() {
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            name.setMinWidth(0);
            name.getStyleClass().add("note-quote");
            count.getStyleClass().add("quiet");
            count.setMinWidth(USE_PREF_SIZE);
            row.getStyleClass().add("line-head");
        }

        @Override
        protected void updateItem(@Nullable Group group, boolean empty) {
            super.updateItem(group, empty);
            if (group == null || empty) {
                setGraphic(null);
                return;
            }
            name.setText(Groups.this.name(group));
            count.setText(numbers.format(group.hits()));
            setGraphic(row);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Group group = getItem();
            return attribute != AccessibleAttribute.TEXT || group == null ? super.queryAccessibleAttribute(attribute, parameters)
                    : messages.text("finding.group.row", Groups.this.name(group), group.hits(), group.speeches());
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }
}
