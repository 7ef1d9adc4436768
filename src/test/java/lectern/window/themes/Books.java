package lectern.window.themes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;

/// Codebooks for the tests of the panes.
public final class Books {
    /// Colours that keep apart on light and dark paper.
    public static final List<String> COLOURS = List.of("#c9503c", "#d98a1f", "#b59a00", "#5a9a3a", "#1f9a8a", "#2b7cc9",
            "#6a62c8", "#a34fa8", "#c4517f", "#7a6a58", "#5f7382", "#8a8f98");

    private Books() {
    }

    /// Lines are names, two spaces for each level of nesting, `=n` at the end for a key.
    public static Codebook of(String lines) {
        List<Theme> themes = new ArrayList<>();
        List<String> path = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            int depth = (line.length() - line.stripLeading().length()) / 2;
            String[] parts = line.strip().split("=");
            path.subList(depth, path.size()).clear();
            String id = parts[0];
            String parent = depth == 0 ? null : path.get(depth - 1);
            int position = (int) themes.stream().filter(t -> Objects.equals(t.parent(), parent)).count();
            themes.add(new Theme(id, parent, parts[0], COLOURS.get(themes.size() % COLOURS.size()), "", parts.length > 1
                    ? Integer.parseInt(parts[1]) : 0, position));
            path.add(id);
        }
        return new Codebook(themes);
    }

    public static Theme theme(Codebook book, String id) {
        return book.theme(id).orElseThrow();
    }

    /// Thirty themes of a reader of Chinese speeches.
    public static Codebook chinese() {
        return of("""
                政治引领=1
                  论断
                  金句=2
                  政治建设
                    两个维护
                高质量发展=3
                  新发展格局
                  科技创新
                    关键核心技术
                    人才队伍
                  营商环境
                  数字经济
                举措=4
                  项目建设
                  资金安排
                  考核督查
                数据=5
                  增长速度
                  就业与收入
                民生
                  教育
                  医疗卫生
                  养老服务
                  乡村振兴与城乡融合发展的制度安排
                生态文明
                  碳达峰碳中和
                安全底线
                  粮食安全
                  风险化解
                待查=9
                """);
    }

    /// Fifty themes, which make fifty-five with those that a codebook starts with.
    public static Codebook fifty() {
        return of("""
                政治建设
                  政治引领
                  两个维护
                  从严治党
                    作风建设
                    反腐倡廉
                高质量发展
                  新发展格局
                  科技创新
                    关键核心技术
                    人才队伍
                  营商环境
                  数字经济
                  实体经济
                    先进制造
                    专精特新
                改革开放
                  国企改革
                  自贸试验区
                  一带一路
                项目建设
                  资金安排
                  考核督查
                  时间节点
                民生保障
                  教育公平
                  医疗卫生
                  养老服务
                  就业与收入
                  住房保障
                乡村振兴
                  粮食安全
                  城乡融合
                  产业帮扶
                生态文明
                  碳达峰碳中和
                  污染防治
                  冬奥遗产
                安全底线
                  风险化解
                  安全生产
                  基层治理
                修辞
                  排比
                  引用典故
                  比喻
                  数字概括
                  号召呼吁
                会场
                  掌声
                """);
    }

    /// The same number in English.
    public static Codebook english() {
        return of("""
                Politics
                  Leadership
                  Discipline
                  Party building
                    Style of work
                    Corruption
                Growth
                  New pattern
                  Innovation
                    Core technology
                    Talent
                  Business climate
                  Digital economy
                  Industry
                    Manufacturing
                    Small firms
                Opening up
                  State firms
                  Free trade
                  Belt and road
                Projects
                  Funding
                  Inspection
                  Deadlines
                Livelihood
                  Education
                  Health
                  Old age
                  Jobs and income
                  Housing
                Countryside
                  Food security
                  Town and country
                  Local produce
                Environment
                  Carbon
                  Pollution
                  Olympic legacy
                Safety
                  Risk
                  Safety at work
                  Local rule
                Rhetoric
                  Parallelism
                  Allusion
                  Metaphor
                  Figures in lists
                  Appeal
                The hall
                  Applause
                """);
    }
}
