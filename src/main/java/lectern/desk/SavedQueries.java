package lectern.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// Queries that the reader has given a name; the library remembers them.
///
/// Called on the desk's home thread, and answers there. Nothing is written to a library that is read-only.
public final class SavedQueries {
    private static final String KEY = "saved-queries";
    private static final char BETWEEN = '\t';
    private final Desk desk;

    /// @param desk whose library remembers
    public SavedQueries(Desk desk) {
        this.desk = desk;
    }

    /// A query with its name.
    ///
    /// @param name of one line, not blank
    /// @param view where it is asked, by the name of its command
    /// @param query as typed, of one line
    public record Saved(String name, String view, String query) {
        public Saved {
            name = line(name);
            view = line(view);
            query = line(query);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("a query needs a name");
            }
        }

        private static String line(String text) {
            return text.replaceAll("\\s+", " ").strip();
        }
    }

    /// All of them, by name.
    public CompletableFuture<List<Saved>> all() {
        return desk.ask(library -> read(library.setting(KEY).orElse("")));
    }

    /// Keeps one, in the place of the one with that name; gives all.
    public CompletableFuture<List<Saved>> keep(Saved saved) {
        return change(all -> {
            all.removeIf(other -> other.name().equals(saved.name()));
            all.add(saved);
        });
    }

    /// Forgets the one with that name; gives all.
    public CompletableFuture<List<Saved>> forget(String name) {
        return change(all -> all.removeIf(other -> other.name().equals(name)));
    }

    private interface Change {
        void to(List<Saved> all);
    }

    private CompletableFuture<List<Saved>> change(Change change) {
        return desk.ask(library -> {
            List<Saved> all = new ArrayList<>(read(library.setting(KEY).orElse("")));
            change.to(all);
            all.sort(Comparator.comparing(Saved::name));
            if (!library.readOnly()) {
                StringBuilder kept = new StringBuilder();
                all.forEach(saved -> kept.append(saved.name()).append(BETWEEN).append(saved.view()).append(BETWEEN)
                        .append(saved.query()).append('\n'));
                library.setSetting(KEY, kept.toString());
            }
            return List.copyOf(all);
        });
    }

    private static List<Saved> read(String kept) {
        return kept.lines().map(line -> line.split(String.valueOf(BETWEEN), 3))
                .filter(parts -> parts.length == 3 && !parts[0].isBlank())
                .map(parts -> new Saved(parts[0], parts[1], parts[2])).toList();
    }
}
