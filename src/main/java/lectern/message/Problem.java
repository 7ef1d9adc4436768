package lectern.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Trouble that was foreseen: a broken file, a full disk, a library somebody else has open.
///
/// It carries a message key and its arguments, so that the window and the command line can say it in the reader's
/// language. It is thrown where the trouble is understood and shown where the action was started; it is never logged
/// with a stack trace. Anything that is not a `Problem` is a defect of the program.
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String key;
    private final transient List<Object> arguments;

    /// @param key a key of one of the message bundles, such as `intake.binary`
    /// @param arguments what the message names: file names, line numbers, dates; never text of a speech
    public Problem(String key, Object... arguments) {
        this(null, key, arguments);
    }

    /// @param cause what lay behind it, for the log; may be null
    public Problem(@Nullable Throwable cause, String key, Object... arguments) {
        super(key, cause);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /// The message key.
    public String key() {
        return key;
    }

    /// What the message names, in order.
    public List<Object> arguments() {
        return arguments;
    }

    /// The sentence for the reader.
    public String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
