package lectern.desk;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import lectern.intake.CharsetChoice;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.intake.Reading;
import lectern.library.Added;
import lectern.library.KeptLine;
import lectern.library.Library;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.SpeechCard;

/// Reads files of an import again, because the first reading was wrong or not possible: in another charset, or with the
/// password. The report follows. Files are read on threads of their own; answers arrive on the home thread.
public final class Rereading {
    /// The notice of a file whose charset is not certain.
    public static final String DOUBTFUL = "intake.charset-doubtful";
    /// The notice of a file that was read as the reader had chosen for its folder before.
    public static final String REMEMBERED = "desk.charset-remembered";
    private static final String FOLDER = "charset-in ";
    private static final Set<String> LOCKED = Set.of("intake.locked", "intake.wrong-password");
    private final Desk desk;

    /// @param desk whose speeches are read again
    public Rereading(Desk desk) {
        this.desk = desk;
    }

    /// Whether a password is all that is missing.
    public static boolean wantsPassword(KeptLine line) {
        return line.problem() != null && LOCKED.contains(line.problem().key());
    }

    /// Whether another charset may be chosen: the guess is doubtful, or was chosen before, or the file could not be read in
    /// any.
    public static boolean wantsCharset(KeptLine line) {
        return line.tells(DOUBTFUL) || line.tells(REMEMBERED) || line.problem() != null
                && Set.of("intake.charset-unknown", "intake.damaged").contains(line.problem().key());
    }

    /// The file as each charset reads it.
    public CompletableFuture<List<CharsetChoice>> choices(KeptLine line) {
        return aside(() -> CharsetChoice.of(Path.of(line.file())));
    }

    /// Reads files in that charset; their speeches get the text that this gives. It is remembered for their folders.
    ///
    /// @param run the report the lines stand in
    /// @return the lines as they are now
    public CompletableFuture<List<KeptLine>> in(Charset charset, long run, List<KeptLine> lines) {
        Set<String> folders = lines.stream().map(Rereading::folder).collect(Collectors.toSet());
        return reread(charset, run, lines, List.of()).thenCompose(changed -> desk.ask(library -> {
            folders.forEach(folder -> library.setSetting(FOLDER + folder, charset.name()));
            return changed;
        }));
    }

    /// The doubtful files of an import whose folder the reader has chosen a charset for are read in that one.
    CompletableFuture<List<KeptLine>> asRemembered(long run) {
        return desk.ask(library -> {
            Map<Charset, List<KeptLine>> found = new HashMap<>();
            for (KeptLine line : library.imports().lines(run)) {
                if (line.tells(DOUBTFUL)) {
                    library.setting(FOLDER + folder(line)).filter(Charset::isSupported).map(Charset::forName)
                            .ifPresent(charset -> found.computeIfAbsent(charset, c -> new ArrayList<>()).add(line));
                }
            }
            return found;
        }).thenCompose(found -> {
            CompletableFuture<List<KeptLine>> all = CompletableFuture.completedFuture(List.of());
            for (Map.Entry<Charset, List<KeptLine>> entry : found.entrySet()) {
                all = all.thenCompose(before -> reread(entry.getKey(), run, entry.getValue(),
                        List.of(Notice.of(REMEMBERED, entry.getKey().name()))));
            }
            return all;
        });
    }

    private CompletableFuture<List<KeptLine>> reread(Charset charset, long run, List<KeptLine> lines, List<Notice> told) {
        return aside(() -> read(charset, lines)).thenCompose(readings -> desk.ask(library -> {
            List<KeptLine> changed = lines.stream().map(line -> replaced(library, line, readings, told)).toList();
            library.imports().keep(run, changed);
            return changed;
        }));
    }

    /// What a file gives: its readings by the name of their source, or why there are none.
    private record Read(Map<String, Reading> readings, Optional<Problem> problem) {
    }

    private static Map<String, Read> read(Charset charset, List<KeptLine> lines) {
        Map<String, Read> files = new HashMap<>();
        for (String file : new HashSet<>(lines.stream().map(KeptLine::file).toList())) {
            try {
                Map<String, Reading> readings = new HashMap<>();
                Intake.readAll(Path.of(file), ReadOptions.STANDARD.in(charset)).readings()
                        .forEach(reading -> readings.put(reading.draft().source().name(), reading));
                files.put(file, new Read(readings, Optional.empty()));
            } catch (Problem problem) {
                files.put(file, new Read(Map.of(), Optional.of(problem)));
            }
        }
        return files;
    }

    private static KeptLine replaced(Library library, KeptLine line, Map<String, Read> files, List<Notice> told) {
        Read read = files.get(line.file());
        try {
            if (read.problem().isPresent()) {
                throw read.problem().get();
            }
            if (line.speech() == null) {
                Reading first = read.readings().values().iterator().next();
                Added added = library.add(List.of(first.draft())).getFirst();
                return new KeptLine(line.position(), line.file(), added.card().id(), added.isNew(), null, told);
            }
            String source = library.speech(line.speech()).orElseThrow().source().name();
            Reading reading = read.readings().get(source);
            if (reading == null) {
                throw new Problem("intake.no-words", line.name());
            }
            SpeechCard card = library.versions().reread(line.speech(), reading.draft());
            return new KeptLine(line.position(), line.file(), card.id(), line.isNew(), null, told);
        } catch (Problem problem) {
            Notice why = new Notice(problem.key(), problem.arguments());
            return line.speech() == null ? new KeptLine(line.position(), line.file(), null, false, why, List.of())
                    : line.noting(List.of(Notice.of(DOUBTFUL, line.name(), library.speech(line.speech()).orElseThrow().source().charset()), why));
        }
    }

    /// Tries a password on locked files; those that it opens come in.
    ///
    /// @return the lines as they are now; a file with several speeches has one for each
    public CompletableFuture<List<KeptLine>> openedWith(String password, long run, List<KeptLine> lines) {
        List<KeptLine> found = new ArrayList<>();
        CompletableFuture<Void> all = CompletableFuture.completedFuture(null);
        for (KeptLine line : lines) {
            all = all.thenCompose(done -> new Importing(desk).run(List.of(Path.of(line.file())),
                    ReadOptions.STANDARD.openedWith(password), at -> { }, () -> false)).thenAccept(report ->
                    found.addAll(report.lines().stream().map(each -> ReportKeeper.kept(each, line.position())).toList()));
        }
        return all.thenCompose(done -> desk.ask(library -> {
            List<KeptLine> placed = new ArrayList<>();
            int next = library.imports().lines(run).stream().mapToInt(KeptLine::position).max().orElse(-1) + 1;
            Set<Integer> taken = new HashSet<>();
            for (KeptLine line : found) {
                placed.add(taken.add(line.position()) ? line : line.at(next++));
            }
            library.imports().keep(run, placed);
            return List.copyOf(placed);
        }));
    }

    private static String folder(KeptLine line) {
        return line.file().substring(0, line.file().length() - line.name().length());
    }

    private <T> CompletableFuture<T> aside(Supplier<T> work) {
        return Running.begin("reading again", desk.home(), stopped -> work.get()).result();
    }
}
