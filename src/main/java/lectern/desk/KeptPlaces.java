package lectern.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What a library remembers of each speech besides the reading place: bookmarks, and what was under the cursor.
///
/// Called on the desk's home thread, and answers there. Nothing is written to a library that is read-only.
public final class KeptPlaces {
    private static final Pattern TARGET = Pattern.compile("(\\d{1,9}) (\\d{1,9})( selected)?");
    private final Desk desk;

    /// @param desk whose library remembers
    public KeptPlaces(Desk desk) {
        this.desk = desk;
    }

    /// What is remembered of one speech.
    ///
    /// @param bookmarks its bookmarks
    /// @param target what was under the cursor (UTF-16); null where that is not known
    /// @param selected whether it was selected
    public record Kept(Bookmarks bookmarks, @Nullable TextRange target, boolean selected) {
        /// Nothing.
        public static final Kept NOTHING = new Kept(Bookmarks.NONE, null, false);
    }

    /// What is remembered of a speech.
    ///
    /// @param length of its text, UTF-16: what lies behind it is left out
    public CompletableFuture<Kept> of(long speech, int length) {
        return desk.ask(library -> {
            Bookmarks bookmarks = library.setting(bookmarksKey(speech)).map(kept -> Bookmarks.of(kept, length))
                    .orElse(Bookmarks.NONE);
            return library.setting(targetKey(speech)).map(TARGET::matcher).filter(Matcher::matches)
                    .flatMap(found -> range(found, length)
                            .map(range -> new Kept(bookmarks, range, found.group(3) != null)))
                    .orElse(new Kept(bookmarks, null, false));
        });
    }

    /// Remembers the bookmarks of a speech.
    public CompletableFuture<Void> keep(long speech, Bookmarks bookmarks) {
        return set(bookmarksKey(speech), bookmarks.kept());
    }

    /// Remembers what is under the cursor in a speech.
    public CompletableFuture<Void> keep(long speech, TextRange target, boolean selected) {
        return set(targetKey(speech), target.start() + " " + target.end() + (selected ? " selected" : ""));
    }

    private static Optional<TextRange> range(Matcher found, int length) {
        int start = Integer.parseInt(found.group(1));
        int end = Integer.parseInt(found.group(2));
        return start <= end && end <= length ? Optional.of(new TextRange(start, end)) : Optional.empty();
    }

    private CompletableFuture<Void> set(String key, String value) {
        return desk.ask(library -> {
            if (!library.readOnly()) {
                library.setSetting(key, value);
            }
            return null;
        });
    }

    private static String bookmarksKey(long speech) {
        return "bookmarks." + speech;
    }

    private static String targetKey(long speech) {
        return "target." + speech;
    }
}
