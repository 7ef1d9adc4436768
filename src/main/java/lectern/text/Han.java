package lectern.text;

/// Whether a text is set as Chinese is.
public final class Han {
    private static final int LOOKED_AT = 4000;

    private Han() {
    }

    /// Whether more of the first letters are Han characters than anything else.
    public static boolean prevails(CharSequence text) {
        int han = 0;
        int other = 0;
        for (int i = 0; i < Math.min(text.length(), LOOKED_AT); i++) {
            char c = text.charAt(i);
            if (Character.isIdeographic(c)) {
                han++;
            } else if (Character.isLetter(c)) {
                other++;
            }
        }
        return han > other;
    }
}
