package lectern.window.search;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/// The numbers from 0, which take no room however many there are.
final class Numbers extends AbstractList<Integer> implements RandomAccess {
    private final int size;

    Numbers(int size) {
        this.size = size;
    }

    @Override
    public Integer get(int index) {
        return Objects.checkIndex(index, size);
    }

    @Override
    public int size() {
        return size;
    }
}
