package lectern.bench;

import java.nio.charset.Charset;
import java.util.concurrent.TimeUnit;
import lectern.desk.FindInSpeech;
import lectern.intake.Intake;
import lectern.intake.anatomy.AnatomyReader;
import lectern.speech.Anatomy;
import lectern.text.CodePoints;
import lectern.text.Folding;
import lectern.text.TextUnits;
import lectern.text.Unit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What a text costs before it is seen: charset, anatomy, units, folding, finding.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgsAppend = "--sun-misc-unsafe-memory-access=allow")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class TextBench {
    private static final String PARAGRAPH = "要加强学习研究。把勤于学习、善于思考作为习惯，向书本学习，向实践学习，向人民学习，深化形势和任务把握，"
            + "吃透政策、摸准下情、精通业务，不断提高干事创业的能力和水平。我们是一家人👩‍👩‍👧，𠮷县增长７．７％。\n";

    /// Characters of the text.
    @Param({"3000", "1000000"})
    public int length;
    private String text;
    private byte[] gb18030;
    private FindInSpeech find;

    /// Makes the text.
    @Setup
    public void make() {
        text = "关于加快高质量发展的讲话\n（2023年2月3日）\n\n各位代表：\n" + PARAGRAPH.repeat(length / PARAGRAPH.length());
        gb18030 = text.getBytes(Charset.forName("GB18030"));
        find = new FindInSpeech(text);
    }

    /// From GB18030 bytes of unknown charset to a speech with its anatomy.
    @Benchmark
    public String intake() {
        return Intake.read("a.txt", gb18030, null).draft().text();
    }

    /// The anatomy alone.
    @Benchmark
    public Anatomy anatomy() {
        return AnatomyReader.recognise(text, "a.txt");
    }

    /// All paragraphs, and the clauses of the last.
    @Benchmark
    public Object units() {
        TextUnits units = TextUnits.of(text);
        return units.in(Unit.CLAUSE, units.paragraphs().size() - 1);
    }

    /// Folding the whole text.
    @Benchmark
    public String fold() {
        return Folding.fold(text);
    }

    /// All places of a phrase in the folded text.
    @Benchmark
    public Object find() {
        return find.hits("人民學習");
    }

    /// Code points for every thousandth position.
    @Benchmark
    public long codePoints() {
        CodePoints points = CodePoints.of(text);
        long sum = 0;
        for (int i = 0; i < text.length(); i += 1000) {
            sum += points.toCodePoint(i);
        }
        return sum;
    }
}
