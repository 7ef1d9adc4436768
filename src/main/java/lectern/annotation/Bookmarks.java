package lectern.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The bookmarks of one speech: places to come back to, with names where the reader has given them.
///
/// @param all in order of their place, one at a place
public record Bookmarks(List<Bookmark> all) {
    /// No bookmarks.
    public static final Bookmarks NONE = new Bookmarks(List.of());
    private static final Pattern NAMED = Pattern.compile("(\\d{1,9})\t(.*)", Pattern.DOTALL);
    private static final int LONGEST_NAME = 80;

    /// One bookmark.
    ///
    /// @param offset where it stands (UTF-16)
    /// @param name of at most 80 code points on one line; empty for none
    public record Bookmark(int offset, String name) {
        public Bookmark {
            String line = name.replaceAll("(?U)[\\s\\p{Cntrl}]+", " ").strip();
            name = line.codePointCount(0, line.length()) <= LONGEST_NAME ? line
                    : line.substring(0, line.offsetByCodePoints(0, LONGEST_NAME)).strip();
        }
    }

    public Bookmarks {
        TreeMap<Integer, Bookmark> places = new TreeMap<>();
        all.forEach(bookmark -> places.put(bookmark.offset(), bookmark));
        all = List.copyOf(places.values());
    }

    /// Reads what [#kept()] gave, or the offsets with spaces between them of earlier versions; anything else in it is
    /// passed over.
    public static Bookmarks of(String kept) {
        if (kept.indexOf('\t') < 0) {
            return new Bookmarks(Arrays.stream(kept.split(" ")).filter(part -> part.matches("\\d{1,9}"))
                    .map(part -> new Bookmark(Integer.parseInt(part), "")).toList());
        }
        return new Bookmarks(kept.lines().map(NAMED::matcher).filter(Matcher::matches)
                .map(line -> new Bookmark(Integer.parseInt(line.group(1)), line.group(2))).toList());
    }

    /// Where they stand, in order.
    public List<Integer> offsets() {
        return all.stream().map(Bookmark::offset).toList();
    }

    /// The one that stands there.
    public Optional<Bookmark> at(int offset) {
        return all.stream().filter(bookmark -> bookmark.offset() == offset).findFirst();
    }

    /// Whether one stands there.
    public boolean has(int offset) {
        return at(offset).isPresent();
    }

    /// With one more there, or one fewer where there is one.
    public Bookmarks toggled(int offset) {
        return has(offset) ? without(offset) : named(offset, "");
    }

    /// With the one there, a new one if need be, called so.
    ///
    /// @param name empty for no name
    public Bookmarks named(int offset, String name) {
        TreeMap<Integer, Bookmark> changed = new TreeMap<>();
        all.forEach(bookmark -> changed.put(bookmark.offset(), bookmark));
        changed.put(offset, new Bookmark(offset, name));
        return new Bookmarks(List.copyOf(changed.values()));
    }

    /// Without the one there.
    public Bookmarks without(int offset) {
        return new Bookmarks(all.stream().filter(bookmark -> bookmark.offset() != offset).toList());
    }

    /// The first one after `offset`, or else the first of all.
    public Optional<Integer> next(int offset) {
        return offsets().stream().filter(at -> at > offset).findFirst().or(() -> offsets().stream().findFirst());
    }

    /// The last one before `offset`, or else the last of all.
    public Optional<Integer> previous(int offset) {
        return offsets().reversed().stream().filter(at -> at < offset).findFirst()
                .or(() -> offsets().reversed().stream().findFirst());
    }

    /// Each at another place; where two come together, the later one stays.
    public Bookmarks moved(IntUnaryOperator place) {
        return new Bookmarks(all.stream().map(bookmark -> new Bookmark(place.applyAsInt(bookmark.offset()), bookmark.name())).toList());
    }

    /// As text, to be kept: a line for each, its offset, a tab and its name.
    public String kept() {
        return all.stream().map(bookmark -> bookmark.offset() + "\t" + bookmark.name()).collect(Collectors.joining("\n"));
    }
}
