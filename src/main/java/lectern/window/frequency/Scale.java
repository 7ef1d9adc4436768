package lectern.window.frequency;

import java.util.ArrayList;
import java.util.List;

/// The axis of a chart: from 0 to a round number that no value exceeds, in steps of 1, 2 or 5 times a power of ten.
///
/// @param top the greatest number on it; above 0
/// @param step from tick to tick
record Scale(double top, double step) {
    /// The axis for values up to `greatest`.
    ///
    /// @param ticks how many there is room for, at least 1
    /// @param whole whether only whole numbers are values
    static Scale of(double greatest, int ticks, boolean whole) {
        double most = greatest > 0 ? greatest : 1;
        double rough = most / Math.max(1, ticks);
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = power;
        for (double factor : new double[] {1, 2, 5, 10}) {
            step = factor * power;
            if (step >= rough * (1 - 1e-9)) {
                break;
            }
        }
        if (whole) {
            step = Math.max(1, step);
        }
        return new Scale(step * Math.ceil(most / step - 1e-9), step);
    }

    /// The numbers at its ticks, from 0.
    List<Double> ticks() {
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= top * (1 + 1e-9); i++) {
            ticks.add(i * step);
        }
        return ticks;
    }

    /// Which share of the axis a value takes, 0 to 1.
    double share(double value) {
        return Math.clamp(value / top, 0, 1);
    }
}
