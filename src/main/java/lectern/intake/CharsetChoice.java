package lectern.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import lectern.message.Problem;

/// A file as one charset reads it, for a person to choose among several.
///
/// @param charset the charset
/// @param preview the beginning of the first line that is not plain ASCII, where charsets differ, and what follows
/// @param damage the line of the first byte that it cannot read, from 1; 0 when it reads all
public record CharsetChoice(Charset charset, String preview, int damage) {
    private static final int LENGTH = 400;
    private static final int CONTEXT = 20;

    /// The file in each charset that is in use, those that read all of it first, otherwise in the order of the ladder.
    ///
    /// @throws Problem `intake.…` if the file cannot be read
    public static List<CharsetChoice> of(Path file) {
        byte[] bytes = Intake.bytes(file, Intake.name(file));
        List<CharsetChoice> choices = new ArrayList<>();
        for (Charset charset : CharsetLadder.candidates()) {
            int mark = CharsetLadder.mark(bytes).filter(guess -> guess.charset().equals(charset)).map(CharsetGuess::bomLength).orElse(0);
            Decoding decoding = Decoding.strict(bytes, mark, charset);
            String text = Lines.of(decoding.text()).text();
            choices.add(new CharsetChoice(charset, preview(text), decoding.fault() < 0 ? 0 : Lines.ended(decoding.text()) + 1));
        }
        choices.sort(Comparator.comparing(choice -> choice.damage() > 0));
        return List.copyOf(choices);
    }

    private static String preview(String text) {
        int foreign = 0;
        while (foreign < text.length() && text.charAt(foreign) < 128) {
            foreign++;
        }
        int from = foreign == text.length() ? 0 : Math.max(text.lastIndexOf('\n', foreign) + 1, foreign - CONTEXT);
        int to = Math.min(text.length(), from + LENGTH);
        if (to < text.length() && Character.isLowSurrogate(text.charAt(to))) {
            to--;
        }
        return text.substring(from, to).strip();
    }
}
