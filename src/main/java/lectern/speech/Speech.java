package lectern.speech;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A speech in a library.
///
/// @param id its number in this library, from 1
/// @param uuid its name in every library and in exported notes
/// @param source the file it came from
/// @param text the text; changes only when a newer version takes its place
/// @param sha256 SHA-256 of the text in UTF-8, in lower-case hexadecimal
/// @param anatomy what was recognised in the text
/// @param imported when it came into the library
public record Speech(long id, String uuid, Source source, String text, String sha256, Anatomy anatomy,
                     Instant imported) {
    /// The same speech with another reading of its text.
    public Speech read(Anatomy corrected) {
        return new Speech(id, uuid, source, text, sha256, corrected, imported);
    }

    /// The same speech with another version of its text.
    ///
    /// @param sha256OfText of `version`'s text
    public Speech replaced(Draft version, String sha256OfText) {
        return new Speech(id, uuid, version.source(), version.text(), sha256OfText, version.anatomy(), imported);
    }

    /// What a file would give that held this version.
    public Draft version() {
        return new Draft(source, text, anatomy);
    }

    /// The title, or else the name of the file: what a list calls the speech. Never empty.
    public String displayTitle() {
        @Nullable String title = FrontMatter.value(anatomy.frontMatter().title());
        return title != null ? title : source.name();
    }
}
