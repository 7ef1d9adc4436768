package lectern.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

class MessagesTest {
    private static final List<Object[]> ARGUMENTS = List.of(new Object[] {0, 1, 2, 3}, new Object[] {999, 1_000, 1_234_567, -5},
            new Object[] {"民生 {0} '{1}'", "𠮷", "👩‍👩‍👧", ""}, new Object[] {4_695L, 0.5, "a", 21});

    /// Most texts are put together without ICU: they are the same as with it.
    @Test
    void everyTextIsWhatItsPatternSaysInIcusFormat() {
        List<String> compared = new ArrayList<>();
        for (Locale language : Messages.LANGUAGES) {
            Messages messages = Messages.in(language);
            for (String room : Messages.ROOMS) {
                ResourceBundle bundle = messages.bundle(room);
                for (String key : bundle.keySet().stream().filter(key -> key.startsWith(room + ".")).toList()) {
                    for (Object[] arguments : ARGUMENTS) {
                        String asIcu = icu(bundle.getString(key), messages.locale(), arguments);
                        if (asIcu != null) {
                            assertThat(messages.text(key, arguments)).as(key).isEqualTo(asIcu);
                            compared.add(key);
                        }
                    }
                }
            }
        }
        assertThat(compared).hasSizeGreaterThan(2_000);
    }

    /// Null where the arguments are not of the kind that the pattern wants.
    private static String icu(String pattern, Locale locale, Object[] arguments) {
        try {
            return new MessageFormat(pattern, locale).format(arguments);
        } catch (IllegalArgumentException otherKind) {
            return null;
        }
    }

    @Test
    void largeNumbersStandInGroups() {
        assertThat(Messages.in(Locale.ENGLISH).text("window.status.place", 1_234, 5)).isEqualTo("Paragraph 1,234 of 5");
    }
}
