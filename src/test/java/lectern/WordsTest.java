package lectern;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    }

    /// Two functions in place of Windows' own: the line as one text, and its words, which are parted at `|` here.
    private record Fake(Arena arena, String line) {
        MemorySegment commandLine() {
            return arena.allocateFrom(line, StandardCharsets.UTF_16LE);
        }

        MemorySegment split(MemorySegment typed, MemorySegment count) {
            String[] words = typed.reinterpret(Long.MAX_VALUE).getString(0, StandardCharsets.UTF_16LE).split("\\|");
            count.reinterpret(ValueLayout.JAVA_INT.byteSize()).set(ValueLayout.JAVA_INT, 0, words.length);
            if (words[0].isEmpty()) {
                return MemorySegment.NULL;
            }
            MemorySegment addresses = arena.allocate(ValueLayout.ADDRESS, words.length);
            for (int i = 0; i < words.length; i++) {
                addresses.setAtIndex(ValueLayout.ADDRESS, i, arena.allocateFrom(words[i], StandardCharsets.UTF_16LE));
            }
            return addresses;
        }

        SymbolLookup functions() {
            return name -> switch (name) {
                case "GetCommandLineW" -> Optional.of(function("commandLine", MemorySegment.class));
                case "CommandLineToArgvW" ->
                        Optional.of(function("split", MemorySegment.class, MemorySegment.class, MemorySegment.class));
                default -> Optional.empty();
            };
        }

        private MemorySegment function(String name, Class<?> result, Class<?>... of) {
            MemoryLayout[] addresses = new MemoryLayout[of.length];
            Arrays.fill(addresses, ValueLayout.ADDRESS);
            try {
                return Linker.nativeLinker().upcallStub(MethodHandles.lookup().bind(this, name, MethodType.methodType(result, of)),
                        FunctionDescriptor.of(ValueLayout.ADDRESS, addresses), arena);
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
    }

    @Test
    void wordsAreAskedForAsWindowsGivesThem() {
        try (Arena arena = Arena.ofConfined()) {
            assertThat(Words.typed(new Fake(arena, "Lectern.exe||𠮷 讲话.txt").functions()))
                    .containsExactly("Lectern.exe", "", "𠮷 讲话.txt");
            assertThat(Words.typed(new Fake(arena, "").functions())).as("Windows has no memory for them").isEmpty();
        }
    }

    @Test
    void withoutThoseFunctionsJavasWordsStay() {
        assertThat(Words.typed(name -> Optional.empty())).isEmpty();
        assertThat(Words.last(List.of(), List.of("e.txt"))).containsExactly("e.txt");
    }
}
