package lectern.library;

import java.util.List;
import lectern.message.Notice;
import org.jspecify.annotations.Nullable;

/// One line of the report of an import: a speech, or what was refused.
///
/// @param position its number in the report, from 0
/// @param file the path of the file it is in
/// @param speech its number in the library; null when it was refused
/// @param isNew false when the same text was there already
/// @param problem why it was refused; null otherwise
/// @param notices what the reader should know of a file that was imported
public record KeptLine(int position, String file, @Nullable Long speech, boolean isNew, @Nullable Notice problem,
                       List<Notice> notices) {
    public KeptLine {
        notices = List.copyOf(notices);
    }

    /// The name of the file without its folders.
    public String name() {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }

    /// Whether the reader should look at it.
    public boolean warned() {
        return problem == null && !notices.isEmpty();
    }

    /// Whether it has a notice of that key.
    public boolean tells(String key) {
        return notices.stream().anyMatch(notice -> notice.key().equals(key));
    }

    /// The same line at another place of the report.
    public KeptLine at(int place) {
        return new KeptLine(place, file, speech, isNew, problem, notices);
    }

    /// The same line with other notices.
    public KeptLine noting(List<Notice> others) {
        return new KeptLine(position, file, speech, isNew, problem, others);
    }
}
