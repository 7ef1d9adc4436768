package lectern.search;

/// All who answer questions about one library, with the texts they share. For any thread but the library's.
public final class Answers {
    private static final long MOST_KEPT = 64L << 20;
    private final FullText fullText;
    private final Kwic kwic;
    private final PassageSearch passages;
    private final Frequencies frequencies;
    private final NearSearch near;

    /// @param library the way to the library
    public Answers(Asking library) {
        TextCache cache = new TextCache(Math.min(MOST_KEPT, Runtime.getRuntime().maxMemory() / 8));
        fullText = new FullText(library, cache);
        kwic = new Kwic(library, cache);
        passages = new PassageSearch(library);
        frequencies = new Frequencies(library, cache);
        near = new NearSearch(library, cache);
    }

    /// In which speeches something stands.
    public FullText fullText() {
        return fullText;
    }

    /// In what surroundings.
    public Kwic kwic() {
        return kwic;
    }

    /// Which passages were marked.
    public PassageSearch passages() {
        return passages;
    }

    /// How often, when first and last.
    public Frequencies frequencies() {
        return frequencies;
    }

    /// What differs a little.
    public NearSearch near() {
        return near;
    }
}
