package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.text.Folding;
import lectern.text.TextRange;
import lectern.text.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextIndexTest {
    private static final int SPEECHES = 600;
    @TempDir
    Path folder;
    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("a.lectern");
    }

    private static String phrase(String words) {
        return '"' + Tokens.row(Folding.fold(words), new HashSet<>()).strip() + '"';
    }

    private static long[] matching(Library library, String words) {
        return library.index().matching(phrase(words), 0, Long.MAX_VALUE, Integer.MAX_VALUE);
    }

    @Test
    void aSpeechIsFoundOnceItIsInAndTheIndexIsTrue() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft(Samples.TEXT), Samples.draft("發展ＧＤＰ：２０１４年"), Samples.draft("没有换行")));
            assertThat(matching(library, "祥如意！👩‍👩‍👧 e\u0301té שלום\n要")).containsExactly(1);
            assertThat(matching(library, "发展gdp：2014")).containsExactly(2);
            assertThat(matching(library, "发gdp")).isEmpty();
            assertThat(matching(library, "祥如意👩")).as("signs count").isEmpty();
            assertThat(library.index().lacking()).isZero();
            assertThat(library.index().lineEnds(new long[] {1, 2, 3}).get(1L)).containsExactly(
                    Samples.TEXT.indexOf('\n'), Samples.TEXT.lastIndexOf('\n'));
            assertThat(library.index().lineEnds(new long[] {3}).get(3L)).isEmpty();
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void whatIsNotWrittenIsNotIndexed() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft("第一篇讲话。")));
            assertThatThrownBy(() -> library.add(List.of(Samples.draft("第二篇讲话。"), Samples.draft("半个\uD83D"))))
                    .isInstanceOf(Problem.class);
            assertThat(matching(library, "讲话")).containsExactly(1);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void undoingAndRedoingLeavesTheIndexTrue() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft(Samples.TEXT)));
            library.apply(Samples.highlight(library, 0, 4));
            library.undo();
            library.redo();
            assertThat(matching(library, "同志们：")).containsExactly(1);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void aReplacedOrRemovedTextIsFoundNoMore() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft("旧的讲话，民生。"), Samples.draft("另一篇，民生。")));
        }
        try (LibraryFile opened = LibraryFile.open(file, Schema.CURRENT, false, Connecting.CHECKED_AT_ONCE)) {
            TextIndex index = new TextIndex(opened, new SpeechTexts());
            long before = index.generation();
            opened.write(database -> {
                String text = "新的讲话，就业。\n完。";
                index.replace(database, 1, text);
                return database.run("UPDATE speech_text SET packed = ? WHERE speech = 1", (Object) Packed.of(text))
                        + database.run("UPDATE speech SET sha256 = ?, code_points = ? WHERE id = 1", Library.sha256(text), text.length());
            });
            assertThat(index.generation()).isGreaterThan(before);
            assertThat(index.matching(phrase("民生"), 0, 9, 9)).containsExactly(2);
            assertThat(index.matching(phrase("就业。\n完"), 0, 9, 9)).containsExactly(1);
            opened.write(database -> {
                index.remove(database, 2);
                return index;
            });
            assertThat(index.matching(phrase("民生"), 0, 9, 9)).isEmpty();
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void checkSeesAnIndexThatIsNotTrue() {
        try (Library library = Library.open(file)) {
            library.add(List.of(Samples.draft("第一篇，民生。"), Samples.draft("第二篇，就业。"), Samples.draft("第三篇，教育。")));
        }
        try (LibraryFile opened = LibraryFile.open(file, Schema.CURRENT, false, Connecting.CHECKED_AT_ONCE)) {
            opened.write(database -> {
                database.run("DELETE FROM speech_words WHERE rowid = 1");
                database.run("INSERT INTO speech_words (rowid, words) VALUES (77, '民 生')");
                return database.run("UPDATE speech_index SET lines = x'01' WHERE speech = 3");
            });
        }
        try (Library library = Library.open(file)) {
            assertThat(library.check().wrong()).extracting(Notice::key, notice -> notice.arguments().getFirst()).containsExactlyInAnyOrder(
                    tuple("library.check-index", 1L), tuple("library.check-index", 77L),
                    tuple("library.check-index", 3L));
        }
    }

    /// A library as it was before there was an index.
    private List<String> older(int speeches) {
        List<String> texts = IntStream.range(0, speeches).mapToObj(i -> "第" + i + "篇。\n" + Samples.TEXT.repeat(20)).toList();
        Annotation annotation = new Annotation("a", 1, Anchor.of(texts.getFirst(), new TextRange(2, 4)), List.of("t"), "", "me", Samples.NOW, Samples.NOW);
        new OlderLibrary(2).texts(texts).themes(new Theme("t", null, "民生", "#aabbcc", "", 0, 0)).annotations(annotation).write(file);
        return texts;
    }

    /// What was indexed by the rules of then would no longer be found by those of now.
    @Test
    void aLibraryIndexedByOlderRulesIsIndexedAnew() throws SQLException {
        new OlderLibrary(7).texts(List.of("σίσυφος ｶﾀｶﾅ 苧麻")).write(file);
        try (Database database = Database.connect(file, false)) {
            database.run("INSERT INTO speech_words (rowid, words) VALUES (1, 'σίσυφος ｶﾀｶﾅ 苧 麻')");
            database.run("INSERT INTO speech_index (speech, lines) VALUES (1, x'')");
        }
        try (Library library = Library.open(file)) {
            assertThat(library.index().lacking()).isEqualTo(1);
            assertThat(matching(library, "苧麻")).isEmpty();
            library.index().indexSome(10);
            assertThat(matching(library, "カタカナ 苎麻")).containsExactly(1);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void anOlderLibraryIsTakenInBitByBit() {
        List<String> texts = older(5);
        try (Library library = Library.open(file)) {
            assertThat(library.index().pending(9)).containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(library.check().wrong()).as("what is not indexed yet is not wrong").isEmpty();
            assertThat(library.index().lineEnds(new long[] {5}).get(5L)[0]).isEqualTo(texts.get(4).indexOf('\n'));
            assertThat(library.marks().with("t", 9)).containsExactly(new Mark("a", 1, 2, 4));
            assertThat(library.index().indexSome(2)).isTrue();
            assertThat(library.index().lacking()).isEqualTo(3);
        }
        try (Library library = Library.open(file)) {
            assertThat(library.index().indexSome(2)).isTrue();
            assertThat(library.index().indexSome(2)).isFalse();
            assertThat(matching(library, "第4篇。\n同志们")).containsExactly(5);
            assertThat(library.check().wrong()).isEmpty();
        }
    }

    @Test
    void whoeverIsKilledWhileIndexingGoesOnAtTheNextStart() throws IOException, InterruptedException {
        List<String> texts = older(SPEECHES);
        Random random = new Random(4695);
        int lacking = SPEECHES;
        int kills = 0;
        while (lacking > SPEECHES / 3) {
            try (OtherProcess indexer = OtherProcess.start(file, "index")) {
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    indexer.waitForALine();
                }
                indexer.kill();
                kills++;
            }
            try (Library library = Library.open(file)) {
                int now = library.index().lacking();
                assertThat(now).as("what was taken in stays in").isBetween(0, lacking - 1);
                assertThat(library.check().wrong()).as("after kill " + kills).isEmpty();
                lacking = now;
            }
        }
        try (Library library = Library.open(file)) {
            while (library.index().indexSome(100)) {
                assertThat(library.index().lacking()).isLessThan(lacking);
            }
            assertThat(library.index().lacking()).isZero();
            List<Long> missing = new ArrayList<>();
            for (int i = 0; i < SPEECHES; i++) {
                long[] found = matching(library, "第" + i + "篇。\n");
                if (!(found.length == 1 && found[0] == i + 1)) {
                    missing.add(i + 1L);
                }
            }
            assertThat(missing).isEmpty();
            assertThat(matching(library, texts.getFirst().substring(5, 20))).hasSize(SPEECHES);
            assertThat(library.check().wrong()).isEmpty();
        }
        System.out.println("indexing killed " + kills + " times, all " + SPEECHES + " speeches found");
        assertThat(kills).isPositive();
    }

    @Test
    void tokensOfATextAreThoseOfItsRow() {
        Set<String> words = new HashSet<>();
        String folded = Folding.fold("State of  the art，ＧＤＰ增长7.7%\nかな x" + "y".repeat(80));
        assertThat(Tokens.row(folded, words).strip()).isEqualTo(String.join(" ", Tokens.of(folded).stream().map(Tokens.Token::text).toList()));
        assertThat(words).containsExactlyInAnyOrder("state", "of", "the", "art", "gdp", "7", Tokens.LONG);
        assertThat(Tokens.of(folded)).allSatisfy(token -> assertThat(token.text().codePoints()).allMatch(c -> c > 127 || Character.isLetterOrDigit(c)));
    }
}
