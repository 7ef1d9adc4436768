package lectern.annotation.carry;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import lectern.text.Blanks;
import lectern.text.TextRange;

/// A text that is edited while every character remembers where it comes from: the truth that the carrier is held to, known
/// without it.
final class EditedText {
    /// One UTF-16 unit.
    ///
    /// @param from its place in the original; -1 for a new one
    /// @param changed whether it stands for another that was there
    private record Cell(char unit, int from, boolean changed) {
    }

    private final String original;
    private final Random random;
    private final String spare;
    private List<Cell> cells = new ArrayList<>();

    /// @param spare another text, from which new words are taken
    EditedText(String original, String spare, Random random) {
        this.original = original;
        this.spare = spare;
        this.random = random;
        for (int i = 0; i < original.length(); i++) {
            cells.add(new Cell(original.charAt(i), i, false));
        }
    }

    String text() {
        return cells.stream().map(cell -> String.valueOf(cell.unit())).collect(Collectors.joining());
    }

    /// Changes, drops, adds or swaps that share of the characters.
    void noise(double share) {
        List<Cell> noisy = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (cell.unit() == '\n' || random.nextDouble() >= share) {
                noisy.add(cell);
                continue;
            }
            switch (random.nextInt(4)) {
                case 0, 1 -> noisy.add(new Cell(letter(), cell.from(), true));
                case 2 -> {
                    noisy.add(new Cell(letter(), -1, false));
                    noisy.add(cell);
                }
                default -> { }
            }
        }
        cells = noisy;
    }

    /// Deletes and inserts whole paragraphs.
    void paragraphs(double share) {
        List<List<Cell>> all = new ArrayList<>();
        for (List<Cell> paragraph : lines()) {
            double chance = random.nextDouble();
            if (chance >= share) {
                all.add(paragraph);
            }
            if (chance > 1 - share) {
                all.add(made(line(spare)));
            }
        }
        join(all);
    }

    /// Other line breaks, spaces and punctuation.
    void reflow() {
        List<Cell> flowed = new ArrayList<>();
        boolean wide = original.codePoints().anyMatch(Character::isIdeographic);
        int column = 0;
        for (Cell cell : cells) {
            char unit = cell.unit();
            int punctuation = wide ? "，。；：？！（）".indexOf(unit) : -1;
            if (unit == '\n' && random.nextInt(3) == 0) {
                if (!wide) {
                    flowed.add(new Cell(' ', cell.from(), true));
                }
                continue;
            }
            if (punctuation >= 0 && random.nextInt(2) == 0) {
                flowed.add(new Cell(",.;:?!()".charAt(punctuation), cell.from(), true));
            } else if (!wide && unit == ',' && random.nextInt(3) == 0) {
                continue;
            } else if (unit == ' ' && column > 60) {
                flowed.add(new Cell('\n', cell.from(), true));
                column = 0;
                continue;
            } else {
                flowed.add(cell);
            }
            column++;
            if (wide && column > 38) {
                flowed.add(new Cell('\n', -1, false));
                column = 0;
            }
        }
        cells = flowed;
    }

    /// Moves blocks of paragraphs elsewhere.
    void move(int blocks) {
        List<List<Cell>> all = lines();
        for (int i = 0; i < blocks; i++) {
            int length = 1 + random.nextInt(Math.max(1, all.size() / 8));
            int from = random.nextInt(all.size() - length);
            List<List<Cell>> block = new ArrayList<>(all.subList(from, from + length));
            all.subList(from, from + length).clear();
            all.addAll(random.nextInt(all.size()), block);
        }
        join(all);
    }

    /// Says some passages again, elsewhere.
    void repeat(int passages) {
        for (int i = 0; i < passages; i++) {
            List<List<Cell>> all = lines();
            int from = random.nextInt(all.size());
            List<Cell> line = all.get(from);
            int start = random.nextBoolean() ? 0 : random.nextInt(line.size() / 2 + 1);
            List<Cell> again = line.subList(start, line.size()).stream()
                    .map(cell -> new Cell(cell.unit(), -1, false)).collect(Collectors.toCollection(ArrayList::new));
            int to = random.nextInt(all.size());
            // what stands twice side by side nobody can tell apart
            if (Math.abs(to - from) > 1) {
                all.add(to, again);
                join(all);
            }
        }
    }

    /// Deletes that share of the text, sentence by sentence.
    void shorten(double share) {
        List<List<Cell>> kept = new ArrayList<>();
        List<List<Cell>> sentences = new ArrayList<>();
        List<Cell> sentence = new ArrayList<>();
        for (Cell cell : cells) {
            sentence.add(cell);
            if ("。？！.?!\n".indexOf(cell.unit()) >= 0) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        sentences.add(sentence);
        for (List<Cell> one : sentences) {
            if (random.nextDouble() >= share) {
                kept.add(one);
            } else if (!one.isEmpty() && one.getLast().unit() == '\n') {
                kept.add(List.of(one.getLast()));
            }
        }
        cells = kept.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    }

    /// Where the words of a range may be said to be now: the piece with at least half of them, and where others follow it
    /// in order, at no great distance, all of them together. None where less than half is left in one piece.
    List<TextRange> now(TextRange range) {
        List<TextRange> pieces = new ArrayList<>();
        List<Integer> words = new ArrayList<>();
        boolean inOrder = true;
        int lastFrom = -2;
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            if (!range.contains(cell.from())) {
                continue;
            }
            int word = cell.changed() || Blanks.isBlank(cell.unit()) ? 0 : 1;
            inOrder &= cell.from() > lastFrom;
            boolean on = !pieces.isEmpty() && cell.from() > lastFrom
                    && i - pieces.getLast().end() <= Math.max(6, range.length() / 4);
            if (on) {
                pieces.set(pieces.size() - 1, new TextRange(pieces.getLast().start(), i + 1));
                words.set(words.size() - 1, words.getLast() + word);
            } else {
                pieces.add(new TextRange(i, i + 1));
                words.add(word);
            }
            lastFrom = cell.from();
        }
        int all = (int) range.of(original).chars().filter(unit -> !Blanks.isBlank((char) unit)).count();
        int left = words.stream().mapToInt(Integer::intValue).sum();
        List<TextRange> places = new ArrayList<>();
        if (!pieces.isEmpty() && 2 * Collections.max(words) >= all) {
            places.add(pieces.get(words.indexOf(Collections.max(words))).trimmed(text()));
        }
        if (pieces.size() > 1 && inOrder && 2 * left >= all) {
            TextRange hull = pieces.getFirst().span(pieces.getLast()).trimmed(text());
            if (hull.length() <= 3 * range.length()) {
                places.add(hull);
            }
        }
        return places;
    }

    /// Whether anything of the range is left there.
    boolean leftIn(TextRange range, TextRange place) {
        return cells.subList(place.start(), place.end()).stream().anyMatch(cell -> range.contains(cell.from()));
    }

    private char letter() {
        char unit = spare.charAt(random.nextInt(spare.length()));
        return Character.isLetter(unit) ? unit : letter();
    }

    private String line(String text) {
        String[] lines = text.split("\n");
        String line = lines[random.nextInt(lines.length)];
        return line.length() > 20 ? line + "\n" : line(text);
    }

    private static List<Cell> made(String words) {
        return words.chars().mapToObj(unit -> new Cell((char) unit, -1, false)).collect(Collectors.toCollection(ArrayList::new));
    }

    private List<List<Cell>> lines() {
        List<List<Cell>> lines = new ArrayList<>();
        List<Cell> line = new ArrayList<>();
        for (Cell cell : cells) {
            line.add(cell);
            if (cell.unit() == '\n') {
                lines.add(line);
                line = new ArrayList<>();
            }
        }
        if (!line.isEmpty()) {
            line.add(new Cell('\n', -1, false));
            lines.add(line);
        }
        return lines;
    }

    private void join(List<List<Cell>> lines) {
        cells = lines.stream().flatMap(List::stream).collect(Collectors.toCollection(ArrayList::new));
    }
}
