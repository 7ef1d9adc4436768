package lectern;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.IntStream;

/// The words of the command line as they were typed.
///
/// On Windows Java's starters put them into the code page of the system, in which a file's Chinese name becomes question
/// marks unless Windows itself is Chinese, and 𠮷 even then. Windows keeps the true ones (`GetCommandLineW`): they are
/// the last ones there, and as many. Elsewhere Java's are true.
final class Words {
    private Words() {
    }

    /// @param arguments as Java gives them to `main`
    static List<String> of(String[] arguments) {
        boolean windows = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        if (!windows || arguments.length == 0) {
            return List.of(arguments);
        }
        try (Arena arena = Arena.ofConfined()) {
            return last(typed(SymbolLookup.libraryLookup("kernel32", arena).or(SymbolLookup.libraryLookup("shell32", arena))),
                    List.of(arguments));
        } catch (IllegalArgumentException e) {
            // what Java gave is right for most names
            log().log(Level.WARNING, "Windows' libraries cannot be found", e);
            return List.of(arguments);
        }
    }

    /// The true words for those that Java gave; Java's where there are too few of them.
    static List<String> last(List<String> typed, List<String> given) {
        return typed.size() < given.size() ? given : typed.subList(typed.size() - given.size(), typed.size());
    }

    /// All words with which this process was started, the program's name first; none where they cannot be asked for.
    ///
    /// @param windows the functions of Windows
    static List<String> typed(SymbolLookup windows) {
        try (Arena arena = Arena.ofConfined()) {
            MethodHandle line = call(windows, "GetCommandLineW", FunctionDescriptor.of(ValueLayout.ADDRESS));
            // https://learn.microsoft.com/windows/win32/api/shellapi/nf-shellapi-commandlinetoargvw
            MethodHandle split = call(windows, "CommandLineToArgvW",
                    FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            MemorySegment count = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment words = (MemorySegment) split.invokeExact((MemorySegment) line.invokeExact(), count);
            int many = words.address() == 0 ? 0 : count.get(ValueLayout.JAVA_INT, 0);
            // freed with the process, which ends with them
            return read(words, many);
        } catch (Throwable e) {
            log().log(Level.WARNING, "the words of the command line cannot be read", e);
            return List.of();
        }
    }

    private static MethodHandle call(SymbolLookup library, String name, FunctionDescriptor as) {
        return Linker.nativeLinker().downcallHandle(library.findOrThrow(name), as);
    }

    /// @param words the address of `many` addresses of words in UTF-16, each with a 0 at its end
    private static List<String> read(MemorySegment words, int many) {
        MemorySegment addresses = words.reinterpret(many * ValueLayout.ADDRESS.byteSize());
        return IntStream.range(0, many)
                .mapToObj(i -> addresses.getAtIndex(ValueLayout.ADDRESS, i).reinterpret(Long.MAX_VALUE)
                        .getString(0, StandardCharsets.UTF_16LE)).toList();
    }

    // asked for only in trouble: to wake logging takes longer than all else that is done before the window
    private static Logger log() {
        return Logger.getLogger(Words.class.getName());
    }
}
