package lectern.desk;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.exchange.AtomicFile;
import lectern.exchange.Csv;
import lectern.exchange.NotesFormat;
import lectern.exchange.NotesSource;
import lectern.library.Library;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import org.jspecify.annotations.Nullable;

/// Writes the notes of one speech or of the whole library in an open format.
public final class Exporting {
    private static final String MARK = "\uFEFF";
    private final Desk desk;

    /// @param desk whose notes leave
    public Exporting(Desk desk) {
        this.desk = desk;
    }

    /// Writes to a file, whole or not at all; gives how many annotations it holds.
    ///
    /// @param speech the number of one speech, or null for the library
    /// @param withTexts whether the texts go with their notes
    public CompletableFuture<Integer> toFile(NotesFormat format, @Nullable Long speech, boolean withTexts,
                                             Path target) {
        return desk.ask(library -> toFile(format, library, cards(library, speech), withTexts, target));
    }

    /// Writes the notes of some speeches to a file, whole or not at all; gives how many annotations it holds.
    ///
    /// @param speeches their numbers
    public CompletableFuture<Integer> toFile(NotesFormat format, Set<Long> speeches, Path target) {
        return desk.ask(library -> toFile(format, library,
                library.speeches().stream().filter(card -> speeches.contains(card.id())).toList(), false, target));
    }

    private int toFile(NotesFormat format, Library library, List<SpeechCard> cards, boolean withTexts, Path target) {
        AtomicFile.write(target, out -> write(format, library, cards, withTexts, out));
        return count(cards);
    }

    /// Writes to a stream, which stays open.
    public CompletableFuture<Integer> toStream(NotesFormat format, @Nullable Long speech, boolean withTexts,
                                               OutputStream out) {
        return desk.ask(library -> {
            List<SpeechCard> cards = cards(library, speech);
            try {
                write(format, library, cards, withTexts, out);
                out.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return count(cards);
        });
    }

    /// Writes some annotations with their speeches, whole or not at all; gives how many there were.
    ///
    /// @param ids of annotations; those that are gone are passed over
    public CompletableFuture<Integer> toFile(NotesFormat format, Collection<String> ids, Path target) {
        Set<String> meant = Set.copyOf(ids);
        return desk.ask(library -> {
            Map<Long, List<Annotation>> chosen = meant.stream().flatMap(id -> library.annotation(id).stream())
                    .collect(Collectors.groupingBy(Annotation::speech));
            List<SpeechCard> cards = library.speeches().stream().filter(card -> chosen.containsKey(card.id())).toList();
            Set<String> who = chosen.values().stream().flatMap(List::stream).map(Annotation::coder).collect(Collectors.toSet());
            NotesSource source = new NotesSource(library.codebook(),
                    library.coders().stream().filter(coder -> who.contains(coder.id())).toList(), cards,
                    id -> library.speech(id).orElseThrow().text(), id -> chosen.getOrDefault(id, List.of()), false);
            AtomicFile.write(target, out -> format.write(source, desk.clock().instant(), out));
            return chosen.values().stream().mapToInt(List::size).sum();
        });
    }

    /// Writes a table as CSV in UTF-8 with a byte order mark, by which spreadsheets know it; whole or not at all.
    public CompletableFuture<Void> toFile(Iterable<? extends List<? extends @Nullable Object>> rows, Path target) {
        return desk.ask(library -> {
            AtomicFile.write(target, out -> {
                out.write(MARK.getBytes(StandardCharsets.UTF_8));
                for (List<? extends @Nullable Object> row : rows) {
                    out.write(Csv.row(row.toArray()).getBytes(StandardCharsets.UTF_8));
                }
            });
            return null;
        });
    }

    private void write(NotesFormat format, Library library, List<SpeechCard> cards, boolean withTexts,
                       OutputStream out) throws IOException {
        NotesSource source = new NotesSource(library.codebook(), coders(library, cards), cards,
                id -> library.speech(id).orElseThrow().text(), library::annotations, library.unplaced()::of, withTexts);
        format.write(source, desk.clock().instant(), out);
    }

    /// Those who made what is exported; whoever else opened the library is nobody's business.
    private static List<Coder> coders(Library library, List<SpeechCard> cards) {
        Set<String> who = cards.stream().filter(card -> card.annotations() > 0)
                .flatMap(card -> library.annotations(card.id()).stream()).map(Annotation::coder).collect(Collectors.toSet());
        Set<Long> speeches = cards.stream().map(SpeechCard::id).collect(Collectors.toSet());
        library.unplaced().all().stream().filter(one -> speeches.contains(one.speech())).forEach(one -> who.add(one.coder()));
        return library.coders().stream().filter(coder -> who.contains(coder.id())).toList();
    }

    private static List<SpeechCard> cards(Library library, @Nullable Long speech) {
        List<SpeechCard> cards = library.speeches().stream()
                .filter(card -> speech == null || card.id() == speech).toList();
        if (speech != null && cards.isEmpty()) {
            throw new Problem("desk.no-speech", String.valueOf(speech));
        }
        return cards;
    }

    private static int count(List<SpeechCard> cards) {
        return cards.stream().mapToInt(SpeechCard::annotations).sum();
    }
}
