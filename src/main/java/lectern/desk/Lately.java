package lectern.desk;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What was used lately.
///
/// @param libraries the files of the libraries that were open, the latest first
/// @param folder where a file was chosen last; empty where none was
public record Lately(List<String> libraries, String folder) {
    /// Nothing yet.
    public static final Lately NOTHING = new Lately(List.of(), "");
    private static final int KEPT = 8;

    // a settings file made by hand may leave anything out
    public Lately(@Nullable List<String> libraries, @Nullable String folder) {
        this.libraries = libraries == null ? List.of() : libraries.stream().filter(Objects::nonNull).limit(KEPT).toList();
        this.folder = Objects.requireNonNullElse(folder, "");
    }

    /// After a library was opened.
    public Lately withLibrary(String file) {
        return new Lately(Stream.concat(Stream.of(file), libraries.stream().filter(other -> !other.equals(file))).toList(), folder);
    }

    /// After a file was chosen in a folder.
    public Lately withFolder(String newFolder) {
        return new Lately(libraries, newFolder);
    }
}
