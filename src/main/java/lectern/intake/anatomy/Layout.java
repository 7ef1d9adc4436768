package lectern.intake.anatomy;

import java.util.List;
import lectern.speech.FrontMatter;
import lectern.speech.SpeechEvent;
import lectern.text.TextRange;

/// What a file itself says of its text, beyond the words: how it is set and whose it is. Evidence for [AnatomyReader],
/// which trusts it before its own recognition of lines. All ranges are half-open UTF-16 ranges over the text, in order.
///
/// @param headings lines that are headings
/// @param bold stretches in bold type
/// @param italic stretches in italic type
/// @param centred lines set in the middle
/// @param events reactions, notes, speakers and times that the file marks as such
/// @param noise whole lines that belong to the page, not to the text
/// @param notes where the file's own notes begin, which stand after the text; the text's length when there are none
/// @param said what the file says in fields of its own; their ranges are null
public record Layout(List<Heading> headings, List<TextRange> bold, List<TextRange> italic, List<TextRange> centred,
                     List<SpeechEvent> events, List<TextRange> noise, int notes, FrontMatter said) {
    public Layout {
        headings = List.copyOf(headings);
        bold = List.copyOf(bold);
        italic = List.copyOf(italic);
        centred = List.copyOf(centred);
        events = List.copyOf(events);
        noise = List.copyOf(noise);
    }

    /// A line that is a heading.
    ///
    /// @param range the line
    /// @param level 1 for the largest; 0 for the title of the whole
    public record Heading(TextRange range, int level) {
    }

    /// A text of that many UTF-16 units of which nothing more is known.
    public static Layout plain(int length) {
        return new Layout(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), length,
                FrontMatter.NONE);
    }

    /// The same layout with these fields.
    public Layout saying(FrontMatter fields) {
        return new Layout(headings, bold, italic, centred, events, noise, notes, fields);
    }
}
