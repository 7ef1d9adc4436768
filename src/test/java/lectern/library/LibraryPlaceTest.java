package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LibraryPlaceTest {
    private static final Path HOME = Path.of("/home/wang");

    @Test
    void linuxFollowsTheBaseDirectorySpecification() {
        assertThat(LibraryPlace.defaultLibrary(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/share/lectern/library.lectern"));
        assertThat(LibraryPlace.defaultLibrary(Map.of("XDG_DATA_HOME", "/data"), "Linux", HOME))
                .isEqualTo(Path.of("/data/lectern/library.lectern"));
        assertThat(LibraryPlace.defaultLibrary(Map.of("XDG_DATA_HOME", "relative"), "FreeBSD", HOME))
                .isEqualTo(HOME.resolve(".local/share/lectern/library.lectern"));
        assertThat(LibraryPlace.defaultLibrary(Map.of("XDG_DATA_HOME", "/data"), "Linux", null))
                .isEqualTo(Path.of("/data/lectern/library.lectern"));
        assertThat(LibraryPlace.logFolder(Map.of(), "Linux", HOME))
                .isEqualTo(HOME.resolve(".local/state/lectern/log"));
    }

    @Test
    void aUserMeetsTheirOtherStartsWhereOnlyTheyCome() {
        Path tmp = Path.of("/tmp");
        Map<String, String> desktop = Map.of("XDG_RUNTIME_DIR", "/run/user/1000", "DISPLAY", ":0");
        List<Path> places = LibraryPlace.meetingFolders(desktop, "Linux", HOME, tmp, "wang");
        assertThat(places.getFirst().getParent()).isEqualTo(Path.of("/run/user/1000"));
        assertThat(places.get(1).getParent()).isEqualTo(HOME.resolve(".local/state/lectern"));
        assertThat(places.getLast().toString()).startsWith("/tmp/lectern-").endsWith("-wang");
        assertThat(LibraryPlace.meetingFolders(Map.of("XDG_RUNTIME_DIR", "/run/user/1000", "DISPLAY", ":0.0"), "Linux", HOME,
                tmp, "wang")).isEqualTo(places);
        assertThat(LibraryPlace.meetingFolders(Map.of("XDG_RUNTIME_DIR", "/run/user/1000", "DISPLAY", ":1"), "Linux", HOME,
                tmp, "wang")).as("another screen").doesNotContainAnyElementsOf(places);
        assertThat(LibraryPlace.meetingFolders(desktop, "Linux", Path.of("/home/li"), tmp, "wang"))
                .as("other settings").doesNotContainAnyElementsOf(places);
        assertThat(LibraryPlace.meetingFolders(desktop, "Mac OS X", HOME, tmp, "wang").getFirst().getParent())
                .isEqualTo(HOME.resolve("Library/Application Support/Lectern"));
    }

    @Test
    void macAndWindowsHaveTheirOwnPlaces() {
        assertThat(LibraryPlace.defaultLibrary(Map.of("XDG_DATA_HOME", "/data"), "Mac OS X", HOME))
                .isEqualTo(HOME.resolve("Library/Application Support/Lectern/library.lectern"));
        assertThat(LibraryPlace.logFolder(Map.of(), "Mac OS X", HOME)).isEqualTo(HOME.resolve("Library/Logs/Lectern"));
        assertThat(LibraryPlace.defaultLibrary(Map.of("APPDATA", "/roaming"), "Windows 11", HOME))
                .isEqualTo(Path.of("/roaming/Lectern/library.lectern"));
        assertThat(LibraryPlace.defaultLibrary(Map.of(), "Windows 11", HOME))
                .isEqualTo(HOME.resolve("AppData/Roaming/Lectern/library.lectern"));
        assertThat(LibraryPlace.logFolder(Map.of("LOCALAPPDATA", "/local"), "Windows 11", HOME))
                .isEqualTo(Path.of("/local/Lectern/log"));
    }

    @Test
    void withoutAHomeTheReaderIsToldWhatToDo() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 11"}) {
            LibraryTest.assertProblem("library.no-home", () -> LibraryPlace.defaultLibrary(Map.of(), system, null));
            LibraryTest.assertProblem("library.no-home", () -> LibraryPlace.logFolder(Map.of(), system, null));
        }
    }

    @ParameterizedTest
    @CsvSource({"/home/w/Dropbox/a.lectern,Dropbox", "/home/w/Dropbox (Personal)/x/a.lectern,Dropbox",
        "/Users/w/Library/CloudStorage/OneDrive-Personal/a.lectern,OneDrive", "/c/OneDrive - 公司/a.lectern,OneDrive",
        "/home/w/我的坚果云/a.lectern,坚果云", "/home/w/Nutstore Files/a.lectern,坚果云",
        "/Users/w/Library/Mobile Documents/com~apple~CloudDocs/a.lectern,iCloud", "/c/iCloudDrive/a.lectern,iCloud",
        "/Users/w/Library/CloudStorage/GoogleDrive-a@b.c/My Drive/a.lectern,Google Drive",
        "/d/BaiduSyncdisk/a.lectern,百度网盘", "/d/百度网盘同步/a.lectern,百度网盘"})
    void aFolderThatIsSyncedIsNamed(Path path, String service) {
        assertThat(LibraryPlace.syncFolder(path)).hasValueSatisfying(
                notice -> assertThat(notice.arguments().getFirst()).isEqualTo(service));
    }

    @ParameterizedTest
    @CsvSource({"/home/w/speeches/a.lectern", "/home/w/dropboxes/a.lectern", "/home/w/one drive/a.lectern"})
    void anOrdinaryFolderIsNot(Path path) {
        assertThat(LibraryPlace.syncFolder(path)).isEmpty();
    }

    @Test
    void oldCopiesOfTheNativeLibraryAreSweptAndNothingElse(@TempDir Path folder) throws IOException {
        Instant now = Instant.now();
        Path old = Files.writeString(folder.resolve("sqlite-3-a-libsqlitejdbc.so"), "");
        Path young = Files.writeString(folder.resolve("sqlite-3-b-libsqlitejdbc.so"), "");
        Path other = Files.writeString(folder.resolve("other"), "");
        Files.setLastModifiedTime(old, FileTime.from(now.minusSeconds(60)));
        Files.setLastModifiedTime(other, FileTime.from(now.minusSeconds(60)));
        NativeFolder.sweep(folder, now.minusSeconds(30));
        assertThat(folder).isDirectoryContaining(young::equals).isDirectoryContaining(other::equals)
                .isDirectoryNotContaining(old::equals);
    }

    @Test
    void aFolderOthersCanEnterIsNotUsedForTheNativeLibrary(@TempDir Path folder) throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        assertThat(NativeFolder.ours(folder)).isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(NativeFolder.ours(folder)).isFalse();
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder);
        assertThat(NativeFolder.ours(link)).isFalse();
    }
}
