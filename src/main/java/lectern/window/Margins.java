package lectern.window;

import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.desk.Desk;
import lectern.message.Messages;
import lectern.window.margin.SpeechMargin;
import lectern.window.reader.SpeechPage;

/// Ties the margin to the reader: what a click beside the page does.
final class Margins {
    private Margins() {
    }

    /// The margin of `page`.
    ///
    /// @param editNote writes the note of the annotation meant at the cursor, wherever there is room for it
    static SpeechMargin beside(SpeechPage page, Reader reader, Desk desk, Messages messages, Runnable editNote) {
        SpeechMargin margin = new SpeechMargin(page, messages);
        margin.setCoders(desk::coderName);
        margin.setOnChosen(reader::workOn);
        margin.setOnLink(id -> present(reader, id).ifPresent(reader::goTo));
        margin.setOnNote((annotation, text) -> reader.open()
                // the speech may be another one by the time the note is handed over
                .filter(open -> open.speech().id() == annotation.speech() && !text.equals(annotation.note()))
                .ifPresent(open -> reader.annotating().note(annotation, annotation.anchor().range(), text)));
        margin.setOnEdit(annotation -> {
            reader.workOn(annotation);
            editNote.run();
        });
        return margin;
    }

    private static Optional<Annotation> present(Reader reader, String annotation) {
        return reader.open().flatMap(open -> open.annotation(annotation));
    }
}
