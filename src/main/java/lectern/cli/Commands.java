package lectern.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.desk.Exporting;
import lectern.desk.NotesImport;
import lectern.exchange.LecternNotes;
import lectern.exchange.NotesFormat;
import lectern.exchange.WebAnnotations;
import lectern.library.CheckReport;
import lectern.library.LibraryPlace;
import lectern.message.Problem;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/// The commands.
final class Commands {
    private Commands() {
    }

    /// What every command has: a library.
    abstract static class OnLibrary implements Callable<Integer> {
        final Terminal terminal;

        @ParentCommand
        private CommandLineMain.@Nullable Top lectern;

        @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
        private boolean help;

        OnLibrary(Terminal terminal) {
            this.terminal = terminal;
        }

        Path library() {
            Path named = lectern == null ? null : lectern.library;
            return named != null ? named : LibraryPlace.defaultLibrary();
        }

        /// For commands that only look: a library that is not there is told, not made.
        Path existingLibrary() {
            Path file = library();
            if (!Files.exists(file)) {
                throw new Problem("cli.no-library", file.toString());
            }
            return file;
        }
    }

    /// `list`
    @Command(name = "list")
    static final class ListSpeeches extends OnLibrary {
        @Option(names = "--json", descriptionKey = "cli.option.json")
        private boolean json;

        ListSpeeches(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(existingLibrary(), desk -> {
                List<SpeechCard> cards = Terminal.await(desk.shelf());
                if (json) {
                    SpeechJson.Shelf shelf = new SpeechJson.Shelf(Terminal.await(desk.ask(from -> from.reading().shelf())));
                    terminal.json(cards.stream().map(shelf::card).toList());
                } else {
                    cards.forEach(card -> terminal.result(String.join("\t", String.valueOf(card.id()),
                            card.date() == null ? "" : card.date().toString(),
                            card.speaker() == null ? "" : card.speaker(), card.title(),
                            String.valueOf(card.annotations()))));
                }
                return CommandLineMain.OK;
            });
        }
    }

    /// `show ID`
    @Command(name = "show")
    static final class Show extends OnLibrary {
        @Parameters(paramLabel = "ID", descriptionKey = "cli.parameter.id")
        private long id;

        @Option(names = "--json", descriptionKey = "cli.option.json")
        private boolean json;

        Show(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(existingLibrary(), desk -> {
                Speech speech = Terminal.await(desk.speech(id))
                        .orElseThrow(() -> new Problem("desk.no-speech", String.valueOf(id)));
                List<Annotation> annotations = Terminal.await(desk.ask(library -> library.annotations(id)));
                List<Annotation> unplaced = Terminal.await(desk.ask(library -> library.unplaced().of(id)));
                if (json) {
                    terminal.json(SpeechJson.whole(speech, annotations, unplaced));
                } else {
                    SpeechLines.of(speech, annotations, unplaced, terminal.messages()).forEach(terminal::result);
                }
                return CommandLineMain.OK;
            });
        }
    }

    /// `export`
    @Command(name = "export")
    static final class Export extends OnLibrary {
        private static final Map<String, NotesFormat> FORMATS =
                Map.of("lectern", new LecternNotes(), "webannotation", new WebAnnotations());

        @Option(names = "--format", paramLabel = "lectern|webannotation", defaultValue = "lectern",
                descriptionKey = "cli.option.format")
        private String format = "lectern";

        @Option(names = "--speech", paramLabel = "ID", descriptionKey = "cli.option.speech")
        private @Nullable Long speech;

        @Option(names = "--out", paramLabel = "FILE", defaultValue = "-", descriptionKey = "cli.option.out")
        private String out = "-";

        @Option(names = "--texts", descriptionKey = "cli.option.texts")
        private boolean texts;

        Export(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            NotesFormat wanted = FORMATS.get(format.toLowerCase(Locale.ROOT));
            if (wanted == null) {
                terminal.say("cli.no-format", format);
                return CommandLineMain.USAGE;
            }
            return terminal.atDesk(existingLibrary(), desk -> {
                Exporting exporting = new Exporting(desk);
                if (out.equals("-")) {
                    Terminal.await(exporting.toStream(wanted, speech, texts, terminal.out()));
                } else {
                    int count = Terminal.await(exporting.toFile(wanted, speech, texts, Path.of(out)));
                    terminal.say("cli.exported", count, out);
                }
                return CommandLineMain.OK;
            });
        }
    }

    /// `import-notes FILE`
    @Command(name = "import-notes")
    static final class ImportNotes extends OnLibrary {
        @Parameters(paramLabel = "FILE", descriptionKey = "cli.parameter.notes")
        private @Nullable Path file;

        ImportNotes(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(library(), desk -> {
                NotesImport.Result result = Terminal.await(new NotesImport(desk).run(file));
                result.reports().forEach(notice -> terminal.err().println(notice.in(terminal.messages())));
                terminal.say("cli.notes-imported", result.added(), result.changed(), result.unchanged(),
                        result.rejected());
                return result.rejected() > 0 ? CommandLineMain.PROBLEM : CommandLineMain.OK;
            });
        }
    }

    /// `themes`
    @Command(name = "themes")
    static final class Themes extends OnLibrary {
        @Option(names = "--json", descriptionKey = "cli.option.json")
        private boolean json;

        Themes(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(existingLibrary(), desk -> {
                Codebook codebook = desk.codebook();
                Map<String, Integer> counts = Terminal.await(desk.ask(library -> library.themeCounts()));
                if (json) {
                    terminal.json(codebook.all().stream().map(theme -> SpeechJson.theme(codebook, theme,
                            counts.getOrDefault(theme.id(), 0))).toList());
                } else {
                    for (Theme theme : codebook.all()) {
                        terminal.result((theme.key() == 0 ? " " : String.valueOf(theme.key())) + "\t"
                                + counts.getOrDefault(theme.id(), 0) + "\t" + String.join(" › ", codebook.path(theme)));
                    }
                }
                return CommandLineMain.OK;
            });
        }
    }

    /// `check`
    @Command(name = "check")
    static final class Check extends OnLibrary {
        Check(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(existingLibrary(), desk -> {
                CheckReport report = Terminal.await(desk.check());
                report.wrong().forEach(notice -> terminal.err().println(notice.in(terminal.messages())));
                terminal.result(terminal.messages().text("cli.checked", report.speeches(), report.annotations(),
                        report.themes(), report.steps(), report.wrong().size()));
                return report.clean() ? CommandLineMain.OK : CommandLineMain.PROBLEM;
            });
        }
    }
}
