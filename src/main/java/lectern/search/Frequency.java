package lectern.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// How often something stands, group by group.
///
/// @param query as typed
/// @param groups in order of their key, the unknown one last; every group of the library, also those without a hit
/// @param all everything together, its key null
/// @param first the first use by date; null when no dated speech has one
/// @param last the last use by date
public record Frequency(String query, List<Group> groups, Group all, @Nullable Line first, @Nullable Line last) {
    public Frequency {
        groups = List.copyOf(groups);
    }
}
