package lectern.door;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// A start of the program in a process of its own: says whether it was the first, and stays until it has taken the calls of
/// the others.
final class OtherStart {
    private OtherStart() {
    }

    static Process start(Path folder) throws IOException {
        return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xshare:auto",
                "-XX:TieredStopAtLevel=1", "-Dsun.jnu.encoding=UTF-8", "-cp", System.getProperty("java.class.path"),
                OtherStart.class.getName(), folder.toUri().toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
    }

    /// What it said; ends it.
    static String said(Process start) throws IOException {
        String word = start.inputReader(StandardCharsets.UTF_8).readLine();
        start.getOutputStream().close();
        return word;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Door door = Door.open(List.of(Path.of(URI.create(arguments[0]))), new Call(null, List.of())).orElse(null);
        System.out.println(door == null ? "handed" : door.isOpen() ? "first" : "none");
        if (door != null) {
            CountDownLatch others = new CountDownLatch(3);
            door.answer(call -> {
                others.countDown();
                return true;
            });
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
            others.await(60, TimeUnit.SECONDS);
            door.close();
        }
    }
}
