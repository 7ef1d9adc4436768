package lectern.desk;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.annotation.Bookmarks;
import lectern.annotation.ReadingPlace;
import lectern.library.Library;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// What a library remembers of a speech for its reader: where the reading stopped, what was under the cursor, bookmarks.
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
    /// @param offset where the reader stopped (UTF-16); negative where that is not known
    /// @param target what was under the cursor then; null where that is not known
    /// @param selected whether it was selected
    /// @param bookmarks its bookmarks
    public record Kept(int offset, @Nullable TextRange target, boolean selected, Bookmarks bookmarks) {
        /// Nothing.
        public static final Kept NOTHING = new Kept(-1, null, false, Bookmarks.NONE);

        /// What was under the cursor, where it still is where the reader stopped and lies in a text of that length.
        public Optional<TextRange> target(int length) {
            return Optional.ofNullable(target)
                    .filter(range -> range.start() == offset && !range.isEmpty() && range.end() <= length);
        }
    }

    /// A speech that was opened, and what is remembered of it.
    public record Reopened(OpenSpeech open, Kept kept) {
    }

    /// Opens a speech on the desk; empty when there is none with that number.
    public CompletableFuture<Optional<Reopened>> open(long speech) {
        return together(desk.ask(library -> of(library, speech)), desk.openSpeech(speech));
    }

    /// Opens the speech that lay open last; empty when there is none.
    public CompletableFuture<Optional<Reopened>> openLast() {
        return together(desk.ask(library -> LastSpeech.in(library).map(last -> of(library, last)).orElse(Kept.NOTHING)),
                desk.openLastSpeech());
    }

    private static CompletableFuture<Optional<Reopened>> together(CompletableFuture<Kept> kept,
                                                                  CompletableFuture<Optional<OpenSpeech>> opened) {
        return kept.thenCombine(opened, (remembered, found) -> found.map(open -> new Reopened(open, remembered)));
    }

    /// What is remembered of a speech, without opening it.
    public CompletableFuture<Kept> of(long speech) {
        return desk.ask(library -> of(library, speech));
    }

    private static Kept of(Library library, long speech) {
        int offset = library.reading().place(speech).map(ReadingPlace::offset).orElse(-1);
        Bookmarks bookmarks = library.setting(bookmarksKey(speech)).map(Bookmarks::of).orElse(Bookmarks.NONE);
        return library.setting(targetKey(speech)).map(TARGET::matcher).filter(Matcher::matches)
                .map(found -> new Kept(offset, range(found), found.group(3) != null, bookmarks))
                .orElse(new Kept(offset, null, false, bookmarks));
    }

    /// Remembers the bookmarks of a speech.
    public CompletableFuture<Void> keep(long speech, Bookmarks bookmarks) {
        return set(bookmarksKey(speech), bookmarks.kept());
    }

    /// Remembers where the reader stopped in a speech, and what was under the cursor there.
    public CompletableFuture<Void> keep(long speech, TextRange target, boolean selected) {
        ReadingPlace place = new ReadingPlace(speech, target.start(), desk.clock().instant());
        return desk.ask(library -> {
            if (!library.readOnly()) {
                library.reading().keep(place);
                library.setSetting(targetKey(speech), target.start() + " " + target.end() + (selected ? " selected" : ""));
            }
            return null;
        });
    }

    private static TextRange range(Matcher found) {
        int start = Integer.parseInt(found.group(1));
        return new TextRange(start, Math.max(start, Integer.parseInt(found.group(2))));
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
