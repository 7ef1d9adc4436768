package lectern.intake.formats;

import java.util.ArrayList;
import java.util.List;
import lectern.message.Notice;

/// What the readers of minutes in XML have in common: one text, or one for each speech and a word on what was left out
/// between them.
abstract class MinutesReader {
    final Xml xml;
    final Budget budget;
    /// Whether the minutes are one text; else each speech is one.
    final boolean whole;
    ManuscriptWriter out;

    MinutesReader(byte[] bytes, Budget budget, boolean whole, String format) {
        xml = new Xml(bytes, budget, format, true);
        this.budget = budget;
        this.whole = whole;
        out = writer();
    }

    final ManuscriptWriter writer() {
        return new ManuscriptWriter(budget, false);
    }

    /// The speeches; the first tells in how many places words between them were left out.
    final List<Manuscript> telling(List<Manuscript> speeches, int left) {
        if (left == 0 || speeches.isEmpty()) {
            return speeches;
        }
        Manuscript first = speeches.getFirst();
        List<Manuscript> told = new ArrayList<>(speeches);
        told.set(0, new Manuscript(first.part(), first.text(), first.layout(),
                List.of(Notice.of("intake.between-speeches", budget.name(), left))));
        return told;
    }
}
