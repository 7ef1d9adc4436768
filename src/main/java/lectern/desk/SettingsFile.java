package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.exchange.AtomicFile;
import lectern.message.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The settings as a JSON file in the reader's configuration folder. A file that cannot be read counts as none.
public final class SettingsFile {
    private static final Logger LOG = Logger.getLogger(SettingsFile.class.getName());
    private final Path file;

    /// @param file where it is, or shall be
    public SettingsFile(Path file) {
        this.file = file;
    }

    /// The settings kept, or the default ones.
    public Settings read() {
        if (!Files.isRegularFile(file)) {
            return Settings.DEFAULT;
        }
        try {
            Settings kept = Json.MAPPER.readValue(Files.readString(file), Settings.class);
            return kept == null ? Settings.DEFAULT : new Settings(orEmpty(kept.language()), orEmpty(kept.paper()),
                    kept.zoom(), orEmpty(kept.font()),
                    Objects.requireNonNullElse(kept.page(), PageChoices.DEFAULT), kept.noShelf(), kept.noCodebook(),
                    Objects.requireNonNullElse(kept.window(), WindowPlace.UNKNOWN),
                    Objects.requireNonNullElse(kept.lately(), Lately.NOTHING));
        } catch (IOException | JacksonException e) {
            LOG.log(Level.WARNING, "settings unreadable, the default ones are used: " + e.getClass().getName());
            return Settings.DEFAULT;
        }
    }

    /// Keeps the settings; a failure costs only the memory of them and is logged.
    public void write(Settings settings) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            AtomicFile.write(file, out -> out.write(Json.MAPPER.writeValueAsBytes(settings)));
        } catch (IOException | Problem e) {
            LOG.log(Level.WARNING, "settings not kept: " + e.getClass().getName());
        }
    }

    // made where the file is read, beside the start of the window
    private static final class Json {
        static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES).build();
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
