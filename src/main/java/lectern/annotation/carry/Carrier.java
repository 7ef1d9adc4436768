package lectern.annotation.carry;

import lectern.annotation.Anchor;
import lectern.text.TextRange;

/// Carries anchors from one version of a text to another: by the alignment where it has kept their words, else by looking
/// for the quotation with its surroundings in what is new.
///
/// Thresholds as measured: at least half of the characters kept and a similarity of 0.5 for the alignment, 0.7 for the
/// search. A quotation of up to four characters goes by the alignment only; one of up to twelve only where its surroundings
/// go with it.
/// Not safe for use from several threads at once.
public final class Carrier {
    private static final double KEPT = 0.5;
    private static final double ALIKE = 0.5;
    private static final double SURE = 0.8;
    private static final double SURE_FOUND = 0.85;
    private static final int SHORT = 4;
    private static final int FEW = 12;
    private static final int SURROUNDINGS = 8;
    private static final int NEAR = 24;
    private static final int PLACE = 24;

    private final Alignment alignment;
    private final QuoteSearch search;

    /// @param alignment of the two texts
    public Carrier(Alignment alignment) {
        this.alignment = alignment;
        this.search = new QuoteSearch(alignment);
    }

    /// A carrier between two texts.
    public static Carrier between(String before, String after) {
        return new Carrier(Alignment.of(before, after));
    }

    /// How the texts correspond.
    public Alignment alignment() {
        return alignment;
    }

    /// Where the anchor stands in the new text.
    ///
    /// @param anchor of the old text; one that does not fit it is looked for by its quotation alone
    public Carried carry(Anchor anchor) {
        if (!anchor.fits(alignment.before()) || anchor.range().isEmpty()) {
            return find(anchor);
        }
        boolean brief = anchor.quote().codePointCount(0, anchor.quote().length()) <= SHORT;
        Alignment.Image image = alignment.image(anchor.range()).orElse(null);
        if (image != null && image.kept() >= KEPT && image.similarity() >= ALIKE && !image.range().isEmpty()
                && (anchor.range().length() > FEW || inPlace(anchor.range(), image.range()))) {
            return new Carried(anchor, Anchor.of(alignment.after(), image.range()),
                    image.similarity() < SURE ? Outcome.UNSURE : image.moved() ? Outcome.MOVED : Outcome.KEPT, image.similarity());
        }
        return brief ? Carried.unplaced(anchor) : find(anchor);
    }

    /// Looks for the quotation in what is new in the text.
    private Carried find(Anchor anchor) {
        if (anchor.quote().codePointCount(0, anchor.quote().length()) <= SHORT) {
            return Carried.unplaced(anchor);
        }
        return search.find(anchor).map(found -> new Carried(anchor, Anchor.of(alignment.after(), found.range()),
                found.similarity() >= SURE_FOUND ? Outcome.MOVED : Outcome.UNSURE, found.similarity()))
                .orElseGet(() -> Carried.unplaced(anchor));
    }

    /// A place of the new text for a place of the old one, such as a bookmark's: never none.
    public int place(int offset) {
        String before = alignment.before();
        if (offset >= before.length()) {
            return alignment.after().length();
        }
        if (alignment.image(offset) >= 0) {
            return alignment.near(offset);
        }
        Anchor there = Anchor.of(before, new TextRange(offset, Math.min(before.length(), offset + PLACE)));
        Carried carried = carry(there);
        return carried.now() != null ? carried.now().range().start() : alignment.near(offset);
    }

    /// Whether at least half of what stood before the old range, or of what stood after it, stands around the new one.
    private boolean inPlace(TextRange was, TextRange is) {
        int length = alignment.before().length();
        return was.length() == length || wentAlong(Math.max(0, was.start() - SURROUNDINGS), was.start(), is)
                || wentAlong(was.end(), Math.min(length, was.end() + SURROUNDINGS), is);
    }

    private boolean wentAlong(int from, int to, TextRange is) {
        int kept = 0;
        for (int i = from; i < to; i++) {
            int at = alignment.image(i);
            kept += at >= 0 && at >= is.start() - NEAR && at < is.end() + NEAR ? 1 : 0;
        }
        return from < to && 2 * kept >= to - from;
    }
}
