package lectern.window.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.desk.KeysFile;
import lectern.message.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeymapTest {
    private final List<Map<String, List<String>>> kept = new ArrayList<>();
    private Keymap keymap = with(Map.of());

    private Keymap with(Map<String, List<String>> keys) {
        return new Keymap(Commands.standard(), new KeysFile.Kept(keys, true), kept::add);
    }

    private Command command(String id) {
        return keymap.commands().command(id);
    }

    private List<String> keys(String id) {
        return command(id).keys().stream().map(ChordNames::name).toList();
    }

    private Optional<String> replace(String id, String chord) {
        return keymap.replace(command(id), ChordNames.read(chord).orElseThrow())
                .map(refusal -> refusal.in(Messages.in(Locale.ENGLISH), false));
    }

    @Test
    void onlyWhatDiffersIsKept() {
        assertThat(replace("highlight", "Q")).isEmpty();
        assertThat(kept.getLast()).isEqualTo(Map.of("highlight", List.of("Q")));
        assertThat(keymap.add(command("highlight"), Chord.of("Ctrl+Alt+H"))).isEmpty();
        assertThat(kept.getLast()).isEqualTo(Map.of("highlight", List.of("Q", "Ctrl+Alt+H")));
        keymap.removeLast(command("remove"));
        assertThat(kept.getLast()).containsEntry("remove", List.of("x"));
        keymap.removeLast(command("remove"));
        assertThat(kept.getLast()).containsEntry("remove", List.of());
        assertThat(keymap.differs(command("remove"))).isTrue();
        assertThat(keymap.reset(command("remove"))).isEmpty();
        assertThat(keymap.reset(command("highlight"))).isEmpty();
        assertThat(kept.getLast()).isEmpty();
        Keymap again = with(Map.of("highlight", List.of("Q", "Ctrl+Alt+H"), "remove", List.of()));
        assertThat(again.commands().command("highlight").keys()).containsExactly(Chord.of("Q"), Chord.of("Ctrl+Alt+H"));
        assertThat(again.commands().command("remove").keys()).isEmpty();
        assertThat(again.ignored()).isEmpty();
    }

    @Test
    void aKeyOfAnotherCommandIsRefusedByItsNameAndChangesNothing() {
        assertThat(replace("note", "h")).get().asString().contains("h").contains("Highlight");
        assertThat(replace("import", "Ctrl+C")).get().asString().contains("typing");
        assertThat(replace("highlight", "Ctrl+O")).as("the page is in the window").get().asString().contains("Import files");
        assertThat(replace("highlight", "h")).as("its own").isEmpty();
        assertThat(kept.stream().filter(keys -> !keys.isEmpty())).isEmpty();
        assertThat(keys("note")).containsExactly("n");
        assertThat(CommandsTest.sharing(keymap.commands())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"export, h", "export, 标", "export, Space", "export, Left", "export, Shift+Left", "export, Ctrl+Left",
            "export, Delete", "export, Ctrl+Backspace", "export, Ctrl+V", "export, Ctrl+A", "export, Escape", "export, Tab",
            "export, Enter", "highlight, Tab", "highlight, Ctrl+Tab", "highlight, Enter"})
    void keysThatTypingNeedsAreRefused(String id, String chord) {
        assertThat(replace(id, chord)).get().asString().isNotBlank();
        assertThat(keymap.differs(command(id))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"export, F12", "export, Alt+E", "export, Ctrl+Alt+E", "export, Ctrl+Shift+Enter", "highlight, Q", "highlight, Ctrl+Alt+G",
            "highlight, Insert", "highlight, Ctrl+Alt+Enter", "undo, Ctrl+Alt+U"})
    void otherKeysAreGiven(String id, String chord) {
        assertThat(replace(id, chord)).isEmpty();
        assertThat(keys(id)).containsExactly(chord);
    }

    @Test
    void aDefaultKeyCanBeGivenBackByHand() {
        for (Command command : Commands.standard().all()) {
            keymap = with(Map.of(command.id(), List.of()));
            for (Chord chord : command.keys()) {
                assertThat(keymap.add(command(command.id()), chord)).as(command.id()).isEmpty();
            }
            assertThat(keymap.differs(command)).isFalse();
        }
    }

    @Test
    void undoKeepsTypingsUndo() {
        keymap.removeLast(command("undo"));
        assertThat(replace("export", "Ctrl+Z")).isPresent();
        assertThat(replace("undo", "Ctrl+Z")).isEmpty();
    }

    @Test
    void aResetIsRefusedWhileAnotherCommandHasTheKey() {
        assertThat(replace("highlight", "Q")).isEmpty();
        assertThat(replace("note", "h")).isEmpty();
        assertThat(keymap.reset(command("highlight"))).get().extracting(r -> r.other().id()).isEqualTo("note");
        keymap.resetAll();
        assertThat(keys("highlight")).containsExactly("h");
        assertThat(keys("note")).containsExactly("n");
        assertThat(kept.getLast()).isEmpty();
    }

    @Test
    void theFileMayExchangeTwoKeys() {
        Map<String, List<String>> own = new LinkedHashMap<>();
        own.put("highlight", List.of("n"));
        own.put("note", List.of("h"));
        keymap = with(own);
        assertThat(keys("highlight")).containsExactly("n");
        assertThat(keys("note")).containsExactly("h");
        assertThat(keymap.ignored()).isEmpty();
        assertThat(CommandsTest.sharing(keymap.commands())).isEmpty();
    }

    @Test
    void whatTheFileHasWrongIsIgnoredAndTold() {
        Map<String, List<String>> own = new LinkedHashMap<>();
        own.put("fly-away", List.of("f"));
        own.put("highlight", List.of("Hyper+Q"));
        own.put("note", List.of("h", "W"));
        own.put("export", List.of("e"));
        keymap = with(own);
        assertThat(keys("highlight")).containsExactly("h");
        assertThat(keys("note")).containsExactly("W");
        assertThat(keys("export")).containsExactly("Ctrl+E");
        assertThat(CommandsTest.sharing(keymap.commands())).isEmpty();
        for (Locale language : Messages.LANGUAGES) {
            assertThat(keymap.ignored().stream().map(refusal -> refusal.in(Messages.in(language), false))).hasSize(4)
                    .satisfiesExactly(s -> assertThat(s).contains("fly-away"), s -> assertThat(s).contains("Hyper+Q"),
                            s -> assertThat(s).isNotBlank(), s -> assertThat(s).contains("e"));
        }
        replace("cycle", "Z");
        assertThat(kept.getLast()).as("a command of another version keeps its keys").containsEntry("fly-away", List.of("f"));
    }

    @Test
    void whatIsChangedIsInForceAfterARestart(@TempDir Path folder) {
        KeysFile file = new KeysFile(folder.resolve("keys.json"));
        keymap = new Keymap(Commands.standard(), file.read(), file::write);
        replace("highlight", "标");
        replace("quit", "Ctrl+Alt+[");
        keymap.removeLast(command("note"));
        List<Command> before = keymap.commands().all();
        keymap = new Keymap(Commands.standard(), file.read(), file::write);
        assertThat(keymap.commands().all()).isEqualTo(before);
        assertThat(file.read().keys()).containsOnlyKeys("highlight", "quit", "note");
        keymap.resetAll();
        assertThat(file.read().keys()).isEmpty();
    }

    @Test
    void anUnreadableFileIsTold() {
        Keymap broken = new Keymap(Commands.standard(), new KeysFile.Kept(Map.of(), false), kept::add);
        assertThat(broken.ignored()).singleElement()
                .satisfies(refusal -> assertThat(refusal.in(Messages.in(Locale.ENGLISH), false)).contains("keys.json"));
        assertThat(broken.commands().all()).isEqualTo(Commands.standard().all());
    }
}
