package lectern.window.margin;

import java.util.function.Consumer;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import lectern.annotation.Annotation;
import lectern.window.Fonts;
import lectern.window.margin.NoteText.Line;
import lectern.window.margin.NoteText.Span;

/// A note as it is read: its light Markdown ([NoteText]) set in the weights and inks that stand for it.
public final class NoteFlow extends TextFlow {
    /// Size of its type in pixels.
    static final double SIZE = 12.5;
    /// Of Latin letters with the spaces between them, in ems.
    private static final double LATIN_ADVANCE = 0.56;
    /// Code points of a passage that a link to it shows.
    private static final int LINKED = 12;
    private static final Font CHINESE = Fonts.of(Fonts.sans(true), false, SIZE);
    private static final Font LATIN = Fonts.of(Fonts.sans(false), false, SIZE);
    private static final Font BOLD = Fonts.of(Fonts.sans(true), true, SIZE);

    /// The whole note.
    ///
    /// @param onLink told the id of the annotation that a clicked link leads to
    public NoteFlow(String note, Consumer<String> onLink) {
        this(NoteText.of(note), onLink);
    }

    NoteFlow(NoteText note, Consumer<String> onLink) {
        setLineSpacing(2);
        boolean first = true;
        for (Line line : note.lines()) {
            if (!first) {
                getChildren().add(text("\n", "note-plain"));
            }
            first = false;
            if (line.marker() != null) {
                getChildren().add(text(line.marker() + " ", "note-plain"));
            }
            line.spans().forEach(span -> getChildren().add(text(span, onLink)));
        }
    }

    /// What leads to the annotation when it stands in the note of another: its first words, and its id.
    public static String link(Annotation annotation) {
        String words = annotation.anchor().quote().replaceAll("[\\[\\]\\s]+", " ").strip();
        int end = words.offsetByCodePoints(0, Math.min(LINKED, words.codePointCount(0, words.length())));
        return "[" + words.substring(0, end) + (end < words.length() ? "…" : "") + "](#" + annotation.id() + ")";
    }

    /// How wide the characters are on average, in pixels.
    static double advance(String note) {
        double share = note.isEmpty() ? 1 : (double) han(note) / note.length();
        return SIZE * (LATIN_ADVANCE + (1 - LATIN_ADVANCE) * share);
    }

    private static long han(String text) {
        return text.codePoints().filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN).count();
    }

    private static Text text(Span span, Consumer<String> onLink) {
        // the faces have no italics: the second ink stands for them
        Text text = text(span.text(), span.link() != null ? "note-link" : span.italic() ? "note-italic" : "note-plain");
        if (span.bold()) {
            text.setFont(BOLD);
        }
        String link = span.link();
        if (link != null) {
            text.setUnderline(true);
            text.setOnMouseClicked(event -> {
                onLink.accept(link);
                event.consume();
            });
        }
        return text;
    }

    private static Text text(String characters, String styleClass) {
        Text text = new Text(characters);
        // quotation marks are as wide as a Han character among Han characters only
        text.setFont(han(characters) > 0 ? CHINESE : LATIN);
        text.getStyleClass().add(styleClass);
        return text;
    }
}
