package lectern.annotation;

/// A person who annotates.
///
/// @param id a UUID
/// @param name as shown; may be empty
public record Coder(String id, String name) {
}
