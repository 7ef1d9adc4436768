package lectern.message;

import java.util.List;

/// A sentence for the reader that is no error: a warning in a report, for example.
///
/// @param key a key of one of the message bundles
/// @param arguments what it names; never text of a speech
public record Notice(String key, List<Object> arguments) {
    public Notice {
        arguments = List.copyOf(arguments);
    }

    /// A notice with these arguments.
    public static Notice of(String key, Object... arguments) {
        return new Notice(key, List.of(arguments));
    }

    /// The sentence.
    public String in(Messages messages) {
        return messages.text(key, arguments.toArray());
    }
}
