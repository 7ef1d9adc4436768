package lectern.bench;

import static lectern.bench.SearchBench.milliseconds;
import static lectern.bench.SearchBench.row;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// What others take to find the same words: the library's own file without its index, and a search through the texts as files.
final class Rivals {
    private static final Map<String, List<String>> PROGRAMS = Map.of("rg", List.of("rg", "-c", "--no-ignore"),
            "grep", List.of("grep", "-r", "-c", "-F"));
    private final Path file;
    private final Path texts;

    Rivals(Path file, Path texts) {
        this.file = file;
        this.texts = texts;
    }

    /// How long the program took, in milliseconds.
    ///
    /// @param speeches until it knew how many speeches
    /// @param hits until it had every place
    record Ours(double speeches, double hits) {
    }

    /// Asks each for the words that the program was asked for, where they are a single phrase.
    void run(Map<String, Ours> ours) throws SQLException, IOException, InterruptedException {
        List<String> phrases = ours.keySet().stream().filter(query -> query.chars().allMatch(Character::isIdeographic)).sorted().toList();
        for (String words : phrases) {
            like(words, ours.get(words));
        }
        for (String program : List.of("rg", "grep")) {
            if (!Files.isDirectory(texts) || !present(program)) {
                row(program, "not here");
                continue;
            }
            for (String words : phrases) {
                through(program, words, ours.get(words));
            }
        }
    }

    private void like(String words, Ours ours) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                PreparedStatement count = connection.prepareStatement("SELECT count(*) FROM speech_text WHERE text LIKE ?")) {
            count.setString(1, "%" + words + "%");
            long start = System.nanoTime();
            try (ResultSet row = count.executeQuery()) {
                int found = row.getInt(1);
                double took = milliseconds(start);
                row("LIKE " + words, "%,d speeches %.0f ms, %.1f × the program", found, took, took / ours.speeches());
            }
        }
    }

    private void through(String program, String words, Ours ours) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(PROGRAMS.get(program));
        command.addAll(List.of(words, texts.toString()));
        long start = System.nanoTime();
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor();
        double took = milliseconds(start);
        row(program + " -c " + words, "%.0f ms, %.1f × the program with every place", took, took / ours.hits());
    }

    private static boolean present(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).anyMatch(path -> Files.isExecutable(Path.of(path, program)));
    }
}
