package lectern.intake.child;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.message.Problem;

/// What runs in a child: reads requests from its standard input, one after the other, and writes an answer to each to its
/// standard output.
///
/// One thread does nothing but listen, so that the child ends at once when its parent does, whatever it is reading.
public final class ChildMain {
    /// POI goes down a level for each level of nesting, and the limits of nesting are counted for a stack of this size.
    private static final long STACK = 1 << 20;
    private static final int BUFFER = 64 << 10;

    private ChildMain() {
    }

    /// @param arguments none
    public static void main(String[] arguments) throws InterruptedException {
        Wire.In in = new Wire.In(new BufferedInputStream(new FileInputStream(FileDescriptor.in), BUFFER));
        Wire.Out out = new Wire.Out(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), BUFFER));
        silence();
        NoNetwork.install();
        BlockingQueue<Request> requests = new SynchronousQueue<>();
        Thread.ofPlatform().name("reader").stackSize(STACK).start(() -> answer(requests, out));
        try {
            out.small(Wire.GREETING);
            out.flush();
            while (true) {
                requests.put(Request.read(in));
            }
        } catch (IOException parentGone) {
            // there is nobody left to tell
            Runtime.getRuntime().halt(0);
        }
    }

    /// What libraries print or log may quote what they read; and standard output is the wire.
    private static void silence() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nowhere);
        System.setErr(nowhere);
        LogManager.getLogManager().reset();
        Logger.getLogger("").setLevel(Level.OFF);
    }

    private static void answer(BlockingQueue<Request> requests, Wire.Out out) {
        try {
            while (true) {
                answer(requests.take()).write(out);
            }
        } catch (IOException | InterruptedException parentGone) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static Answer answer(Request request) {
        try {
            FileReading reading = Intake.readAll(request.name(), request.bytes(), request.options());
            return new Answer.Read(reading);
        } catch (Problem problem) {
            return new Answer.Refused(problem);
        } catch (RuntimeException | Error e) {
            return new Answer.Failed(ChildFailure.of(e));
        }
    }
}
