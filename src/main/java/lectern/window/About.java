package lectern.window;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import lectern.message.Messages;

/// What the program says of itself: version, changes, licences. Everything comes from its own files.
final class About {
    private About() {
    }

    /// The lines under the heading.
    static List<String> lines(Messages messages, String library) {
        List<String> lines = new ArrayList<>(List.of(messages.text("window.about.what"),
                messages.text("window.about.library", library), messages.text("program.about.java",
                        System.getProperty("java.runtime.version"), System.getProperty("javafx.runtime.version", "–")),
                "", messages.text("program.about.changes")));
        lines.addAll(newest(read("/lectern/CHANGELOG.md")));
        lines.addAll(List.of("", messages.text("program.about.licences")));
        read("/lectern/licences.txt").lines().filter(line -> !line.startsWith("#")).map(line -> "· " + line).forEach(lines::add);
        return lines;
    }

    /// The entries of the newest section of a changelog, each one line, without the signs of Markdown.
    static List<String> newest(String changelog) {
        List<String> entries = new ArrayList<>();
        boolean inside = false;
        for (String line : changelog.lines().toList()) {
            if (line.startsWith("## ")) {
                if (inside) {
                    break;
                }
                inside = true;
            } else if (inside && line.startsWith("- ")) {
                entries.add("· " + line.substring(2).strip());
            } else if (inside && line.startsWith("  ") && !entries.isEmpty()) {
                entries.set(entries.size() - 1, entries.getLast() + " " + line.strip());
            }
        }
        return entries.stream().map(entry -> entry.replaceAll("\\[([^]]+)]\\([^)]*\\)", "$1").replaceAll("[`*]", "")).toList();
    }

    private static String read(String resource) {
        try (InputStream in = About.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("this build lacks " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("in this program's own archive: " + resource, e);
        }
    }
}
