package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lectern.speech.Anatomy;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.Section;
import lectern.speech.SectionKind;
import lectern.text.TextRange;
import org.junit.jupiter.api.Test;

/// The work reports of the State Council at hand: most are bodies without a title line.
class WorkReportsTest {
    /// The reports a catalogue does not call 政府工作报告.
    private static final Map<Integer, String> NAMED = Map.of(1954, "政府工作報告",
            1955, "关于发展国民经济的第一个五年计划的报告",
            1958, "关于一九五八年度国民经济计划（草案）的报告",
            1960, "关于一九五六年到一九六七年全国农业发展纲要的执行情况和争取提前实现这个纲要的报告",
            1982, "关于我国国民经济和社会发展第六个五年计划的报告",
            2001, "关于国民经济和社会发展第十个五年计划纲要的报告");

    @Test
    void everyReportGivesItsTitleAndYear() throws IOException {
        List<String> wrong = new ArrayList<>();
        StringBuilder table = new StringBuilder("year title date       speaker occasion salutation sections(numbered/anaphora/run-in/salutation) noise\n");
        int[] hits = new int[6];
        List<Path> files = Corpora.files("zh-government-work-reports").stream().filter(f -> f.toString().endsWith(".txt")).toList();
        for (Path file : files) {
            int year = Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
            String text = Corpora.text(file);
            Anatomy anatomy = AnatomyReader.recognise(text, file.getFileName().toString());
            Ranges.check(anatomy, text);
            FrontMatter f = anatomy.frontMatter();
            boolean title = NAMED.getOrDefault(year, "政府工作报告").equals(FrontMatter.value(f.title()));
            PartialDate date = FrontMatter.value(f.date());
            boolean dated = date != null && date.year() == year;
            if (!title || !dated) {
                wrong.add(file.getFileName() + ": " + f.title() + ", " + f.date());
            }
            List<Section> all = anatomy.outline().all();
            boolean[] hit = {title, dated, f.speaker() != null, f.occasion() != null, f.salutation() != null, !all.isEmpty()};
            for (int i = 0; i < hits.length; i++) {
                hits[i] += hit[i] ? 1 : 0;
            }
            table.append("%d  %s   %-10s %s      %s        %s       %3d (%d/%d/%d/%d)  %s%n".formatted(year, mark(title), date, mark(hit[2]),
                    mark(hit[3]), mark(hit[4]), all.size(), count(all, SectionKind.NUMBERED), count(all, SectionKind.ANAPHORA),
                    count(all, SectionKind.RUN_IN), count(all, SectionKind.SALUTATION), anatomy.noise().size()));
        }
        table.append("of %d: title %d, year %d, speaker %d, occasion %d, salutation %d, sections %d%n".formatted(files.size(),
                hits[0], hits[1], hits[2], hits[3], hits[4], hits[5]));
        System.out.print(table);
        assertThat(wrong).isEmpty();
        assertThat(hits[5]).isEqualTo(files.size());
        assertThat(hits[4]).isGreaterThanOrEqualTo(files.size() - 1);
    }

    @Test
    void licenceAtTheEndIsNoiseAndNoBody() throws IOException {
        for (Path file : Corpora.files("zh-government-work-reports")) {
            if (!file.toString().endsWith(".txt")) {
                continue;
            }
            String text = Corpora.text(file);
            Anatomy anatomy = AnatomyReader.recognise(text, file.getFileName().toString());
            TextRange licence = anatomy.noise().getLast();
            assertThat(licence.of(text)).as(file.toString()).startsWith("本作品是").endsWith("false");
            assertThat(anatomy.body().end()).as(file.toString()).isLessThanOrEqualTo(licence.start());
            assertThat(anatomy.outline().all()).allMatch(section -> section.range().end() <= licence.start());
        }
    }

    @Test
    void headsOfAReportNestAsTheyAreNumbered() throws IOException {
        Path file = Corpora.files("zh-government-work-reports").stream().filter(f -> f.endsWith("gwr_1981.txt")).findFirst().orElseThrow();
        List<Section> sections = AnatomyReader.recognise(Corpora.text(file), "gwr_1981.txt").outline().sections();
        assertThat(sections).extracting(Section::title).containsExactly("（一）当前的经济形势", "（二）今后经济建设的方针", "（三）我国经济发展的前景");
        assertThat(sections.get(1).children()).filteredOn(s -> s.kind() == SectionKind.NUMBERED).hasSize(10);
    }

    private static long count(List<Section> sections, SectionKind kind) {
        return sections.stream().filter(s -> s.kind() == kind).count();
    }

    private static String mark(boolean hit) {
        return hit ? "yes" : "-  ";
    }
}
