package lectern.window.themes;

import static lectern.window.themes.Books.theme;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import org.junit.jupiter.api.Test;

class ThemeFilterTest {
    private final Codebook book = Books.chinese();

    private List<String> found(String query) {
        return new ThemeFilter(book, List.of()).find(query).stream().map(m -> m.theme().name()).toList();
    }

    @Test
    void initialsFindAName() {
        assertThat(found("gzl").getFirst()).isEqualTo("高质量发展");
        assertThat(found("GZL")).isEqualTo(found("gzl"));
        assertThat(found("xyz")).isEmpty();
    }

    @Test
    void theTraditionalAndTheWideFormFindTheSame() {
        assertThat(found("高質量")).isEqualTo(found("高质量")).startsWith("高质量发展");
        assertThat(found("ｇｚｌ")).startsWith("高质量发展");
    }

    @Test
    void theLikeliestComesFirst() {
        Codebook ranks = Books.of("""
                xjs
                  inner
                大建设
                建设
                建设项目
                集思
                新集思
                """);
        assertThat(new ThemeFilter(ranks, List.of()).find("建设")).extracting(m -> m.theme().name())
                .containsExactly("建设", "建设项目", "大建设");
        assertThat(new ThemeFilter(ranks, List.of()).find("js")).extracting(m -> m.theme().name())
                .containsExactly("xjs", "建设", "建设项目", "集思", "大建设", "新集思", "inner");
    }

    @Test
    void wordsOfThePathFindWhatIsNested() {
        assertThat(found("民生 养老")).containsExactly("养老服务");
        assertThat(found("科技")).containsExactly("科技创新", "关键核心技术", "人才队伍");
    }

    @Test
    void anEmptyQueryGivesTheRecentFirstAndEveryThemeOnce() {
        List<Theme> recent = List.of(theme(book, "金句"), theme(book, "教育"),
                new Theme("gone", null, "gone", "#000000", "", 0, 0));
        List<ThemeFilter.Match> all = new ThemeFilter(book, recent).find("  ");
        assertThat(all).hasSize(book.all().size());
        assertThat(all.subList(0, 3)).extracting(m -> m.theme().name()).containsExactly("金句", "教育", "政治引领");
        assertThat(all.subList(0, 3)).extracting(ThemeFilter.Match::recent).containsExactly(true, true, false);
        assertThat(all.get(1).parents()).isEqualTo("民生");
    }

    @Test
    void aNameIsThereOnlyIfItIsExactlyThat() {
        ThemeFilter filter = new ThemeFilter(book, List.of());
        assertThat(filter.has(" 论断 ")).isTrue();
        assertThat(filter.has("论")).isFalse();
    }

    @Test
    void aThousandThemesAreFilteredWithinAFrame() {
        List<Theme> many = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            String parent = i < 50 ? null : "t" + i % 50;
            many.add(new Theme("t" + i, parent, "高质量发展" + i, "#112233", "", 0, i));
        }
        ThemeFilter filter = new ThemeFilter(new Codebook(many), List.of());
        long[] times = new long[60];
        for (int i = 0; i < times.length; i++) {
            long start = System.nanoTime();
            assertThat(filter.find(List.of("g", "gzl", "质量", "fz9", "展1 高").get(i % 5))).isNotEmpty();
            times[i] = System.nanoTime() - start;
        }
        long[] warm = Arrays.copyOfRange(times, 30, 60);
        Arrays.sort(warm);
        System.out.printf("filter of 1,000 themes: median %.2f ms%n", warm[15] / 1e6);
    }
}
