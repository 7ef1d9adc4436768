package lectern.window.keys;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The names of chords in the key file, and chords as they are pressed.
///
/// A key that types a sign is named and matched by the sign unless Ctrl or Alt is held, so that a binding means the same
/// on every keyboard layout.
public final class ChordNames {
    private static final Map<String, KeyCode> CODES = Map.ofEntries(Map.entry("=", KeyCode.EQUALS),
            Map.entry("-", KeyCode.MINUS), Map.entry("[", KeyCode.OPEN_BRACKET), Map.entry("]", KeyCode.CLOSE_BRACKET),
            Map.entry("\\", KeyCode.BACK_SLASH), Map.entry(";", KeyCode.SEMICOLON), Map.entry("'", KeyCode.QUOTE),
            Map.entry(",", KeyCode.COMMA), Map.entry(".", KeyCode.PERIOD), Map.entry("/", KeyCode.SLASH),
            Map.entry("`", KeyCode.BACK_QUOTE), Map.entry("PageUp", KeyCode.PAGE_UP),
            Map.entry("PageDown", KeyCode.PAGE_DOWN), Map.entry("Backspace", KeyCode.BACK_SPACE));
    private static final Set<KeyCode> SIGNLESS = Set.of(KeyCode.ESCAPE, KeyCode.ENTER, KeyCode.TAB, KeyCode.DELETE,
            KeyCode.BACK_SPACE, KeyCode.INSERT, KeyCode.SPACE, KeyCode.CONTEXT_MENU, KeyCode.PAUSE,
            KeyCode.PRINTSCREEN, KeyCode.HELP);
    private static final Set<KeyCode> NO_KEY = Set.of(KeyCode.UNDEFINED, KeyCode.CAPS, KeyCode.NUM_LOCK,
            KeyCode.SCROLL_LOCK, KeyCode.ALT_GRAPH);

    private ChordNames() {
    }

    /// Whether a code of that name may be a key of the file, and which.
    static Optional<KeyCode> code(String name) {
        KeyCode named = CODES.get(name);
        if (named == null && name.length() == 1 && name.charAt(0) >= '0' && name.charAt(0) <= '9') {
            named = KeyCode.valueOf("DIGIT" + name);
        }
        if (named == null) {
            for (KeyCode code : KeyCode.values()) {
                if (code.name().equals(name.toUpperCase(Locale.ROOT))) {
                    named = code;
                }
            }
        }
        return Optional.ofNullable(named).filter(code -> !code.isModifierKey() && !NO_KEY.contains(code));
    }

    /// Reads a name as the key file has it. Unlike [Chord#of(String)] it refuses what could never be pressed: a
    /// modifier alone, a blank sign, a letter key without Ctrl or Alt (its sign is meant: `H`, not `Shift+H`).
    public static Optional<Chord> read(String name) {
        if (name.codePointCount(0, name.length()) == 1) {
            int sign = name.codePointAt(0);
            return Character.isWhitespace(sign) || Character.isISOControl(sign) || !Character.isDefined(sign)
                    || Character.isSpaceChar(sign) || Character.getType(sign) == Character.SURROGATE
                    ? Optional.empty() : Optional.of(new Chord(sign, null, false, false, false));
        }
        Map<String, Boolean> held = new HashMap<>();
        String rest = name;
        for (int plus = rest.indexOf('+'); plus > 0 && plus < rest.length() - 1; plus = rest.indexOf('+')) {
            if (!Set.of("Ctrl", "Alt", "Shift").contains(rest.substring(0, plus))
                    || held.put(rest.substring(0, plus), true) != null) {
                return Optional.empty();
            }
            rest = rest.substring(plus + 1);
        }
        return code(rest).map(code -> pressed(code, held.containsKey("Ctrl"), held.containsKey("Alt"),
                held.containsKey("Shift"))).filter(chord -> chord.control() || chord.alt() || !typesSign(chord.code()));
    }

    private static Chord pressed(KeyCode code, boolean control, boolean alt, boolean shift) {
        // the keypad's + and -, and the + some layouts have of their own, count as = and -; see Chord#matches
        KeyCode counted = switch (code) {
            case PLUS, ADD -> KeyCode.EQUALS;
            case SUBTRACT -> KeyCode.MINUS;
            default -> code;
        };
        return new Chord(0, counted, control, alt, shift);
    }

    /// The chord of a pressed or typed key; empty for a modifier alone, and for the press of a key whose sign is still
    /// to come.
    public static Optional<Chord> pressed(KeyEvent event) {
        boolean held = event.isShortcutDown() || event.isAltDown();
        if (event.getEventType() == KeyEvent.KEY_TYPED) {
            boolean other = held || event.isControlDown() || event.isMetaDown();
            return other && !Chord.isThirdLevel(event) ? Optional.empty() : read(event.getCharacter());
        }
        KeyCode code = event.getCode();
        if (event.getEventType() != KeyEvent.KEY_PRESSED || code.isModifierKey() || NO_KEY.contains(code)
                || event.isControlDown() && !event.isShortcutDown() || !held && typesSign(code)) {
            return Optional.empty();
        }
        return Optional.of(pressed(code, event.isShortcutDown(), event.isAltDown(), event.isShiftDown()));
    }

    static boolean typesSign(@Nullable KeyCode code) {
        return code != null && !SIGNLESS.contains(code) && !code.isFunctionKey() && !code.isNavigationKey()
                && !code.isArrowKey() && !code.isMediaKey();
    }

    /// The name by which [#read(String)] finds it again.
    public static String name(Chord chord) {
        if (chord.sign() != 0 || chord.code() == null) {
            return Character.toString(chord.sign());
        }
        return (chord.control() ? "Ctrl+" : "") + (chord.alt() ? "Alt+" : "") + (chord.shift() ? "Shift+" : "")
                + name(chord.code());
    }

    private static String name(KeyCode code) {
        for (Map.Entry<String, KeyCode> named : CODES.entrySet()) {
            if (named.getValue() == code) {
                return named.getKey();
            }
        }
        String name = code.name();
        if (code.isDigitKey() && name.startsWith("DIGIT")) {
            return name.substring("DIGIT".length());
        }
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    /// The sign of a key that is known by one, for a key cap.
    static Optional<String> cap(KeyCode code) {
        return Optional.of(name(code)).filter(name -> name.length() == 1);
    }
}
