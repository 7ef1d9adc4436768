package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysFileTest {
    @TempDir
    private Path folder;
    private Path path;
    private KeysFile file;

    @BeforeEach
    void name() {
        path = folder.resolve("配置 𠮷").resolve("keys.json");
        file = new KeysFile(path);
    }

    private KeysFile.Kept holding(String json) throws IOException {
        Files.createDirectories(path.getParent());
        Files.writeString(path, json);
        return file.read();
    }

    @Test
    void whatIsKeptIsReadAgainInItsOrder() {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        keys.put("remove", List.of());
        keys.put("highlight", List.of("标", "Ctrl+Alt+H", "𠮷"));
        file.write(keys);
        assertThat(file.read()).isEqualTo(new KeysFile.Kept(keys, true));
        assertThat(file.read().keys().keySet()).containsExactly("remove", "highlight");
    }

    @Test
    void noFileIsNoKeys() {
        assertThat(file.read()).isEqualTo(KeysFile.Kept.NOTHING);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "null", "\"h\"", "{\"highlight\": [\"h\"", "\u0000\u0001"})
    void whatIsNoObjectIsToldAndPutAsideBeforeItIsReplaced(String json) throws IOException {
        assertThat(holding(json)).isEqualTo(new KeysFile.Kept(Map.of(), false));
        file.write(Map.of("highlight", List.of("g")));
        assertThat(file.read().keys()).containsEntry("highlight", List.of("g"));
        assertThat(path.resolveSibling("keys-unreadable.json")).hasContent(json);
    }

    @Test
    void bytesThatAreNoTextAreToldToo() throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, new byte[] {(byte) 0xFF, (byte) 0xFE, 0x7B, 0});
        assertThat(file.read().readable()).isFalse();
    }

    @Test
    void oddValuesComeAsTheyAreWritten() throws IOException {
        assertThat(holding("{\"a\": \"h\", \"b\": [1, null, {\"x\": 2}], \"c\": null, \"d\": []}").keys())
                .containsEntry("a", List.of("h")).containsEntry("b", List.of("1", "null", "{\"x\":2}"))
                .containsEntry("c", List.of("null")).containsEntry("d", List.of());
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTheMemory() throws IOException {
        Files.writeString(folder.resolve("配置 𠮷"), "a file where the folder should be");
        file.write(Map.of("highlight", List.of("g")));
        assertThat(file.read()).isEqualTo(KeysFile.Kept.NOTHING);
    }
}
