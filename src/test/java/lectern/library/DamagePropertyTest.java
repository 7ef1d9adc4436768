package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Problem;
import lectern.speech.SpeechCard;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/// Bytes changed anywhere in a closed library: what is read is right, or a problem is told.
class DamagePropertyTest {
    private static Path folder;
    private static byte[] sound;

    @BeforeContainer
    static void make() throws IOException {
        folder = Files.createTempDirectory("damage");
        Path file = folder.resolve("sound.lectern");
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.rich(), Samples.draft("第二篇 " + Samples.TEXT.repeat(60))));
            Theme theme = Samples.theme("主题");
            library.apply(Samples.step(Step.Name.NEW_THEME, new Edit.OfTheme(null, theme)));
            for (int i = 0; i < 12; i++) {
                library.apply(Samples.step(Step.Name.GIVE_THEME, new Edit.OfAnnotation(null, Samples.annotation(1,
                        Samples.TEXT, i, i + 4, List.of(theme.id()), library.me().id()))));
            }
            library.undo();
        }
        sound = Files.readAllBytes(file);
    }

    @AfterContainer
    static void clean() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path path : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Property(tries = 80)
    void damageIsToldAndNeverReadAsText(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = sound.clone();
        if (random.nextBoolean()) {
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
        } else {
            int from = random.nextInt(bytes.length);
            Arrays.fill(bytes, from, Math.min(bytes.length, from + random.nextInt(1, 64)), (byte) random.nextInt());
        }
        Path file = written(bytes);
        List<String> told = new ArrayList<>();
        told(told, () -> {
            try (Library library = Library.open(file)) {
                told(told, library::check);
                told(told, library::codebook);
                told(told, library::me);
                told(told, library::coders);
                told(told, () -> library.undoable(99));
                told(told, () -> library.redoable(99));
                told(told, library::undo);
                List<SpeechCard> cards = new ArrayList<>();
                told(told, () -> cards.addAll(library.speeches()));
                for (SpeechCard card : cards) {
                    told(told, () -> library.annotations(card.id()));
                    told(told, () -> library.speech(card.id()).ifPresent(speech ->
                            assertThat(Library.sha256(speech.text())).isEqualTo(speech.sha256())));
                }
            }
        });
        assertThat(told).allMatch(key -> key.startsWith("library."));
    }

    private static void told(List<String> keys, Runnable action) {
        try {
            action.run();
        } catch (Problem e) {
            keys.add(e.key());
        }
    }

    private static Path written(byte[] bytes) {
        try {
            return Files.write(folder.resolve("damaged.lectern"), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
