package lectern.window.reader;

/// How a line is set.
///
/// @param kind what it is
/// @param level the level of a heading from 1; 0 for other lines
record LineLook(LineKind kind, int level) {
    LineLook(LineKind kind) {
        this(kind, 0);
    }
}
