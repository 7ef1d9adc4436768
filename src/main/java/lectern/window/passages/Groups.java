package lectern.window.passages;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import lectern.message.Messages;
import lectern.search.Group;
import lectern.search.Grouping;
import lectern.window.NamedChoices;
import org.jspecify.annotations.Nullable;

/// The passages found, put together by theme, speaker, year or place, with counts; going to a group shows its passages.
final class Groups {
    private static final double ROW = 30;
    private final Messages messages;
    private final Function<Group, String> names;
    private final NamedChoices<Grouping> by;
    private final ListView<Group> list = new ListView<>();
    private final VBox pane;
    private boolean showing;

    /// @param names what a group is called
    /// @param grouped told when the reader groups otherwise
    /// @param chosen gets the group gone to
    Groups(Messages messages, Function<Group, String> names, Consumer<Grouping> grouped, Consumer<Group> chosen) {
        this.messages = messages;
        this.names = names;
        this.by = new NamedChoices<>(messages.text("finding.group.by"), List.of(Grouping.values()), this::name);
        by.setMaxWidth(Double.MAX_VALUE);
        by.valueProperty().addListener((at, was, is) -> grouped.accept(is));
        list.setFixedCellSize(ROW);
        list.setAccessibleText(messages.text("finding.group.list"));
        list.setPlaceholder(new Label());
        list.setCellFactory(view -> new Cell());
        list.getSelectionModel().selectedItemProperty().addListener((at, was, is) -> {
            if (is != null && !showing) {
                chosen.accept(is);
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

    /// Shows these groups, the same one chosen as before where it is among them.
    void show(List<Group> groups) {
        Group before = list.getSelectionModel().getSelectedItem();
        showing = true;
        list.setItems(FXCollections.observableList(groups));
        groups.stream().filter(group -> before != null && Objects.equals(group.key(), before.key())).findFirst()
                .ifPresent(list.getSelectionModel()::select);
        showing = false;
        showList(by.getValue() != Grouping.NONE);
    }

    private void showList(boolean is) {
        list.setVisible(is);
        list.setManaged(is);
    }

    /// The group gone to; null where there is none.
    @Nullable Group chosen() {
        return by.getValue() == Grouping.NONE ? null : list.getSelectionModel().getSelectedItem();
    }

    void focus() {
        list.requestFocus();
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
            name.setText(names.apply(group));
            count.setText(String.valueOf(group.hits()));
            setGraphic(row);
        }

        @Override
        public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            Group group = getItem();
            return attribute != AccessibleAttribute.TEXT || group == null ? super.queryAccessibleAttribute(attribute, parameters)
                    : messages.text("finding.group.row", names.apply(group), group.hits(), group.speeches());
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }
    }
}
