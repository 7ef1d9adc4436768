package lectern.desk;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.Optional;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The places a reader jumped from, across speeches, to go back to and on again as in a browser.
///
/// Confined to one thread.
public final class JumpList {
    /// How many places are remembered.
    public static final int DEPTH = 200;
    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();

    /// A passage of a speech.
    ///
    /// @param speech the speech's number in its library
    /// @param range UTF-16, half-open
    public record Place(long speech, TextRange range) {
    }

    /// The reader jumps away from `place`; what could be gone on to is forgotten.
    public void leave(Place place) {
        if (!Objects.equals(back.peek(), place)) {
            back.push(place);
        }
        if (back.size() > DEPTH) {
            back.removeLast();
        }
        forward.clear();
    }

    /// The place to go back to.
    ///
    /// @param present where the reader is, to come on to again; null where no speech is open
    public Optional<Place> back(@Nullable Place present) {
        return step(back, forward, present);
    }

    /// The place that was left by going back.
    ///
    /// @param present where the reader is, to go back to again; null where no speech is open
    public Optional<Place> forward(@Nullable Place present) {
        return step(forward, back, present);
    }

    private static Optional<Place> step(Deque<Place> from, Deque<Place> to, @Nullable Place present) {
        while (present != null && present.equals(from.peek())) {
            from.pop();
        }
        Place place = from.poll();
        if (place != null && present != null && !present.equals(to.peek())) {
            to.push(present);
        }
        return Optional.ofNullable(place);
    }
}
