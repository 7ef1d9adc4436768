package lectern;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import lectern.cli.CommandLineMain;
import lectern.desk.LogFile;
import lectern.door.Call;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.window.Start;

/// Starts Lectern: the command line when a command is named, the window otherwise.
public final class Lectern {
    private Lectern() {
    }

    /// @param arguments a command with its options, or files to open in the window (`--library FILE` names the library)
    public static void main(String[] arguments) {
        Messages messages = Messages.in(Locale.getDefault());
        List<String> words = Words.of(arguments);
        int code;
        try {
            code = CommandLineMain.wants(words) ? command(words, messages) : Start.window(asked(words), messages);
        } catch (Problem problem) {
            System.err.println(problem.in(messages));
            code = CommandLineMain.PROBLEM;
        }
        System.exit(code);
    }

    private static int command(List<String> words, Messages messages) {
        LogFile.install();
        return CommandLineMain.here(messages).run(words.toArray(String[]::new));
    }

    private static Call asked(List<String> words) {
        Path library = null;
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).equals("--library") && i + 1 < words.size()) {
                library = Path.of(words.get(++i));
            } else if (words.get(i).endsWith(".lectern") && library == null) {
                library = Path.of(words.get(i));
            } else if (words.get(i).startsWith("-")) {
                throw new Problem("cli.usage", words.get(i), "lectern help");
            } else {
                files.add(Path.of(words.get(i)));
            }
        }
        return new Call(library, files);
    }
}
