package lectern.window;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javafx.scene.Node;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.keys.Command;
import lectern.window.keys.Chord;
import lectern.window.palette.Entries;
import lectern.window.palette.Palette;
import lectern.window.palette.PaletteLine;
import lectern.window.palette.Recent;
import org.jspecify.annotations.Nullable;

/// What the two palettes of the window list: the commands of the table, and the speeches of the library.
final class Palettes {
    private static final double COMMAND_ROW = 34;
    private static final double SPEECH_ROW = 48;
    private static final int COMMAND_ROWS = 12;
    private static final int SPEECH_ROWS = 9;
    private static final int COMMAND_NAMES = 4;
    private static final int OTHER_LANGUAGE = 1;
    private static final int SPEECH_NAMES = 6;
    private static final int OCCASION = 5;
    private final Messages messages;
    private final Messages otherLanguage;
    private final Actions actions;
    private final Recent<String> recentCommands;
    private final Recent<Long> recentSpeeches = new Recent<>();
    private final Palette<Command> commands;
    private final Palette<SpeechCard> speeches;
    private final Palette<Actions.Choice> choices;
    private final Executor beside = beside();
    private List<SpeechCard> cards = List.of();
    private @Nullable CompletableFuture<Entries<SpeechCard>> searched;
    private long open = -1;

    /// @param recentCommands outlives the window
    Palettes(Messages messages, Actions actions, Recent<String> recentCommands) {
        this.messages = messages;
        this.actions = actions;
        this.recentCommands = recentCommands;
        otherLanguage = Messages.in(messages.chinese() ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        commands = new Palette<>(messages.text("window.palette.commands"), messages.text("window.palette.no-command"),
                COMMAND_ROW, COMMAND_ROWS, this::line, beside);
        speeches = new Palette<>(messages.text("window.palette.speeches"), messages.text("window.palette.no-speech"),
                SPEECH_ROW, SPEECH_ROWS, this::speechLine, beside);
        choices = new Palette<>(messages.text("program.recent.filter"), messages.text("program.recent.none"),
                COMMAND_ROW, COMMAND_ROWS, hit -> new PaletteLine(hit.item().name(), "", "", List.of(), true), beside);
    }

    /// One thread, gone when nobody searches.
    private static Executor beside() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("palette").daemon().factory());
        one.allowCoreThreadTimeOut(true);
        return one;
    }

    /// Says what the commands that open them do.
    ///
    /// @param page in the window's scene
    /// @param chosen gets the number of the speech to open
    void install(Node page, LongConsumer chosen) {
        actions.set("command-palette", () -> openCommands(page));
        actions.set("quick-open", () -> openSpeeches(page, chosen));
        actions.setOnList((command, list) -> choices.show(page, list, CompletableFuture.completedFuture(
                Entries.of(list, 1, choice -> List.of(choice.name()))), choice -> choice.run().run()));
    }

    // commands

    private void openCommands(Node owner) {
        speeches.close();
        List<Command> all = recentCommands.first(actions.commands().all().stream()
                .filter(command -> !command.second() && !command.id().equals("command-palette")).toList(), Command::id);
        Entries<Command> entries = Entries.of(all, COMMAND_NAMES, command -> List.of(actions.name(command, messages),
                otherLanguage.text(command.message()), String.join(" ", keys(command)),
                messages.text(command.group().message()) + " " + otherLanguage.text(command.group().message())));
        commands.show(owner, all, CompletableFuture.completedFuture(entries), command -> {
            recentCommands.add(command.id());
            actions.run(command);
        });
    }

    private PaletteLine line(Entries.Hit<Command> hit) {
        Command command = hit.item();
        // found by its name in the other language: that is what the reader looks for
        String aside = hit.field() == OTHER_LANGUAGE ? otherLanguage.text(command.message())
                : messages.text(command.group().message());
        return new PaletteLine(actions.name(command, messages), aside, "", keys(command), actions.enabled(command));
    }

    /// Its keys, with those of its second place.
    private List<String> keys(Command command) {
        return Stream.concat(Stream.of(command), actions.commands().find(command.id() + "-on-page").stream())
                .flatMap(place -> place.keys().stream()).map(Palettes::cap).toList();
    }

    private static String cap(Chord chord) {
        return chord.shown(Platforms.mac());
    }

    // speeches

    /// These are the speeches of the library now.
    void show(List<SpeechCard> now) {
        if (!cards.equals(now)) {
            cards = List.copyOf(now);
            searched = null;
        }
    }

    /// A speech was opened.
    void opened(long id) {
        open = id;
        recentSpeeches.add(id);
    }

    private void openSpeeches(Node owner, LongConsumer chosen) {
        commands.close();
        if (searched == null) {
            List<SpeechCard> now = cards;
            searched = CompletableFuture.supplyAsync(() -> Entries.of(now, SPEECH_NAMES, Palettes::names), beside);
        }
        speeches.show(owner, openLast(recentSpeeches.first(cards, SpeechCard::id)), searched,
                card -> chosen.accept(card.id()));
    }

    /// The open speech is the one the reader does not look for: Enter goes back to the one before.
    private List<SpeechCard> openLast(List<SpeechCard> ordered) {
        if (ordered.size() < 2 || ordered.getFirst().id() != open) {
            return ordered;
        }
        List<SpeechCard> moved = new ArrayList<>(ordered);
        moved.add(1, moved.removeFirst());
        return moved;
    }

    private static List<String> names(SpeechCard card) {
        return List.of(card.title(), orEmpty(card.speaker()),
                orEmpty(card.series()) + (card.number() == null ? "" : " " + card.number()), orEmpty(card.date()),
                card.fileName(), orEmpty(card.occasion()));
    }

    private static String orEmpty(@Nullable Object field) {
        return Objects.toString(field, "");
    }

    private PaletteLine speechLine(Entries.Hit<SpeechCard> hit) {
        SpeechCard card = hit.item();
        String series = Stream.of(card.series(), card.number()).filter(Objects::nonNull)
                .reduce((one, other) -> one + " " + other).orElse("");
        // found by what it was held for: that is what the reader looks for
        String occasion = hit.field() == OCCASION ? orEmpty(card.occasion()) : "";
        String below = String.join(" · ", Stream.of(occasion, orEmpty(card.date()), orEmpty(card.speaker()), series,
                card.fileName().equals(card.title()) ? "" : card.fileName()).filter(part -> !part.isEmpty()).toList());
        return new PaletteLine(card.title(), card.id() == open ? messages.text("window.palette.open") : "",
                below.isEmpty() ? " " : below, List.of(), true);
    }
}
