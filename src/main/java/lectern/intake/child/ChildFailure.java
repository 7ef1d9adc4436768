package lectern.intake.child;

/// A defect of the program that a child met, as its parent knows it: what was thrown and where, without its message, which
/// might quote a speech.
public final class ChildFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String what;

    ChildFailure(String what, StackTraceElement[] frames) {
        super(what);
        this.what = what;
        setStackTrace(frames);
    }

    static ChildFailure of(Throwable thrown) {
        return new ChildFailure(thrown.getClass().getName(), thrown.getStackTrace());
    }

    /// The class of what was thrown.
    public String what() {
        return what;
    }
}
