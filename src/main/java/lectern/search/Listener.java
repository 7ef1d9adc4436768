package lectern.search;

import java.util.List;

/// Is told of what is found while a question is being answered.
///
/// @param <T> what a first page is made of
public interface Listener<T> {
    /// The first page, once; before any exact count.
    void first(List<T> page);

    /// How far the counting is; several times, at last with [Count#complete()].
    void counted(Count count);
}
