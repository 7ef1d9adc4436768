package lectern.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncidentCodesTest {
    @TempDir
    private Path folder;

    @Test
    void theLatestCodesComeFirstAndNothingElseOfTheLog() throws IOException {
        Files.writeString(folder.resolve("lectern-1.log"), "SEVERE: unexpected error 0001-0002-0003\njava.lang.Error\n  at 讲话\n");
        Files.writeString(folder.resolve("lectern-0.log"), "INFO: a path /home/wang\nSEVERE: unexpected error 000A-000B-000C\n"
                + "SEVERE: unexpected error 00FF-000B-000C\nunexpected error of mine\n");
        assertThat(IncidentCodes.latest(folder, 10)).containsExactly("00FF-000B-000C", "000A-000B-000C", "0001-0002-0003");
        assertThat(IncidentCodes.latest(folder, 1)).containsExactly("00FF-000B-000C");
        assertThat(IncidentCodes.latest(folder.resolve("none"), 5)).isEmpty();
    }
}
