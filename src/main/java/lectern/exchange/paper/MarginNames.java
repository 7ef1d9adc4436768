package lectern.exchange.paper;

import java.util.Comparator;
import java.util.List;
import lectern.text.TextRange;

/// The names of the themes in the margin, beside the line where their mark begins, one under the other where they crowd.
final class MarginNames {
    private static final double SIZE = 7;
    private static final double STEP = 9;
    private final Pages pages;
    private double last;
    private int page;

    MarginNames(Pages pages) {
        this.pages = pages;
    }

    /// Those whose marks begin in this line, as far as there is room on the page.
    void add(List<Marks.Mark> here, TextRange line, double baseline) {
        if (page != pages.number()) {
            page = pages.number();
            last = -STEP;
        }
        Sheet sheet = pages.sheet();
        here.stream().filter(mark -> line.contains(mark.range().start())).sorted(Comparator.comparingInt(mark ->
                mark.range().start())).forEach(mark -> {
                    for (int i = 0; i < mark.themes().size(); i++) {
                        double at = Math.max(baseline, last + STEP);
                        if (at <= sheet.bottom()) {
                            pages.area(sheet.margin() - 5, at - 6.5, 2, 8, mark.inks().get(i));
                            pages.label(mark.themes().get(i).name(), sheet.margin(), at, SIZE, false, mark.inks().get(i),
                                    sheet.marginWidth());
                            last = at;
                        }
                    }
                });
    }
}
