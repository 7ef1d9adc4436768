package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lectern.annotation.Bookmarks;
import lectern.desk.JumpList.Place;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PlacesTest {
    private static Place place(long speech, int start) {
        return new Place(speech, new TextRange(start, start + 1));
    }

    @Test
    void jumpsGoBackAcrossSpeechesAndForwardAgain() {
        JumpList jumps = new JumpList();
        jumps.leave(place(1, 10));
        jumps.leave(place(1, 20));
        jumps.leave(place(2, 5));
        assertThat(jumps.back(place(2, 50))).contains(place(2, 5));
        assertThat(jumps.back(place(2, 5))).contains(place(1, 20));
        assertThat(jumps.back(place(1, 20))).contains(place(1, 10));
        assertThat(jumps.back(place(1, 10))).isEmpty();
        assertThat(jumps.forward(place(1, 10))).contains(place(1, 20));
        assertThat(jumps.forward(place(1, 20))).contains(place(2, 5));
        assertThat(jumps.forward(place(2, 5))).contains(place(2, 50));
        assertThat(jumps.forward(place(2, 50))).isEmpty();
    }

    @Test
    void aNewJumpForgetsWhatLayAhead() {
        JumpList jumps = new JumpList();
        jumps.leave(place(1, 1));
        jumps.back(place(1, 2));
        jumps.leave(place(1, 3));
        assertThat(jumps.forward(place(1, 4))).isEmpty();
    }

    @Test
    void theListIsBounded() {
        JumpList jumps = new JumpList();
        for (int i = 0; i < 3 * JumpList.DEPTH; i++) {
            jumps.leave(place(1, i));
        }
        int steps = 0;
        Optional<Place> at = jumps.back(null);
        while (at.isPresent()) {
            steps++;
            at = jumps.back(at.get());
        }
        assertThat(steps).isEqualTo(JumpList.DEPTH);
    }

    @Property(tries = 100)
    void bookmarksAreReadAsTheyWereKept(@ForAll List<Integer> offsets) {
        Bookmarks bookmarks = Bookmarks.NONE;
        for (int offset : offsets) {
            bookmarks = bookmarks.toggled(Math.floorMod(offset, 100_000));
        }
        assertThat(Bookmarks.of(bookmarks.kept())).isEqualTo(bookmarks);
        assertThat(bookmarks.offsets()).isSorted();
    }

    @Test
    void bookmarksGoRound() {
        Bookmarks bookmarks = Bookmarks.of("30 broken 10 -4 20 20");
        assertThat(bookmarks.offsets()).containsExactly(10, 20, 30);
        assertThat(bookmarks.next(20)).contains(30);
        assertThat(bookmarks.next(30)).contains(10);
        assertThat(bookmarks.previous(10)).contains(30);
        assertThat(bookmarks.toggled(20).has(20)).isFalse();
        assertThat(Bookmarks.NONE.next(3)).isEmpty();
    }

    @Property(tries = 200)
    void namedBookmarksAreReadAsTheyWereKept(@ForAll List<Integer> offsets, @ForAll String name) {
        Bookmarks bookmarks = Bookmarks.NONE;
        for (int offset : offsets) {
            bookmarks = bookmarks.named(Math.floorMod(offset, 100_000), name);
        }
        assertThat(Bookmarks.of(bookmarks.kept())).isEqualTo(bookmarks);
        assertThat(bookmarks.all()).allMatch(bookmark -> bookmark.name().codePointCount(0, bookmark.name().length()) <= 80);
    }

    @Test
    void aBookmarkKeepsItsNameWhenAnotherIsSet() {
        Bookmarks bookmarks = Bookmarks.of("30 10").named(20, "要引用").toggled(25);
        assertThat(bookmarks.at(20)).hasValueSatisfying(at -> assertThat(at.name()).isEqualTo("要引用"));
        assertThat(bookmarks.offsets()).containsExactly(10, 20, 25, 30);
        assertThat(bookmarks.named(20, "").at(20).orElseThrow().name()).isEmpty();
        assertThat(bookmarks.without(20).has(20)).isFalse();
    }
}
