package lectern.search;

/// Reads what the reader typed.
public final class QueryReader {
    private QueryReader() {
    }

    /// The query.
    ///
    /// @throws lectern.message.Problem `search.query-…` with the place, counted in characters from 1
    public static Query read(String typed) {
        throw new UnsupportedOperationException();
    }
}
