package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import lectern.intake.Intake;
import lectern.message.Messages;
import lectern.speech.Field;
import lectern.speech.SpeechCard;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FieldReviewTest {
    private static final String SPEECH = "各位代表：\n一年来，国务院依靠人民，各项工作都有了新的进展，人民生活得到了改善，请人民代表大会予以审议。\n";

    @Test
    void whatTheFileNameSaysIsShownInItAndWhatNothingSaysIsShownWithTheBeginning(@TempDir Path folder) {
        try (Desk desk = Desk.open(folder.resolve("a.lectern"), Messages.in(Locale.CHINESE), Clock.systemUTC(), Runnable::run).join()) {
            byte[] bytes = SPEECH.getBytes(StandardCharsets.UTF_8);
            SpeechCard card = desk.ask(library -> library.add(List.of(Intake.read("gwr_2001.txt", bytes, null).draft())).getFirst().card()).join();
            FieldReview review = FieldReview.of(desk, List.of(card.id())).join();

            FieldReview.Evidence year = review.evidence(item(review, Field.DATE)).join();
            assertThat(year).isEqualTo(new FieldReview.Evidence("gwr_2001.txt", new TextRange(4, 8), FieldReview.From.NAME));

            FieldReview.Evidence title = review.evidence(item(review, Field.TITLE)).join();
            assertThat(title.from()).isEqualTo(FieldReview.From.OPENING);
            assertThat(title.line()).startsWith("gwr_2001.txt\n各位代表：").contains("国务院依靠人民");
            assertThat(title.where().isEmpty()).isTrue();
        }
    }

    private static FieldReview.Item item(FieldReview review, Field field) {
        return review.items().stream().filter(item -> item.field() == field).findFirst().orElseThrow();
    }
}
