package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Queries over passages against every pair of passages looked at.
class PassagePropertyTest {
    private static final List<Theme> THEMES = Stream.of("甲", "乙", "丙").map(name -> new Theme("id-" + name, null, name, "#aabbcc", "", 0, 0)).toList();
    private static final Theme NESTED = new Theme("id-丁", "id-甲", "丁", "#aabbcc", "", 0, 0);
    private static final String ALPHABET = "民生就业𠮷。，\nab ";

    private record World(List<String> texts, List<String> speakers, List<Annotation> annotations) {
        String text(Annotation annotation) {
            return texts.get((int) annotation.speech() - 1);
        }
    }

    /// A query, and which passages it gives.
    private interface Asked {
        String typed();

        List<Annotation> in(World world);

        static Asked of(String typed, Predicate<Annotation> fits) {
            return made(typed, world -> world.annotations().stream().filter(fits).toList());
        }

        static Asked made(String typed, java.util.function.Function<World, List<Annotation>> answer) {
            return new Asked() {
                @Override
                public String typed() {
                    return typed;
                }

                @Override
                public List<Annotation> in(World world) {
                    return answer.apply(world);
                }
            };
        }
    }

    @Property(tries = 30)
    void anyQueryGivesThePassagesThatLookingAtEachPairGives(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        Path file = Files.createTempDirectory("passages").resolve("a.lectern");
        try (OtherThread library = new OtherThread(file)) {
            World world = library.now(on -> fill(on, random));
            PassageSearch search = new Answers(library).passages();
            for (int i = 0; i < 30; i++) {
                Asked asked = some(random, 2);
                List<Passage> first = new ArrayList<>();
                Passages found = search.search(QueryReader.read(asked.typed()), 4, new Listener<>() {
                    @Override
                    public void first(List<Passage> page) {
                        first.addAll(page);
                    }

                    @Override
                    public void counted(Count count) {
                        assertThat(count.complete()).isTrue();
                    }
                }, () -> false);
                List<String> expected = asked.in(world).stream().sorted(Annotation.IN_ORDER).map(Annotation::id).distinct().toList();
                assertThat(found.ids()).as("seed %d: %s", seed, asked.typed()).isEqualTo(expected);
                assertThat(first.stream().map(passage -> passage.annotation().id())).isEqualTo(expected.subList(0, Math.min(4, expected.size())));
                assertThat(search.page(found, 0, found.size()).stream().map(Passage::annotation)).allSatisfy(
                        annotation -> assertThat(world.annotations()).contains(annotation));
                assertGroups(search, found, world);
            }
            assertMatrix(search, world);
        }
    }

    private static void assertGroups(PassageSearch search, Passages found, World world) {
        List<Group> groups = search.groups(found, Grouping.THEME, () -> false);
        List<Annotation> annotations = world.annotations().stream().filter(annotation -> found.ids().contains(annotation.id())).toList();
        assertThat(groups).allSatisfy(group -> assertThat(group.hits()).isEqualTo(annotations.stream().filter(annotation -> group.key() == null
                ? annotation.themes().isEmpty() : annotation.has(group.key())).count()));
        assertThat(search.groups(found, Grouping.SPEAKER, () -> false).stream().mapToLong(Group::hits).sum()).isEqualTo(found.size());
    }

    private static void assertMatrix(PassageSearch search, World world) {
        for (CoOccurrence.Kind kind : CoOccurrence.Kind.values()) {
            CoOccurrence together = search.together(THEMES.stream().map(Theme::id).toList(), kind, 3, () -> false);
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    Passages behind = search.search(QueryReader.read(together.query(row, column)), 1, new Listener<>() {
                        @Override
                        public void first(List<Passage> page) {
                            assertThat(page).hasSizeLessThanOrEqualTo(1);
                        }

                        @Override
                        public void counted(Count count) {
                            assertThat(count.complete()).isTrue();
                        }
                    }, () -> false);
                    assertThat(together.counts().get(row).get(column)).isEqualTo(behind.size());
                }
                String theme = THEMES.get(row).id();
                assertThat(together.counts().get(row).get(row)).isEqualTo((int) world.annotations().stream().filter(a -> a.has(theme)).count());
            }
        }
    }

    private static Asked some(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 15 : 8);
        Asked left = depth > 0 ? some(random, depth - 1) : null;
        Asked right = depth > 0 ? some(random, depth - 1) : null;
        String name = List.of("甲", "乙", "丙").get(random.nextInt(3));
        return switch (kind) {
            case 0, 1, 2 -> Asked.of("theme:" + name, a -> a.has("id-" + name) || name.equals("甲") && a.has("id-丁"));
            case 3 -> Asked.of("theme:*", a -> !a.themes().isEmpty());
            case 4 -> Asked.of("note:要紧", a -> a.note().contains("要紧"));
            case 5 -> Asked.made("speaker:李", world -> world.annotations().stream()
                    .filter(a -> world.speakers().get((int) a.speech() - 1).contains("李")).toList());
            case 6 -> Asked.of("民", a -> a.anchor().quote().contains("民"));
            case 7 -> random.nextBoolean() ? Asked.of("coder:二号", a -> a.coder().equals("coder-2"))
                    : Asked.of("marked:2026-02", a -> a.created().toString().startsWith("2026-02"));
            case 8, 9 -> Asked.made("(" + left.typed() + " AND " + right.typed() + ")", world -> left.in(world).stream().filter(right.in(world)::contains).toList());
            case 10 -> Asked.made("(" + left.typed() + " OR " + right.typed() + ")", world -> Stream.concat(left.in(world).stream(), right.in(world).stream()).distinct().toList());
            case 11 -> Asked.made("NOT " + left.typed(), world -> world.annotations().stream().filter(a -> !left.in(world).contains(a)).toList());
            case 12 -> related(left, "OVERLAPS", right, world -> (a, b) -> a.equals(b) || a.anchor().range().overlaps(b.anchor().range()));
            case 13 -> related(left, "PARAGRAPH", right, world -> (a, b) -> lines(world, a).stream().anyMatch(lines(world, b)::contains));
            default -> random.nextBoolean() ? near(random, "theme:" + name) : then(left, right);
        };
    }

    private static Asked near(Random random, String left) {
        int most = random.nextInt(8);
        return related(some(left), "NEAR/" + most, some("theme:乙"), world -> (a, b) -> {
            TextRange first = a.anchor().range().start() <= b.anchor().range().start() ? a.anchor().range() : b.anchor().range();
            TextRange second = first == a.anchor().range() ? b.anchor().range() : a.anchor().range();
            return second.start() <= first.end() || world.text(a).codePointCount(first.end(), second.start()) <= most;
        });
    }

    private static Asked some(String theme) {
        String name = theme.substring(theme.length() - 1);
        return Asked.of(theme, a -> a.has("id-" + name) || name.equals("甲") && a.has("id-丁"));
    }

    private static Asked then(Asked left, Asked right) {
        return Asked.made("(" + left.typed() + " THEN " + right.typed() + ")", world -> {
            List<Annotation> lefts = left.in(world);
            List<Annotation> rights = right.in(world);
            List<Annotation> found = new ArrayList<>();
            for (Annotation a : lefts) {
                for (Annotation b : rights) {
                    boolean follows = a.speech() == b.speech() && a.anchor().range().end() <= b.anchor().range().start();
                    if (follows && Stream.concat(lefts.stream(), rights.stream()).noneMatch(c -> c.speech() == a.speech()
                            && a.anchor().range().end() <= c.anchor().range().start() && c.anchor().range().end() <= b.anchor().range().start())) {
                        found.add(a);
                        found.add(b);
                    }
                }
            }
            return found;
        });
    }

    private static Asked related(Asked left, String sign, Asked right, java.util.function.Function<World, BiPredicate<Annotation, Annotation>> together) {
        return Asked.made("(" + left.typed() + " " + sign + " " + right.typed() + ")", world -> {
            List<Annotation> found = new ArrayList<>();
            for (Annotation a : left.in(world)) {
                for (Annotation b : right.in(world)) {
                    if (a.speech() == b.speech() && together.apply(world).test(a, b)) {
                        found.add(a);
                        found.add(b);
                    }
                }
            }
            return found;
        });
    }

    private static TreeSet<Integer> lines(World world, Annotation annotation) {
        TreeSet<Integer> lines = new TreeSet<>();
        String text = world.text(annotation);
        for (int i = annotation.anchor().range().start(); i < annotation.anchor().range().end(); i++) {
            lines.add((int) text.substring(0, i).chars().filter(c -> c == '\n').count());
        }
        return lines;
    }

    private static World fill(Library library, Random random) {
        library.seed(Stream.concat(THEMES.stream(), Stream.of(NESTED)).toList());
        library.keep(new Coder("coder-1", "一号"));
        library.keep(new Coder("coder-2", "二号"));
        World world = new World(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int s = 0; s < 3; s++) {
            StringBuilder text = new StringBuilder("第" + s);
            int[] points = ALPHABET.codePoints().toArray();
            for (int i = 0; i < 40; i++) {
                text.appendCodePoint(points[random.nextInt(points.length)]);
            }
            String speaker = List.of("李克强", "王小明").get(random.nextInt(2));
            world.texts().add(text.toString());
            world.speakers().add(speaker);
            FrontMatter front = new FrontMatter(null, null, null, new Recognised<>(speaker, null, 1), null,
                    new Recognised<>(PartialDate.of(2020), null, 1), null, null, null, null, null, null);
            library.add(List.of(new Draft(new Source(s + ".txt", "UTF-8", 1, Source.LineEnding.LF, false), text.toString(),
                    new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE, List.of()))));
            for (int i = random.nextInt(9); i > 0; i--) {
                int start = random.nextInt(text.length() - 8);
                Instant at = Instant.parse(random.nextBoolean() ? "2026-02-10T12:00:00Z" : "2026-05-10T12:00:00Z");
                List<String> themes = Stream.of("id-甲", "id-乙", "id-丙", "id-丁").filter(_ -> random.nextInt(3) == 0).toList();
                world.annotations().add(new Annotation(UUID.randomUUID().toString(), s + 1L, Anchor.of(text.toString(), new TextRange(start,
                        start + 1 + random.nextInt(7))), themes, random.nextInt(4) == 0 ? "这要紧" : "", "coder-" + (1 + random.nextInt(2)), at, at));
            }
        }
        if (!world.annotations().isEmpty()) {
            library.apply(new Step(Step.Name.IMPORT_NOTES, "", world.annotations().stream().<Edit>map(a -> new Edit.OfAnnotation(null, a)).toList(), Instant.EPOCH));
        }
        return world;
    }
}
