package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.search.Query.And;
import lectern.search.Query.Field;
import lectern.search.Query.Near;
import lectern.search.Query.Not;
import lectern.search.Query.Or;
import lectern.search.Query.Regex;
import lectern.search.Query.Related;
import lectern.search.Query.Relation;
import lectern.search.Query.Wild;
import lectern.search.Query.Words;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryReaderTest {
    private static Words words(String text, int start, int end) {
        return new Words(text, false, new TextRange(start, end));
    }

    @Test
    void wordsBesideEachOtherAreAllSought() {
        assertThat(QueryReader.read(" 民生　就业 ")).isEqualTo(new And(List.of(words("民生", 1, 3), words("就业", 4, 6))));
        assertThat(QueryReader.read("民生 AND 就业")).isEqualTo(new And(List.of(words("民生", 0, 2), words("就业", 7, 9))));
    }

    @Test
    void aPhraseIsTakenAsItStands() {
        assertThat(QueryReader.read("\"a, \\\"b\\\"\\n\\\\ AND\"")).isEqualTo(words("a, \"b\"\n\\ AND", 0, 18));
        assertThat(QueryReader.read("\"一\r\n二\"")).isEqualTo(words("一\n二", 0, 5));
        assertThat(QueryReader.read("同志们：“好”")).isEqualTo(words("同志们：“好”", 0, 7));
    }

    @Test
    void orBindsLessThanAndAndRelationsMore() {
        assertThat(QueryReader.read("a b OR NOT c NEAR/3 (d OR e)")).isInstanceOfSatisfying(Or.class, or -> {
            assertThat(or.parts().getFirst()).isEqualTo(new And(List.of(words("a", 0, 1), words("b", 2, 3))));
            assertThat(or.parts().getLast()).isInstanceOfSatisfying(Near.class, near -> {
                assertThat(near.left()).isEqualTo(new Not(words("c", 11, 12)));
                assertThat(near.right()).isInstanceOf(Or.class);
                assertThat(near.most()).isEqualTo(3);
            });
        });
        assertThat(QueryReader.read("theme:a THEN theme:b")).isEqualTo(new Related(Relation.THEN, new Field(QueryField.THEME, "a", new TextRange(0, 7)),
                new Field(QueryField.THEME, "b", new TextRange(13, 20)), new TextRange(8, 12)));
    }

    @Test
    void signsHaveTheirMeaning() {
        assertThat(QueryReader.read("=art")).isEqualTo(new Words("art", true, new TextRange(0, 4)));
        assertThat(QueryReader.read("=\"the art\"")).isEqualTo(new Words("the art", true, new TextRange(0, 10)));
        assertThat(QueryReader.read("econom*")).isEqualTo(new Wild("econom*", new TextRange(0, 7)));
        assertThat(QueryReader.read("/发.{1,2}展\\//")).isEqualTo(new Regex("发.{1,2}展/", new TextRange(0, 12)));
        assertThat(QueryReader.read("讲话人:李 date:2020..2022 theme:\"民 生\" note:*")).isEqualTo(new And(List.of(
                new Field(QueryField.SPEAKER, "李", new TextRange(0, 5)), new Field(QueryField.DATE, "2020..2022", new TextRange(6, 21)),
                new Field(QueryField.THEME, "民 生", new TextRange(22, 33)), new Field(QueryField.NOTE, "*", new TextRange(34, 40)))));
        assertThat(QueryReader.read("3:15 https://a Herr:Müller")).isInstanceOfSatisfying(And.class, and ->
                assertThat(and.parts()).allMatch(Words.class::isInstance));
    }

    @Test
    void theNameOfAFieldAndItsColonMayBeWideOrTraditional() {
        assertThat(QueryReader.read("讲话人：李 主题：\"民 生\"")).isEqualTo(new And(List.of(
                new Field(QueryField.SPEAKER, "李", new TextRange(0, 5)), new Field(QueryField.THEME, "民 生", new TextRange(6, 14)))));
        assertThat(QueryReader.read("主題:改革")).isEqualTo(new Field(QueryField.THEME, "改革", new TextRange(0, 5)));
        assertThat(QueryReader.read("会议主题：改革")).isEqualTo(words("会议主题：改革", 0, 7));
        assertThat(QueryReader.read("主题：")).isEqualTo(words("主题：", 0, 3));
    }

    @Test
    void joinersPartNoWords() {
        assertThat(QueryReader.read("👩‍👩‍👧 می‌خواهم")).isEqualTo(new And(List.of(words("👩‍👩‍👧", 0, 5), words("می‌خواهم", 6, 14))));
        assertThat(QueryReader.read("\u200B发展\uFEFF")).isEqualTo(words("发展", 1, 3));
    }

    @Test
    void daysMayBeTypedWideAndAreAlwaysWhole() {
        assertThat(QueryReader.read("date:２０２２－０８")).isEqualTo(new Field(QueryField.DATE, "2022-08", new TextRange(0, 12)));
        assertThat(QueryReader.read("𠮷 marked:=2022")).isEqualTo(new And(List.of(words("𠮷", 0, 1),
                new Field(QueryField.MARKED, "2022", new TextRange(2, 14)))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {"`` | search.query-empty | 1", "(a b | search.query-bracket-opens | 1",
        "a) | search.query-bracket-closes | 2", "a \"b | search.query-quote | 3", "a \"\" | search.query-phrase-empty | 3",
        "a AND | search.query-ends | 6", "AND a | search.query-operator | 1", "a NEAR/x b | search.query-distance | 3",
        "a NEAR/99999 b | search.query-distance | 3", "𠮷 * | search.query-wildcards-only | 3", "speeker:李 | search.query-field | 1",
        "a speaker: b | search.query-value | 3", "date:never | search.query-date | 1", "date:.. | search.query-date | 1",
        "/a(/ | search.query-regex | 4", "/a | search.query-regex-open | 1", "// | search.query-regex-empty | 1",
        "a OR OR b | search.query-operator | 6", "() | search.query-ends | 2", "(a OR ) | search.query-ends | 7", "(a)) | search.query-bracket-closes | 4", "date:2022..2020 | search.query-date-turned | 1", "NOT | search.query-ends | 4"})
    void aBrokenQueryIsOneSentenceWithItsPlace(String typed, String key, int place) {
        assertThatThrownBy(() -> QueryReader.read(typed)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments().getFirst()).isEqualTo(place);
            for (Locale language : Messages.LANGUAGES) {
                assertThat(problem.in(Messages.in(language))).doesNotContain("{").hasSizeGreaterThan(8);
            }
        });
    }

    /// Whatever is typed is either a query or one of the sentences.
    @Property(tries = 2000)
    void nothingElseIsEverThrown(@ForAll long seed) {
        String[] signs = {"a", "发", "(", ")", "\"", " ", "AND", "OR", "NOT", "NEAR/", "NEAR/2", "THEN", "/", "*", "?", "=", "theme:", "date:", "2020",
            "..", "\\", "\n", "𠮷", "[", "{2", "NOT "};
        java.util.Random random = new java.util.Random(seed);
        StringBuilder typed = new StringBuilder();
        for (int i = random.nextInt(12); i >= 0; i--) {
            typed.append(signs[random.nextInt(signs.length)]);
        }
        try {
            assertThat(QueryReader.read(typed.toString())).isNotNull();
        } catch (Problem problem) {
            assertThat(problem.key()).startsWith("search.query-");
        }
    }

    @Test
    void bracketsMayNotBeEndless() {
        assertThatThrownBy(() -> QueryReader.read("(".repeat(5000) + "a" + ")".repeat(5000))).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.key()).isEqualTo("search.query-deep"));
    }
}
