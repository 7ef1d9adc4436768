package lectern.exchange;

import java.time.Instant;
import java.util.List;
import lectern.annotation.Coder;
import lectern.speech.PartialDate;
import org.jspecify.annotations.Nullable;

/// A `lectern-notes` document as it stands in the file, in the file's order: well formed, but not yet held against any
/// text or codebook. Offsets are code points.
///
/// @param exported when it was written; null if it does not say
/// @param themes ids may repeat, parents may be missing or run in a circle, names and colours may be unusable
/// @param coders ids may repeat
/// @param speeches ids may repeat
/// @param annotations ids may repeat, what they name may be missing, ranges may be none
/// @param unplaced annotations without a place; ids may repeat, also those of `annotations`
public record NotesDocument(@Nullable Instant exported, List<NotedTheme> themes, List<Coder> coders,
                            List<NotedSpeech> speeches, List<NotedAnnotation> annotations, List<NotedUnplaced> unplaced) {
    /// A document in which every annotation has a place.
    public NotesDocument(@Nullable Instant exported, List<NotedTheme> themes, List<Coder> coders, List<NotedSpeech> speeches,
                         List<NotedAnnotation> annotations) {
        this(exported, themes, coders, speeches, annotations, List.of());
    }

    public NotesDocument {
        unplaced = List.copyOf(unplaced);
        themes = List.copyOf(themes);
        coders = List.copyOf(coders);
        speeches = List.copyOf(speeches);
        annotations = List.copyOf(annotations);
    }

    /// A theme.
    ///
    /// @param name any string
    /// @param colour any string; empty if none is given
    /// @param memo empty if none is given
    /// @param key any number; 0 for none
    /// @param position any number
    public record NotedTheme(String id, @Nullable String parent, String name, String colour, String description,
                             String memo, int key, int position) {
    }

    /// A speech.
    ///
    /// @param id its UUID in the library that wrote the document
    /// @param textSha256 SHA-256 of the text in UTF-8, lower-case hexadecimal
    /// @param textLength length of the text in code points, as the document says
    /// @param text the text, if the document carries it
    public record NotedSpeech(String id, String title, @Nullable String occasion, @Nullable String speaker,
                              @Nullable String office, @Nullable PartialDate date, @Nullable String place,
                              @Nullable String series, @Nullable String number, String fileName, String textSha256,
                              int textLength, @Nullable String text) {
    }

    /// An annotation whose words the speech's text has not.
    ///
    /// @param speech id of a [NotedSpeech]
    /// @param quote its words in the text it was made in
    /// @param prefix what stood before them
    /// @param suffix what stood after them
    /// @param themes ids of themes
    /// @param coder id of a coder
    /// @param created null if the document does not say, as `modified`
    public record NotedUnplaced(String id, String speech, String quote, String prefix, String suffix, List<String> themes,
                                String note, String coder, @Nullable Instant created, @Nullable Instant modified) {
        public NotedUnplaced {
            themes = List.copyOf(themes);
        }
    }

    /// An annotation.
    ///
    /// @param speech id of a [NotedSpeech]
    /// @param start first code point; may be negative
    /// @param end the code point after the last; may be less than `start`
    /// @param themes ids of themes
    /// @param coder id of a coder
    /// @param created null if the document does not say, as `modified`
    public record NotedAnnotation(String id, String speech, int start, int end, String quote, List<String> themes,
                                  String note, String coder, @Nullable Instant created, @Nullable Instant modified) {
        public NotedAnnotation {
            themes = List.copyOf(themes);
        }
    }
}
