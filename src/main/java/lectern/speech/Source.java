package lectern.speech;

/// The file a speech came from, as far as it must be remembered.
///
/// @param name the file's name without its folder
/// @param charset the charset it was read in, by its canonical name
/// @param confidence how sure that charset is, from 0 to 1 (1: said by a byte order mark or the reader)
/// @param lineEnding what ended its lines
/// @param byteOrderMark whether it began with one
public record Source(String name, String charset, double confidence, LineEnding lineEnding, boolean byteOrderMark) {
    /// What ends the lines of a file.
    public enum LineEnding {
        /// No line ending in the file.
        NONE,
        /// `\n`
        LF,
        /// `\r\n`
        CRLF,
        /// `\r`
        CR,
        /// More than one of these, or Unicode's NEL, LS, PS
        MIXED
    }
}
