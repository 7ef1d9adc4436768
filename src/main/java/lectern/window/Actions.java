package lectern.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import lectern.message.Messages;
import lectern.window.keys.Chord;
import lectern.window.keys.Command;
import lectern.window.keys.Commands;
import lectern.window.keys.Keymap;
import org.jspecify.annotations.Nullable;

/// What each command of the table does in this window, and the keys that do it.
final class Actions {
    private record Action(Runnable run, BooleanSupplier enabled) {
    }

    /// One of a list that a command opens.
    record Choice(String name, Runnable run) {
    }

    private record Other(BooleanSupplier when, Action action) {
    }

    private record Listing(Supplier<CompletableFuture<Void>> refresh, Supplier<List<Choice>> choices) {
    }

    private final Keymap keymap;
    private final Map<String, Listing> lists = new HashMap<>();
    private final Map<String, Action> actions = new HashMap<>();
    private final Map<String, Supplier<String>> names = new HashMap<>();
    private final Map<String, List<Other>> others = new HashMap<>();
    private @Nullable Node lines;

    private @Nullable Node shelf;
    private boolean done;
    private Predicate<Command> heard = command -> true;
    private BiConsumer<Command, List<Choice>> onList = (command, choices) -> { };

    Actions(Keymap keymap) {
        this.keymap = keymap;
    }

    /// The table with the keys in force.
    Commands commands() {
        return keymap.commands();
    }

    /// Says what a command does.
    void set(String id, Runnable run) {
        set(id, () -> true, run);
    }

    /// Says what a command does and when it can be done.
    void set(String id, BooleanSupplier enabled, Runnable run) {
        actions.put(commands().command(id).id(), new Action(run, enabled));
    }

    /// Says what a command does instead while `when` holds: the same key marks a passage of the page or lines of a search.
    void instead(String id, BooleanSupplier when, BooleanSupplier enabled, Runnable run) {
        others.computeIfAbsent(commands().command(id).id(), key -> new ArrayList<>())
                .add(new Other(when, new Action(run, enabled)));
    }

    /// Where commands of [Command.Place#LINES] are heard: in this node and what is in it, but not in its text fields.
    void hearLines(Node node) {
        lines = node;
    }

    private Optional<Action> action(Command command) {
        return others.getOrDefault(command.id(), List.of()).stream().filter(other -> other.when().getAsBoolean())
                .map(Other::action).findFirst().or(() -> Optional.ofNullable(actions.get(command.id())));
    }

    /// Says what a command lists: a menu shows it beside the command, the command itself opens it with [#setOnList].
    ///
    /// @param refresh brings the list up to date, which may need the library
    void setList(String id, Supplier<CompletableFuture<Void>> refresh, Supplier<List<Choice>> choices) {
        Command command = commands().command(id);
        lists.put(id, new Listing(refresh, choices));
        set(id, () -> refresh.get().thenRun(() -> onList.accept(command, choices.get())));
    }

    /// Who shows the list of a command to choose from.
    void setOnList(BiConsumer<Command, List<Choice>> listener) {
        onList = listener;
    }

    /// Brings the list of a command up to date and gives it to `shown`; nothing happens for a command without one.
    void list(Command command, Consumer<List<Choice>> shown) {
        Listing listing = lists.get(command.id());
        if (listing != null) {
            listing.refresh().get().thenRun(() -> shown.accept(listing.choices().get()));
        }
    }

    /// Whether it can be done now.
    boolean enabled(Command command) {
        return action(command).filter(action -> action.enabled().getAsBoolean()).isPresent();
    }

    /// Gives a command a name that changes: what would be undone.
    void setName(String id, Supplier<String> name) {
        names.put(commands().command(id).id(), name);
    }

    /// What the command is called now.
    String name(Command command, Messages messages) {
        Supplier<String> name = names.get(command.id());
        return name == null ? messages.text(command.message()) : name.get();
    }

    /// Whether every command of the table does something; for a test.
    boolean complete() {
        return commands().all().stream().allMatch(command -> actions.containsKey(command.id()));
    }

    /// Does it, where it can be done.
    void run(Command command) {
        action(command).filter(action -> action.enabled().getAsBoolean()).ifPresent(action -> action.run().run());
    }

    /// A key is left to whoever has the focus unless `commands` lets its command pass.
    void hearOnly(Predicate<Command> commands) {
        heard = commands;
    }

    /// While this or something in it has the focus, the keys of the shelf work.
    void setShelf(Node node) {
        shelf = node;
    }

    /// Gives the scene the keys; those of the page work while `page` or something in it has the focus.
    void install(Scene scene, Node page) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> dispatch(event, scene.getFocusOwner(), page));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> dispatch(event, scene.getFocusOwner(), page));
    }

    private void dispatch(KeyEvent event, Node focus, Node page) {
        if (event.getEventType() == KeyEvent.KEY_TYPED && done) {
            // the letter of a key that was a command does not go into the field that the command has called up
            event.consume();
            return;
        }
        done = false;
        boolean typing = focus instanceof TextInputControl;
        Optional<Command.Place> place = within(focus, page) ? Optional.of(Command.Place.PAGE)
                : typing ? Optional.empty() : shelf != null && within(focus, shelf) ? Optional.of(Command.Place.SHELF)
                : lines != null && within(focus, lines) ? Optional.of(Command.Place.LINES) : Optional.empty();
        place.flatMap(at -> commands().pressed(event, at))
                .or(() -> commands().pressed(event, Command.Place.WINDOW)).filter(heard)
                .filter(command -> !typing || !ownedByTextFields(command) && !Chord.mayType(event))
                .ifPresent(command -> {
                    event.consume();
                    done = event.getEventType() == KeyEvent.KEY_PRESSED;
                    run(command);
                });
    }

    private static boolean ownedByTextFields(Command command) {
        return command.id().equals("undo") || command.id().equals("redo");
    }

    private static boolean within(Node node, Node ancestor) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == ancestor) {
                return true;
            }
        }
        return false;
    }
}
