package lectern.text;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// A few hundred bytes that resemble those of another text as much as the texts do.
///
/// The words of a text (each Han character, each kana, each run of other letters or digits; case and all else left out) are
/// taken in runs of three; each run is hashed once, falls into one of 63 bins, and the smallest hash of each bin stays
/// (MinHash: Broder 1997; one permutation with rotation: Li, Owen, Zhang 2012; Shrivastava, Li 2014). The share of equal bins
/// estimates how many of the runs two texts have in common (Jaccard). Immutable.
public final class Sketch {
    static final int BINS = 63;
    private static final long MIX = 0x9E3779B97F4A7C15L;
    private final int[] smallest;

    private Sketch(int[] smallest) {
        this.smallest = smallest;
    }

    /// The sketch of a text; some ten microseconds for a thousand characters.
    public static Sketch of(String text) {
        int[] smallest = new int[BINS];
        Arrays.fill(smallest, Integer.MAX_VALUE);
        long first = 0;
        long second = 0;
        long word = 0;
        int length = text.length();
        for (int i = 0; i <= length; ) {
            int c = i < length ? text.codePointAt(i) : ' ';
            boolean single = alone(c);
            boolean letter = !single && Character.isLetterOrDigit(c);
            if (letter) {
                word = mixed(word ^ Character.toLowerCase(c));
            } else {
                if (word != 0) {
                    put(smallest, first, second, word);
                    first = second;
                    second = word;
                    word = 0;
                }
                if (single) {
                    long one = mixed(c);
                    put(smallest, first, second, one);
                    first = second;
                    second = one;
                }
            }
            i += i < length ? Character.charCount(c) : 1;
        }
        return new Sketch(filled(smallest));
    }

    /// The sketch that gave these [#bytes()].
    ///
    /// @throws IllegalArgumentException if none did
    public static Sketch of(byte[] bytes) {
        if (bytes.length != BINS * Integer.BYTES) {
            throw new IllegalArgumentException("no sketch of " + bytes.length + " bytes");
        }
        int[] smallest = new int[BINS];
        ByteBuffer.wrap(bytes).asIntBuffer().get(smallest);
        return new Sketch(smallest);
    }

    /// The sketch, to be kept.
    public byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(BINS * Integer.BYTES);
        bytes.asIntBuffer().put(smallest);
        return bytes.array();
    }

    /// How much the two texts resemble each other, from 0 to 1; an estimate, good to about 0.06.
    public double resemblance(Sketch other) {
        int equal = 0;
        for (int i = 0; i < BINS; i++) {
            equal += smallest[i] == other.smallest[i] ? 1 : 0;
        }
        return (double) equal / BINS;
    }

    /// Three neighbouring bins as one number: texts that resemble each other have some of these in common.
    long band(int band) {
        long hash = band;
        for (int i = 3 * band; i < 3 * band + 3; i++) {
            hash = mixed(hash ^ smallest[i]);
        }
        return hash;
    }

    private static boolean alone(int c) {
        return c >= 0x3040 && (Character.isIdeographic(c) || c <= 0x30FF);
    }

    private static void put(int[] smallest, long first, long second, long third) {
        // the first words of a text make shorter runs, so that a text of one word has a sketch too
        long hash = mixed(first * 31 + mixed(second * 31 + third));
        int bin = (int) Long.remainderUnsigned(hash, BINS);
        smallest[bin] = Math.min(smallest[bin], (int) (hash >>> 33));
    }

    /// A bin into which nothing fell takes what the next one has, told apart by the distance.
    private static int[] filled(int[] smallest) {
        int[] filled = smallest.clone();
        for (int i = 0; i < BINS; i++) {
            for (int far = 1; filled[i] == Integer.MAX_VALUE && far < BINS; far++) {
                int from = smallest[(i + far) % BINS];
                if (from != Integer.MAX_VALUE) {
                    filled[i] = (int) (mixed(from + MIX * far) >>> 33);
                }
            }
        }
        return filled;
    }

    private static long mixed(long value) {
        long hash = (value + MIX) * MIX;
        hash = (hash ^ hash >>> 32) * 0xD6E8FEB86659FD93L;
        return hash ^ hash >>> 32;
    }
}
