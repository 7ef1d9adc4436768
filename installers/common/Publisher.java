package common;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Who publishes Lectern, as the packages say it; from `publisher.properties`.
///
/// @param name of the person or group
/// @param contact a mail address
/// @param id a domain name turned round
public record Publisher(String name, String contact, String id) {
    /// Reads who it is from the project's folder.
    ///
    /// @throws IOException if one of the three is not said
    public static Publisher of(Path project) throws IOException {
        Path file = project.resolve("installers/common/publisher.properties");
        Properties said = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            said.load(in);
        }
        for (String key : new String[] {"name", "contact", "id"}) {
            if (said.getProperty(key, "").isBlank()) {
                throw new IOException(file + " does not say the " + key);
            }
        }
        return new Publisher(said.getProperty("name"), said.getProperty("contact"), said.getProperty("id"));
    }

    /// The program's name in the world.
    public String program() {
        return id + ".lectern";
    }

    /// A text of the packages with who publishes them in place of `@NAME@`, `@CONTACT@` and `@ID@`.
    public String in(String text) {
        return text.replace("@NAME@", name).replace("@CONTACT@", contact).replace("@ID@", id);
    }
}
