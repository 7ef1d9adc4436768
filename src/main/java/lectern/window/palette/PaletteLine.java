package lectern.window.palette;

import java.util.List;

/// How an entry is shown.
///
/// @param name in the first line; what was typed is marked in it
/// @param aside quietly at the right; may be empty
/// @param below quietly in a second line; empty for none
/// @param keys key caps at the right
/// @param enabled whether it can be chosen now
public record PaletteLine(String name, String aside, String below, List<String> keys, boolean enabled) {
    public PaletteLine {
        keys = List.copyOf(keys);
    }
}
