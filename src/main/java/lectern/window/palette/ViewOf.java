package lectern.window.palette;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Function;

/// A list seen through a function, worked out where it is looked at.
final class ViewOf<A, B> extends AbstractList<B> implements RandomAccess {
    private final List<A> list;
    private final Function<A, B> as;

    ViewOf(List<A> list, Function<A, B> as) {
        this.list = list;
        this.as = as;
    }

    @Override
    public B get(int index) {
        return as.apply(list.get(index));
    }

    @Override
    public int size() {
        return list.size();
    }
}
