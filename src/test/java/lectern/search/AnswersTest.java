package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.library.Library;
import lectern.message.Problem;
import lectern.search.Order.By;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Source;
import lectern.text.TextRange;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    @TempDir
    Path folder;
    private OtherThread library;
    private Answers answers;

    @BeforeEach
    void open() {
        library = new OtherThread(folder.resolve("a.lectern"));
        answers = new Answers(library);
    }

    @AfterEach
    void close() {
        library.close();
    }

    private void add(String text, String speaker, String date) {
        FrontMatter front = new FrontMatter(null, null, null, new Recognised<>(speaker, null, 1), null,
                date.isEmpty() ? null : new Recognised<>(PartialDate.parse(date), null, 1), null, null, null, null, null, null);
        library.now((Library on) -> on.add(List.of(new Draft(new Source("a.txt", "UTF-8", 1, Source.LineEnding.LF, false), text,
                new Anatomy(front, new TextRange(0, text.length()), List.of(), Outline.NONE, List.of())))));
    }

    private static <T> Listener<T> to(List<T> first, List<Count> counts) {
        return new Listener<>() {
            @Override
            public void first(List<T> page) {
                first.addAll(page);
            }

            @Override
            public void counted(Count count) {
                counts.add(count);
            }
        };
    }

    private List<Long> speeches(String query) {
        List<SpeechHits> first = new ArrayList<>();
        Found found = answers.fullText().search(QueryReader.read(query), 50, to(first, new ArrayList<>()), () -> false);
        assertThat(first).extracting(hits -> hits.card().id()).as("the first page").containsExactlyElementsOf(all(found));
        assertThat(found.count()).as("exact in the end").matches(Count::complete);
        return all(found);
    }

    private static List<Long> all(Found found) {
        return Arrays.stream(found.speechNumbers()).boxed().toList();
    }

    @Test
    void aSpeakerOfFewAmongManyIsFoundAndOneWhoCameInSinceAndOneWhoseNameWasCorrected() {
        for (int i = 0; i < 120; i++) {
            add(i + "，发展。", "王", "2021");
        }
        add("说发展", "李", "2019");
        add("说改革", "李", "2020");
        assertThat(speeches("speaker:李 发展")).containsExactly(121L);
        assertThat(speeches("speaker:李 date:2020 改革")).containsExactly(122L);
        assertThat(speeches("speaker:李 NOT 发展")).containsExactly(122L);
        assertThat(speeches("发展 NOT speaker:王")).containsExactly(121L);
        add("又说发展", "李", "2021");
        assertThat(speeches("speaker:李 发展")).containsExactly(121L, 123L);
        Anatomy before = library.now((Library on) -> on.anatomy(7)).orElseThrow();
        FrontMatter front = new FrontMatter(null, null, null, new Recognised<>("李", null, 1), null, null, null, null, null, null, null, null);
        Anatomy after = new Anatomy(front, before.body(), before.noise(), before.outline(), before.events());
        library.now((Library on) -> {
            on.apply(new Step(Step.Name.NOTE, "", List.of(new Edit.OfAnatomy(7, before, after)), Instant.EPOCH));
            return on;
        });
        assertThat(speeches("speaker:李 发展")).containsExactly(7L, 121L, 123L);
        library.now((Library on) -> on.undo());
        assertThat(speeches("speaker:李 发展")).containsExactly(121L, 123L);
    }

    @Test
    void aDamagedTextKeepsNoOtherSpeechFromBeingFound() throws SQLException {
        add("先说发展", "王", "2021");
        add("又说发展", "王", "2021");
        library.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("a.lectern"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE speech_text SET packed = x'00' WHERE speech = 1");
        }
        open();
        assertThat(speeches("发展")).containsExactly(2L);
        assertThat(lines("发展", Order.LIBRARY)).extracting(Line::speech).containsExactly(2L);
        assertThat(speeches("speaker:王")).as("it is there, and says what is wrong when it is opened").containsExactly(1L, 2L);
    }

    private List<Line> lines(String query, Order order) {
        Concordance found = answers.kwic().concordance(QueryReader.read(query), 6, order, 2, to(new ArrayList<>(), new ArrayList<>()), () -> false);
        return answers.kwic().page(found, 0, 99);
    }

    /// All words longer than the index keeps are one to it.
    @Test
    void aLongWordIsNotTakenForAnotherOne() {
        add("women " + "x".repeat(70), "王", "2021");
        add("women " + "y".repeat(70), "王", "2021");
        assertThat(speeches("=" + "x".repeat(70))).containsExactly(1L);
        assertThat(speeches("women NOT =" + "x".repeat(70))).containsExactly(2L);
        assertThat(speeches("women NOT \"women " + "y".repeat(70) + "\"")).containsExactly(1L);
    }

    @Test
    void aLetterOutsideTheBasicPlaneIsOfAWordToo() {
        add("𐐨peace，peace。", "王", "2021");
        assertThat(lines("peace*", Order.LIBRARY)).extracting(line -> line.points().start()).containsExactly(7);
        assertThat(lines("pea?e", Order.LIBRARY)).extracting(line -> line.points().start()).containsExactly(7);
        assertThat(lines("?eace", Order.LIBRARY)).extracting(line -> line.points().start()).containsExactly(7);
    }

    @Test
    void aLetterIsFoundAndShownHoweverItIsComposed() {
        add("u\u0308ber ÜBER，ｶﾞｲ，q\u0301", "王", "2021");
        assertThat(lines("über", Order.LIBRARY)).extracting(Line::hit).containsExactly("u\u0308ber", "ÜBER");
        assertThat(lines("U\u0308b?r", Order.LIBRARY)).extracting(line -> line.points().start()).containsExactly(0, 6);
        assertThat(lines("/\\bü\\w/", Order.LIBRARY)).extracting(Line::hit).containsExactly("u\u0308b", "ÜB");
        assertThat(lines("*カ\u3099", Order.LIBRARY)).as("no part of a longer word: it is written without spaces").extracting(Line::hit).containsExactly("ｶﾞ");
        assertThat(lines("u", Order.LIBRARY)).as("ü is no u").isEmpty();
        assertThat(answers.frequencies().ofText("ber，ガ", Grouping.NONE, () -> false).first()).isNotNull().extracting(Line::hit).isEqualTo("BER，ｶﾞ");
        assertThat(answers.near().near("übel", 1, () -> false)).extracting(NearMatch::words).containsExactly("über");
    }

    @Test
    void theSignsOfAnExpressionKnowTheLettersOfAllScripts() {
        add("Oh État，ÜBER uns\u00A0alle，женщина。国内GDP增长 b_c", "王", "2021");
        assertThat(lines("/\\bétat\\b/", Order.LIBRARY)).extracting(Line::hit).containsExactly("État");
        assertThat(lines("/\\b\\w{7}\\b/", Order.LIBRARY)).extracting(Line::hit).containsExactly("женщина");
        assertThat(lines("/über\\suns\\salle/", Order.LIBRARY)).hasSize(1);
        assertThat(lines("/\\bGDP\\b/", Order.LIBRARY)).as("a Han character is no part of a word").hasSize(1);
        assertThat(lines("/[\\w-]+/", Order.LIBRARY)).extracting(Line::hit).containsExactly("Oh", "État", "ÜBER", "uns", "alle", "женщина", "GDP", "b_c");
        assertThat(lines("/\\Bd\\B/", Order.LIBRARY)).hasSize(1);
        assertThat(lines("/\\Q\\w\\E/", Order.LIBRARY)).isEmpty();
        assertThatThrownBy(() -> QueryReader.read("/\\w\\w[a/")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.arguments()).startsWith(7));
    }

    @Test
    void linesAreSortedByWhatStandsBesideTheHit() {
        add("改革，发展快。要发展经济。谈发展 and work。", "王", "2021");
        add("稳发展，慢。", "李", "2019-05-01");
        add("再发展经济吧", "安", "");
        assertThat(lines("发展", new Order(By.RIGHT, 1))).extracting(line -> line.right().substring(0, 2)).as("pinyin: jīng, kuài, màn; Latin last")
                .containsExactly("经济", "经济", "快。", "，慢", " a");
        assertThat(lines("发展", new Order(By.RIGHT, 1))).extracting(Line::speech).as("then by the next unit: bā, tán").startsWith(3L, 1L);
        assertThat(lines("发展", new Order(By.RIGHT, 3))).as("by the third on the right, nothing first").extracting(line -> line.right().charAt(0))
                .first().isIn(' ', '，');
        assertThat(lines("发展", new Order(By.LEFT, 1))).extracting(line -> line.left().codePointBefore(line.left().length()))
                .as("pinyin: gé, tán, wěn, yào, zài").containsExactly((int) '，', (int) '谈', (int) '稳', (int) '要', (int) '再');
        assertThat(lines("发展", new Order(By.DATE, 1))).extracting(Line::speech).containsExactly(2L, 1L, 1L, 1L, 3L);
        assertThat(lines("发展", new Order(By.SPEAKER, 1))).extracting(Line::speaker).containsExactly("安", "李", "王", "王", "王");
        assertThat(lines("发展", Order.LIBRARY)).extracting(line -> line.points().start()).containsExactly(3, 8, 14, 1, 1);
    }

    @Test
    void whatStandsBesideIsCounted() {
        add("高质量发展，高速发展 of the economy；低质量发展。", "王", "2021");
        assertThat(answers.kwic().collocates(QueryReader.read("发展"), SideUnit.CHARACTER, 2, 1, () -> false)).contains(new Collocate("质", 2, 0),
                new Collocate("量", 2, 0), new Collocate("of", 0, 1), new Collocate("高", 1, 1)).doesNotContain(new Collocate("低", 1, 0));
    }

    @Test
    void wordsBesideTheHitAreCountedAndSortedByWhole() {
        add("改革开放和经济发展安全。推动社会发展，安排工作；發展安全 of 𠮷 the economy。", "王", "2021");
        assertThat(answers.kwic().collocates(QueryReader.read("发展"), SideUnit.WORD, 1, 1, () -> false)).containsExactly(
                new Collocate("安全", 0, 2), new Collocate("安排", 0, 1), new Collocate("工作", 1, 0), new Collocate("社会", 1, 0),
                new Collocate("经济", 1, 0));
        assertThat(lines("发展", new Order(By.RIGHT, 1, SideUnit.WORD))).extracting(line -> line.right().replace("，", "").substring(0, 2))
                .containsExactly("安排", "安全", "安全");
        assertThat(lines("发展", new Order(By.RIGHT, 2, SideUnit.WORD))).extracting(line -> line.points().start())
                .as("by the second word: gōngzuò, tuīdòng, of").containsExactly(16, 7, 24);
    }

    @Test
    void aPhraseIsFollowedThroughItsChanges() {
        add("推动高质量发展。推动高质量地发展。推动高质童发展。推动高发展！推动经济发展。", "王", "2021");
        add("推动高质量发展", "李", "2022");
        assertThat(answers.near().near("高质量发展", 1, () -> false)).extracting(NearMatch::words, NearMatch::changes, NearMatch::hits, NearMatch::speeches)
                .containsExactly(tuple("高质量发展", 0, 2L, 2), tuple("高质童发展", 1, 1L, 1), tuple("高质量地发展", 1, 1L, 1));
        assertThat(answers.near().near("高质量发展", 2, () -> false)).extracting(NearMatch::words).contains("高发展").doesNotContain("经济发展");
        assertThat(answers.near().near("发展", 2, () -> false)).as("too short to be changed").extracting(NearMatch::words).containsExactly("发展");
        assertThatThrownBy(() -> answers.near().near(" ", 1, () -> false)).isInstanceOf(Problem.class);
    }

    @Test
    void theDistanceIsLevenshteins() {
        assertThat(NearSearch.distance("kitten", "sitting", 5)).isEqualTo(3);
        assertThat(NearSearch.distance("", "ab", 5)).isEqualTo(2);
        assertThat(NearSearch.distance("abcdef", "ghijkl", 2)).isGreaterThan(2);
    }

    @Test
    void frequencyIsByYearWithFirstAndLastUse() {
        add("民生民生。", "王", "2021");
        add("就业".repeat(5), "王", "2021-03");
        add("民生", "李", "2019-05-01");
        add("民生啊", "李", "");
        Frequency frequency = answers.frequencies().ofText("民生", Grouping.YEAR, () -> false);
        assertThat(frequency.groups()).containsExactly(new Group("2019", 1, 1, 2), new Group("2021", 1, 2, 15), new Group(null, 1, 1, 3));
        assertThat(frequency.groups().get(1).perTenThousand()).isEqualTo(2 * 10_000.0 / 15);
        assertThat(frequency.all()).isEqualTo(new Group(null, 3, 4, 20));
        assertThat(frequency.first()).isNotNull().extracting(Line::speech).isEqualTo(3L);
        assertThat(frequency.last()).isNotNull().satisfies(line -> assertThat(line.points()).isEqualTo(new TextRange(2, 4)));
        assertThat(answers.frequencies().ofText("没有", Grouping.SPEAKER, () -> false).first()).isNull();
    }

    @Test
    void hitsAreShownAsTheyStandAndNoCharacterIsCut() {
        add("一👩‍👩‍👧經濟發展e\u0301二", "王", "2021");
        Line line = lines("经济发展", Order.LIBRARY).getFirst();
        assertThat(line.hit()).isEqualTo("經濟發展");
        assertThat(line.points()).isEqualTo(new TextRange(6, 10));
        Concordance near = answers.kwic().concordance(QueryReader.read("发展"), 3, Order.LIBRARY, 1, to(new ArrayList<>(), new ArrayList<>()), () -> false);
        assertThat(answers.kwic().page(near, 0, 1).getFirst()).satisfies(shown -> {
            assertThat(shown.left()).as("half a family is none").isEqualTo("經濟");
            assertThat(shown.right()).isEqualTo("e\u0301二");
        });
    }

    @Test
    void whatIsGivenUpEndsAtOnce() {
        add("民生", "王", "2021");
        List<SpeechHits> first = new ArrayList<>();
        assertThatThrownBy(() -> answers.fullText().search(QueryReader.read("民生"), 1, to(first, new ArrayList<>()), () -> true))
                .isInstanceOf(CancellationException.class);
        assertThat(first).isEmpty();
    }

    @Test
    void nearCountsTheWordsAndHanCharactersBetweenInEitherOrder() {
        add("改革一二三开放。开放，one 2改革", "王", "2021");
        assertThat(lines("改革 NEAR/2 开放", Order.LIBRARY)).extracting(line -> line.range().start()).containsExactly(8, 16);
        assertThat(lines("改革 NEAR/1 开放", Order.LIBRARY)).isEmpty();
        assertThat(lines("改革 NEAR/3 开放", Order.LIBRARY)).extracting(line -> line.range().start()).containsExactly(0, 5, 8, 16);
    }

    @Test
    void aPatternThatNeverEndsIsTold() {
        add("a".repeat(5000) + "b", "王", "2021");
        assertThatThrownBy(() -> answers.fullText().search(QueryReader.read("/(a+)+(a+)+(a+)+$c/"), 1, to(new ArrayList<>(), new ArrayList<>()), () -> false))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.key()).isEqualTo("search.regex-slow-in");
                    assertThat(problem.arguments()).as("which speech it is").containsExactly("a.txt");
                });
    }

    @Test
    void whatOnlyPassagesKnowIsRefusedAmongSpeeches() {
        add("民生", "王", "2021");
        for (String typed : List.of("民生 THEN 就业", "民生 PARAGRAPH 就业", "(民生 AND 就业) NEAR 教育")) {
            assertThatThrownBy(() -> answers.fullText().search(QueryReader.read(typed), 1, to(new ArrayList<>(), new ArrayList<>()), () -> false))
                    .as(typed).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).startsWith("search.query-"));
        }
        assertThatThrownBy(() -> answers.fullText().search(QueryReader.read("theme:没有"), 1, to(new ArrayList<>(), new ArrayList<>()), () -> false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo("search.query-no-theme"));
        assertThatThrownBy(() -> answers.fullText().search(QueryReader.read("𠮷 theme:没有"), 1, to(new ArrayList<>(), new ArrayList<>()), () -> false))
                .isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.arguments()).as("the place, in characters").startsWith(3));
    }
}
