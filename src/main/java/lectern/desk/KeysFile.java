package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.exchange.AtomicFile;
import lectern.message.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The reader's own keys as a JSON file beside the settings: `{"highlight": ["h", "Ctrl+H"], "remove": []}`, only what
/// differs from the defaults. What the names mean is not known here.
public final class KeysFile {
    private static final Logger LOG = Logger.getLogger(KeysFile.class.getName());
    private final Path file;

    /// @param file where it is, or shall be
    public KeysFile(Path file) {
        this.file = file;
    }

    /// What stands in the file.
    ///
    /// @param keys the names of the keys of each command named, in the file's order
    /// @param readable false if there is a file that is no JSON object; `keys` is empty then
    public record Kept(Map<String, List<String>> keys, boolean readable) {
        /// Nothing kept.
        public static final Kept NOTHING = new Kept(Map.of(), true);

        public Kept {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            keys.forEach((command, names) -> copy.put(command, List.copyOf(names)));
            keys = Collections.unmodifiableMap(copy);
        }
    }

    // made when there is a file to read or to write
    private static final class Json {
        static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    /// What is kept. A file that cannot be read is logged once.
    public Kept read() {
        if (!Files.isRegularFile(file)) {
            return Kept.NOTHING;
        }
        try {
            JsonNode root = Json.MAPPER.readTree(Files.readString(file));
            if (!root.isObject()) {
                LOG.warning("keys.json holds no JSON object, the default keys are used");
                return new Kept(Map.of(), false);
            }
            Map<String, List<String>> keys = new LinkedHashMap<>();
            root.properties().forEach(entry -> keys.put(entry.getKey(), names(entry.getValue())));
            return new Kept(keys, true);
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, "keys.json unreadable, the default keys are used: " + e.getClass().getName());
            return new Kept(Map.of(), false);
        }
    }

    /// One name may stand without its brackets; what is no text is kept as it is written, to be told as unreadable.
    private static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(name -> names.add(text(name)));
        } else {
            names.add(text(value));
        }
        return names;
    }

    private static String text(JsonNode name) {
        return name.isString() ? name.asString() : name.toString();
    }

    /// Keeps the keys. A file that cannot be read now is put aside as `keys-unreadable.json` first: somebody wrote it by
    /// hand. A failure costs only the memory of the keys and is logged.
    public void write(Map<String, List<String>> keys) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!read().readable()) {
                byte[] unread = Files.readAllBytes(file);
                AtomicFile.write(file.resolveSibling("keys-unreadable.json"), out -> out.write(unread));
            }
            AtomicFile.write(file, out -> out.write(Json.MAPPER.writeValueAsBytes(keys)));
        } catch (IOException | Problem e) {
            LOG.log(Level.WARNING, "keys not kept: " + e.getClass().getName());
        }
    }
}
