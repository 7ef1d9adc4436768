package lectern.message;

import com.ibm.icu.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;

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
        // most are plain words, and stand for themselves
        return pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
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
