package lectern.window.keys;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// A key with its modifiers.
///
/// A single sign (`h`, `?`, `{`) is matched when it is typed, so that it is found on every keyboard layout; anything else
/// is matched when it is pressed. `Ctrl` stands for the platform's shortcut key, ⌘ on a Mac.
///
/// @param sign the sign typed, or 0 for a chord that is pressed
/// @param code the key pressed; null for a sign
/// @param control whether Ctrl (⌘) is held
/// @param alt whether Alt is held
/// @param shift whether Shift is held; not counted for a sign
public record Chord(int sign, @Nullable KeyCode code, boolean control, boolean alt, boolean shift) {
    private static final boolean MAC = System.getProperty("os.name", "").startsWith("Mac");

    /// Reads `h`, `?`, `Shift+Right`, `Ctrl+Shift+Z`, `Ctrl+=`.
    ///
    /// @throws IllegalArgumentException if it names no key
    public static Chord of(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            return new Chord(name.codePointAt(0), null, false, false, false);
        }
        boolean control = false;
        boolean alt = false;
        boolean shift = false;
        String rest = name;
        for (int plus = rest.indexOf('+'); plus > 0 && plus < rest.length() - 1; plus = rest.indexOf('+')) {
            switch (rest.substring(0, plus)) {
                case "Ctrl" -> control = true;
                case "Alt" -> alt = true;
                case "Shift" -> shift = true;
                default -> throw new IllegalArgumentException("no such key: " + name);
            }
            rest = rest.substring(plus + 1);
        }
        return new Chord(0, code(rest), control, alt, shift);
    }

    private static KeyCode code(String name) {
        return switch (name) {
            case "=" -> KeyCode.EQUALS;
            case "-" -> KeyCode.MINUS;
            case "PageUp" -> KeyCode.PAGE_UP;
            case "PageDown" -> KeyCode.PAGE_DOWN;
            case "Backspace" -> KeyCode.BACK_SPACE;
            default -> {
                if (name.length() == 1 && Character.isDigit(name.charAt(0))) {
                    yield KeyCode.valueOf("DIGIT" + name);
                }
                yield KeyCode.valueOf(name.toUpperCase(Locale.ROOT));
            }
        };
    }

    /// Whether this pressed or typed key is the chord.
    public boolean matches(KeyEvent event) {
        if (sign != 0) {
            return event.getEventType() == KeyEvent.KEY_TYPED && sameSign(event) && (!isHeld(event) || isThirdLevel(event));
        }
        return event.getEventType() == KeyEvent.KEY_PRESSED && sameKey(event.getCode())
                && event.isShortcutDown() == control && event.isAltDown() == alt && event.isShiftDown() == shift
                && (event.isShortcutDown() || !event.isControlDown());
    }

    private static boolean isHeld(KeyEvent event) {
        return event.isControlDown() || event.isAltDown() || event.isMetaDown();
    }

    /// Whether the typed sign stands on the third level of a key: `[` is AltGr+8 on a German keyboard, and Windows reports
    /// AltGr as Ctrl and Alt together; on a Mac it is ⌥5. Letters and digits typed so are left to others.
    static boolean isThirdLevel(KeyEvent event) {
        return event.getEventType() == KeyEvent.KEY_TYPED && event.isAltDown() && !event.isMetaDown()
                && (event.isControlDown() || MAC) && event.getCharacter().codePoints().allMatch(sign -> sign > ' ' && sign != 0x7F && !Character.isLetterOrDigit(sign));
    }

    /// Whether a press with Ctrl and Alt may be AltGr with a key that types, as Windows reports it: in a text field the sign
    /// is meant, not a command.
    public static boolean mayType(KeyEvent event) {
        return event.isControlDown() && event.isAltDown() && !event.isMetaDown() && ChordNames.typesSign(event.getCode());
    }

    private boolean sameSign(KeyEvent event) {
        String typed = event.getCharacter();
        if (typed.isEmpty()) {
            return false;
        }
        int character = typed.codePointAt(0);
        // Caps Lock changes a letter's sign but not what the reader means; Shift does
        return character == sign
                || !event.isShiftDown() && Character.isUpperCase(character) && Character.toLowerCase(character) == sign;
    }

    private boolean sameKey(KeyCode pressed) {
        return pressed == code
                || code == KeyCode.EQUALS && (pressed == KeyCode.PLUS || pressed == KeyCode.ADD)
                || code == KeyCode.MINUS && pressed == KeyCode.SUBTRACT;
    }

    /// The chord as a key cap shows it: `Ctrl+Shift+Z`, `→`, or `⇧⌘Z` on a Mac.
    public String shown(boolean mac) {
        if (sign != 0) {
            return Character.toString(sign);
        }
        List<String> parts = new ArrayList<>();
        if (control) {
            parts.add(mac ? "⌘" : "Ctrl");
        }
        if (alt) {
            parts.add(mac ? "⌥" : "Alt");
        }
        if (shift) {
            parts.add(mac ? "⇧" : "Shift");
        }
        parts.add(cap(code));
        return String.join(mac ? "" : "+", parts);
    }

    private static String cap(@Nullable KeyCode code) {
        if (code == null) {
            return "";
        }
        return switch (code) {
            case RIGHT -> "→";
            case LEFT -> "←";
            case UP -> "↑";
            case DOWN -> "↓";
            case ESCAPE -> "Esc";
            case DELETE -> "Del";
            default -> ChordNames.cap(code).orElseGet(code::getName);
        };
    }
}
