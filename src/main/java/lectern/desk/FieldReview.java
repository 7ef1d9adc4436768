package lectern.desk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.speech.Anatomy;
import lectern.speech.Field;
import lectern.speech.Recognised;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The fields of some speeches that were recognised with low confidence, one after the other, each accepted, corrected,
/// taken away or left. Every answer is a step of its own, done at once, and undone as any other. On the home thread.
public final class FieldReview {
    private static final int FRONT = 4000;
    private static final int LINE = 300;
    private final Desk desk;
    private final List<Item> items;
    private int index;

    private FieldReview(Desk desk, List<Item> items) {
        this.desk = desk;
        this.items = items;
    }

    /// A field to look at.
    public static final class Item {
        private final SpeechCard card;
        private final Field field;
        private final Recognised<String> guess;
        private @Nullable Recognised<String> present;

        private Item(SpeechCard card, Field field, Recognised<String> guess) {
            this.card = card;
            this.field = field;
            this.guess = guess;
            this.present = guess;
        }

        /// The speech.
        public SpeechCard card() {
            return card;
        }

        /// Which of its fields.
        public Field field() {
            return field;
        }

        /// What was recognised.
        public Recognised<String> guess() {
            return guess;
        }

        /// What the field holds now.
        public Optional<Recognised<String>> present() {
            return Optional.ofNullable(present);
        }

        /// Whether the reader has said what it is, or that it is nothing.
        public boolean decided() {
            return present == null || present.confidence() >= Field.DOUBTFUL;
        }
    }

    /// Where a guess comes from.
    ///
    /// @param line the line of the text, or the name of the file, at most 300 characters of it; for [From#OPENING] the name
    ///     and the beginning of the text
    /// @param where where the words stand in it; empty when they do not stand there in that form
    public record Evidence(String line, TextRange where, From from) {
    }

    /// What shows where a guess comes from.
    public enum From {
        /// A line of the text.
        TEXT("in-text"),
        /// The name of the file.
        NAME("in-name"),
        /// Nothing that says it in these words: the name, the properties of the file, or what the speech says of itself.
        OPENING("in-opening");

        private final String code;

        From(String code) {
            this.code = code;
        }

        /// Its name in texts of the interface.
        public String code() {
            return code;
        }
    }

    /// The doubtful fields of these speeches.
    public static CompletableFuture<FieldReview> of(Desk desk, Collection<Long> speeches) {
        Set<Long> wanted = new HashSet<>(speeches);
        return desk.ask(library -> {
            List<Item> items = new ArrayList<>();
            for (SpeechCard card : library.speeches()) {
                Optional<Anatomy> anatomy = wanted.contains(card.id()) ? library.anatomy(card.id()) : Optional.empty();
                for (Field field : anatomy.isPresent() ? Field.values() : new Field[0]) {
                    @Nullable Recognised<String> found = field.of(anatomy.orElseThrow().frontMatter());
                    if (found != null && found.confidence() < Field.DOUBTFUL) {
                        items.add(new Item(card, field, found));
                    }
                }
            }
            return new FieldReview(desk, List.copyOf(items));
        });
    }

    /// All of them, decided or not.
    public List<Item> items() {
        return items;
    }

    /// The one that is looked at; empty when there is none.
    public Optional<Item> current() {
        return items.isEmpty() ? Optional.empty() : Optional.of(items.get(index));
    }

    /// The place of the one that is looked at, from 0.
    public int index() {
        return index;
    }

    /// How many are decided.
    public int decided() {
        return (int) items.stream().filter(Item::decided).count();
    }

    /// Goes to one of them.
    public void goTo(int at) {
        index = Math.clamp(at, 0, Math.max(0, items.size() - 1));
    }

    /// Goes to the next one that is not decided, from the start again after the last; false when all are decided.
    public boolean next() {
        for (int i = 1; i <= items.size(); i++) {
            int at = (index + i) % items.size();
            if (!items.get(at).decided()) {
                index = at;
                return true;
            }
        }
        return false;
    }

    /// Where the guess comes from.
    public CompletableFuture<Evidence> evidence(Item item) {
        @Nullable TextRange range = item.guess().range();
        if (range == null) {
            String name = item.card().fileName();
            TextRange inName = place(name, item.guess().value());
            return inName.isEmpty() ? desk.speech(item.card().id()).thenApply(speech -> opening(name, speech.orElseThrow().text()))
                    : CompletableFuture.completedFuture(new Evidence(name, inName, From.NAME));
        }
        return desk.speech(item.card().id()).thenApply(speech -> line(speech.orElseThrow().text(), range));
    }

    private static Evidence opening(String name, String text) {
        int end = Math.min(text.length(), LINE);
        end -= end < text.length() && Character.isHighSurrogate(text.charAt(end - 1)) ? 1 : 0;
        return new Evidence(name + "\n" + text.substring(0, end).strip(), new TextRange(0, 0), From.OPENING);
    }

    private static Evidence line(String text, TextRange range) {
        TextRange line = TextLines.around(text, range).trimmed(text);
        int start = Math.max(line.start(), Math.min(range.start() - LINE / 3, line.end() - LINE));
        int end = Math.min(line.end(), start + LINE);
        start += start > 0 && start < end && Character.isLowSurrogate(text.charAt(start)) ? 1 : 0;
        end -= end < text.length() && end > start && Character.isLowSurrogate(text.charAt(end)) ? 1 : 0;
        int from = Math.clamp(range.start(), start, end);
        return new Evidence(text.substring(start, end), new TextRange(from - start, Math.clamp(range.end(), from, end) - start), From.TEXT);
    }

    private static TextRange place(String line, String words) {
        int at = line.indexOf(words);
        return at < 0 ? new TextRange(0, 0) : new TextRange(at, at + words.length());
    }

    /// Says that the present value is right.
    public void accept() {
        current().ifPresent(item -> item.present().ifPresent(value ->
                set(item, new Recognised<>(value.value(), value.range(), FieldSource.SAID))));
    }

    /// Says what it is instead, or that it is nothing (empty). Words that stand in the beginning of the text are found there.
    ///
    /// @throws lectern.message.Problem `desk.no-date` if it shall be a date and names none
    public CompletableFuture<Void> correct(String words) {
        Item item = current().orElseThrow();
        String value = FieldSource.Said.tidy(item.field(), words);
        if (value.isEmpty()) {
            set(item, null);
            return CompletableFuture.completedFuture(null);
        }
        return desk.speech(item.card().id()).thenAccept(speech ->
                set(item, new Recognised<>(value, stands(speech, words.strip()), FieldSource.SAID)));
    }

    private static @Nullable TextRange stands(Optional<Speech> speech, String words) {
        int at = speech.map(found -> found.text().substring(0, Math.min(FRONT, found.text().length())).indexOf(words)).orElse(-1);
        return at < 0 ? null : new TextRange(at, at + words.length());
    }

    private void set(Item item, @Nullable Recognised<String> after) {
        if (!Objects.equals(item.present, after)) {
            desk.perform(new Step(Step.Name.CONFIRM_FIELD, after == null ? item.guess().value() : after.value(),
                    List.of(new Edit.OfField(item.card().id(), item.field(), item.present, after)), desk.clock().instant()));

            item.present = after;
        }
    }

    /// Follows edits, of this review or others, undo included.
    public void changed(List<Edit> edits) {
        for (Edit edit : edits) {
            for (Item item : items) {
                if (edit instanceof Edit.OfField of && of.speech() == item.card().id() && of.field() == item.field()) {
                    item.present = of.after();
                } else if (edit instanceof Edit.OfAnatomy of && of.speech() == item.card().id()) {
                    item.present = item.field().of(of.after().frontMatter());
                }
            }
        }
    }
}
