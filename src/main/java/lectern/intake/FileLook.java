package lectern.intake;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lectern.intake.formats.TableReader;
import lectern.message.Problem;
import org.jspecify.annotations.Nullable;

/// A look at files before they are read: which choices the reader has.
///
/// @param parts whether one of them is a book or minutes, which may be read whole or in parts
/// @param languages the languages of the translation memories among them, in order
/// @param tableName the name of the table; empty when there is none, or several, whose columns may be different ones
/// @param table what its columns seem to be, and its first rows; null when there is none, or several
public record FileLook(boolean parts, List<String> languages, String tableName, TableReader.@Nullable Preview table) {
    /// Files about which there is nothing to choose.
    public static final FileLook NOTHING = new FileLook(false, List.of(), "", null);
    private static final int MOST = 2000;
    private static final Pattern LANGUAGE = Pattern.compile("<tuv\\b[^>]{0,300}?lang\\s*=\\s*[\"']([\\w-]{2,35})[\"']");
    private static final Set<String> LOOKED_AT = Set.of("epub", "tmx", "xml", "csv", "tsv", "tab");

    public FileLook {
        languages = List.copyOf(languages);
    }

    /// Whether there is anything to choose.
    public boolean offers() {
        return parts || languages.size() > 1 || table != null;
    }

    /// Looks at those of the files that may offer a choice, by their names; what they are is told by their bytes. Of many
    /// files the first 2,000 are looked at.
    ///
    /// @param paths files and folders
    public static FileLook at(List<Path> paths) {
        boolean parts = false;
        Set<String> languages = new LinkedHashSet<>();
        String tableName = "";
        TableReader.Preview table = null;
        int tables = 0;
        // what cannot be read is told when it is imported
        List<Path> files = FileWalk.files(paths, (path, problem) -> { });
        for (Path file : files.subList(0, Math.min(MOST, files.size()))) {
            String name = Intake.name(file);
            if (!LOOKED_AT.contains(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))) {
                continue;
            }
            Optional<String> text = text(file, name);
            if (text.isEmpty()) {
                parts |= name.toLowerCase(Locale.ROOT).endsWith(".epub");
                continue;
            }
            FileFormat format = TextFormat.of(name, text.get());
            parts |= format == FileFormat.BUNDESTAG || format == FileFormat.TEI;
            if (format == FileFormat.TMX) {
                Matcher said = LANGUAGE.matcher(text.get());
                while (said.find()) {
                    languages.add(said.group(1));
                }
            } else if (format == FileFormat.TABLE) {
                tables++;
                table = TableReader.preview(text.get()).orElse(null);
                tableName = name;
            }
        }
        return new FileLook(parts, List.copyOf(languages), tables == 1 ? tableName : "", tables == 1 ? table : null);
    }

    private static Optional<String> text(Path file, String name) {
        try {
            byte[] bytes = Intake.bytes(file, name);
            return FileFormat.of(bytes).isPresent() ? Optional.empty() : Optional.of(TextDecoding.of(name, bytes, null).text());
        } catch (Problem problem) {
            // told when it is imported
            return Optional.empty();
        }
    }
}
