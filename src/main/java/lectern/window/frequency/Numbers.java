package lectern.window.frequency;

import com.ibm.icu.text.NumberFormat;
import java.util.Locale;

/// How figures are written.
final class Numbers {
    private Numbers() {
    }

    /// Whole numbers in groups of thousands, others with at most two places.
    static NumberFormat in(Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(2);
        return format;
    }
}
