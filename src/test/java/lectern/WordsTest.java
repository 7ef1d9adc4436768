package lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordsTest {
    @Test
    void wordsAreJavasWhereTheseAreTrue() {
        assertThat(Words.of(new String[] {"list", "讲 话.txt"})).containsExactly("list", "讲 话.txt");
        assertThat(Words.of(new String[0])).isEmpty();
    }

    @Test
    void theLastWordsTypedAreTheProgramsOwn() {
        assertThat(Words.last(List.of("Lectern.exe", "--library", "文库.lectern", "𠮷.txt"), List.of("--library", "??.lectern", "??.txt")))
                .containsExactly("--library", "文库.lectern", "𠮷.txt");
        assertThat(Words.last(List.of("java.exe", "-cp", "x", "lectern.Lectern", "é.txt"), List.of("e.txt"))).containsExactly("é.txt");
        assertThat(Words.last(List.of(), List.of("e.txt"))).containsExactly("e.txt");
    }

    @Test
    void wordsAreReadFromMemoryAsWindowsLaysThem() {
        try (Arena arena = Arena.ofConfined()) {
            List<String> words = List.of("Lectern.exe", "", "𠮷 讲话.txt");
            MemorySegment addresses = arena.allocate(ValueLayout.ADDRESS, words.size());
            for (int i = 0; i < words.size(); i++) {
                addresses.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(words.get(i), StandardCharsets.UTF_16LE));
            }
            assertThat(Words.read(addresses, words.size())).isEqualTo(words);
            assertThat(Words.read(addresses, 0)).isEmpty();
        }
    }
}
