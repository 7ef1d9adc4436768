package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import lectern.message.Messages;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearSameTest {
    private static final int MANY = 10_000;

    @TempDir
    private Path folder;

    private static Draft draft(String name, String text) {
        return new Draft(new Source(name, "UTF-8", 1, Source.LineEnding.LF, false), text, Anatomy.none(text.length()));
    }

    private static String text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            // a thousand frequent characters: much alike, as speeches are
            text.append((char) (0x4E00 + (int) Math.abs(random.nextGaussian() * 300)));
            if (random.nextInt(14) == 0) {
                text.append("，我们要坚持".charAt(0)).append("我们要坚持", 0, random.nextInt(6));
            }
            if (random.nextInt(40) == 0) {
                text.append("。\n");
            }
        }
        return text.toString();
    }

    private static String changed(String text, double share, Random random) {
        StringBuilder changed = new StringBuilder(text);
        for (int i = 0; i < text.length() * share; i++) {
            changed.setCharAt(random.nextInt(text.length()), (char) (0x4E00 + random.nextInt(5000)));
        }
        return changed.toString();
    }

    @Test
    void speechesThatShareNineTenthsAreVersionsAndOthersAreNot() {
        try (Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            Random random = new Random(4);
            List<Draft> drafts = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                String text = text(random, 1500);
                drafts.add(draft("old" + i, text));
                if (i < 20) {
                    drafts.add(draft("near" + i, changed(text, 0.05, random)));
                } else if (i < 40) {
                    drafts.add(draft("far" + i, changed(text, 0.4, random)));
                }
            }
            desk.ask(library -> library.add(drafts)).join();
            List<NearSame.Group> groups = new NearSame(desk).groups(share -> { }).join();
            assertThat(groups).hasSize(20).allSatisfy(group -> {
                assertThat(group.members()).hasSize(2);
                String number = group.members().getFirst().card().fileName().substring(3);
                assertThat(group.members().getLast().card().fileName()).isEqualTo("near" + number);
                assertThat(group.members().getLast().percent()).isBetween(91, 99);
            });
            NearSame.Group first = groups.getFirst();
            NearSame.Difference difference = new NearSame(desk).difference(first.members().getFirst().card().id(),
                    first.members().getLast().card().id()).join();
            assertThat(difference.alignment().share()).isEqualTo(first.members().getLast().share());
        }
    }

    @Test
    void theSketchFollowsTheTextAndIsMadeWhereItIsMissing() {
        try (Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            Random random = new Random(5);
            String one = text(random, 1500);
            String other = text(random, 1500);
            long id = desk.ask(library -> library.add(List.of(draft("a", one), draft("b", other)))).join().getFirst().card().id();
            assertThat(new NearSame(desk).groups(share -> { }).join()).isEmpty();
            Replacing replacing = new Replacing(desk);
            replacing.carryOut(replacing.plan(id, draft("c", changed(other, 0.03, random))).join()).join();
            assertThat(new NearSame(desk).groups(share -> { }).join()).hasSize(1);
            desk.undo().orElseThrow().durable().join();
            assertThat(new NearSame(desk).groups(share -> { }).join()).isEmpty();
            assertThat(desk.ask(library -> library.versions().unsketched()).join()).isEmpty();
        }
    }

    @Test
    void tenThousandSpeechesTakeSeconds() {
        try (Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.ENGLISH), Clock.systemUTC(), Runnable::run).join()) {
            Random random = new Random(6);
            String doubled = "";
            long start = System.nanoTime();
            for (int i = 0; i < MANY; i += 200) {
                List<Draft> drafts = new ArrayList<>();
                for (int j = 0; j < 200; j++) {
                    String text = j == 100 ? changed(doubled, 0.02, random) : text(random, 1000);
                    doubled = j == 0 ? text : doubled;
                    drafts.add(draft(i + j + ".txt", text));
                }
                desk.ask(library -> library.add(drafts)).join();
            }
            System.out.printf(Locale.ROOT, "%d speeches of 1,000 characters in: %.1f s%n", MANY, (System.nanoTime() - start) / 1e9);
            start = System.nanoTime();
            List<NearSame.Group> groups = new NearSame(desk).groups(share -> { }).join();
            System.out.printf(Locale.ROOT, "their near-duplicates: %d groups in %.2f s%n", groups.size(), (System.nanoTime() - start) / 1e9);
            assertThat(groups).hasSize(MANY / 200);
        }
    }
}
