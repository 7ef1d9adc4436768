package lectern.window.themes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.text.Pinyin;
import org.jspecify.annotations.Nullable;

/// The codebook as a tree. Items are kept by theme id, so that what is open, chosen and in view survives a new codebook.
final class ThemeTree extends TreeView<ThemeRow> {
    static final double ROW = 30;
    private static final double POINT = 9;
    private static final double DIGIT = 7.5;

    private final Map<String, TreeItem<ThemeRow>> items = new HashMap<>();
    private final Set<String> closed = new HashSet<>();
    private final ObjectProperty<@Nullable NameField> nameField = new SimpleObjectProperty<>();
    private final DoubleProperty libraryWidth = new SimpleDoubleProperty();
    private Codebook codebook = Codebook.EMPTY;
    private String filter = "";
    private boolean updating;

    ThemeTree() {
        super(new TreeItem<>(ThemeRow.draft(null)));
        getStyleClass().addAll("theme-tree", "panes-flat");
        setShowRoot(false);
        getRoot().setExpanded(true);
        setFixedCellSize(ROW);
    }

    /// The field that stands in a row while its name is typed, or null.
    ObjectProperty<@Nullable NameField> nameField() {
        return nameField;
    }

    /// The width of the counts in the library, so that they stand below each other, in pixels.
    DoubleProperty libraryWidth() {
        return libraryWidth;
    }

    /// Whether the tree is being changed by [#show], so that changes of the selection mean nothing.
    boolean updating() {
        return updating;
    }

    /// Shows the themes whose name or path fits `query`, with those they are nested in.
    ///
    /// @param chosen id of the theme to be chosen; if it is not there, the row that took its place is
    void show(Codebook book, Map<String, Integer> counts,
              @Nullable Map<String, Integer> library, @Nullable String focused, String query, @Nullable String chosen) {
        int row = getSelectionModel().getSelectedIndex();
        updating = true;
        try {
            codebook = book;
            int most = library == null ? 0 : library.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            libraryWidth.set(most == 0 ? 0 : POINT + DIGIT * Integer.toString(most).length());
            filter = query.strip();
            Set<String> shown = shown();
            for (Theme theme : book.all()) {
                ThemeRow value = new ThemeRow(theme, counts.getOrDefault(theme.id(), 0),
                        library == null ? -1 : library.getOrDefault(theme.id(), 0), theme.id().equals(focused));
                TreeItem<ThemeRow> item = items.computeIfAbsent(theme.id(), id -> item(id, value));
                if (!value.equals(item.getValue())) {
                    item.setValue(value);
                }
            }
            items.keySet().removeIf(id -> book.theme(id).isEmpty());
            Map<TreeItem<ThemeRow>, List<TreeItem<ThemeRow>>> wanted = new HashMap<>();
            arrange(getRoot(), null, shown, wanted);
            detach(getRoot(), wanted);
            wanted.forEach(ThemeTree::fill);
            items.forEach((id, item) -> item.setExpanded(!filter.isEmpty() || !closed.contains(id)));
        } finally {
            updating = false;
        }
        choose(chosen, row);
    }

    /// Chooses the theme and brings it into view, opening what it is nested in.
    void choose(String id) {
        TreeItem<ThemeRow> item = items.get(id);
        if (item == null) {
            return;
        }
        for (TreeItem<ThemeRow> at = item.getParent(); at != null; at = at.getParent()) {
            at.setExpanded(true);
        }
        int row = getRow(item);
        if (row >= 0) {
            take(row);
            reveal(row);
        }
    }

    @Nullable Theme chosen() {
        TreeItem<ThemeRow> item = getSelectionModel().getSelectedItem();
        return item == null || item.getValue().isDraft() ? null : item.getValue().theme();
    }

    /// Adds the row of a draft after `after`, or at the end of `parent`, and returns it.
    TreeItem<ThemeRow> draft(@Nullable String parent, @Nullable String after) {
        TreeItem<ThemeRow> draft = new TreeItem<>(ThemeRow.draft(parent));
        TreeItem<ThemeRow> into = parent == null ? getRoot() : Objects.requireNonNullElse(items.get(parent), getRoot());
        into.setExpanded(true);
        int at = after == null ? -1 : into.getChildren().indexOf(items.get(after));
        into.getChildren().add(at < 0 ? into.getChildren().size() : at + 1, draft);
        return draft;
    }

    /// Takes rows of drafts away.
    void dropDrafts() {
        getRoot().getChildren().removeIf(item -> item.getValue().isDraft());
        items.values().forEach(item -> item.getChildren().removeIf(child -> child.getValue().isDraft()));
    }

    /// Scrolls only as far as is needed to see the row.
    void reveal(int row) {
        applyCss();
        layout();
        Node flow = lookup(".virtual-flow");
        if (flow instanceof VirtualFlow<?> rows && rows.getFirstVisibleCell() != null
                && rows.getFirstVisibleCell().getIndex() < row && row < rows.getLastVisibleCell().getIndex()) {
            return;
        }
        scrollTo(Math.max(0, row - 2));
        layout();
    }

    /// Once the rows have been laid out; never while a name is typed, whose cell must stay.
    private void revealLater() {
        Platform.runLater(() -> {
            int row = getSelectionModel().getSelectedIndex();
            if (row >= 0 && getScene() != null && getEditingItem() == null) {
                reveal(row);
            }
        });
    }

    private void choose(@Nullable String id, int otherwise) {
        TreeItem<ThemeRow> item = id == null ? null : items.get(id);
        int row = item == null ? -1 : getRow(item);
        if (row < 0 && otherwise >= 0 && getExpandedItemCount() > 0) {
            row = Math.min(otherwise, getExpandedItemCount() - 1);
        }
        if (row >= 0) {
            take(row);
            if (row != otherwise) {
                revealLater();
            }
        } else {
            getSelectionModel().clearSelection();
        }
    }

    /// Chooses the row. The focus model moves by itself a moment after rows have come or gone, and the arrows would start
    /// from there: so it is put back after that moment.
    void take(int row) {
        getSelectionModel().clearAndSelect(row);
        Platform.runLater(() -> {
            int now = getSelectionModel().getSelectedIndex();
            if (now >= 0 && getFocusModel().getFocusedIndex() != now) {
                getFocusModel().focus(now);
            }
        });
    }

    private TreeItem<ThemeRow> item(String id, ThemeRow value) {
        TreeItem<ThemeRow> item = new TreeItem<>(value);
        item.setExpanded(true);
        item.expandedProperty().addListener((_, _, open) -> {
            if (!updating && filter.isEmpty()) {
                if (open) {
                    closed.remove(id);
                } else {
                    closed.add(id);
                }
            }
        });
        return item;
    }

    private Set<String> shown() {
        Set<String> shown = new HashSet<>();
        for (Theme theme : codebook.all()) {
            if (Pinyin.matches(filter, theme.name())) {
                Theme at = theme;
                while (at != null && shown.add(at.id())) {
                    at = at.parent() == null ? null : codebook.theme(at.parent()).orElse(null);
                }
            }
        }
        return shown;
    }

    private void arrange(TreeItem<ThemeRow> parent, @Nullable String id, Set<String> shown,
                         Map<TreeItem<ThemeRow>, List<TreeItem<ThemeRow>>> wanted) {
        List<TreeItem<ThemeRow>> children = new ArrayList<>();
        for (Theme theme : codebook.children(id)) {
            if (shown.contains(theme.id())) {
                TreeItem<ThemeRow> item = Objects.requireNonNull(items.get(theme.id()));
                children.add(item);
                arrange(item, theme.id(), shown, wanted);
            }
        }
        wanted.put(parent, children);
    }

    /// An item has one parent: it leaves the old one before it enters the new one.
    private static void detach(TreeItem<ThemeRow> parent, Map<TreeItem<ThemeRow>, List<TreeItem<ThemeRow>>> wanted) {
        Set<TreeItem<ThemeRow>> keep = new HashSet<>(wanted.getOrDefault(parent, List.of()));
        List.copyOf(parent.getChildren()).forEach(child -> detach(child, wanted));
        parent.getChildren().removeIf(child -> !keep.contains(child));
    }

    private static void fill(TreeItem<ThemeRow> parent, List<TreeItem<ThemeRow>> children) {
        if (!parent.getChildren().equals(children)) {
            parent.getChildren().setAll(children);
        }
    }
}
