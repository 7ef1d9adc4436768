package lectern.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// How fast work goes, and how long the rest will take: by what was done in the last ten seconds.
public final class Pace {
    private static final Duration WINDOW = Duration.ofSeconds(10);
    private static final Duration LEAST = Duration.ofMillis(400);

    private record Sample(Instant at, int done) {
    }

    private final Deque<Sample> samples = new ArrayDeque<>();

    /// @param at when it was told
    /// @param done how much is done; never less than before
    public void told(Instant at, int done) {
        while (samples.size() > 1 && samples.getFirst().at().isBefore(at.minus(WINDOW))) {
            samples.removeFirst();
        }
        // a few in a second are enough
        if (samples.size() > 1 && Duration.between(samples.getLast().at(), at).toMillis() < 100) {
            samples.removeLast();
        }
        samples.addLast(new Sample(at, done));
    }

    /// How many a second; empty while too little is known.
    public Optional<Double> perSecond() {
        if (samples.size() < 2) {
            return Optional.empty();
        }
        Duration time = Duration.between(samples.getFirst().at(), samples.getLast().at());
        int done = samples.getLast().done() - samples.getFirst().done();
        return time.compareTo(LEAST) < 0 || done <= 0 ? Optional.empty() : Optional.of(done * 1000.0 / time.toMillis());
    }

    /// How long the rest takes at this pace, in whole seconds, at least one; empty while too little is known.
    ///
    /// @param total how much there is in all
    public Optional<Duration> remaining(int total) {
        return perSecond().map(rate -> Duration.ofSeconds(
                Math.max(1, Math.round((total - samples.getLast().done()) / rate))));
    }
}
