package lectern.window.search;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import lectern.annotation.Edit;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// Where the library is searched: five views in the place of the page, of which one is shown. A view is made when it is
/// first gone to, and keeps what it shows. Esc gives up what is on its way, then leads back to the page.
public final class SearchRoom extends BorderPane {
    private final Messages messages;
    private final Around around;
    private final Map<Tab, ToggleButton> tabs = new EnumMap<>(Tab.class);
    private final Map<Tab, Supplier<View>> makers = new EnumMap<>(Tab.class);
    private final Map<Tab, View> views = new EnumMap<>(Tab.class);
    private final HBox top = new HBox();
    private final Label keys = new Label();
    private final Set<Tab> stale = EnumSet.noneOf(Tab.class);
    private Tab shown = Tab.SEARCH;

    /// The views.
    public enum Tab {
        SEARCH("search"), CONCORDANCE("concordance"), PASSAGES("passages"), MATRIX("theme-matrix"), FREQUENCY("frequency");

        private final String command;

        Tab(String command) {
            this.command = command;
        }

        /// The command that shows it.
        public String command() {
            return command;
        }
    }

    /// A room that is not shown yet.
    public SearchRoom(Messages messages, Around around) {
        this.messages = messages;
        this.around = around;
        getStyleClass().add("search-room");
        top.getStyleClass().add("room-tabs");
        for (Tab tab : Tab.values()) {
            ToggleButton button = new ToggleButton(messages.text("finding.tab." + tab.command));
            button.getStyleClass().addAll("flat", "small", "room-tab");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(event -> show(tab));
            tabs.put(tab, button);
        }
        top.getChildren().addAll(tabs.values());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("×");
        close.getStyleClass().addAll("flat", "small");
        close.setAccessibleText(messages.text("finding.close"));
        close.setTooltip(new Tooltip(messages.text("finding.close")));
        close.setOnAction(event -> around.leave());
        top.getChildren().addAll(gap, close);
        setTop(top);
        keys.getStyleClass().addAll("quiet", "room-keys");
        keys.setMinWidth(0);
        setBottom(keys);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /// Says how a view is made.
    public void put(Tab tab, Supplier<View> maker) {
        makers.put(tab, maker);
    }

    /// The view of that name, made now if it is not there.
    public View view(Tab tab) {
        return views.computeIfAbsent(tab, missing -> makers.get(missing).get());
    }

    /// The view that is shown.
    public View view() {
        return view(shown);
    }

    /// Which view is shown.
    public Tab tab() {
        return shown;
    }

    /// Shows a view. Where nothing was asked in it yet, it goes on with what was asked in the one before.
    public void show(Tab tab) {
        String before = isVisible() && takesWords(shown) ? view().query() : "";
        shown = tab;
        tabs.forEach((each, button) -> button.setSelected(each == tab));
        View view = view(tab);
        setCenter(view.node());
        keys.setText(messages.text("finding.keys." + tab.command));
        setVisible(true);
        // a field takes letters once it has its skin, which would come with the next pulse only
        applyCss();
        if (view.query().isEmpty() && takesWords(tab) && !before.isEmpty()) {
            ask(tab, before);
        }
        askAgain();
        if (view.query().isEmpty()) {
            view.focusQuery();
        } else {
            view.focus();
        }
    }

    private static boolean takesWords(Tab tab) {
        return tab == Tab.SEARCH || tab == Tab.CONCORDANCE || tab == Tab.FREQUENCY;
    }

    /// Takes the room away; it keeps what it shows.
    public void hide() {
        setVisible(false);
    }

    /// Asks in a view as if it were typed there.
    public void ask(Tab tab, String query) {
        stale.remove(tab);
        view(tab).ask(query);
    }

    /// These edits have been carried out. A view whose answer they made stale asks again once it is in sight.
    public void changed(Collection<Edit> edits) {
        views.forEach((tab, view) -> {
            if (view.changed(edits)) {
                stale.add(tab);
            }
        });
        if (isVisible()) {
            askAgain();
        }
    }

    private void askAgain() {
        if (stale.remove(shown)) {
            view().askAgain();
        }
    }

    /// Whether the reader types a query.
    public boolean typing() {
        return isVisible() && getScene() != null && getScene().getFocusOwner() instanceof TextInputControl field && holds(field);
    }

    private boolean holds(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == this) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void requestFocus() {
        view().focus();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE && !event.isShortcutDown() && !event.isAltDown()) {
            if (!view().cancel()) {
                around.leave();
            }
            event.consume();
        }
    }

    /// The card of the query language.
    public Node help() {
        return new HelpCard(messages, around::closeCard);
    }
}
