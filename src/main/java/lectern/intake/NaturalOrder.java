package lectern.intake;

/// The order people expect of file names: runs of digits by their value, letters without regard to case.
final class NaturalOrder {
    private NaturalOrder() {
    }

    /// Compares two names; 0 only if they are equal.
    static int compare(String a, String b) {
        int i = 0;
        int j = 0;
        while (i < a.length() && j < b.length()) {
            int order;
            if (digit(a.charAt(i)) && digit(b.charAt(j))) {
                int endA = run(a, i);
                int endB = run(b, j);
                String x = withoutZeros(a.substring(i, endA));
                String y = withoutZeros(b.substring(j, endB));
                order = x.length() == y.length() ? x.compareTo(y) : Integer.compare(x.length(), y.length());
                i = endA;
                j = endB;
            } else {
                order = Character.compare(Character.toLowerCase(a.charAt(i++)), Character.toLowerCase(b.charAt(j++)));
            }
            if (order != 0) {
                return order;
            }
        }
        int rest = Integer.compare(a.length() - i, b.length() - j);
        return rest != 0 ? rest : a.compareTo(b);
    }

    private static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int run(String name, int from) {
        int end = from;
        while (end < name.length() && digit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static String withoutZeros(String digits) {
        int first = 0;
        while (first < digits.length() - 1 && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
