package lectern.intake.anatomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import lectern.speech.Anatomy;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the text: no exception, ranges inside it, sections nested, in linear time.
class AnyTextTest {
    private static final String LONG = "过去一年，我们认真贯彻上级的决策部署，全面完成年初确定的各项目标任务，经济社会发展取得了新的成绩，人民群众的获得感明显增强。";

    @Property(tries = 1000)
    void everyRangeLiesInside(@ForAll("texts") String text, @ForAll("names") String name) {
        Anatomy anatomy = AnatomyReader.recognise(text, name);
        Ranges.check(anatomy, text);
        assertThat(AnatomyReader.recognise(text, name)).isEqualTo(anatomy);
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of("\n", "\n\n", "　　", " ", "\t", "\u200b", "\u200d", "\ufeff", "一、", "二、", "三、", "（一）", "（二）",
                "1.", "2.", "第一部分", "第一，", "一是", "二是", "一\n", "二\n", "各位代表！", "同志们：", "各位代表，", "要加强学习研究。", "凝心聚力，必须在", "中国",
                "发展", "（2022年8月31日）", "二〇二三年一月十日", "2022年9月", "在全市会议上的讲话", "——在大会上", "张三", "市委书记 李四", "“系列”№12", "扫描二维码",
                "（掌声）", "[Laughter]", "(", "（", "【1】", "⑴", "※", "— 3 —", "本作品是公有领域", "Public domain", "false", "Remarks by", "Mr. President,",
                "John F. Kennedy\t1/20/1961\t", "Berlin, 3. Mai 2020", "𠮷", "👩‍👩‍👧", "\ud842", "\udfb7", "مرحبا", "。", "，", "；", "！", "《", "》", LONG, "政府工作报告",
                "我代表国务院向大会作报告", "连同《纲要（草案）》", "《中华人民共和国规划纲要（草案）》");
        Arbitrary<String> anything = Arbitraries.strings().ofMaxLength(8);
        return Arbitraries.frequencyOf(Tuple.of(9, pieces), Tuple.of(1, anything)).list().ofMaxSize(60)
                .map(list -> String.join("", list).replace("\r", ""));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(30),
                Arbitraries.of("gwr_1954.txt", "1981_jimmy_carter_d.txt", "", ".txt", "_", "2022年8月31日 在会上的讲话.docx", "1999_a_b_", "（）.md"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "一", "\n", "。", "\ud842", "（", "同志们", "同志们：", "一、", "2022年", "\u200b", " \t\u3000"})
    void theSmallestTexts(String text) {
        Ranges.check(AnatomyReader.recognise(text, ""), text);
    }

    @Test
    void rightToLeftTextStaysWhole() {
        String text = "خطاب الرئيس\n\nأيها السيدات والسادة، نجتمع اليوم في هذا المكان لنتحدث عن مستقبل بلادنا وعن السلام.\n";
        Anatomy anatomy = AnatomyReader.recognise(text, "x.txt");
        Ranges.check(anatomy, text);
        assertThat(anatomy.body().end()).isEqualTo(text.length() - 1);
    }

    @Test
    void hostileTextsDoNotHang() {
        List<String> units = List.of("（", "要加强学习。", "一", "一、", "1.", "各位代表、", "在", "掌声（", "上的讲话", "2022年", "a ", "Mr. ", "A. ", "一\n", "一、回顾\n", "（一）\n",
                "各位代表！\n", "1\n", "— 3 —\n", "我代表国务院向", "《", "[", "报告", "\u200b", "\u200d", "\n", "。", "同志们，", "必须在中国发展中。" + LONG + "\n",
                "凝心聚力发展" + LONG.substring(0, 20) + "。好\n", "(Applause", "书记", "书记书记书记书记张三\n", "John Kennedy ", "第一，", "一是好。" + LONG + "\n", "扫描\n", "𠮷", "（2022年\n", "—", "\u3000");
        for (String unit : units) {
            String text = unit.repeat(200_000 / unit.length());
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> AnatomyReader.recognise(text, "x.txt"), unit);
        }
    }

    @Test
    void aMillionCharactersAreRead() {
        String speech = "同志们：\n" + ("一、" + LONG + "要加强学习研究。" + LONG + "\n（一）总体要求\n" + LONG.repeat(4) + "（掌声）\n各位代表！\n").repeat(2_400);
        String oneLine = "Mr. President, " + "we meet today (Applause.) in a spirit of hope. ".repeat(21_000);
        for (String text : List.of(speech, oneLine)) {
            AnatomyReader.recognise(text.substring(0, 50_000), "x.txt");
            // The thread's own time: other work of the machine does not count.
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            Anatomy anatomy = AnatomyReader.recognise(text, "x.txt");
            long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
            System.out.printf("anatomy of a million characters: %d ms of processor time%n", nanos / 1_000_000);
            Ranges.check(anatomy, text);
        }
    }

    @Test
    void everyFileAtHandIsReadWithoutException() throws IOException {
        for (String folder : List.of("hostile", "encodings", "de-bundestag", "gl-parlament-tei")) {
            for (Path file : Corpora.files(folder)) {
                String text = Corpora.text(file);
                if (text.length() < 5_000_000) {
                    Ranges.check(AnatomyReader.recognise(text, file.getFileName().toString()), text);
                }
            }
        }
    }
}
