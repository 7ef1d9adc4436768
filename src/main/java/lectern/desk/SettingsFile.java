package lectern.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Level;
import java.util.logging.Logger;
import lectern.exchange.AtomicFile;
import lectern.message.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
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
            return settings(Json.MAPPER.readTree(Files.readString(file)));
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
        static final ObjectMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    }

    // member by member: to find out by itself how a record is made takes Jackson longer than the rest of the reading, and
    // the window waits for it
    private static Settings settings(JsonNode from) {
        JsonNode page = from.path("page");
        return new Settings(text(from, "language"), text(from, "paper"), from.path("zoom").asDouble(0), text(from, "font"),
                new PageChoices(on(page, "justified"), on(page, "numbers"), on(page, "plainHeads")), on(from, "noShelf"),
                on(from, "noCodebook"), place(from.path("window")), lately(from.path("lately")));
    }

    private static WindowPlace place(JsonNode from) {
        JsonNode panes = from.path("panes");
        return new WindowPlace(number(from, "x"), number(from, "y"), number(from, "width"), number(from, "height"),
                on(from, "maximised"), new WindowPlace.Panes(number(panes, "left"), number(panes, "right"),
                number(panes, "leftUpper"), number(panes, "rightUpper")));
    }

    private static Lately lately(JsonNode from) {
        return new Lately(from.path("libraries").valueStream().map(library -> library.asString("")).filter(name -> !name.isEmpty())
                .toList(), text(from, "folder"));
    }

    private static String text(JsonNode from, String member) {
        return from.path(member).asString("");
    }

    private static double number(JsonNode from, String member) {
        return from.path(member).asDouble(0);
    }

    private static boolean on(JsonNode from, String member) {
        return from.path(member).asBoolean(false);
    }
}
