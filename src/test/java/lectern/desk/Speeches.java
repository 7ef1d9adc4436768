package lectern.desk;

import java.time.Instant;
import java.util.List;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Theme;
import lectern.intake.anatomy.AnatomyReader;
import lectern.library.Library;
import lectern.speech.Draft;
import lectern.speech.Source;
import lectern.speech.Speech;
import lectern.text.TextRange;

/// Speeches for tests.
public final class Speeches {
    public static final String TEXT = """
            关于加快𠮷县高质量发展的讲话
            （2023年2月3日）

            各位代表：
            要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习；向人民学习。
            我们是一家人👩‍👩‍👧，要稳住经济基本盘。增长7.7%，来之不易！
            谢谢大家。
            """;

    private Speeches() {
    }

    public static Draft draft(String name, String text) {
        return new Draft(new Source(name, "UTF-8", 1, Source.LineEnding.LF, false), text,
                AnatomyReader.recognise(text, name));
    }

    public static OpenSpeech open(String text) {
        Draft draft = draft("test.txt", text);
        Speech speech = new Speech(1, "00000000-0000-0000-0000-000000000001", draft.source(), text,
                Library.sha256(text), draft.anatomy(), Instant.EPOCH);
        return new OpenSpeech(speech, List.<Annotation>of());
    }

    public static Annotation annotation(OpenSpeech open, TextRange range, Theme theme) {
        return new Annotation("00000000-0000-0000-0000-00000000000a", open.speech().id(),
                Anchor.of(open.speech().text(), range), List.of(theme.id()), "", "me", Instant.EPOCH, Instant.EPOCH);
    }
}
