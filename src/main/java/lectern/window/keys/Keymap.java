package lectern.window.keys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.logging.Logger;
import lectern.desk.KeysFile;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;

/// The keys in force: the default ones with the reader's own laid over them.
///
/// A change that would give two commands one key, or take a key from typing, is refused and changes nothing. On the
/// JavaFX thread.
public final class Keymap {
    private static final Logger LOG = Logger.getLogger(Keymap.class.getName());
    private final Commands standard;
    private final Consumer<Map<String, List<String>>> keep;
    private final Map<String, List<String>> unknown = new LinkedHashMap<>();
    private final List<Refusal> ignored = new ArrayList<>();
    private Commands commands;
    private Runnable changed = () -> { };

    /// @param standard the table with its default keys
    /// @param kept what the key file holds; what cannot be used of it is ignored, logged in one line, and told by
    ///     [#ignored()]
    /// @param keep told what the key file shall hold after each change; must not wait for the disk
    public Keymap(Commands standard, KeysFile.Kept kept, Consumer<Map<String, List<String>>> keep) {
        this.standard = standard;
        this.keep = keep;
        this.commands = standard;
        if (!kept.readable()) {
            ignored.add(new Refusal("window.keys.file-unreadable", null, null, ""));
        }
        take(kept.keys());
        if (!ignored.isEmpty() && kept.readable()) {
            LOG.warning("keys.json: " + ignored.size() + " entries ignored, first: " + ignored.getFirst().key() + " "
                    + ignored.getFirst().name());
        }
    }

    /// The default keys, kept nowhere.
    public static Keymap standard() {
        return new Keymap(Commands.standard(), KeysFile.Kept.NOTHING, keys -> { });
    }

    /// Why a key was not given, or an entry of the file ignored.
    ///
    /// @param key the message key of the sentence; `{0}` is the chord, `{1}` the other command, `{2}` the command
    /// @param other the command that has the key already; null for other reasons
    /// @param command the command that was to get it; null if there is none of that name
    /// @param name the chord as the file names it, or the name that is not known
    public record Refusal(String key, @Nullable Command other,
                          @Nullable Command command, String name) {
        /// The sentence.
        public String in(Messages messages, boolean mac) {
            return messages.text(key, ChordNames.read(name).map(chord -> chord.shown(mac)).orElse(name),
                    other == null ? "" : messages.text(other.message()),
                    command == null ? "" : messages.text(command.message()));
        }
    }

    /// The table with the keys in force.
    public Commands commands() {
        return commands;
    }

    /// What of the key file could not be used.
    public List<Refusal> ignored() {
        return List.copyOf(ignored);
    }

    /// Who is told after each change; one at a time.
    public void setOnChanged(Runnable listener) {
        changed = listener;
    }

    /// Whether a command's keys are other than the default ones.
    public boolean differs(Command command) {
        return !commands.command(command.id()).keys().equals(standard.command(command.id()).keys());
    }

    /// Gives a command `chord` in place of all its keys.
    ///
    /// @return why not
    public Optional<Refusal> replace(Command command, Chord chord) {
        Optional<Refusal> refusal = refusal(command, chord);
        if (refusal.isEmpty()) {
            change(commands.with(command.id(), List.of(chord)));
        }
        return refusal;
    }

    /// Gives a command one key more.
    ///
    /// @return why not
    public Optional<Refusal> add(Command command, Chord chord) {
        Optional<Refusal> refusal = refusal(command, chord);
        List<Chord> keys = new ArrayList<>(commands.command(command.id()).keys());
        if (refusal.isEmpty() && !keys.contains(chord)) {
            keys.add(chord);
            change(commands.with(command.id(), keys));
        }
        return refusal;
    }

    /// Takes the last of its keys from a command.
    public void removeLast(Command command) {
        List<Chord> keys = commands.command(command.id()).keys();
        if (!keys.isEmpty()) {
            change(commands.with(command.id(), keys.subList(0, keys.size() - 1)));
        }
    }

    /// Gives a command its default keys again.
    ///
    /// @return why not: another command has one of them by now
    public Optional<Refusal> reset(Command command) {
        List<Chord> keys = standard.command(command.id()).keys();
        Optional<Refusal> refusal = keys.stream().flatMap(chord -> taken(command, chord).stream()).findFirst();
        if (refusal.isEmpty()) {
            change(commands.with(command.id(), keys));
        }
        return refusal;
    }

    /// Gives all commands their default keys again, and forgets what the file held besides.
    public void resetAll() {
        unknown.clear();
        ignored.clear();
        change(standard);
    }

    private Optional<Refusal> refusal(Command command, Chord chord) {
        // a command may have its own default key, whatever the rules say of it
        return Optional.of(chord).filter(wanted -> !standard.command(command.id()).keys().contains(wanted))
                .flatMap(wanted -> KeyRules.refusal(command, wanted)).map(key -> new Refusal(key, null, command, ChordNames.name(chord))).or(() -> taken(command, chord));
    }

    /// A key works on the page before it works in the window, so two commands must not share it wherever they work.
    private Optional<Refusal> taken(Command command, Chord chord) {
        return commands.all().stream().filter(other -> !other.id().equals(command.id()) && other.meets(command))
                .filter(other -> other.keys().contains(chord)).findFirst()
                .map(other -> new Refusal("window.keys.taken", other, command, ChordNames.name(chord)));
    }

    private void change(Commands now) {
        commands = now;
        Map<String, List<String>> own = new LinkedHashMap<>();
        for (Command command : now.all()) {
            if (differs(command)) {
                own.put(command.id(), command.keys().stream().map(ChordNames::name).toList());
            }
        }
        own.putAll(unknown);
        keep.accept(own);
        changed.run();
    }

    /// First all commands named lose their keys, so that the file may exchange two.
    private void take(Map<String, List<String>> keys) {
        Map<Command, List<String>> own = new LinkedHashMap<>();
        keys.forEach((id, names) -> standard.find(id).ifPresentOrElse(command -> own.put(command, names), () -> {
            unknown.put(id, names);
            ignored.add(new Refusal("window.keys.unknown-command", null, null, id));
        }));
        for (Command command : own.keySet()) {
            commands = commands.with(command.id(), List.of());
        }
        own.forEach((command, names) -> {
            List<Chord> taken = new ArrayList<>();
            for (String name : names) {
                Refusal refusal = ChordNames.read(name).map(chord -> fromFile(command, chord, taken))
                        .orElseGet(() -> Optional.of(new Refusal("window.keys.unreadable", null, command, name)))
                        .orElse(null);
                if (refusal != null) {
                    ignored.add(refusal);
                }
            }
            // all of it unusable: the command is better off with its own
            boolean none = taken.isEmpty() && !names.isEmpty();
            List<Chord> given = none ? standard.command(command.id()).keys().stream()
                    .filter(chord -> taken(command, chord).isEmpty()).toList() : taken;
            commands = commands.with(command.id(), given);
        });
    }

    private Optional<Refusal> fromFile(Command command, Chord chord, List<Chord> taken) {
        Optional<Refusal> refusal = refusal(command, chord);
        if (refusal.isEmpty() && !taken.contains(chord)) {
            taken.add(chord);
        }
        return refusal;
    }
}
