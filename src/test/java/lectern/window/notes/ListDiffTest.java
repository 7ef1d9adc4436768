package lectern.window.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ListDiffTest {
    @Property
    void theListBecomesWhatIsWanted(@ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> from,
                                    @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> to) {
        List<Integer> list = new ArrayList<>(from);
        ListDiff.apply(list, to);
        assertThat(list).isEqualTo(to);
    }
}
