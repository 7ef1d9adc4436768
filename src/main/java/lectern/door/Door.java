package lectern.door;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/// Where the first start of the program waits for the calls of later ones. Safe for use from any thread.
///
/// A lock on a file decides between two starts at the same moment; a socket that nobody listens at any more is replaced.
public final class Door implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Door.class.getName());
    // the first window may itself be starting on a slow machine
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ATTEMPTS = 3;
    private static final int LONGEST_CALL = 1 << 24;
    private static final int TAKEN = 'y';
    private static final int LEAVING = 'w';

    private final @Nullable Path folder;
    private final @Nullable ServerSocketChannel server;
    private final CompletableFuture<Predicate<Call>> receiver = new CompletableFuture<>();
    // starts that wait for the end of this one
    private final Set<SocketChannel> waiting = ConcurrentHashMap.newKeySet();

    private Door(@Nullable Path folder, @Nullable ServerSocketChannel server) {
        this.folder = folder;
        this.server = server;
    }

    /// Hands `call` to the program that is open already, or opens the door of this one.
    ///
    /// @param folders where the door may be, the best first; the first that can be used is
    /// @return empty if the call was taken: nothing more is to be done here. Otherwise this start is the first one; its
    ///     door may be one that nobody finds, where none could be made
    public static Optional<Door> open(List<Path> folders, Call call) {
        Optional<Path> place = folders.stream().filter(DoorFolder::prepare).findFirst();
        if (place.isEmpty()) {
            return Optional.of(new Door(null, null));
        }
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                Door door = knock(place.get(), call);
                if (door == null || door.server != null) {
                    return Optional.ofNullable(door);
                }
            }
        } catch (IOException | UnsupportedOperationException e) {
            LOG.log(Level.FINE, "no door", e);
        }
        return Optional.of(new Door(null, null));
    }

    /// @return this start's door; null if the call was taken; a door without a server if there was no answer
    private static @Nullable Door knock(Path folder, Call call) throws IOException {
        SocketChannel first;
        try (FileChannel channel = lockFile(folder); FileLock lock = channel.lock()) {
            first = connect(folder);
            if (first == null) {
                Files.deleteIfExists(DoorFolder.socket(folder));
                Door door = new Door(folder, listen(folder));
                door.wait(door.server);
                return door;
            }
        }
        try (first) {
            return hand(first, call.absolute()) ? null : new Door(null, null);
        }
    }

    private static FileChannel lockFile(Path folder) throws IOException {
        return FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static @Nullable SocketChannel connect(Path folder) throws IOException {
        SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            channel.connect(UnixDomainSocketAddress.of(DoorFolder.socket(folder)));
            return channel;
        } catch (IOException nobodyThere) {
            channel.close();
            return null;
        }
    }

    private static ServerSocketChannel listen(Path folder) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            return channel.bind(UnixDomainSocketAddress.of(DoorFolder.socket(folder)));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// Whether the call was taken. Waits for a program that is closing until it is gone; not at all for one that hangs.
    private static boolean hand(SocketChannel channel, Call call) {
        Thread watch = Thread.ofVirtual().start(() -> closeLater(channel));
        try {
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            byte[] bytes = call.packed();
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            int answer = in.read();
            if (answer == LEAVING) {
                in.read();
            }
            return answer == TAKEN;
        } catch (IOException gone) {
            LOG.log(Level.FINE, "the first program has not answered", gone);
            return false;
        } finally {
            watch.interrupt();
        }
    }

    private static void closeLater(SocketChannel channel) {
        try {
            Thread.sleep(PATIENCE);
            channel.close();
        } catch (InterruptedException answered) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            LOG.log(Level.FINE, "closing", e);
        }
    }

    /// Whether later starts find this door.
    public boolean isOpen() {
        return server != null && server.isOpen();
    }

    /// From now on calls are brought to `receiver`, those that have come before first; once.
    ///
    /// @param receiver says whether it takes the call; a start whose call is not taken waits until this program has ended,
    ///     and is then the first itself. Called on threads of the door
    public void answer(Predicate<Call> receiver) {
        this.receiver.complete(receiver);
    }

    private void wait(ServerSocketChannel listening) {
        Thread.ofPlatform().name("door").daemon().start(() -> {
            while (listening.isOpen()) {
                try {
                    SocketChannel caller = listening.accept();
                    Thread.ofVirtual().start(() -> listen(caller));
                } catch (ClosedChannelException end) {
                    return;
                } catch (IOException e) {
                    LOG.log(Level.WARNING, "the door is shut: " + e.getClass().getName());
                    return;
                }
            }
        });
    }

    private void listen(SocketChannel caller) {
        try (caller) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(caller));
            int length = in.readInt();
            if (length < 0 || length > LONGEST_CALL) {
                return;
            }
            Call call = Call.unpacked(in.readNBytes(length));
            boolean taken = receiver.join().test(call);
            caller.write(ByteBuffer.wrap(new byte[] {(byte) (taken ? TAKEN : LEAVING)}));
            if (!taken) {
                waiting.add(caller);
                in.read();
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "a caller has gone", e);
        }
    }

    private static void hangUp(SocketChannel caller) {
        try {
            caller.close();
        } catch (IOException e) {
            LOG.log(Level.FINE, "a caller has gone", e);
        }
    }

    /// Takes the door away: the next start is the first.
    @Override
    public void close() {
        if (server == null || folder == null) {
            return;
        }
        try (server; FileChannel channel = lockFile(folder); FileLock lock = channel.tryLock()) {
            // without the lock another start is just putting its own socket there
            if (lock != null) {
                Files.deleteIfExists(DoorFolder.socket(folder));
            }
        } catch (IOException e) {
            LOG.log(Level.FINE, "the socket stays, the next start replaces it", e);
        }
        waiting.forEach(Door::hangUp);
    }
}
