package lectern.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lectern.annotation.Step;
import lectern.desk.FieldEdits;
import lectern.desk.FieldSource;
import lectern.intake.anatomy.NamePattern;
import lectern.message.Problem;
import lectern.speech.Field;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fields [--set FIELD=VALUE]… | --names PATTERN | --csv FILE [ID…]`: describes many speeches at once, as one step.
@Command(name = "fields")
final class FieldsCommand extends Commands.OnLibrary {
    @Parameters(arity = "0..*", paramLabel = "ID", descriptionKey = "cli.parameter.ids")
    private List<Long> ids = List.of();

    @Option(names = "--set", paramLabel = "FIELD=VALUE", descriptionKey = "cli.option.set")
    private Map<String, String> values = Map.of();

    @Option(names = "--names", paramLabel = "PATTERN", descriptionKey = "cli.option.names")
    private @Nullable String pattern;

    @Option(names = "--csv", paramLabel = "FILE", descriptionKey = "cli.option.csv")
    private @Nullable Path table;

    @Option(names = "--dry-run", descriptionKey = "cli.option.dry-run")
    private boolean dry;

    FieldsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if ((values.isEmpty() ? 0 : 1) + (pattern == null ? 0 : 1) + (table == null ? 0 : 1) != 1) {
            terminal.say("cli.fields.one-way");
            return CommandLineMain.USAGE;
        }
        return terminal.atDesk(existingLibrary(), desk -> {
            FieldEdits edits = new FieldEdits(desk);
            List<Long> wanted = ids.isEmpty() ? Terminal.await(desk.shelf()).stream().map(SpeechCard::id).toList() : ids;
            FieldSource source = source(edits);
            FieldEdits.Plan plan = Terminal.await(edits.plan(wanted, source));
            plan.changes().forEach(change -> terminal.result(String.join("\t", String.valueOf(change.speech()), change.field().code(),
                    change.before() == null ? "" : change.before().value(), change.after() == null ? "" : change.after().value(),
                    change.kept() ? terminal.messages().text("cli.fields.kept") : "")));
            plan.unused().forEach(name -> terminal.say("cli.fields.unused", name));
            Optional<Step> done = dry ? Optional.empty() : Terminal.await(edits.perform(wanted, source));
            terminal.say(dry ? "cli.fields.would" : "cli.fields.done", dry ? plan.done().size() : done.map(step -> step.edits().size()).orElse(0),
                    plan.speeches());
            return CommandLineMain.OK;
        });
    }

    private FieldSource source(FieldEdits edits) {
        if (table != null) {
            return new FieldSource.Table(Terminal.await(edits.table(table)));
        }
        if (pattern != null) {
            return new FieldSource.Names(NamePattern.of(pattern), terminal.messages().locale());
        }
        Map<Field, String> typed = new EnumMap<>(Field.class);
        values.forEach((name, value) -> typed.put(field(name), value));
        return FieldSource.Said.typed(typed);
    }

    private static Field field(String name) {
        try {
            return Field.ofCode(name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "cli.fields.unknown", name);
        }
    }
}
