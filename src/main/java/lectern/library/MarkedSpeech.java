package lectern.library;

import java.util.Set;

/// What is marked in a speech.
///
/// @param speech its number
/// @param annotations how many it has
/// @param marked how many UTF-16 units of its text stand in at least one of them
/// @param themes the ids of the themes they have
public record MarkedSpeech(long speech, int annotations, int marked, Set<String> themes) {
}
