package lectern;

/// Starts Lectern: the command line when a command is named, the window otherwise.
public final class Lectern {
    private Lectern() {
    }

    /// @param arguments a command with its options, or files to open in the window
    public static void main(String[] arguments) {
    }
}
