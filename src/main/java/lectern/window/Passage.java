package lectern.window;

import javafx.scene.input.ClipboardContent;
import lectern.annotation.Codebook;
import lectern.desk.Citation;
import lectern.desk.OpenSpeech;
import lectern.desk.QuotationHtml;
import lectern.message.Messages;
import lectern.text.TextRange;

/// A passage on its way to another program: as plain text, and as HTML with its themes.
final class Passage {
    private Passage() {
    }

    static ClipboardContent of(OpenSpeech open, TextRange range, Codebook codebook, boolean withSource,
                               Messages messages) {
        ClipboardContent content = new ClipboardContent();
        content.putString(withSource ? Citation.of(open, range, messages) : range.of(open.speech().text()));
        content.putHtml(QuotationHtml.of(open, range, codebook, withSource, messages));
        return content;
    }
}
