package lectern.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import lectern.desk.Desk;
import lectern.desk.Incident;
import lectern.message.Messages;
import lectern.message.Problem;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Where a command's results and messages go, and how it gets a desk.
///
/// @param out results
/// @param err messages
record Terminal(Messages messages, PrintStream out, PrintStream err) {
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /// Opens the library for one command and closes it after.
    <T> T atDesk(Path library, Function<Desk, T> command) {
        // a command waits for each answer before it asks again, so its desk needs no thread of its own
        try (Desk desk = await(Desk.open(library, messages, Clock.systemUTC(), Runnable::run))) {
            return command.apply(desk);
        }
    }

    /// The answer, or the problem behind its failure.
    static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException e) {
            Problem problem = Incident.of(e);
            throw problem;
        }
    }

    void result(String line) {
        out.println(line);
    }

    /// Prints what brings its own line ends.
    void print(String text) {
        out.print(text);
    }

    void json(Object value) {
        out.println(JSON.writeValueAsString(value));
    }

    /// What is typed without being shown, or the first line of standard input where nobody types.
    String secret(String question) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            char[] typed = console.readPassword("%s ", messages.text(question));
            return typed == null ? "" : new String(typed);
        }
        try {
            // not closed: it is the program's
            String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new Problem(e, "desk.unreadable", "-");
        }
    }

    /// The first line of a file that is in UTF-8.
    String firstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (NoSuchFileException e) {
            throw new Problem(e, "desk.no-file", file.toString());
        } catch (IOException e) {
            throw new Problem(e, "desk.unreadable", file.toString());
        }
    }

    void say(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
    }
}
