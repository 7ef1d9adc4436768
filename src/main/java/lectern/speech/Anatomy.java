package lectern.speech;

import java.util.List;
import lectern.text.TextRange;

/// All that was recognised in the text of a speech.
///
/// @param frontMatter the fields before it begins
/// @param body where the speech itself stands: from the salutation or the first paragraph to the last one that is not
///     a site's boilerplate
/// @param noise whole lines that belong to the page it was copied from, in order, without overlap
/// @param outline its parts
/// @param events reactions and notes, in order
/// @param stressed words that the file sets in bold or italic type among others, in order, without overlap
public record Anatomy(FrontMatter frontMatter, TextRange body, List<TextRange> noise, Outline outline,
                      List<SpeechEvent> events, List<TextRange> stressed) {
    public Anatomy {
        noise = List.copyOf(noise);
        events = List.copyOf(events);
        stressed = List.copyOf(stressed);
    }

    /// An anatomy without stressed words.
    public Anatomy(FrontMatter frontMatter, TextRange body, List<TextRange> noise, Outline outline,
                   List<SpeechEvent> events) {
        this(frontMatter, body, noise, outline, events, List.of());
    }

    /// The same with other fields.
    public Anatomy with(FrontMatter fields) {
        return new Anatomy(fields, body, noise, outline, events, stressed);
    }

    /// Nothing recognised in a text of that many UTF-16 units.
    public static Anatomy none(int length) {
        return new Anatomy(FrontMatter.NONE, new TextRange(0, length), List.of(), Outline.NONE, List.of());
    }
}
