package lectern.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import lectern.message.Messages;
import lectern.message.Notice;
import lectern.message.Problem;
import lectern.speech.Source;
import lectern.speech.Source.LineEnding;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.assertj.core.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeTest {
    private static final String SPEECH = "同志们：\n今天我讲三个问题。第一，提高认识；第二，明确任务；第三，狠抓落实。\n𠮷野家、👩‍👩‍👧、e\u0301，都不能丢。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "GB18030"})
    void readsSupplementaryCharactersAndEmojiInEveryUnicodeCharset(String name) {
        Reading reading = Intake.read("a.txt", SPEECH.getBytes(Charset.forName(name)), null);
        assertThat(reading.draft().text()).isEqualTo(SPEECH);
        assertThat(reading.draft().source()).extracting(Source::charset, Source::byteOrderMark).containsExactly(name, false);
        assertThat(reading.notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"efbbbf,UTF-8", "fffe,UTF-16LE", "feff,UTF-16BE", "fffe0000,UTF-32LE", "0000feff,UTF-32BE",
            "84319533,GB18030"})
    void takesTheByteOrderMarkAwayOnceAndRemembersIt(String mark, String name) {
        byte[] bytes = join(HexFormat.of().parseHex(mark), ("\uFEFF" + SPEECH).getBytes(Charset.forName(name)));
        for (Charset given : new Charset[] {null, Charset.forName(name)}) {
            Reading reading = Intake.read("a.txt", bytes, given);
            assertThat(reading.draft().text()).isEqualTo("\uFEFF" + SPEECH);
            assertThat(reading.draft().source()).isEqualTo(new Source("a.txt", name, 1, LineEnding.LF, true));
        }
    }

    @ParameterizedTest
    @CsvSource({"GBK,GB18030", "GB2312,GB18030", "Shift_JIS,windows-31j", "ISO-8859-1,windows-1252",
            "EUC-KR,x-windows-949", "Big5,Big5-HKSCS", "UTF-16,UTF-16BE", "utf8,UTF-8", "latin1,windows-1252"})
    void mapsGivenLabelsUp(String label, String used) {
        byte[] bytes = "A 1".getBytes(Charset.forName(label.equals("UTF-16") ? "UTF-16BE" : "US-ASCII"));
        Source source = Intake.read("a.txt", bytes, Charset.forName(label)).draft().source();
        assertThat(source.charset()).isEqualTo(used);
        assertThat(source.confidence()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"UTF-8", "GB18030", "windows-31j", "UTF-16LE"})
    void namesThePlaceOfDamage(String name) {
        Charset charset = Charset.forName(name);
        String line = name.equals("windows-31j") ? "今日は良い天気ですね。明日もきっと晴れるでしょう。\r\n" : "今天我讲三个问题，第一，提高认识。\r\n";
        byte[] good = line.repeat(20).getBytes(charset);
        byte[] bad = name.equals("UTF-16LE") ? new byte[] {0, (byte) 0xD8, 'a', 0} : new byte[] {(byte) 0xFF};
        Problem problem = problem(() -> Intake.read("坏.txt", join(good, bad, good), null));
        assertThat(problem.key()).isEqualTo("intake.damaged");
        assertThat(problem.arguments()).containsExactly("坏.txt", name, 21, good.length);
        assertThat(problem.in(Messages.in(Locale.CHINESE))).contains("第 21 行", "字节偏移 " + good.length, "编码");
    }

    @Test
    void doesNotPassDamagedUtf8OffAsWesternText() {
        byte[] good = "Liberté, égalité, fraternité — “voilà”.\n".getBytes(StandardCharsets.UTF_8);
        Problem problem = problem(() -> Intake.read("a.txt", join(good, new byte[] {(byte) 0xE9, ' '}, good), null));
        assertThat(problem.arguments()).contains("UTF-8", 2, good.length);
        byte[] western = "Liberté, égalité, fraternité — “voilà”.\n".getBytes(CharsetLabels.WESTERN);
        assertThat(Intake.read("a.txt", western, null).draft().text()).isEqualTo(new String(good, StandardCharsets.UTF_8));
    }

    @Test
    void toleratesATailCutInsideACharacterAndSaysSo() {
        for (String name : List.of("UTF-8", "GB18030", "UTF-16LE")) {
            byte[] bytes = "今天我讲三个问题，第一，提高认识".getBytes(Charset.forName(name));
            for (Charset given : new Charset[] {null, Charset.forName(name)}) {
                Reading reading = Intake.read("a.txt", Arrays.copyOf(bytes, bytes.length - 1), given);
                assertThat(reading.draft().text()).isEqualTo("今天我讲三个问题，第一，提高认");
                assertThat(reading.notices()).extracting(Notice::key).containsExactly("intake.cut-tail");
            }
        }
    }

    @Test
    void saysWhenTheCharsetIsDoubtful() {
        Reading reading = Intake.read("a.txt", "联通".getBytes(CharsetLabels.GB18030), null);
        assertThat(reading.draft().text()).isEqualTo("联通");
        assertThat(reading.notices()).containsExactly(Notice.of("intake.charset-doubtful", "a.txt", "GB18030"));
    }

    @ParameterizedTest
    @CsvSource({"'a\\nb',LF", "'a\\r\\nb\\r\\n',CRLF", "'a\\rb',CR", "'a\\r\\nb\\n',MIXED", "'a\\u2028b',MIXED",
            "'a\\u0085b',MIXED", "'a',NONE"})
    void remembersWhatEndedTheLines(String escaped, LineEnding ending) {
        Reading reading = Intake.read("a", escaped.replace("\\u2028", "\u2028")
                .replace("\\u0085", "\u0085").translateEscapes().getBytes(StandardCharsets.UTF_8), null);
        assertThat(reading.draft().source().lineEnding()).isEqualTo(ending);
        assertThat(reading.draft().text().strip()).isEqualTo(ending == LineEnding.NONE ? "a" : "a\nb");
    }

    @Property(tries = 300)
    void readsBackWhateverUtf8Says(@ForAll @StringLength(min = 1, max = 80) String any) {
        String text = "题 " + new String(any.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
                .replaceAll("[\\p{Cc}\\u2028\\u2029]", " ");
        assertThat(Intake.read("a", text.getBytes(StandardCharsets.UTF_8), null).draft().text()).isEqualTo(text);
    }

    @Property(tries = 300)
    void neverThrowsAnythingButAProblem(@ForAll byte[] bytes) {
        byte[] before = bytes.clone();
        try {
            assertThat(Intake.read("a", bytes, null).draft().text()).isNotBlank();
        } catch (Problem problem) {
            assertThat(problem.in(Messages.in(Locale.ENGLISH))).contains("“a”");
        }
        assertThat(bytes).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"255044462d312e,part-damaged", "7b5c72746631,part-damaged", "d0cf11e0a1b11ae1,part-damaged",
            "53514c69746520666f726d6174203300,format.database", "89504e470d0a1a0a,format.picture", "ffd8ffe0,format.picture",
            "1f8b0800,format.archive", "7f454c46,format.program", "504b0304,part-damaged"})
    void tellsOtherFormatsByTheirBytes(String hex, String format) {
        Problem problem = problem(() -> Intake.read("x.txt", HexFormat.of().parseHex(hex), null));
        assertThat(problem.key()).isEqualTo("intake." + format);
    }

    @Test
    void refusesWhatIsNoFileOrHasNoText(@TempDir Path folder) throws IOException {
        assertThat(problem(() -> Intake.read(folder, null)).key()).isEqualTo("intake.folder");
        assertThat(problem(() -> Intake.read(folder.resolve("gone"), null)).key()).isEqualTo("intake.missing");
        assertThat(problem(() -> Intake.read("a", new byte[0], null)).key()).isEqualTo("intake.empty");
        assertThat(problem(() -> Intake.read("a", "\uFEFF \n\u3000\n".getBytes(StandardCharsets.UTF_8), null)).key())
                .isEqualTo("intake.blank");
        assertThat(problem(() -> Intake.read("a", "a\nb\0c".getBytes(StandardCharsets.UTF_8), null)).arguments())
                .containsExactly("a", 2);
        assertThat(problem(() -> Intake.read("a", "\u001b[1mab\u001b[0m".getBytes(StandardCharsets.UTF_8), null)).key())
                .isEqualTo("intake.control");
        Path large = folder.resolve("large.txt");
        try (var channel = java.nio.channels.FileChannel.open(large, java.nio.file.StandardOpenOption.CREATE_NEW,
                java.nio.file.StandardOpenOption.WRITE)) {
            channel.write(java.nio.ByteBuffer.wrap(new byte[] {1}), (long) Intake.LIMIT_MIB << 20);
        }
        assertThat(problem(() -> Intake.read(large, null)).in(Messages.in(Locale.ENGLISH))).contains("64 MiB");
        Path device = Path.of("/dev/zero");
        Assumptions.assumeThat(Files.exists(device)).isTrue();
        assertThat(problem(() -> Intake.read(device, null)).key()).isEqualTo("intake.special");
    }

    @Test
    void readsAMillionCharacters() {
        byte[] bytes = "今天我讲三个问题，第一，提高认识。\n".repeat(60_000).getBytes(CharsetLabels.GB18030);
        Intake.read("warm", bytes, null);
        long start = System.nanoTime();
        assertThat(Intake.read("a", bytes, null).draft().text()).hasSizeGreaterThan(1_000_000);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.println("a million characters of GB18030 in " + took.toMillis() + " ms");
    }

    @Test
    void findsForeignCharactersLateInALongFile() {
        String text = "Plain words without any accent at all.\n".repeat(20_000) + "Das Übrige fällt später, natürlich.\n";
        assertThat(Intake.read("a", text.getBytes(CharsetLabels.WESTERN), null).draft().text()).isEqualTo(text);
        String chinese = "Plain words without any accent at all.\n".repeat(20_000) + SPEECH;
        assertThat(Intake.read("a", chinese.getBytes(CharsetLabels.GB18030), null).draft().text()).isEqualTo(chinese);
    }

    @Test
    void hasEverySentenceInBothLanguages() {
        var english = ResourceBundle.getBundle("lectern/messages/intake", Locale.ENGLISH).keySet();
        assertThat(ResourceBundle.getBundle("lectern/messages/intake", Locale.CHINESE).keySet()).isEqualTo(english);
        for (FileFormat format : FileFormat.values()) {
            assertThat(english.contains(format.key())).as(format.code()).isEqualTo(format.refused());
        }
    }

    private static Problem problem(org.assertj.core.api.ThrowableAssert.ThrowingCallable body) {
        Problem[] caught = new Problem[1];
        assertThatThrownBy(body).isInstanceOfSatisfying(Problem.class, problem -> caught[0] = problem);
        return caught[0];
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
