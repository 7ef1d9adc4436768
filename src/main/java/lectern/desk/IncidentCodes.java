package lectern.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The codes of the errors that stand in the log, and nothing else of it.
public final class IncidentCodes {
    private static final Logger LOG = Logger.getLogger(IncidentCodes.class.getName());
    private static final Pattern CODE = Pattern.compile("unexpected error ([0-9A-F]{4}-[0-9A-F]{4}-[0-9A-F]{4})");

    private IncidentCodes() {
    }

    /// The last `most` codes in the log files of a folder, the latest first.
    public static List<String> latest(Path folder, int most) {
        List<String> codes = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            // 0 is the file that is being written, 1 the one before
            for (Path file : files.filter(file -> file.getFileName().toString().matches("lectern-\\d\\.log")).sorted().toList()) {
                List<String> here = new ArrayList<>();
                Matcher code = CODE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                while (code.find()) {
                    here.addFirst(code.group(1));
                }
                codes.addAll(here);
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "no log to read", e);
        }
        return codes.stream().limit(most).toList();
    }
}
