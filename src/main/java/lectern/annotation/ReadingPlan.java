package lectern.annotation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The speeches to be read, in the order in which they shall be.
///
/// @param kind how they were chosen
/// @param stratum of a sample: the facet of whose values each got its share; null otherwise
/// @param seed of a sample: with it the same speeches are drawn again from the same shelf; 0 otherwise
/// @param from how many speeches they were chosen from
/// @param speeches their numbers
public record ReadingPlan(Kind kind, @Nullable Facet stratum, long seed, int from, List<Long> speeches) {
    public ReadingPlan {
        speeches = List.copyOf(speeches);
    }

    /// How the speeches of a plan are chosen.
    public enum Kind {
        /// All of a shelf, in its order.
        ORDER,
        /// A random sample in which each stratum has its share.
        SAMPLE
    }
}
