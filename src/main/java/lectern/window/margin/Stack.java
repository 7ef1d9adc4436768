package lectern.window.margin;

/// Stacks things beside the places they belong to. Lengths in pixels, downwards.
final class Stack {
    private Stack() {
    }

    /// The upper edges of things that keep their order and never overlap, each as near below its place as those before
    /// it allow.
    ///
    /// @param wished where each would stand alone, in order
    /// @param heights how high each is
    /// @param gap the least room between two
    /// @param pinned the index of one that stands exactly at its place, those before it making way upwards; -1 for none
    static double[] down(double[] wished, double[] heights, double gap, int pinned) {
        double[] tops = new double[wished.length];
        for (int i = 0; i < tops.length; i++) {
            tops[i] = i == 0 || i == pinned ? wished[i] : Math.max(wished[i], tops[i - 1] + heights[i - 1] + gap);
        }
        for (int i = pinned - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], tops[i + 1] - gap - heights[i]);
        }
        return tops;
    }
}
