package lectern.exchange.paper;

import java.util.function.IntPredicate;
import lectern.text.TextRange;

/// Faces in which a Latin letter is half as wide as any other, for tests without fonts.
final class EvenFaces implements Faces {
    @Override
    public double[] advances(String text, TextRange range, IntPredicate strong, double size) {
        double[] advances = new double[range.length()];
        for (int at = range.start(); at < range.end(); at += Character.charCount(text.codePointAt(at))) {
            int codePoint = text.codePointAt(at);
            advances[at - range.start()] = Character.getType(codePoint) == Character.FORMAT ? 0
                    : codePoint < 0x2E80 ? size / 2 : size;
        }
        return advances;
    }
}
