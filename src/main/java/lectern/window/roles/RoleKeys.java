package lectern.window.roles;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import lectern.desk.LineRole;

/// The key of each role: its letter, or the digit of a heading's level.
final class RoleKeys {
    private RoleKeys() {
    }

    static String key(LineRole role) {
        return switch (role) {
            case TITLE -> "t";
            case SUBTITLE -> "u";
            case OCCASION -> "c";
            case SPEAKER -> "s";
            case OFFICE -> "o";
            case DATE -> "d";
            case PLACE -> "p";
            case SERIES -> "e";
            case ISSUE_MONTH -> "m";
            case STATUS -> "v";
            case SALUTATION -> "a";
            case HEADING_1, HEADING_2, HEADING_3, HEADING_4 -> String.valueOf(role.level());
            case NOTE -> "n";
            case REACTION -> "r";
            case NOISE -> "x";
            case BODY -> "b";
        };
    }

    static Optional<LineRole> role(String typed) {
        return Arrays.stream(LineRole.values()).filter(role -> key(role).equals(typed.toLowerCase(Locale.ROOT))).findFirst();
    }

    static String message(LineRole role) {
        return "window.role." + role.code();
    }
}
