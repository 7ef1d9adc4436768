package lectern.intake;

import java.nio.charset.Charset;

/// The charset a file is most probably written in.
///
/// @param charset the charset; GB18030 stands for GB2312 and GBK too, windows-1252 for ISO 8859-1
/// @param confidence from 0 to 1; below [#DOUBTFUL] the reader should look at the text. 1: a byte order mark says so
/// @param bomLength the bytes of the byte order mark, 0 if there is none
public record CharsetGuess(Charset charset, double confidence, int bomLength) {
    /// Confidence below this is told.
    public static final double DOUBTFUL = 0.7;

    public CharsetGuess {
        if (!(confidence >= 0 && confidence <= 1) || bomLength < 0) {
            throw new IllegalArgumentException("confidence " + confidence + ", byte order mark " + bomLength);
        }
    }
}
