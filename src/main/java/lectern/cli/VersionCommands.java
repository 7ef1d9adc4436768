package lectern.cli;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import lectern.desk.Desk;
import lectern.desk.Likeness;
import lectern.desk.NearSame;
import lectern.desk.NewVersion;
import lectern.desk.Replacing;
import lectern.intake.ReadOptions;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The commands for versions of a text.
final class VersionCommands {
    private VersionCommands() {
    }

    /// `replace ID FILE`
    @Command(name = "replace")
    static final class Replace extends Commands.OnLibrary {
        @Parameters(index = "0", paramLabel = "ID", descriptionKey = "cli.parameter.id")
        private long id;

        @Parameters(index = "1", paramLabel = "FILE", descriptionKey = "cli.parameter.file")
        private Path file = Path.of("");

        @Option(names = "--charset", paramLabel = "NAME", descriptionKey = "cli.option.charset")
        private @Nullable String charset;

        Replace(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            ReadOptions options = ReadOptions.STANDARD.in(charset == null ? null : charset(charset));
            return terminal.atDesk(existingLibrary(), desk -> {
                carryOut(terminal, desk, Terminal.await(new Replacing(desk).plan(id, file, options)));
                return CommandLineMain.OK;
            });
        }

        private static Charset charset(String name) {
            try {
                return Charset.forName(name);
            } catch (IllegalArgumentException e) {
                throw new Problem(e, "cli.no-charset", name);
            }
        }
    }

    /// Replaces the texts of speeches by what an import held back as their new versions.
    static void replace(Terminal terminal, Desk desk, List<Likeness> held) {
        for (Likeness likeness : held) {
            carryOut(terminal, desk, Terminal.await(new Replacing(desk).plan(likeness.of().id(), likeness.draft())));
        }
    }

    private static void carryOut(Terminal terminal, Desk desk, NewVersion version) {
        NewVersion.Tally tally = Terminal.await(new Replacing(desk).carryOut(version));
        terminal.result(terminal.messages().text("cli.replaced", String.valueOf(version.speech().id()),
                version.speech().displayTitle(), tally.kept(), tally.moved(), tally.unsure(), tally.unplaced()));
    }

    /// `versions`
    @Command(name = "versions")
    static final class Versions extends Commands.OnLibrary {
        @Option(names = "--json", descriptionKey = "cli.option.json")
        private boolean json;

        Versions(Terminal terminal) {
            super(terminal);
        }

        @Override
        public Integer call() {
            return terminal.atDesk(existingLibrary(), desk -> {
                List<NearSame.Group> groups = Terminal.await(new NearSame(desk).groups(share -> { }));
                if (json) {
                    terminal.json(groups.stream().map(group -> group.members().stream().map(Versions::member).toList()).toList());
                } else if (groups.isEmpty()) {
                    terminal.say("cli.versions-none");
                } else {
                    groups.forEach(this::tell);
                }
                return CommandLineMain.OK;
            });
        }

        private void tell(NearSame.Group group) {
            for (NearSame.Member member : group.members()) {
                SpeechCard card = member.card();
                boolean first = member == group.members().getFirst();
                terminal.result(card.id() + "\t" + (first ? "" : member.percent() + " %") + "\t" + card.title() + "\t" + card.fileName());
            }
            terminal.result("");
        }

        private static Map<String, Object> member(NearSame.Member member) {
            return Map.of("id", member.card().id(), "title", member.card().title(), "fileName", member.card().fileName(),
                    "share", Math.round(1000 * member.share()) / 1000.0);
        }
    }
}
