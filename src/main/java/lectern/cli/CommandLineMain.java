package lectern.cli;

import java.io.Console;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import lectern.desk.Incident;
import lectern.message.Messages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/// Runs one command of `lectern COMMAND …`.
public final class CommandLineMain {
    /// Everything went well.
    public static final int OK = 0;
    /// A problem was told.
    public static final int PROBLEM = 1;
    /// The words of the command are wrong.
    public static final int USAGE = 2;
    private static final Set<String> COMMANDS = Set.of("import", "fields", "list", "show", "export", "import-notes", "themes",
            "check", "replace", "versions", "search", "kwic", "passages", "help");
    private static final Set<String> OPTIONS = Set.of("-h", "--help", "-V", "--version");

    private final Messages messages;
    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;

    /// @param out where results go, `err` where messages go; both are written in UTF-8
    public CommandLineMain(Messages messages, PrintStream out, PrintStream err) {
        this(messages, out, err, StandardCharsets.UTF_8);
    }

    /// @param charset in which both are written
    CommandLineMain(Messages messages, PrintStream out, PrintStream err, Charset charset) {
        this.messages = messages;
        this.charset = charset;
        this.out = new PrintStream(out, false, charset);
        this.err = new PrintStream(err, true, charset);
    }

    /// The command line of this process. Files and other programs get UTF-8; a terminal shows only what is in its own charset,
    /// which is another on most Windows.
    public static CommandLineMain here(Messages messages) {
        Console console = System.console();
        boolean terminal = console != null && console.isTerminal();
        return new CommandLineMain(messages, System.out, System.err, terminal ? console.charset() : StandardCharsets.UTF_8);
    }

    /// Whether these arguments name a command, `--library FILE` before it or not; otherwise they are for the window.
    public static boolean wants(List<String> arguments) {
        String first = arguments.isEmpty() ? "" : arguments.getFirst();
        int command = first.equals("--library") ? 2 : first.startsWith("--library=") ? 1 : 0;
        return arguments.size() > command
                && (COMMANDS.contains(arguments.get(command)) || OPTIONS.contains(arguments.get(command)));
    }

    /// Runs the command and gives the exit code.
    public int run(String... arguments) {
        CommandLine line = new CommandLine(new Top());
        Terminal terminal = new Terminal(messages, out, err);
        line.addSubcommand(new ImportCommand(terminal)).addSubcommand(new Commands.ListSpeeches(terminal))
                .addSubcommand(new Commands.Show(terminal)).addSubcommand(new Commands.Export(terminal))
                .addSubcommand(new Commands.ImportNotes(terminal)).addSubcommand(new Commands.Themes(terminal))
                .addSubcommand(new Commands.Check(terminal)).addSubcommand(new FieldsCommand(terminal))
                .addSubcommand(new VersionCommands.Replace(terminal)).addSubcommand(new VersionCommands.Versions(terminal))
                .addSubcommand(new SearchCommands.Search(terminal))
                .addSubcommand(new SearchCommands.Kwic(terminal)).addSubcommand(new SearchCommands.PassagesOf(terminal))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setResourceBundle(messages.bundle("cli"));
        line.setExecutionExceptionHandler((thrown, command, result) -> {
            err.println(Incident.of(thrown).in(messages));
            return PROBLEM;
        });
        line.setParameterExceptionHandler((thrown, words) -> usage(thrown));
        line.setOut(new PrintWriter(out, true, charset));
        line.setErr(new PrintWriter(err, true, charset));
        int code = line.execute(arguments);
        out.flush();
        return out.checkError() && code == OK ? PROBLEM : code;
    }

    private int usage(ParameterException thrown) {
        String name = thrown.getCommandLine().getCommandName();
        String help = name.equals("lectern") ? "lectern help" : "lectern help " + name;
        err.println(messages.text("cli.usage", String.valueOf(thrown.getMessage()), help));
        return USAGE;
    }

    /// `lectern` itself.
    @Command(name = "lectern", mixinStandardHelpOptions = true, versionProvider = Version.class)
    static final class Top implements Runnable {
        /// The library that every command is about, before the command or behind it.
        @Option(names = "--library", paramLabel = "FILE", scope = ScopeType.INHERIT, descriptionKey = "cli.option.library")
        @Nullable Path library;

        @CommandLine.Spec
        private CommandSpec spec;

        @Override
        public void run() {
            spec.commandLine().usage(spec.commandLine().getOut());
        }
    }

    /// The version of the jar.
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = CommandLineMain.class.getPackage().getImplementationVersion();
            return new String[] {"Lectern " + (version == null ? "" : version)};
        }
    }
}
