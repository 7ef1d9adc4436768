package lectern.window.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchViewTest {
    @ParameterizedTest
    @CsvSource({"增强政策合力。, 增强政策合力", "'，稳中求进，', 稳中求进", "增长7.7%, 增长7.7%", "（一）坚持, （一）坚持", "《决定》, 《决定》", "……, ……",
        "'We, the people.', 'We, the people'"})
    void aPhraseIsSoughtWithoutTheSignsAroundIt(String words, String sought) {
        assertThat(SearchView.bare(words)).isEqualTo(sought);
    }
}
