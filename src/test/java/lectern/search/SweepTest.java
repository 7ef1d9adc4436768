package lectern.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import lectern.library.Library;
import lectern.speech.Anatomy;
import lectern.speech.Draft;
import lectern.speech.Source;
import lectern.text.Folded;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {
    private static final int SPEECHES = 150;
    @TempDir
    Path folder;

    /// A library whose index lacks all speeches, as one from before there was an index.
    private Path unindexed() throws SQLException {
        Path file = folder.resolve("a.lectern");
        try (Library library = Library.open(file)) {
            library.add(IntStream.range(0, SPEECHES).mapToObj(i -> "第" + i + "篇，" + (i % 2 == 0 ? "发展。" : "改革。"))
                    .map(text -> new Draft(new Source("a.txt", "UTF-8", 1, Source.LineEnding.LF, false), text, Anatomy.none(text.length()))).toList());
        }
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO speech_words (speech_words) VALUES ('delete-all')");
            statement.executeUpdate("DELETE FROM speech_index");
        }
        return file;
    }

    private static int lacking(OtherThread library) {
        return library.now(on -> on.index().pending(Integer.MAX_VALUE).size());
    }

    private static List<Long> taken(OtherThread library, Sweep.Sought sought, int indexedBetween) {
        List<Long> taken = new ArrayList<>();
        new Sweep(library, new TextCache(0), () -> false).run(sought, new Sweep.Taker() {
            @Override
            public void take(long speech, Folded folded, Hits hits) {
                taken.add(speech);
            }

            @Override
            public boolean portion(int done, int all, int fitting) {
                library.now(on -> on.index().indexSome(indexedBetween));
                return false;
            }
        });
        return taken;
    }

    @Test
    void aSpeechThatComesIntoTheIndexDuringASearchIsFoundOnce() throws SQLException {
        try (OtherThread library = new OtherThread(unindexed())) {
            assertThat(lacking(library)).isEqualTo(SPEECHES);
            Sweep.Sought sought = new Sweep(library, new TextCache(0), () -> false).sought(QueryReader.read("发展"));
            library.now(on -> on.index().indexSome(40));
            assertThat(taken(library, sought, 9)).isEqualTo(LongStream.rangeClosed(1, SPEECHES).filter(speech -> speech % 2 == 1).boxed().toList());
            assertThat(lacking(library)).isLessThan(SPEECHES - 40);
        }
    }

    @Test
    void speechesFarApartInNumberAreAllFound() throws SQLException {
        Path file = unindexed();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file); Statement statement = connection.createStatement()) {
            // as after many were removed: 1, 1001, 2001 …
            for (String table : List.of("speech.id", "speech_text.speech", "speech_anatomy.speech", "text_sketch.speech")) {
                String[] name = table.split("\\.");
                statement.executeUpdate("UPDATE " + name[0] + " SET " + name[1] + " = -(" + name[1] + " * 1000 - 999)");
                statement.executeUpdate("UPDATE " + name[0] + " SET " + name[1] + " = -" + name[1]);
            }
        }
        try (OtherThread library = new OtherThread(file)) {
            while (library.now(on -> on.index().indexSome(64))) {
                assertThat(lacking(library)).isPositive();
            }
            Sweep.Sought sought = new Sweep(library, new TextCache(0), () -> false).sought(QueryReader.read("发展 NOT 篇，改"));
            assertThat(sought.bound().exact()).as("the index alone leaves out what is left out").isTrue();
            assertThat(taken(library, sought, 1)).isEqualTo(LongStream.rangeClosed(1, SPEECHES).filter(i -> i % 2 == 1).map(i -> i * 1000 - 999).boxed().toList());
        }
    }
}
