package lectern.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoorTest {
    private static final Call NOTHING = new Call(null, List.of());
    @TempDir
    private Path folder;

    private List<Path> place() {
        return List.of(folder.resolve("家 d"));
    }

    @Test
    void aSecondStartHandsItsFilesToTheFirst() throws Exception {
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        try (Door first = Door.open(place(), NOTHING).orElseThrow()) {
            assertThat(first.isOpen()).isTrue();
            first.answer(calls::add);
            Call call = new Call(Path.of("b.lectern"), List.of(Path.of("讲话 𠮷.txt"), Path.of("/tmp/a\nb")));
            assertThat(Door.open(place(), call)).isEmpty();
            Call heard = calls.poll(30, TimeUnit.SECONDS);
            assertThat(heard.library()).isEqualTo(Path.of("b.lectern").toAbsolutePath());
            assertThat(heard.files()).containsExactly(Path.of("讲话 𠮷.txt").toAbsolutePath(), Path.of("/tmp/a\nb"));
        }
        try (Door next = Door.open(place(), NOTHING).orElseThrow()) {
            assertThat(next.isOpen()).as("after the first has gone").isTrue();
        }
        assertThat(place().getFirst().resolve("door")).doesNotExist();
    }

    @Test
    void callsWaitForAWindowThatIsStillStarting() throws Exception {
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        try (Door first = Door.open(place(), NOTHING).orElseThrow()) {
            CompletableFuture<Optional<Door>> second = CompletableFuture.supplyAsync(
                    () -> Door.open(place(), new Call(null, List.of(Path.of("/a.txt")))));
            first.answer(calls::add);
            assertThat(second.get(30, TimeUnit.SECONDS)).isEmpty();
            assertThat(calls.take().files()).containsExactly(Path.of("/a.txt"));
        }
    }

    @Test
    void aSocketThatNobodyListensAtIsReplaced() throws IOException {
        Path door = Files.createDirectory(place().getFirst(), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwx------"))).resolve("door");
        ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(door)).close();
        assertThat(door).exists();
        try (Door first = Door.open(place(), NOTHING).orElseThrow()) {
            assertThat(first.isOpen()).isTrue();
            first.answer(call -> true);
            assertThat(Door.open(place(), NOTHING)).isEmpty();
        }
    }

    @Test
    void whoComesWhileTheWindowCloseWaitsAndIsTheNextFirst() throws Exception {
        Door first = Door.open(place(), NOTHING).orElseThrow();
        CompletableFuture<Void> refused = new CompletableFuture<>();
        first.answer(call -> {
            refused.complete(null);
            return false;
        });
        Process second = OtherStart.start(place().getFirst());
        refused.get(60, TimeUnit.SECONDS);
        assertThat(second.isAlive()).isTrue();
        first.close();
        assertThat(OtherStart.said(second)).isEqualTo("first");
        second.destroy();
    }

    @Test
    void ofManyStartsAtTheSameMomentOneIsTheFirst() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(OtherStart.start(place().getFirst()));
        }
        List<String> said = new ArrayList<>();
        for (Process start : starts) {
            said.add(OtherStart.said(start));
        }
        assertThat(said).containsExactlyInAnyOrder("first", "handed", "handed", "handed");
    }

    @Test
    void withoutAPlaceTheProgramStartsAllTheSame() throws IOException {
        Path tooLong = folder.resolve("很长的名字".repeat(8)).resolve("d");
        Path notAFolder = Files.writeString(folder.resolve("file"), "").resolve("d");
        Path everybodys = Files.createDirectory(folder.resolve("open"), PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rwxr-xr-x")));
        try (Door none = Door.open(List.of(tooLong, notAFolder, everybodys), NOTHING).orElseThrow()) {
            assertThat(none.isOpen()).isFalse();
        }
        try (Door other = Door.open(List.of(tooLong, notAFolder, place().getFirst()), NOTHING).orElseThrow()) {
            assertThat(other.isOpen()).isTrue();
            assertThat(Files.getPosixFilePermissions(place().getFirst())).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        }
    }

    @Test
    void noiseAtTheDoorIsNoCall() throws Exception {
        BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
        try (Door first = Door.open(place(), NOTHING).orElseThrow()) {
            first.answer(calls::add);
            try (SocketChannel noise = SocketChannel.open(UnixDomainSocketAddress.of(place().getFirst().resolve("door")))) {
                noise.write(ByteBuffer.wrap("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
                assertThat(hungUp(noise)).isTrue();
            }
            assertThat(Door.open(place(), NOTHING)).isEmpty();
            assertThat(calls).hasSize(1);
        }
    }

    private static boolean hungUp(SocketChannel channel) {
        try {
            return channel.read(ByteBuffer.allocate(10)) == -1;
        } catch (IOException reset) {
            return true;
        }
    }

    @Property(tries = 200)
    void aCallIsReadAsItWasPacked(@ForAll List<String> names) throws IOException {
        List<Path> files = names.stream().map(name -> "/" + name.replaceAll("[\\x00\\p{Cs}/]", "") + "x").map(Path::of).toList();
        Call call = new Call(files.isEmpty() ? null : files.getFirst(), files);
        assertThat(Call.unpacked(call.packed())).isEqualTo(call);
    }

    @Test
    void aLibraryAmongFilesIsOpened() {
        Call call = Call.of(List.of(Path.of("/a.txt"), Path.of("/b.lectern"), Path.of("/c.lectern")));
        assertThat(call.library()).isEqualTo(Path.of("/b.lectern"));
        assertThat(call.files()).containsExactly(Path.of("/a.txt"), Path.of("/c.lectern"));
    }
}
