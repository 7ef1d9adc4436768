package lectern.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Queries as the README explains them, answered character by character over whole texts, with no index and none of the
/// program's own query code or folding.
sealed interface Naive {
    String UNSPACED = "\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}";
    Pattern WORD_LETTER = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}&&[^" + UNSPACED + "]]");
    Pattern LETTER = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}\\x{3007}]");
    Pattern UNIT = Pattern.compile("[\\p{L}\\p{Nd}\\p{M}&&[^" + UNSPACED + "]]+|[\\p{L}\\x{3007}&&[" + UNSPACED + "]]");

    /// A speech to be searched.
    record Speech(String text, String speaker, String date, boolean marked, boolean noted) {
        String folded() {
            return Read.of(text).folded();
        }
    }

    /// A text with its letters made alike, by Java's Unicode data and a table written out here: none of the program's folding.
    ///
    /// @param places where each character, and the end, stands in the text
    record Read(String folded, List<Integer> places) {
        private static final String ALIKE = "發发經经濟济劉刘國国";

        static Read of(String text) {
            StringBuilder folded = new StringBuilder();
            List<Integer> places = new ArrayList<>();
            for (int start = 0, end; start < text.length(); start = end) {
                end = start + Character.charCount(text.codePointAt(start));
                while (end < text.length() && Pattern.matches("[\\p{M}\uFF9E\uFF9F]", text.substring(end, end + 1))) {
                    end++;
                }
                String written = text.substring(start, end);
                String wide = Pattern.compile("[\uFF66-\uFF9F]").matcher(written).replaceAll(kana -> Normalizer.normalize(kana.group(), Normalizer.Form.NFKC));
                String composed = Normalizer.normalize(wide, Normalizer.Form.NFC);
                String letter = composed.length() < written.length() ? composed : written;
                String alike = letter.equals("𬙂") ? "縯" : letter.chars().mapToObj(c -> String.valueOf(alike((char) c))).collect(Collectors.joining());
                for (int i = 0; i < alike.length(); i++) {
                    places.add(i == 0 ? start : end - alike.length() + i);
                }
                folded.append(alike);
            }
            places.add(text.length());
            return new Read(folded.toString(), places);
        }

        private static char alike(char c) {
            int traditional = ALIKE.indexOf(c);
            if (traditional >= 0) {
                return ALIKE.charAt(traditional | 1);
            }
            boolean otherWidth = c == '　' || c >= '！' && c <= 'ﾝ';
            char usual = otherWidth ? Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).charAt(0) : c;
            return c == '\u0130' ? 'i' : usual == 'ı' ? usual : Character.toLowerCase(Character.toUpperCase(usual));
        }
    }

    /// A place.
    record Place(int start, int end) {
    }

    /// How it is typed.
    String typed();

    /// The places of a speech that fits, or null.
    List<Place> in(Speech speech);

    private static boolean isWordLetter(int c) {
        return WORD_LETTER.matcher(Character.toString(c)).matches();
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && isWordLetter(text.codePointBefore(at)) && isWordLetter(text.codePointAt(at));
    }

    private static List<Place> none(List<Place> places) {
        return places.isEmpty() ? null : places;
    }

    /// Leftmost, then longest, without overlap.
    static List<Place> together(List<Place> places) {
        List<Place> sorted = new ArrayList<>(places);
        sorted.sort(Comparator.comparingInt(Place::start).thenComparing(Comparator.comparingInt(Place::end).reversed()));
        List<Place> kept = new ArrayList<>();
        for (Place place : sorted) {
            if (kept.isEmpty() || place.start() >= kept.getLast().end()) {
                kept.add(place);
            }
        }
        return kept;
    }

    record Words(String words, boolean quoted, boolean whole) implements Naive {
        @Override
        public String typed() {
            String plain = words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            return (whole ? "=" : "") + (quoted ? '"' + plain + '"' : words);
        }

        @Override
        public List<Place> in(Speech speech) {
            String text = speech.folded();
            String wanted = Read.of(words).folded();
            List<Place> places = new ArrayList<>();
            int at = 0;
            while (at + wanted.length() <= text.length()) {
                boolean here = true;
                for (int i = 0; i < wanted.length() && here; i++) {
                    here = text.charAt(at + i) == wanted.charAt(i);
                }
                if (here && !(whole && (cuts(text, at) || cuts(text, at + wanted.length())))) {
                    places.add(new Place(at, at + wanted.length()));
                    at += wanted.length();
                } else {
                    at++;
                }
            }
            return none(places);
        }
    }

    /// With at least one letter beside `*` and `?`.
    record Wild(String pattern) implements Naive {
        @Override
        public String typed() {
            return pattern;
        }

        @Override
        public List<Place> in(Speech speech) {
            String text = speech.folded();
            String wanted = Read.of(pattern).folded();
            List<Place> places = new ArrayList<>();
            for (int at = 0; at < text.length(); ) {
                int end = Character.isLowSurrogate(text.charAt(at)) ? -1 : begins(text, at, wanted) ? end(text, at, wanted, 0) : -1;
                if (end > at) {
                    places.add(new Place(at, end));
                    at = end;
                } else {
                    at++;
                }
            }
            return none(places);
        }

        private static boolean begins(String text, int at, String wanted) {
            int c = wanted.codePointAt(0);
            return !(c == '*' || c == '?' || isWordLetter(c)) || at == 0 || !isWordLetter(text.codePointBefore(at));
        }

        private static int end(String text, int at, String wanted, int from) {
            if (from == wanted.length()) {
                int c = wanted.codePointBefore(from);
                boolean word = c == '*' || c == '?' || isWordLetter(c);
                return word && at < text.length() && isWordLetter(text.codePointAt(at)) ? -1 : at;
            }
            char sign = wanted.charAt(from);
            if (sign == '*') {
                boolean outer = from == 0 || from == wanted.length() - 1;
                List<Integer> stops = new ArrayList<>(List.of(at));
                int end = at;
                while (end < text.length() && (outer ? isWordLetter(text.codePointAt(end))
                        : stops.size() <= 20 && LETTER.matcher(Character.toString(text.codePointAt(end))).matches())) {
                    end += Character.charCount(text.codePointAt(end));
                    stops.add(end);
                }
                for (int stop : outer ? stops.reversed() : stops) {
                    int found = end(text, stop, wanted, from + 1);
                    if (found >= 0) {
                        return found;
                    }
                }
                return -1;
            }
            if (at >= text.length()) {
                return -1;
            }
            if (sign == '?') {
                int c = text.codePointAt(at);
                return LETTER.matcher(Character.toString(c)).matches() ? end(text, at + Character.charCount(c), wanted, from + 1) : -1;
            }
            return text.charAt(at) == sign ? end(text, at + 1, wanted, from + 1) : -1;
        }
    }

    record Regex(String expression) implements Naive {
        @Override
        public String typed() {
            return '/' + expression + '/';
        }

        @Override
        public List<Place> in(Speech speech) {
            String word = "[" + WORD_LETTER + "_]";
            String edge = "(?:(?<!" + word + ")(?=" + word + ")|(?<=" + word + ")(?!" + word + "))";
            Matcher matcher = Pattern.compile(expression.replace("\\b", edge)).matcher(speech.folded());
            List<Place> places = new ArrayList<>();
            while (matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    places.add(new Place(matcher.start(), matcher.end()));
                }
            }
            return none(places);
        }
    }

    record Field(String name, String value) implements Naive {
        @Override
        public String typed() {
            return name + ':' + value;
        }

        @Override
        public List<Place> in(Speech speech) {
            boolean fits = switch (name) {
                case "speaker" -> speech.speaker().contains(value);
                case "date" -> speech.date().compareTo(value.substring(0, 4)) >= 0 && speech.date().substring(0, 4).compareTo(value.substring(6)) <= 0;
                case "theme" -> speech.marked();
                case "note" -> speech.noted();
                default -> throw new IllegalStateException(name);
            };
            return fits ? List.of() : null;
        }
    }

    record All(List<Naive> parts) implements Naive {
        @Override
        public String typed() {
            return parts.stream().map(Naive::typed).collect(Collectors.joining(parts.hashCode() % 2 == 0 ? " " : " AND ", "(", ")"));
        }

        @Override
        public List<Place> in(Speech speech) {
            List<Place> places = new ArrayList<>();
            for (Naive part : parts) {
                List<Place> found = part.in(speech);
                if (found == null) {
                    return null;
                }
                places.addAll(found);
            }
            return places;
        }
    }

    record Any(List<Naive> parts) implements Naive {
        @Override
        public String typed() {
            return parts.stream().map(Naive::typed).collect(Collectors.joining(" OR ", "(", ")"));
        }

        @Override
        public List<Place> in(Speech speech) {
            List<List<Place>> found = new ArrayList<>();
            parts.forEach(part -> {
                List<Place> places = part.in(speech);
                if (places != null) {
                    found.add(places);
                }
            });
            return found.isEmpty() ? null : found.stream().flatMap(List::stream).toList();
        }
    }

    record Not(Naive part) implements Naive {
        @Override
        public String typed() {
            return "NOT " + part.typed();
        }

        @Override
        public List<Place> in(Speech speech) {
            return part.in(speech) == null ? List.of() : null;
        }
    }

    record Near(Naive left, Naive right, int most) implements Naive {
        @Override
        public String typed() {
            return "(" + left.typed() + " NEAR/" + most + " " + right.typed() + ")";
        }

        @Override
        public List<Place> in(Speech speech) {
            List<Place> lefts = left.in(speech);
            List<Place> rights = right.in(speech);
            if (lefts == null || rights == null) {
                return null;
            }
            List<Place> found = new ArrayList<>();
            for (Place one : together(lefts)) {
                for (Place other : together(rights)) {
                    if (close(speech.folded(), one, other) || close(speech.folded(), other, one)) {
                        found.add(one);
                        found.add(other);
                    }
                }
            }
            return none(found);
        }

        private boolean close(String text, Place before, Place after) {
            return before.end() <= after.start() && UNIT.matcher(text.substring(before.end(), after.start())).results().count() <= most;
        }
    }

    /// Some query.
    ///
    /// @param pieces what texts are made of
    static Naive some(Random random, String[] pieces, int depth) {
        int kind = random.nextInt(depth > 0 ? 19 : 9);
        return switch (kind) {
            case 0, 1, 2, 3 -> words(random, pieces);
            case 4 -> new Wild(List.of("发*展", "econom*", "?展", "*tion", "发?展", "wom?n", "p*e", "改*放").get(random.nextInt(8)));
            case 5 -> new Regex(List.of("发.?展", "[0-9]+", "\\bpeace\\b", "改革|开放", "。\n").get(random.nextInt(5)));
            case 6 -> new Field("speaker", List.of("李", "王", "李克强", "赵").get(random.nextInt(4)));
            case 7 -> new Field("date", List.of("1990..2000", "2001..2024", "1954..1989").get(random.nextInt(3)));
            case 8 -> random.nextBoolean() ? new Field("theme", "民生") : new Field("note", "要紧");
            case 9, 10 -> new All(List.of(some(random, pieces, depth - 1), some(random, pieces, depth - 1)));
            case 11 -> new Any(List.of(some(random, pieces, depth - 1), some(random, pieces, depth - 1), some(random, pieces, depth - 1)));
            case 12 -> new Not(some(random, pieces, depth - 1));
            // what the index may leave out by itself
            case 13, 14 -> new All(List.of(words(random, pieces), new Not(words(random, pieces))));
            case 15 -> new All(List.of(words(random, pieces), new Not(some(random, pieces, depth - 1)), new Not(
                    new All(List.of(new Field("speaker", "王"), words(random, pieces))))));
            // short ones that stand in most texts, so that the distance decides
            case 16, 17 -> new Near(piece(random), piece(random), random.nextInt(6));
            default -> new Near(words(random, pieces), random.nextBoolean() ? words(random, pieces)
                    : new Any(List.of(words(random, pieces), words(random, pieces))), random.nextInt(6));
        };
    }

    private static Naive piece(Random random) {
        return new Words(List.of("发", "展", "改革", "开放", "a", "peace", "2014", "nation", "。").get(random.nextInt(9)), true, false);
    }

    private static Naive words(Random random, String[] pieces) {
        StringBuilder words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(pieces[random.nextInt(pieces.length)]);
        }
        // from the middle of a word to the middle of another
        int from = words.length() > 3 ? random.nextInt(2) : 0;
        String part = words.substring(from, words.length() - (words.length() > 4 ? random.nextInt(2) : 0));
        String whole = part.codePoints().filter(c -> c > 0xFFFF || !Character.isSurrogate((char) c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return new Words(whole.isEmpty() ? "发展" : whole, true, random.nextInt(4) == 0);
    }
}
