package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeReviewTest {
    private static final Messages ZH = Messages.in(Locale.SIMPLIFIED_CHINESE);
    @TempDir
    private Path folder;

    private Desk desk() {
        return Desk.open(folder.resolve("a.lectern"), ZH, Clock.systemUTC(), Runnable::run).join();
    }

    private OpenSpeech withPassages(Desk desk, Theme theme) {
        long id = desk.ask(library -> library.add(List.of(Speeches.draft("a.txt", Speeches.TEXT)))).join()
                .getFirst().card().id();
        OpenSpeech open = desk.openSpeech(id).join().orElseThrow();
        for (String words : List.of("要加强学习研究。", "向书本学习", "我们是一家人👩‍👩‍👧", "增长7.7%")) {
            int at = open.speech().text().indexOf(words);
            desk.perform(desk.marking().toggle(open, new TextRange(at, at + words.length()), theme).orElseThrow()).join();
        }
        return open;
    }

    @Test
    void eachPassageIsShownInItsParagraphWithItsSource() {
        try (Desk desk = desk()) {
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            withPassages(desk, theme);
            ThemeReview review = ThemeReview.of(desk, theme).join();
            assertThat(review.size()).isEqualTo(4);
            review.leave();
            ThemeReview.Passage passage = review.current(ZH).join().orElseThrow();
            assertThat(passage.quote()).isEqualTo("向书本学习");
            assertThat(passage.before()).isEqualTo("要加强学习研究。把勤于学习、善于思考作为习惯，");
            assertThat(passage.after()).isEqualTo("；向人民学习。");
            assertThat(passage.source()).contains("《关于加快𠮷县高质量发展的讲话》").contains("2023年2月3日");
        }
    }

    @Test
    void allDecisionsAreOneStepThatUndoTakesBack() {
        try (Desk desk = desk()) {
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            Theme other = desk.codebook().onKey(2).orElseThrow();
            OpenSpeech open = withPassages(desk, theme);
            List<Annotation> before = open.annotations();
            Codebook book = desk.codebook();
            ThemeReview review = ThemeReview.of(desk, theme).join();
            review.send(other);
            review.send("学风");
            review.send("学风");
            review.leave();
            assertThat(review.current(ZH).join()).isEmpty();
            assertThat(review.decided()).isEqualTo(3);
            Step step = review.carryOut().join().orElseThrow();
            assertThat(step.name()).isEqualTo(Step.Name.SPLIT_THEME);
            Theme made = desk.codebook().atPath(List.of("学风")).orElseThrow();
            assertThat(open.annotations()).extracting(Annotation::themes).containsExactly(List.of(other.id()),
                    List.of(made.id()), List.of(made.id()), List.of(theme.id()));
            assertThat(desk.themeCounts().join().all()).isEqualTo(Map.of(theme.id(), 1, other.id(), 1, made.id(), 2));
            assertThat(desk.check().join().wrong()).isEmpty();
            desk.undo().orElseThrow().durable().join();
            assertThat(open.annotations()).isEqualTo(before);
            assertThat(desk.codebook()).isEqualTo(book);
            desk.redo().orElseThrow().durable().join();
            assertThat(desk.codebook().atPath(List.of("学风"))).isPresent();
        }
    }

    @Test
    void aDecisionCanBeTakenBackAndNothingSentIsNoStep() {
        try (Desk desk = desk()) {
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            withPassages(desk, theme);
            ThemeReview review = ThemeReview.of(desk, theme).join();
            review.send("新");
            review.back();
            review.leave();
            assertThat(review.index()).isEqualTo(1);
            assertThat(review.carryOut().join()).isEmpty();
            assertThat(desk.codebook().all()).hasSize(5);
            review.back();
            review.back();
            assertThat(review.index()).isZero();
        }
    }

    @Test
    void aPassageThatLostTheThemeMeanwhileIsPassedOver() {
        try (Desk desk = desk()) {
            Theme theme = desk.codebook().onKey(1).orElseThrow();
            OpenSpeech open = withPassages(desk, theme);
            ThemeReview review = ThemeReview.of(desk, theme).join();
            review.send("甲");
            review.send("甲");
            desk.perform(desk.marking().remove(open.annotations().getFirst()).orElseThrow()).join();
            review.carryOut().join();
            assertThat(open.annotations()).hasSize(3);
            Theme made = desk.codebook().atPath(List.of("甲")).orElseThrow();
            assertThat(open.annotations().getFirst().themes()).containsExactly(made.id());
        }
    }
}
