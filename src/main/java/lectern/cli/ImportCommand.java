package lectern.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lectern.desk.Arrivals;
import lectern.desk.ImportReport;
import lectern.desk.ImportTally;
import lectern.desk.Importing;
import lectern.desk.ReportKeeper;
import lectern.intake.ReadOptions;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `import PATH…`
@Command(name = "import")
final class ImportCommand extends Commands.OnLibrary {
    /// What the command line says once of what was told of files, which the window answers with a button.
    private static final Map<String, String> HINTS = Map.of("intake.damaged", "cli.hint.charset", "intake.charset-unknown", "cli.hint.charset",
            "intake.charset-doubtful", "cli.hint.charset", "intake.locked", "cli.hint.password", "intake.wrong-password", "cli.hint.password");

    @Parameters(arity = "1..*", paramLabel = "PATH", descriptionKey = "cli.parameter.path")
    private List<Path> paths = List.of();

    @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "cli.option.charset")
    private @Nullable String charset;

    @Option(names = "--password", paramLabel = "PASSWORD", descriptionKey = "cli.option.password")
    private @Nullable String password;

    @Option(names = "--password-file", paramLabel = "FILE|-", descriptionKey = "cli.option.password-file")
    private @Nullable String passwordFile;

    @Option(names = "--whole", descriptionKey = "cli.option.whole")
    private boolean whole;

    @Option(names = "--language", paramLabel = "TAG", descriptionKey = "cli.option.language")
    private @Nullable String language;

    @Option(names = "--replace", descriptionKey = "cli.option.replace")
    private boolean replace;

    private final Set<String> hints = new TreeSet<>();

    ImportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        ReadOptions given = ReadOptions.STANDARD.in(charset == null ? null : charset(charset)).openedWith(password())
                .whole(whole).of(language);
        return terminal.atDesk(library(), desk -> {
            ReportKeeper keeper = ReportKeeper.begin(desk);
            Arrivals arrivals = new Arrivals(replace);
            ImportTally report = Terminal.await(new Importing(desk, arrivals).run(paths, given, line -> {
                keeper.accept(line);
                if (!Arrivals.isHeld(line)) {
                    tell(line);
                }
            }, at -> { }, () -> false));
            keeper.end(report);
            VersionCommands.replace(terminal, desk, arrivals.held());
            terminal.say("cli.formats", report.formats().entrySet().stream()
                    .map(entry -> entry.getKey().code() + " " + entry.getValue()).collect(Collectors.joining(", ")));
            terminal.say("cli.imported", report.imported(), report.alreadyThere() - arrivals.held().size(), report.refused());
            hints.forEach(terminal::say);
            return report.refused() > 0 ? CommandLineMain.PROBLEM : CommandLineMain.OK;
        });
    }

    private void tell(ImportReport.Line line) {
        SpeechCard card = line.card();
        Stream.concat(Stream.ofNullable(line.problem()).map(Problem::key), line.notices().stream().map(Notice::key))
                .map(HINTS::get).filter(Objects::nonNull).forEach(hints::add);
        if (line.problem() != null) {
            terminal.err().println(line.problem().in(terminal.messages()));
        } else if (card != null && line.isNew()) {
            terminal.result(card.id() + "\t" + card.title() + "\t" + line.file());
        } else if (card != null) {
            terminal.say("cli.already-there", line.file().toString(), String.valueOf(card.id()), card.title());
        }
        for (Notice notice : line.notices()) {
            terminal.err().println(notice.in(terminal.messages()));
        }
    }

    private @Nullable String password() {
        if (passwordFile == null) {
            return password;
        }
        return passwordFile.equals("-") ? terminal.secret("cli.ask-password") : terminal.firstLine(Path.of(passwordFile));
    }

    private static Charset charset(String name) {
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "cli.no-charset", name);
        }
    }
}
