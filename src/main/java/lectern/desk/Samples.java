package lectern.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import lectern.intake.Intake;
import lectern.library.Added;
import lectern.message.Messages;
import lectern.speech.Draft;
import lectern.speech.SpeechCard;

/// The speeches that Lectern carries, so that a first reader has something to read.
public final class Samples {
    /// The closing address that Lectern was made for.
    public static final String CLOSING_ADDRESS = "日新月异4695.txt";
    private static final String CAI_YUANPEI = "蔡元培_就任北京大学校长之演说_1917.txt";
    private static final String GETTYSBURG = "Gettysburg_Address_1863.txt";

    private Samples() {
    }

    /// Puts the samples into the library and gives them, the one to open first in front.
    public static CompletableFuture<List<SpeechCard>> addTo(Desk desk, Messages messages) {
        List<String> names = messages.chinese() ? List.of(CLOSING_ADDRESS, CAI_YUANPEI, GETTYSBURG)
                : List.of(GETTYSBURG, CLOSING_ADDRESS, CAI_YUANPEI);
        return desk.ask(library -> library.add(names.stream().map(Samples::read).toList()).stream()
                .map(Added::card).toList());
    }

    /// The text of one sample as a speech that is not in a library yet.
    public static Draft read(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/lectern/samples/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException("no sample " + name);
            }
            return Intake.read(name, in.readAllBytes(), StandardCharsets.UTF_8).draft();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
