package lectern.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import lectern.speech.Anatomy;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

/// What was recognised before words could be stressed is still read.
class OlderAnatomyTest {
    @Test
    void anAnatomyWithoutStressedWordsIsRead() {
        Anatomy none = Anatomy.none(9);
        Anatomy stressed = new Anatomy(none.frontMatter(), none.body(), none.noise(), none.outline(), none.events(), List.of(new TextRange(2, 4)));
        String json = Json.ofAnatomy(stressed);
        assertThat(Json.anatomy(json)).isEqualTo(stressed);
        String older = json.replaceFirst(",?\"stressed\":\\[.*?\\],?", json.indexOf("\"stressed\"") > json.length() - 60 ? "" : ",");
        assertThat(older).doesNotContain("stressed");
        assertThat(Json.anatomy(older)).isEqualTo(none);
        assertThatThrownBy(() -> Json.anatomy(older.replaceFirst("\"body\":\\{.*?\\},?", ""))).isInstanceOf(Json.Unreadable.class);
    }
}
