package lectern.library;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.Outline;
import lectern.speech.PartialDate;
import lectern.speech.Recognised;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.speech.Source;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;

/// Speeches and steps for the tests of the library.
final class Samples {
    static final Instant NOW = Instant.parse("2026-11-23T10:15:30.123456789Z");
    static final String TEXT = "同志们：𠮷祥如意！👩‍👩‍👧 e\u0301té שלום\n要加强学习研究。（掌声）\n谢谢大家。";

    private Samples() {
    }

    static Draft draft(String text) {
        return new Draft(new Source("讲话 " + text.length() + ".txt", "UTF-8", 1, Source.LineEnding.LF, false), text,
                Anatomy.none(text.length()));
    }

    /// Characters without order, so that packed they take as much room as they are.
    static String noise(int length) {
        return new Random(length).ints(length, 0x4E00, 0x9FA5).collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    static Draft rich() {
        TextRange head = new TextRange(TEXT.indexOf("要加强"), TEXT.indexOf("（掌声"));
        Section section = new Section(SectionKind.RUN_IN, 1, "要加强学习研究", head, head, 0.8, List.of());
        FrontMatter front = new FrontMatter(new Recognised<>("题目", new TextRange(0, 3), 0.9), null, null,
                new Recognised<>("赵文锋", null, 1), null, new Recognised<>(PartialDate.parse("2022-08"), null, 0.5), null,
                null, null, null, new Recognised<>("同志们", new TextRange(0, 3), 1), null);
        SpeechEvent applause = new SpeechEvent(SpeechEvent.Kind.APPLAUSE,
                new TextRange(TEXT.indexOf("（掌声"), TEXT.indexOf("（掌声") + 4), "掌声");
        return new Draft(new Source("𠮷.txt", "GB18030", 0.75, Source.LineEnding.CRLF, true), TEXT,
                new Anatomy(front, new TextRange(0, TEXT.length()), List.of(new TextRange(0, 3)),
                        new Outline(List.of(section)), List.of(applause)));
    }

    static Annotation annotation(long speech, String text, int start, int end, List<String> themes, String coder) {
        return new Annotation(UUID.randomUUID().toString(), speech, Anchor.of(text, new TextRange(start, end)), themes,
                "", coder, NOW, NOW);
    }

    /// All annotations of a library, in [Annotation#IN_ORDER].
    static List<Annotation> all(Library library) {
        return library.speeches().stream().flatMap(card -> library.annotations(card.id()).stream()).sorted(Annotation.IN_ORDER).toList();
    }

    static Theme theme(String name) {
        return new Theme(UUID.randomUUID().toString(), null, name, "#aabbcc", "", 0, 0);
    }

    static Step step(Step.Name name, Edit... edits) {
        return new Step(name, "", List.of(edits), NOW);
    }

    /// The first speech's text marked from `start` to `end`.
    static Step highlight(Library library, int start, int end) {
        long speech = library.speeches().getFirst().id();
        String text = library.speech(speech).orElseThrow().text();
        return step(Step.Name.HIGHLIGHT, new Edit.OfAnnotation(null,
                annotation(speech, text, start, end, List.of(), library.me().id())));
    }
}
