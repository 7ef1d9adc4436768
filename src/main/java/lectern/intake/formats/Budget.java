package lectern.intake.formats;

import lectern.message.Problem;

/// Counts what reading one file costs and ends it when it is too much. For one thread.
public final class Budget {
    private static final long FREE = 4L << 20;
    private final String name;
    private final Limits limits;
    private final Spent spent;

    private static final class Spent {
        final long end;
        long unpacked;
        long characters;

        Spent(long end) {
            this.end = end;
        }
    }

    /// @param name the file's name, for what is told
    public Budget(String name, Limits limits) {
        this(name, limits, new Spent(System.nanoTime() + limits.time().toNanos()));
    }

    private Budget(String name, Limits limits, Spent spent) {
        this.name = name;
        this.limits = limits;
        this.spent = spent;
    }

    /// The same budget for a part of the file, told under that name.
    public Budget part(String partName) {
        return new Budget(partName, limits, spent);
    }

    /// The file's name.
    public String name() {
        return name;
    }

    Limits limits() {
        return limits;
    }

    /// @throws Problem `intake.limit.time` when the time is over
    void time() {
        if (System.nanoTime() - spent.end > 0) {
            throw new Problem("intake.limit.time", name, limits.time().toSeconds());
        }
    }

    /// More bytes of a part have been unpacked.
    ///
    /// @param more the bytes just unpacked
    /// @param part all bytes unpacked of this part so far
    /// @param packed the bytes it was packed in
    void unpacked(long more, long part, long packed) {
        spent.unpacked += more;
        if (spent.unpacked > limits.unpacked()) {
            throw new Problem("intake.limit.unpacked", name, limits.unpacked() >> 20);
        }
        if (part > FREE && part > limits.ratio() * Math.max(1, packed)) {
            throw new Problem("intake.limit.ratio", name, limits.ratio());
        }
        time();
    }

    void characters(long more) {
        spent.characters += more;
        if (spent.characters > limits.characters()) {
            throw new Problem("intake.limit.characters", name, limits.characters());
        }
    }

    void depth(int depth) {
        if (depth > limits.depth()) {
            throw new Problem("intake.limit.depth", name, limits.depth());
        }
    }

    void entries(long count) {
        if (count > limits.entries()) {
            throw new Problem("intake.limit.entries", name, limits.entries());
        }
    }

    void pages(int count) {
        if (count > limits.pages()) {
            throw new Problem("intake.limit.pages", name, limits.pages());
        }
    }

    /// @throws Problem `intake.limit.speeches` when a file holds more texts
    public void speeches(int count) {
        if (count > limits.speeches()) {
            throw new Problem("intake.limit.speeches", name, limits.speeches());
        }
    }

    /// The file is not what its format asks for.
    ///
    /// @param format the format's usual name: DOCX, PDF
    Problem damaged(String format, Throwable cause) {
        return cause instanceof Problem problem ? problem : new Problem(cause, "intake.part-damaged", name, format);
    }

    Problem damaged(String format) {
        return new Problem("intake.part-damaged", name, format);
    }
}
