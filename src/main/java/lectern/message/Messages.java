package lectern.message;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// The texts of the interface in one language.
///
/// A key begins with the name of its room (`intake.binary`); each room has a bundle
/// `lectern/messages/ROOM_en.properties` and `ROOM_zh.properties`, UTF-8, in ICU message format (plurals, numbers).
/// Safe for use from any thread.
public final class Messages {
    /// The rooms that have a bundle.
    public static final List<String> ROOMS = List.of("intake", "library", "exchange", "desk", "cli", "window", "panes", "program",
            "shelf", "imports", "versions", "search", "finding");
    /// The languages that are complete.
    public static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    // from here on the digits of a number stand in groups
    private static final int UNGROUPED = 1_000;
    private final Locale locale;
    private final Map<String, ResourceBundle> bundles = new ConcurrentHashMap<>();

    private Messages(Locale locale) {
        this.locale = locale;
    }

    /// The texts in the language nearest to `wanted`: Chinese for any Chinese locale, English for all others.
    public static Messages in(Locale wanted) {
        return new Messages("zh".equals(wanted.getLanguage()) ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
    }

    /// Which of [#LANGUAGES] this is.
    public Locale locale() {
        return locale;
    }

    /// Whether these are the Chinese texts.
    public boolean chinese() {
        return "zh".equals(locale.getLanguage());
    }

    /// The text of `key` with its arguments set in.
    ///
    /// @throws MissingResourceException if no bundle has the key: a defect, found by the localisation test
    public String text(String key, Object... arguments) {
        int dot = key.indexOf('.');
        String pattern = bundle(dot < 0 ? key : key.substring(0, dot)).getString(key);
        String filled = pattern.indexOf('\'') < 0 ? filled(pattern, arguments) : null;
        return filled == null ? new MessageFormat(pattern, locale).format(arguments) : filled;
    }

    /// The pattern with words and small numbers in their places, as ICU would give it; null where more is asked for. To
    /// wake ICU takes longer than to show a page, and few texts need it.
    private static @Nullable String filled(String pattern, Object[] arguments) {
        StringBuilder filled = new StringBuilder();
        int done = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', done)) {
            int place = pattern.startsWith("}", open + 2) ? pattern.charAt(open + 1) - '0' : -1;
            if (place < 0 || place >= arguments.length || !isPlain(arguments[place])) {
                return null;
            }
            filled.append(pattern, done, open).append(arguments[place]);
            done = open + "{0}".length();
        }
        return filled.append(pattern, done, pattern.length()).toString();
    }

    private static boolean isPlain(Object argument) {
        return argument instanceof String || argument instanceof Integer number && number >= 0 && number < UNGROUPED;
    }

    /// The bundle of one room, for libraries that read bundles themselves.
    ///
    /// @param room one of [#ROOMS]
    public ResourceBundle bundle(String room) {
        return bundles.computeIfAbsent(room, name -> ResourceBundle.getBundle("lectern/messages/" + name,
                Locale.of(locale.getLanguage()),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
}
