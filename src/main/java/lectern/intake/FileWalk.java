package lectern.intake;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import lectern.message.Problem;

/// Finds the files to read.
public final class FileWalk {
    /// What systems leave in folders without being asked.
    private static final Set<String> LITTER = Set.of("thumbs.db", "ehthumbs.db", "desktop.ini", "__macosx",
            "$recycle.bin", "system volume information", "icon\r");
    private static final String OWNER_OF_OFFICE = "~$";
    private static final Pattern BESIDE_LIBRARIES = Pattern.compile(".*\\.lectern-(?:open|journal|backups)");

    private final BiConsumer<Path, Problem> unreadable;
    private final Set<Path> files = new LinkedHashSet<>();
    private final Set<Path> folders = new HashSet<>();

    private FileWalk(BiConsumer<Path, Problem> unreadable) {
        this.unreadable = unreadable;
    }

    /// Every file below the given paths, each once: folders whole and recursive, each folder in natural order (2 before
    /// 10), the given paths in the order given. Hidden files and what systems leave behind are passed over inside
    /// folders; a file that is given itself is returned whatever its name. Links are followed; a folder that was seen
    /// is not entered again.
    ///
    /// @param unreadable is told of what is missing, not permitted or no file at all, in the caller's thread
    public static List<Path> files(List<Path> paths, BiConsumer<Path, Problem> unreadable) {
        FileWalk walk = new FileWalk(unreadable);
        paths.forEach(walk::take);
        return List.copyOf(walk.files);
    }

    private void take(Path path) {
        if (Files.isDirectory(path)) {
            enter(path);
        } else if (Files.isRegularFile(path)) {
            files.add(path.normalize());
        } else {
            boolean exists = Files.exists(path);
            unreadable.accept(path, new Problem(exists ? "intake.special" : "intake.missing", Intake.name(path)));
        }
    }

    private void enter(Path folder) {
        List<Path> entries = new ArrayList<>();
        try {
            if (!folders.add(folder.toRealPath())) {
                return;
            }
            try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
                for (Path entry : stream) {
                    if (!passedOver(entry)) {
                        entries.add(entry);
                    }
                }
            }
        } catch (DirectoryIteratorException trouble) {
            tell(folder, trouble.getCause());
        } catch (IOException trouble) {
            tell(folder, trouble);
        }
        entries.sort((a, b) -> NaturalOrder.compare(Intake.name(a), Intake.name(b)));
        entries.forEach(this::take);
    }

    private void tell(Path folder, IOException trouble) {
        String key = switch (trouble) {
            case NoSuchFileException missing -> "intake.missing";
            case AccessDeniedException denied -> "intake.folder-denied";
            default -> "intake.unreadable";
        };
        unreadable.accept(folder, new Problem(trouble, key, Intake.name(folder)));
    }

    private static boolean passedOver(Path entry) throws IOException {
        String name = Intake.name(entry);
        return name.startsWith(".") || isLitter(name) || Files.isHidden(entry);
    }

    /// Whether a file or folder of that name is what systems, word processors or Lectern itself put beside what is meant.
    static boolean isLitter(String name) {
        return LITTER.contains(name.toLowerCase(Locale.ROOT)) || name.startsWith(OWNER_OF_OFFICE) || BESIDE_LIBRARIES.matcher(name).matches();
    }
}
