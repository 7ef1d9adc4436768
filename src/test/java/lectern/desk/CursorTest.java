package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import lectern.text.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;


class CursorTest {
    private final OpenSpeech open = Speeches.open(Speeches.TEXT);
    private final Cursor cursor = new Cursor(open.units(), open.speech().anatomy());

    private String unit() {
        return cursor.target().of(Speeches.TEXT);
    }

    private void at(String words) {
        cursor.place(Speeches.TEXT.indexOf(words));
    }

    @Test
    void arrowsGoByClauseAndSentence() {
        at("把勤于学习");
        cursor.next(Unit.CLAUSE);
        assertThat(unit()).isEqualTo("向书本学习");
        cursor.next(Unit.CLAUSE);
        cursor.next(Unit.CLAUSE);
        assertThat(unit()).isEqualTo("我们是一家人👩‍👩‍👧");
        cursor.previous(Unit.SENTENCE);
        assertThat(unit()).isEqualTo("把勤于学习、善于思考作为习惯，向书本学习；向人民学习。");
        cursor.next(Unit.SENTENCE);
        assertThat(unit()).isEqualTo("我们是一家人👩‍👩‍👧，要稳住经济基本盘。");
        cursor.previous(Unit.SENTENCE);
        cursor.previous(Unit.SENTENCE);
        assertThat(unit()).isEqualTo("要加强学习研究。");
    }

    @Test
    void growingGoesFromClauseToParagraphAndBackTheSameWay() {
        at("向书本");
        cursor.grow();
        assertThat(unit()).isEqualTo("把勤于学习、善于思考作为习惯，向书本学习；向人民学习。");
        cursor.grow();
        assertThat(unit()).startsWith("要加强学习研究。").endsWith("向人民学习。");
        TextRange paragraph = cursor.target();
        cursor.grow();
        assertThat(cursor.target().contains(paragraph)).isTrue();
        assertThat(cursor.target().length()).isGreaterThan(paragraph.length());
        cursor.shrink();
        cursor.shrink();
        cursor.shrink();
        assertThat(unit()).isEqualTo("向书本学习");
    }

    @Test
    void theEndsOfTheSelectionMoveByUnits() {
        at("把勤于学习");
        cursor.endMoved(cursor.target(), Unit.CLAUSE, true).ifPresent(cursor::extend);
        assertThat(unit()).isEqualTo("把勤于学习、善于思考作为习惯，向书本学习");
        cursor.endMoved(cursor.target(), Unit.SENTENCE, true).ifPresent(cursor::extend);
        assertThat(unit()).endsWith("向人民学习。");
        cursor.startMoved(cursor.target(), Unit.SENTENCE, false).ifPresent(cursor::extend);
        assertThat(unit()).startsWith("要加强学习研究。把");
        cursor.startMoved(cursor.target(), Unit.CLAUSE, true).ifPresent(cursor::extend);
        cursor.endMoved(cursor.target(), Unit.CLAUSE, false).ifPresent(cursor::extend);
        assertThat(unit()).isEqualTo("把勤于学习、善于思考作为习惯，向书本学习");
        assertThat(cursor.selection()).isPresent();
        cursor.next(Unit.CLAUSE);
        assertThat(cursor.selection()).isEmpty();
        assertThat(unit()).isEqualTo("向人民学习。");
    }

    @Test
    void pageFurnitureIsPassedOver() {
        String text = "第一段，甲。\n扫描二维码关注“笔苑”公众号\n第二段，乙。\n";
        OpenSpeech speech = Speeches.open(text);
        Cursor there = new Cursor(speech.units(), speech.speech().anatomy());
        there.place(text.indexOf("甲"));
        there.next(Unit.CLAUSE);
        assertThat(there.unit().of(text)).isEqualTo("第二段");
        there.previous(Unit.CLAUSE);
        assertThat(there.unit().of(text)).isEqualTo("甲。");
    }

    @Property(tries = 200)
    void anyKeysLeaveTheCursorOnWholeCharactersOfTheText(
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 11) Integer> keys) {
        for (int key : keys) {
            switch (key) {
                case 0 -> cursor.next(Unit.CLAUSE);
                case 1 -> cursor.previous(Unit.CLAUSE);
                case 2 -> cursor.next(Unit.SENTENCE);
                case 3 -> cursor.previous(Unit.SENTENCE);
                case 4 -> cursor.grow();
                case 5 -> cursor.shrink();
                case 6 -> cursor.endMoved(cursor.target(), Unit.CLAUSE, true).ifPresent(cursor::extend);
                case 7 -> cursor.endMoved(cursor.target(), Unit.SENTENCE, false).ifPresent(cursor::extend);
                case 8 -> cursor.startMoved(cursor.target(), Unit.CLAUSE, false).ifPresent(cursor::extend);
                case 9 -> cursor.startMoved(cursor.target(), Unit.SENTENCE, true).ifPresent(cursor::extend);
                case 10 -> cursor.deselect();
                default -> cursor.next(Unit.PARAGRAPH);
            }
            TextRange target = cursor.target();
            assertThat(target.isEmpty()).isFalse();
            assertThat(target.end()).isLessThanOrEqualTo(Speeches.TEXT.length());
            assertThat(CodePoints.boundary(Speeches.TEXT, target.start())).isEqualTo(target.start());
            assertThat(CodePoints.boundary(Speeches.TEXT, target.end())).isEqualTo(target.end());
        }
    }
}
