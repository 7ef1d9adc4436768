package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.Recognised;
import lectern.speech.SpeechCard;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;

class UndoPropertyTest {
    private static final String TEXT = Samples.TEXT.repeat(3);
    private final Path file = temporary();

    @Property(tries = 25)
    void allUndoneIsTheStartAndAllRedoneIsTheEnd(@ForAll long seed, @ForAll @IntRange(min = 1, max = 15) int steps) {
        Random random = new Random(seed);
        Library library = Library.open(file);
        library.add(List.of(Samples.draft(TEXT), Samples.draft(TEXT + "二")));
        List<State> states = new ArrayList<>(List.of(State.of(library)));
        try {
            for (int i = 0; i < steps; i++) {
                library.apply(new Step(Step.Name.IMPORT_NOTES, "第" + i + "步", edits(library, random), Samples.NOW));
                states.add(State.of(library));
            }
            for (int i = steps - 1; i >= 0; i--) {
                assertThat(library.undo()).map(Step::detail).contains("第" + i + "步");
                assertThat(State.of(library)).isEqualTo(states.get(i));
                library = sometimesReopened(library, random);
            }
            assertThat(library.undo()).isEmpty();
            assertThat(library.undoable(1)).isEmpty();
            for (int i = 1; i <= steps; i++) {
                assertThat(library.redoable(99)).hasSize(steps - i + 1);
                library.redo();
                assertThat(State.of(library)).isEqualTo(states.get(i));
                library = sometimesReopened(library, random);
            }
            assertThat(library.redo()).isEmpty();
            assertThat(library.check().wrong()).isEmpty();
        } finally {
            library.close();
        }
    }

    @AfterTry
    void clean() throws IOException {
        Files.deleteIfExists(file);
        Files.deleteIfExists(file.getParent());
    }

    private Library sometimesReopened(Library library, Random random) {
        if (random.nextInt(4) > 0) {
            return library;
        }
        library.close();
        return Library.open(file);
    }

    // a step of one to four edits, each made from the state the one before leaves
    private static List<Edit> edits(Library library, Random random) {
        List<Theme> themes = new ArrayList<>(library.codebook().all());
        List<Annotation> annotations = new ArrayList<>(Samples.all(library));
        List<Edit> edits = new ArrayList<>();
        int many = random.nextInt(1, 5);
        while (edits.size() < many) {
            if (random.nextInt(4) == 0) {
                edits.add(ofAnatomy(library, edits, random));
            } else if (random.nextBoolean()) {
                ofAnnotation(annotations, themes, random, edits);
            } else {
                ofTheme(annotations, themes, random, edits);
            }
        }
        return edits;
    }

    private static void ofAnnotation(List<Annotation> annotations, List<Theme> themes, Random random,
                                     List<Edit> edits) {
        if (annotations.isEmpty() || random.nextInt(3) == 0) {
            Annotation made = new Annotation(new UUID(random.nextLong(), random.nextLong()).toString(),
                    random.nextInt(1, 3), anchor(random), List.of(), "", "我", Samples.NOW, Samples.NOW);
            annotations.add(made);
            edits.add(new Edit.OfAnnotation(null, made));
            return;
        }
        Annotation before = annotations.remove(random.nextInt(annotations.size()));
        Annotation after = switch (random.nextInt(5)) {
            case 0 -> before.noted("注 𠮷 👩‍👩‍👧 \"\\\n" + random.nextInt(), Samples.NOW.plusNanos(1));
            case 1 -> before.at(anchor(random), Samples.NOW.plusSeconds(random.nextInt(9)));
            case 2 -> themes.isEmpty() ? before.noted("", Samples.NOW)
                    : before.with(themes.get(random.nextInt(themes.size())).id(), Samples.NOW);
            case 3 -> before.themes().isEmpty() ? before
                    : before.without(before.themes().get(random.nextInt(before.themes().size())), Samples.NOW);
            default -> null;
        };
        edits.add(new Edit.OfAnnotation(before, after));
        if (after != null) {
            annotations.add(after);
        }
    }

    private static Edit ofAnatomy(Library library, List<Edit> edits, Random random) {
        long speech = random.nextInt(1, 3);
        Anatomy before = edits.stream().filter(Edit.OfAnatomy.class::isInstance).map(Edit.OfAnatomy.class::cast)
                .filter(edit -> edit.speech() == speech).reduce((a, b) -> b).map(Edit.OfAnatomy::after)
                .orElseGet(() -> library.speech(speech).orElseThrow().anatomy());
        Anatomy rich = Samples.rich().anatomy();
        FrontMatter front = new FrontMatter(new Recognised<>("题𠮷" + random.nextInt(), null, 1), null, null,
                random.nextBoolean() ? rich.frontMatter().speaker() : null, null, rich.frontMatter().date(), null, null,
                null, null, null, null);
        return new Edit.OfAnatomy(speech, before, new Anatomy(front, rich.body(), random.nextBoolean() ? rich.noise() : List.of(),
                random.nextBoolean() ? rich.outline() : before.outline(), rich.events()));
    }

    private static void ofTheme(List<Annotation> annotations, List<Theme> themes, Random random, List<Edit> edits) {
        if (themes.isEmpty() || random.nextInt(3) == 0) {
            String parent = themes.isEmpty() || random.nextBoolean() ? null
                    : themes.get(random.nextInt(themes.size())).id();
            Theme made = new Theme(new UUID(random.nextLong(), random.nextLong()).toString(), parent,
                    "主题" + random.nextInt(99), "#0a0b0c", "", random.nextInt(10), random.nextInt(5));
            themes.add(made);
            edits.add(new Edit.OfTheme(null, made));
            return;
        }
        Theme before = themes.remove(random.nextInt(themes.size()));
        if (random.nextBoolean()) {
            Theme after = before.named("改" + random.nextInt(99)).described("e\u0301").coloured("#ffffff");
            themes.add(after);
            edits.add(new Edit.OfTheme(before, after));
            return;
        }
        // removed: first taken from those that have it
        for (Annotation annotation : List.copyOf(annotations)) {
            if (annotation.has(before.id())) {
                Annotation without = annotation.without(before.id(), Samples.NOW);
                annotations.set(annotations.indexOf(annotation), without);
                edits.add(new Edit.OfAnnotation(annotation, without));
            }
        }
        for (Theme child : List.copyOf(themes)) {
            if (before.id().equals(child.parent())) {
                Theme outer = child.placed(null, 0);
                themes.set(themes.indexOf(child), outer);
                edits.add(new Edit.OfTheme(child, outer));
            }
        }
        edits.add(new Edit.OfTheme(before, null));
    }

    private static Anchor anchor(Random random) {
        int start = random.nextInt(TEXT.length());
        return Anchor.of(TEXT, new TextRange(start, random.nextInt(start, TEXT.length() + 1)));
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("undo").resolve("undo.lectern");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record State(Set<Theme> themes, List<Annotation> annotations, List<SpeechCard> cards, List<Anatomy> anatomies) {
        static State of(Library library) {
            return new State(new HashSet<>(library.codebook().all()), Samples.all(library), library.speeches(),
                    List.of(library.speech(1).orElseThrow().anatomy(), library.speech(2).orElseThrow().anatomy()));
        }
    }
}
