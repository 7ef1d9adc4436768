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
    /// @param pinned the index of one for which those before it make way upwards; -1 for none
    /// @param slack by how much the pinned one stands lower than its place if those before it then stay below `top`
    static double[] down(double[] wished, double[] heights, double gap, double top, int pinned, double slack) {
        double[] tops = new double[wished.length];
        double full = top;
        for (int i = 0; i < tops.length; i++) {
            double lowest = i == 0 ? wished[i] : Math.max(wished[i], tops[i - 1] + heights[i - 1] + gap);
            tops[i] = i != pinned ? lowest : Math.max(wished[i], Math.min(full, wished[i] + slack));
            full += heights[i] + gap;
        }
        for (int i = pinned - 1; i >= 0; i--) {
            tops[i] = Math.min(tops[i], tops[i + 1] - gap - heights[i]);
        }
        return tops;
    }
}
