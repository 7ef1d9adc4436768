package lectern.search;

import java.util.Arrays;

/// A growing row of numbers.
final class Growing {
    private long[] numbers = new long[256];
    private int size;

    void add(long number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /// The first so many.
    long[] all(int most) {
        return Arrays.copyOf(numbers, most);
    }
}
