package lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileWalkTest {
    private final List<String> told = new ArrayList<>();

    @Test
    void takesFoldersWholeInNaturalOrder(@TempDir Path root) throws IOException {
        for (String name : List.of("讲话10.txt", "讲话2.txt", "讲话002b.txt", "b/1.txt", "b/c/x.txt", "A.txt")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), "x");
        }
        assertThat(walk(root)).containsExactly("A.txt", "b/1.txt", "b/c/x.txt", "讲话2.txt", "讲话002b.txt", "讲话10.txt");
        assertThat(told).isEmpty();
    }

    @Test
    void passesOverHiddenFilesAndWhatSystemsLeave(@TempDir Path root) throws IOException {
        for (String name : List.of("a.txt", "._a.txt", ".DS_Store", "Thumbs.db", "desktop.ini", ".git/config", "__MACOSX/b.txt",
                "~$讲话.docx", "书库.lectern-open", "书库.lectern-journal", "书库.lectern-backups/a.lectern")) {
            Files.createDirectories(root.resolve(name).getParent());
            Files.writeString(root.resolve(name), "x");
        }
        assertThat(walk(root)).containsExactly("a.txt");
    }

    @Test
    void endsOnLinksThatLeadInACircle(@TempDir Path root) throws IOException {
        Files.createDirectories(root.resolve("a/b"));
        Files.writeString(root.resolve("a/b/x.txt"), "x");
        Files.createSymbolicLink(root.resolve("a/b/up"), root);
        Files.createSymbolicLink(root.resolve("a/self"), root.resolve("a/self"));
        assertThat(walk(root)).containsExactly("a/b/x.txt");
        assertThat(told).containsExactly("self intake.missing");
    }

    @Test
    void tellsWhatIsMissingAndNeverThrows(@TempDir Path root) throws IOException {
        Files.writeString(root.resolve("a.txt"), "x");
        List<Path> files = FileWalk.files(List.of(root.resolve("gone"), root.resolve("a.txt"), root, root.resolve("a.txt")),
                (path, problem) -> told.add(path.getFileName() + " " + problem.key()));
        assertThat(files).containsExactly(root.resolve("a.txt"));
        assertThat(told).containsExactly("gone intake.missing");
    }

    @Test
    void ordersNamesWithoutContradiction() {
        List<String> names = List.of("1", "01", "a", "A", "a1", "a01", "a1b", "a10", "", "第2章", "第10章", "a2");
        for (String a : names) {
            for (String b : names) {
                assertThat(Integer.signum(NaturalOrder.compare(a, b))).isEqualTo(-Integer.signum(NaturalOrder.compare(b, a)));
                for (String c : names) {
                    if (NaturalOrder.compare(a, b) <= 0 && NaturalOrder.compare(b, c) <= 0) {
                        assertThat(NaturalOrder.compare(a, c)).as("%s %s %s", a, b, c).isLessThanOrEqualTo(0);
                    }
                }
            }
        }
    }

    private List<String> walk(Path root) {
        return FileWalk.files(List.of(root), (path, problem) -> told.add(path.getFileName() + " " + problem.key()))
                .stream().map(file -> root.relativize(file).toString().replace('\\', '/')).toList();
    }
}
