package lectern.window.themes;

import static lectern.window.themes.Books.theme;
import static org.assertj.core.api.Assertions.assertThat;

import lectern.annotation.Codebook;
import lectern.window.themes.ThemeMoves.Place;
import org.junit.jupiter.api.Test;

class ThemeMovesTest {
    private final Codebook book = Books.of("""
            a
              a1
              a2
            b
              b1
            c
            """);
    private final ThemeMoves moves = new ThemeMoves(book);

    @Test
    void alongTheRowUpToItsEnds() {
        assertThat(moves.along(theme(book, "b"), -1)).contains(new Place(null, 0));
        assertThat(moves.along(theme(book, "b"), 1)).contains(new Place(null, 2));
        assertThat(moves.along(theme(book, "a"), -1)).isEmpty();
        assertThat(moves.along(theme(book, "a2"), 1)).isEmpty();
    }

    @Test
    void nestedAtTheEndOfThePreviousSiblingAndOutAgainAfterIt() {
        assertThat(moves.nest(theme(book, "b"))).contains(new Place("a", 2));
        assertThat(moves.nest(theme(book, "a"))).isEmpty();
        assertThat(moves.lift(theme(book, "a1"))).contains(new Place(null, 1));
        assertThat(moves.lift(theme(book, "c"))).isEmpty();
    }

    @Test
    void draggedOntoARowOrItsEdgeButNeverIntoItself() {
        assertThat(moves.into(theme(book, "c"), theme(book, "a1"))).contains(new Place("a1", 0));
        assertThat(moves.into(theme(book, "a"), theme(book, "a2"))).isEmpty();
        assertThat(moves.beside(theme(book, "a"), theme(book, "c"), false)).contains(new Place(null, 1));
        assertThat(moves.beside(theme(book, "a"), theme(book, "c"), true)).contains(new Place(null, 2));
        assertThat(moves.beside(theme(book, "c"), theme(book, "a2"), false)).contains(new Place("a", 1));
        assertThat(moves.beside(theme(book, "a"), theme(book, "a"), true)).isEmpty();
    }
}
