package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;

class FxThreadTest {
    @Test
    void whatComesBeforeJavaFxStartsIsDoneThereInItsOrder() throws InterruptedException {
        Fx.run(() -> { });
        FxThread thread = new FxThread();
        List<Integer> done = new ArrayList<>();
        List<Boolean> there = new ArrayList<>();
        CountDownLatch all = new CountDownLatch(3);
        for (int i = 0; i < 2; i++) {
            int number = i;
            thread.execute(() -> {
                done.add(number);
                there.add(Platform.isFxApplicationThread());
                all.countDown();
            });
        }
        assertThat(done).isEmpty();
        thread.started();
        thread.execute(() -> {
            done.add(2);
            all.countDown();
        });
        all.await();
        assertThat(done).containsExactly(0, 1, 2);
        assertThat(there).containsOnly(true);
    }

    @Test
    void withoutJavaFxWhatWaitsIsDoneByWhoFindsOut() {
        FxThread thread = new FxThread();
        List<String> done = new ArrayList<>();
        thread.execute(() -> done.add(Thread.currentThread().getName()));
        thread.missing();
        thread.execute(() -> done.add("later"));
        assertThat(done).containsExactly(Thread.currentThread().getName(), "later");
    }
}
