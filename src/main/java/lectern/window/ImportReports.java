package lectern.window;

import java.nio.charset.Charset;
import java.text.DateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import lectern.desk.Desk;
import lectern.desk.FieldReview;
import lectern.desk.ReportFile;
import lectern.desk.ReportedImport;
import lectern.desk.Rereading;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;
import lectern.speech.SpeechCard;
import lectern.window.imports.CharsetPane;
import lectern.window.imports.Drawer;
import lectern.window.imports.ImportPane;
import org.jspecify.annotations.Nullable;

/// The reports of imports: shown in the drawer, with what the reader does about their lines. On the JavaFX thread.
final class ImportReports implements ImportPane.Deeds {
    private static final int REPORTS = 12;
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final FileActions.Frame frame;
    private final Telling telling;
    private final Drawer drawer;
    private final Imports imports;
    private final ImportPane pane;
    private final Map<Long, String> titles = new HashMap<>();
    private List<KeptImport> reports = List.of();

    ImportReports(Desk desk, Messages messages, Dialogs dialogs, FileActions.Frame frame, Telling telling, Drawer drawer,
                  Imports imports) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.frame = frame;
        this.telling = telling;
        this.drawer = drawer;
        this.imports = imports;
        this.pane = new ImportPane(messages, id -> titles.getOrDefault(id, ""), this);
    }

    /// What shows an import and its report.
    ImportPane pane() {
        return pane;
    }

    /// The speeches of the library, by whose titles a report names them.
    void showCards(List<SpeechCard> cards) {
        titles.clear();
        cards.forEach(card -> titles.put(card.id(), card.title()));
    }

    /// Fills the pane with a report.
    void show(ReportedImport.Story story) {
        desk.shelf().thenCompose(cards -> {
            showCards(cards);
            pane.show(story);
            if (desk.closed()) {
                return CompletableFuture.completedFuture(null);
            }
            List<Long> speeches = story.lines().stream().map(KeptLine::speech).filter(Objects::nonNull).toList();
            return FieldReview.of(desk, speeches).thenAccept(found -> pane.doubts(found.items().size()));
        }).exceptionally(this::trouble);
    }

    /// Opens the drawer with the latest report.
    void showLatest() {
        desk.ask(library -> library.imports().latest(1)).thenAccept(runs -> {
            if (runs.isEmpty()) {
                telling.say(messages.text("imports.no-report"));
            } else {
                showReport(runs.getFirst().id());
            }
        }).exceptionally(this::trouble);
    }

    private void showReport(long run) {
        ReportedImport.story(desk, run).thenAccept(story -> {
            show(story);
            drawer.show(pane);
        }).exceptionally(this::trouble);
    }

    /// Asks the library for its reports.
    CompletableFuture<Void> refresh() {
        return desk.ask(library -> library.imports().latest(REPORTS)).thenAccept(runs -> reports = runs);
    }

    /// The reports, to choose from.
    List<Actions.Choice> choices() {
        return reports.stream().map(run -> new Actions.Choice(messages.text("imports.report-of", day(run.began()), run.imported(),
                run.alreadyThere(), run.refused()), () -> showReport(run.id()))).toList();
    }

    private String day(Instant at) {
        return DateFormat.getDateTimeInstance(DateFormat.MEDIUM, DateFormat.SHORT, messages.locale())
                .format(Date.from(at));
    }

    // what a report offers

    @Override
    public void stop() {
        imports.stop();
    }

    @Override
    public void open(long speech) {
        frame.openSpeech(speech);
    }

    @Override
    public void chooseCharset(long run, KeptLine line, List<KeptLine> doubtful) {
        Rereading rereading = new Rereading(desk);
        List<KeptLine> others = doubtful.stream().filter(each -> !each.file().equals(line.file())).toList();
        CompletableFuture<String> present = line.speech() == null ? CompletableFuture.completedFuture("")
                : desk.speech(line.speech()).thenApply(found -> found.map(speech -> speech.source().charset()).orElse(""));
        rereading.choices(line).thenCombine(present, (choices, now) -> {
            drawer.show(new CharsetPane(messages, Fonts.serif(messages.chinese()), line.name(), now, choices, others.size(),
                    (charset, all) -> read(rereading, run, charset, all ? doubtful
                            : doubtful.stream().filter(each -> each.file().equals(line.file())).toList()),
                    () -> drawer.show(pane)));
            return null;
        }).exceptionally(this::trouble);
    }

    private void read(Rereading rereading, long run, Charset charset, List<KeptLine> lines) {
        rereading.in(charset, run, lines).thenAccept(changed -> after(run, changed)).exceptionally(this::trouble);
    }

    private void after(long run, List<KeptLine> changed) {
        frame.refreshShelf();
        desk.open().map(open -> open.speech().id()).filter(id -> changed.stream().anyMatch(line -> id.equals(line.speech())))
                .ifPresent(frame::openSpeech);
        showReport(run);
    }

    @Override
    public void tryPassword(String password, long run, List<KeptLine> lines) {
        new Rereading(desk).openedWith(password, run, lines).thenAccept(changed -> {
            long still = changed.stream().filter(Rereading::wantsPassword).count();
            telling.say(messages.text("imports.password.done", changed.size() - still, still));
            after(run, changed);
        }).exceptionally(this::trouble);
    }

    @Override
    public void review(List<Long> speeches) {
        imports.review(speeches);
    }

    @Override
    public void describe(List<Long> speeches) {
        imports.describe(speeches);
    }

    @Override
    public void save(ReportedImport.Story story) {
        dialogs.reportTarget(messages.text("imports.file-name", story.run().began().toString().substring(0, 10)))
                .ifPresent(target -> aside(() -> file(story).write(target), () ->
                        telling.say(messages.text("imports.saved", String.valueOf(target.getFileName())))));
    }

    @Override
    public void copy(ReportedImport.Story story) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, file(story).text()));
        telling.say(messages.text("imports.copied"));
    }

    private ReportFile file(ReportedImport.Story story) {
        Map<Long, String> now = Map.copyOf(titles);
        return new ReportFile(story, id -> now.getOrDefault(id, ""), messages);
    }

    private void aside(Runnable work, Runnable then) {
        CompletableFuture.runAsync(work).whenCompleteAsync((done, thrown) -> {
            if (thrown != null) {
                telling.trouble(thrown);
            } else {
                then.run();
            }
        }, Platform::runLater);
    }

    private @Nullable Void trouble(Throwable thrown) {
        telling.trouble(thrown);
        return null;
    }
}
