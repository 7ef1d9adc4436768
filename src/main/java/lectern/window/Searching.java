package lectern.window;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.desk.CodebookEdits;
import lectern.desk.Desk;
import lectern.desk.LibraryMarking.Place;
import lectern.message.Messages;
import lectern.window.concordance.ConcordanceView;
import lectern.window.frequency.FrequencyView;
import lectern.window.passages.MatrixView;
import lectern.window.passages.PassagesView;
import lectern.window.search.Around;
import lectern.window.search.SearchRoom;
import lectern.window.search.SearchRoom.Tab;
import lectern.window.search.SearchView;
import lectern.window.themes.RecentList;
import lectern.window.themes.ThemePicker;

/// The room of search in this window: it stands in the place of the page, which comes back as it was.
final class Searching implements Around {
    private final Desk desk;
    private final Messages messages;
    private final Reader reader;
    private final Dialogs dialogs;
    private final Telling telling;
    private final Sheet sheet;
    private final AskLine ask;
    private final UnaryOperator<String> keys;
    private final Jumps.Opener opener;
    private final SearchRoom room;
    private final ThemePicker picker;
    private final RecentList recent;
    private final Map<Node, Hidden> hidden = new LinkedHashMap<>();
    private List<Node> under = List.of();
    private Consumer<Boolean> arranged = shown -> { };
    private Runnable toPage = () -> { };
    private boolean atPlace;

    /// @param keys the key in force of a command
    /// @param opener opens another speech
    Searching(Desk desk, Messages messages, Reader reader, Dialogs dialogs, Telling telling, Sheet sheet, AskLine ask,
              UnaryOperator<String> keys, Jumps.Opener opener) {
        this.desk = desk;
        this.messages = messages;
        this.reader = reader;
        this.dialogs = dialogs;
        this.telling = telling;
        this.sheet = sheet;
        this.ask = ask;
        this.keys = keys;
        this.opener = opener;
        this.room = new SearchRoom(messages, this);
        this.picker = new ThemePicker(messages);
        this.recent = new RecentList(messages);
        room.put(Tab.SEARCH, () -> new SearchView(desk, messages, this, this::help));
        room.put(Tab.CONCORDANCE, () -> new ConcordanceView(desk, messages, this, this::help));
        room.put(Tab.PASSAGES, () -> new PassagesView(desk, messages, this, this::help));
        room.put(Tab.MATRIX, () -> new MatrixView(desk, messages, this));
        room.put(Tab.FREQUENCY, () -> new FrequencyView(desk, messages, this, this::help));
    }

    /// How a node was before it was hidden.
    private record Hidden(boolean visible, boolean managed) {
    }

    /// What stands in the place of the page.
    SearchRoom room() {
        return room;
    }

    /// Says what it stands over.
    ///
    /// @param nodes hidden while it is shown
    /// @param listener told whenever it is called up, also when it is there already, and after it is gone
    /// @param page gives the focus to what is there without it
    void over(List<Node> nodes, Consumer<Boolean> listener, Runnable page) {
        under = List.copyOf(nodes);
        arranged = listener;
        toPage = page;
    }

    boolean isShown() {
        return room.isVisible();
    }

    /// Shows a view. Within the room, and for whoever comes back from a place he opened from its list, the list has the
    /// focus; for whoever comes from the page, or asks for it again, the field: what he types then must not be commands.
    void show(Tab tab) {
        boolean back = atPlace && room.tab() == tab;
        boolean within = isShown() && room.tab() != tab;
        boolean there = isShown() && room.tab() == tab;
        atPlace = false;
        come();
        if (!there) {
            room.show(tab);
        }
        if (!back && !within) {
            room.view().focusQuery();
        }
    }

    @Override
    public void show(Tab tab, String query) {
        come();
        room.ask(tab, query);
        room.show(tab);
        room.view().focus();
    }

    /// Looks for the words under the reader's cursor in the whole library, and for what differs from them a little.
    void elsewhere() {
        reader.open().map(open -> reader.target().of(open.speech().text()).strip()).filter(words -> !words.isEmpty())
                .ifPresent(words -> {
                    come();
                    ((SearchView) room.view(Tab.SEARCH)).elsewhere(words);
                    room.show(Tab.SEARCH);
                });
    }

    private void come() {
        if (isShown()) {
            arranged.accept(true);
            return;
        }
        reader.leave();
        reader.keepPlaceNow();
        // what is not managed keeps its size: the page is not set anew, and comes back as it was
        under.forEach(node -> {
            hidden.put(node, new Hidden(node.isVisible(), node.isManaged()));
            node.setVisible(false);
            node.setManaged(false);
        });
        room.setVisible(true);
        arranged.accept(true);
    }

    /// Takes the room away, for the page; nothing happens where it is not shown.
    void hide() {
        if (isShown()) {
            room.hide();
            arranged.accept(false);
            hidden.forEach((node, was) -> {
                node.setManaged(was.managed());
                node.setVisible(was.visible());
            });
            hidden.clear();
        }
    }

    @Override
    public void leave() {
        atPlace = false;
        hide();
        toPage.run();
    }

    @Override
    public void open(Place place) {
        atPlace = true;
        String key = keys.apply(room.tab().command());
        if (reader.reads(place.speech())) {
            hide();
            toPage.run();
            reader.goTo(place.range());
        } else {
            opener.open(place.speech(), () -> reader.lookAt(place.range()));
        }
        if (!key.isEmpty()) {
            say(messages.text("finding.back", key));
        }
    }

    /// These edits have been carried out.
    void changed(Collection<Edit> edits) {
        room.changed(edits);
    }

    /// Gives a theme to the lines chosen, or takes it.
    void toggle(Theme theme, boolean isNew) {
        if (room.view().chosen().size() > 0) {
            room.view().chosen().toggle(theme, isNew);
        }
    }

    void pickTheme() {
        picker.show(room, desk.codebook(), recentThemes(), theme -> toggle(theme, false),
                name -> toggle(CodebookEdits.fresh(desk.codebook(), name, null), true), room::requestFocus);
    }

    void pickRecent() {
        recent.show(room, recentThemes(), theme -> toggle(theme, false), room::requestFocus);
    }

    void help() {
        sheet.show(room.help());
    }

    @Override
    public void say(String message) {
        telling.say(message);
    }

    @Override
    public void trouble(Throwable thrown) {
        telling.trouble(thrown);
    }

    @Override
    public void showCard(Node card) {
        sheet.show(card);
    }

    @Override
    public void closeCard() {
        sheet.close();
    }

    @Override
    public Optional<Path> tableTarget(String name) {
        return dialogs.tableTarget(name);
    }

    @Override
    public Optional<Path> notesTarget(String name) {
        return dialogs.exportTarget(name);
    }

    @Override
    public List<Theme> recentThemes() {
        return reader.annotating().recentThemes();
    }

    @Override
    public void remember(Theme theme) {
        reader.annotating().remember(theme);
    }

    @Override
    public void ask(String question, Consumer<String> answer) {
        ask.ask(question, "", text -> {
            if (!text.isBlank()) {
                answer.accept(text);
            }
        }, room::requestFocus);
    }

    @Override
    public String key(String command) {
        return keys.apply(command);
    }
}
