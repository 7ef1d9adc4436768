package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.text.Graphemes;
import lectern.text.TextRange;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class MarkingTest {
    private static final Theme ONE = new Theme("1", null, "金句", "#aa0000", "", 1, 0);
    private static final Theme TWO = new Theme("2", null, "数据", "#00aa00", "", 2, 1);

    private final OpenSpeech open = Speeches.open(Speeches.TEXT);
    private final Marking marking = new Marking(new Coder("me", ""), Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

    private TextRange range(String words) {
        int start = open.speech().text().indexOf(words);
        return new TextRange(start, start + words.length());
    }

    private void carryOut(Optional<Step> step) {
        carryOut(step.orElseThrow().edits());
    }

    private void carryOut(List<Edit> edits) {
        edits.forEach(edit -> open.apply((Edit.OfAnnotation) edit));
    }

    private Annotation first() {
        return open.annotations().getFirst();
    }

    private List<String> quotes() {
        return open.annotations().stream().map(a -> a.anchor().quote()).toList();
    }

    @Test
    void aResizedAnnotationHasANewAnchorOfWholeCharactersAndNoBlanksAtItsEnds() {
        carryOut(marking.give(open, range("我们是一家人"), ONE));
        TextRange family = range("我们是一家人👩‍👩‍👧");
        carryOut(marking.resize(open, first(), new TextRange(family.start() - 1, family.end() - 3)));
        assertThat(first().anchor()).isEqualTo(Anchor.of(Speeches.TEXT, family));
        assertThat(marking.resize(open, first(), family)).isEmpty();
        assertThat(marking.resize(open, first(), new TextRange(family.start(), family.start()))).isEmpty();
        assertThat(marking.resize(open, first(), new TextRange(Speeches.TEXT.length() + 5, Speeches.TEXT.length() + 9))).isEmpty();
    }

    @Test
    void mergingJoinsWithTheNextOfTheSameThemeAndKeepsBothNotesAndAllThemes() {
        carryOut(marking.give(open, range("向书本学习"), ONE));
        carryOut(marking.note(open, first(), "一"));
        carryOut(marking.give(open, range("向人民学习。"), TWO));
        carryOut(marking.give(open, range("来之不易！"), ONE));
        Annotation last = open.annotations().getLast();
        carryOut(marking.give(open, last.anchor().range(), TWO));
        carryOut(marking.note(open, open.annotations().getLast(), "二"));
        Step merge = marking.merge(open, first()).orElseThrow();
        List<Annotation> before = open.annotations();
        carryOut(merge.edits());
        assertThat(quotes()).hasSize(2);
        assertThat(first().anchor().quote()).startsWith("向书本学习；").endsWith("来之不易！");
        assertThat(first().themes()).containsExactly("1", "2");
        assertThat(first().note()).isEqualTo("一\n\n二");
        assertThat(marking.merge(open, open.annotations().getLast())).isEmpty();
        carryOut(merge.inverse());
        assertThat(open.annotations()).isEqualTo(before);
    }

    @Test
    void splittingLeavesTheNoteWithTheFirstPart() {
        carryOut(marking.give(open, range("把勤于学习、善于思考作为习惯，向书本学习；向人民学习。"), ONE));
        carryOut(marking.note(open, first(), "批语"));
        int at = range("向书本学习").start();
        assertThat(marking.split(open, first(), first().anchor().range().start())).isEmpty();
        assertThat(marking.split(open, first(), first().anchor().range().end())).isEmpty();
        carryOut(marking.split(open, first(), at));
        assertThat(quotes()).containsExactly("把勤于学习、善于思考作为习惯，", "向书本学习；向人民学习。");
        assertThat(open.annotations()).extracting(Annotation::note).containsExactly("批语", "");
        assertThat(open.annotations()).allSatisfy(a -> assertThat(a.themes()).containsExactly("1"));
    }

    @Test
    void noCharacterIsSplit() {
        carryOut(marking.give(open, range("我们是一家人👩‍👩‍👧"), ONE));
        assertThat(marking.split(open, first(), first().anchor().range().end() - 3)).isEmpty();
        assertThat(new FindInSpeech(Speeches.TEXT).hits("👩")).extracting(hit -> hit.of(Speeches.TEXT)).containsExactly("👩‍👩‍👧");
    }

    @Test
    void aThemeForAllHitsIsOneStepAndPassesOverThoseThatHaveIt() {
        List<TextRange> hits = new FindInSpeech(Speeches.TEXT).hits("學習");
        assertThat(hits).hasSize(4);
        carryOut(marking.give(open, hits.get(1), ONE));
        Step step = marking.giveToAll(open, hits, ONE).orElseThrow();
        assertThat(step.edits()).hasSize(3);
        carryOut(step.edits());
        assertThat(quotes()).containsExactly("学习", "学习", "学习", "学习");
        assertThat(marking.giveToAll(open, hits, ONE)).isEmpty();
        carryOut(step.inverse());
        assertThat(quotes()).hasSize(1);
    }

    /// Keys as a reader presses them: whatever the order, every annotation is a passage of whole characters whose anchor
    /// fits, and all of it can be undone.
    @Property(tries = 300)
    void marksSurviveAnySequence(@ForAll @Size(max = 40) List<@IntRange(min = 0, max = 13) Integer> keys,
                                 @ForAll @IntRange(max = 3) int sample) {
        String text = List.of(Speeches.TEXT, "é̂一\n🇨🇳🇫🇷🇩🇪，a\u0301b c；你\uDB40\uDD00好。 \u200F\u05D0\u05D1, \u05D2!\n", "A", "\tone  two, three.\r\nfour").get(sample);
        OpenSpeech speech = Speeches.open(text);
        Cursor cursor = new Cursor(speech.units(), speech.speech().anatomy());
        List<Step> done = new ArrayList<>();
        List<Step> undone = new ArrayList<>();
        for (int key : keys) {
            Optional<Annotation> here = Marking.meant(speech, cursor.target(), null, a -> true);
            TextRange range = here.map(a -> a.anchor().range()).orElse(cursor.target());
            Optional<Step> step = switch (key) {
                case 0 -> marking.give(speech, cursor.target(), ONE);
                case 1 -> marking.toggle(speech, cursor.target(), TWO);
                case 2 -> here.flatMap(a -> cursor.endMoved(range, true).flatMap(to -> marking.resize(speech, a, to)));
                case 3 -> here.flatMap(a -> cursor.endMoved(range, false).flatMap(to -> marking.resize(speech, a, to)));
                case 4 -> here.flatMap(a -> cursor.startMoved(range, true).flatMap(to -> marking.resize(speech, a, to)));
                case 5 -> here.flatMap(a -> cursor.startMoved(range, false).flatMap(to -> marking.resize(speech, a, to)));
                case 6 -> here.flatMap(a -> cursor.endMoved(range, cursor.size(), true).flatMap(to -> marking.resize(speech, a, to)));
                case 7 -> here.flatMap(a -> cursor.startMoved(range, cursor.size(), true).flatMap(to -> marking.resize(speech, a, to)));
                case 8 -> here.flatMap(a -> marking.merge(speech, a));
                case 9 -> here.flatMap(a -> marking.split(speech, a, (range.start() + range.end()) / 2));
                default -> Optional.empty();
            };
            step.ifPresent(made -> {
                made.edits().forEach(edit -> speech.apply((Edit.OfAnnotation) edit));
                done.addLast(made);
                undone.clear();
            });
            switch (key) {
                case 10 -> cursor.next(lectern.text.Unit.CLAUSE);
                case 11 -> cursor.previous(lectern.text.Unit.SENTENCE);
                case 12 -> {
                    if (!done.isEmpty()) {
                        Step last = done.removeLast();
                        last.inverse().forEach(edit -> speech.apply((Edit.OfAnnotation) edit));
                        undone.addLast(last);
                    }
                }
                case 13 -> {
                    if (!undone.isEmpty()) {
                        Step last = undone.removeLast();
                        last.edits().forEach(edit -> speech.apply((Edit.OfAnnotation) edit));
                        done.addLast(last);
                    }
                }
                default -> { }
            }
            assertThat(speech.annotations()).allSatisfy(a -> {
                TextRange there = a.anchor().range();
                assertThat(there.isEmpty()).isFalse();
                assertThat(a.anchor()).isEqualTo(Anchor.of(text, there));
                assertThat(Graphemes.widened(text, there)).isEqualTo(there);
            });
        }
        List<Annotation> end = speech.annotations();
        done.reversed().forEach(step -> step.inverse().forEach(edit -> speech.apply((Edit.OfAnnotation) edit)));
        assertThat(speech.annotations()).isEmpty();
        done.forEach(step -> step.edits().forEach(edit -> speech.apply((Edit.OfAnnotation) edit)));
        assertThat(speech.annotations()).isEqualTo(end);
    }
}
