package lectern.search;

/// What a search found: the speeches, in the library's order, and how many hits each has. Immutable; the texts around the
/// hits are read page by page.
public final class Found {
    private final Sweep.Sought sought;
    private final long[] speeches;
    private final int[] hits;
    private final Count count;

    Found(Sweep.Sought sought, long[] speeches, int[] hits, Count count) {
        this.sought = sought;
        this.speeches = speeches;
        this.hits = hits;
        this.count = count;
    }

    /// How many speeches.
    public int size() {
        return speeches.length;
    }

    /// The number of the speech at that place.
    public long speech(int at) {
        return speeches[at];
    }

    /// The numbers of all of them.
    public long[] speechNumbers() {
        return speeches.clone();
    }

    /// How many hits that speech has.
    public int hits(int at) {
        return hits[at];
    }

    Sweep.Sought sought() {
        return sought;
    }

    int[] hits() {
        return hits;
    }

    /// Everything together; complete.
    public Count count() {
        return count;
    }
}
