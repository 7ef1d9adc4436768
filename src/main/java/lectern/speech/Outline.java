package lectern.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a speech as a tree, in the order of the text.
///
/// @param sections the parts of the highest level
public record Outline(List<Section> sections) {
    /// An outline without parts.
    public static final Outline NONE = new Outline(List.of());

    public Outline {
        sections = List.copyOf(sections);
    }

    /// All parts, each before its children.
    public List<Section> all() {
        List<Section> all = new ArrayList<>();
        collect(sections, all);
        return all;
    }

    /// The innermost part that holds the offset.
    public Optional<Section> at(int offset) {
        Section best = null;
        for (Section section : all()) {
            if (section.range().contains(offset)) {
                best = section;
            }
        }
        return Optional.ofNullable(best);
    }

    private static void collect(List<Section> sections, List<Section> all) {
        for (Section section : sections) {
            all.add(section);
            collect(section.children(), all);
        }
    }
}
