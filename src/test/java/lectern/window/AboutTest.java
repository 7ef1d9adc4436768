package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AboutTest {
    private static final Pattern DEPENDENCY = Pattern.compile(
            "<dependency>\\s*<groupId>[^<]*</groupId>\\s*<artifactId>([^<]*)</artifactId>(?:(?!</dependency>).)*", Pattern.DOTALL);
    @TempDir
    private Path folder;

    @Test
    void everyPartOfTheProgramIsNamedWithItsLicence() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        List<String> parts = DEPENDENCY.matcher(own).results()
                .filter(found -> !found.group().contains("<scope>test</scope>") && !found.group().contains("<scope>provided</scope>"))
                .map((MatchResult found) -> found.group(1)).toList();
        String named = Files.readString(Path.of("resources/lectern/licences.txt")).toLowerCase();
        assertThat(parts).hasSizeGreaterThan(6).allSatisfy(part -> assertThat(named).contains(part));
    }

    @Test
    void onlyTheNewestSectionIsShownOneLineForEachEntry() {
        assertThat(About.newest("# Changelog\n\n## [2.0]\n\n### Added\n\n- A `key`\n  goes **on**.\n- B [x](y)\n\n## [1.0]\n- Old\n"))
                .containsExactly("· A key goes on.", "· B x");
    }

    @Test
    void aFolderIsOpenedByTheSystemOrItIsToldThatItWasNot() throws Exception {
        assertThat(FolderOpener.open(folder, "true").get(30, TimeUnit.SECONDS)).isTrue();
        assertThat(FolderOpener.open(folder, "false").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(FolderOpener.open(folder, "no-such-file-manager").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(FolderOpener.open(folder.resolve("gone"), "true").get(30, TimeUnit.SECONDS)).isFalse();
        assertThat(List.of(FolderOpener.command("Linux"), FolderOpener.command("Mac OS X"), FolderOpener.command("Windows 11")))
                .containsExactly("xdg-open", "open", "explorer.exe");
    }
}
