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
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What others take to find the same words: a table of the texts without an index, and a search through the texts as files.
final class Rivals {
    private static final Map<String, List<String>> PROGRAMS = Map.of("rg", List.of("rg", "-c", "--no-ignore"),
            "grep", List.of("grep", "-r", "-c", "-F"));
    private final Path table;
    private final Path texts;

    /// @param table a database of the texts alone; made if it is not there
    /// @param texts a folder with a file for each
    Rivals(Path table, Path texts) {
        this.table = table;
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
        if (!Files.exists(table)) {
            fill();
        }
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

    private void fill() throws SQLException, IOException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + table); Statement statement = connection.createStatement();
                Stream<Path> files = Files.walk(texts)) {
            statement.executeUpdate("CREATE TABLE speech_text (text TEXT NOT NULL)");
            connection.setAutoCommit(false);
            try (PreparedStatement add = connection.prepareStatement("INSERT INTO speech_text VALUES (?)")) {
                for (Path text : files.filter(Files::isRegularFile).toList()) {
                    add.setString(1, Files.readString(text));
                    add.executeUpdate();
                }
            }
            connection.commit();
        }
    }

    private void like(String words, Ours ours) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + table);
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
