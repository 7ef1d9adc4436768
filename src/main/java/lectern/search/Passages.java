package lectern.search;

import java.util.List;

/// The passages that were found, by place. Immutable and small: they are read page by page.
public final class Passages {
    private final Query query;
    private final List<String> ids;
    private final long[] speeches;

    Passages(Query query, List<String> ids, long[] speeches) {
        this.query = query;
        this.ids = List.copyOf(ids);
        this.speeches = speeches;
    }

    /// What was sought.
    public Query query() {
        return query;
    }

    /// The ids of the annotations, by speech and place.
    public List<String> ids() {
        return ids;
    }

    /// How many.
    public int size() {
        return ids.size();
    }

    /// In how many speeches.
    public int speeches() {
        return speeches.length;
    }

    /// The numbers of these speeches.
    public long[] speechNumbers() {
        return speeches.clone();
    }
}
