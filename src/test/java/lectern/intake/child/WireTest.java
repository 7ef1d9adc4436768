package lectern.intake.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import lectern.intake.FileFormat;
import lectern.intake.FileReading;
import lectern.intake.Intake;
import lectern.intake.ReadOptions;
import lectern.speech.Field;
import lectern.intake.formats.Columns;
import lectern.intake.formats.Limits;
import lectern.message.Problem;
import org.junit.jupiter.api.Test;

/// A child may say anything: its parent believes only what keeps the rules.
class WireTest {
    private static final String MINUTES = "政府工作报告\n（2024年3月5日）\n国务院总理 李强\n\n各位代表：\n一、去年的工作\n成绩来之不易。（掌声）\n二、今年的任务\n要稳中求进𠮷👩‍👩‍👧。\n";

    private static byte[] written(Answer answer) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answer.write(new Wire.Out(bytes));
        return bytes.toByteArray();
    }

    private static Answer read(byte[] bytes) throws IOException {
        return Answer.read(new Wire.In(new ByteArrayInputStream(bytes)), Limits.STANDARD);
    }

    private static Answer.Read answer() {
        return new Answer.Read(Intake.readAll("讲话.txt", MINUTES.getBytes(StandardCharsets.UTF_8), ReadOptions.STANDARD));
    }

    @Test
    void everyAnswerComesBackAsItWas() throws IOException {
        FileReading reading = answer().reading();
        assertThat(reading.readings().getFirst().draft().anatomy().outline().sections()).isNotEmpty();
        FileReading more = new FileReading(FileFormat.ZIP, reading.readings(),
                List.of(new FileReading.Refusal("a/b.txt", new Problem("intake.limit.pages", "b.txt", 5))));
        FileReading back = ((Answer.Read) read(written(new Answer.Read(more)))).reading();
        assertThat(back.readings()).isEqualTo(more.readings());
        assertThat(back.refusals().getFirst().problem().arguments()).containsExactly("b.txt", 5);
        Answer.Failed failed = (Answer.Failed) read(written(new Answer.Failed(ChildFailure.of(new IllegalStateException("words of a speech")))));
        assertThat(failed.failure().getMessage()).isEqualTo("java.lang.IllegalStateException");
        assertThat(failed.failure().getStackTrace()[0].getClassName()).isEqualTo(WireTest.class.getName());
    }

    @Test
    void everyRequestArrivesAsItWasSent() throws IOException {
        ReadOptions options = new ReadOptions(StandardCharsets.UTF_16LE, "密码", true, "zh-CN",
                new Columns(true, 2, Map.of(Field.SPEAKER, 0)), new Limits(1, 2, 3, 4, 5, 6, 7, Duration.ofMillis(8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Request("𠮷\uD800.docx", new byte[] {1, 2, 3}, options).write(new Wire.Out(bytes));
        Request back = Request.read(new Wire.In(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(back.name()).isEqualTo("𠮷\uD800.docx");
        assertThat(back.bytes()).containsExactly(1, 2, 3);
        assertThat(back.options()).isEqualTo(options);
    }

    @Test
    void anAnswerThatIsCutOrChangedAnywhereIsReadOrRefusedAndNothingElse() throws IOException {
        byte[] whole = written(answer());
        int refused = 0;
        for (int i = 0; i < whole.length; i++) {
            byte[] cut = Arrays.copyOf(whole, i);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
            byte[] changed = whole.clone();
            changed[i] ^= (byte) 0x80;
            try {
                assertThat(read(changed)).isInstanceOf(Answer.class);
            } catch (IOException garbled) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(50);
        Random random = new Random(5);
        for (int i = 0; i < 2000; i++) {
            byte[] junk = new byte[random.nextInt(200)];
            random.nextBytes(junk);
            junk = junk.length > 3 ? concat(new byte[] {0, 0, 0, (byte) (i % 3)}, junk) : junk;
            byte[] said = junk;
            assertThatThrownBy(() -> read(said)).isInstanceOf(IOException.class);
        }
    }

    private static byte[] concat(byte[] a, byte[] b) {
        byte[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @Test
    void aTextLongerThanAllowedIsRefusedBeforeItIsHeld() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Wire.Out out = new Wire.Out(bytes);
        out.small(0);
        out.small(0);
        out.small(1);
        out.small(Integer.MAX_VALUE);
        // an endless child: a reader that believed the length would never come back
        InputStream endless = new java.io.SequenceInputStream(new ByteArrayInputStream(bytes.toByteArray()), new InputStream() {
            @Override
            public int read() {
                return 0;
            }
        });
        assertThatThrownBy(() -> Answer.read(new Wire.In(endless), Limits.STANDARD)).isInstanceOf(Wire.Garbled.class);
    }

    @Test
    void onlySentencesOfThisRoomAreBelieved() throws IOException {
        byte[] own = written(new Answer.Refused(new Problem("intake.empty", "a")));
        assertThat(read(own)).isInstanceOf(Answer.Refused.class);
        byte[] other = written(new Answer.Refused(new Problem("library.damaged", "a")));
        assertThatThrownBy(() -> read(other)).isInstanceOf(Wire.Garbled.class);
    }

    @Test
    void noConnectionIsOpenedOnceItIsForbidden() throws IOException {
        java.net.ProxySelector before = java.net.ProxySelector.getDefault();
        try (java.net.ServerSocket server = new java.net.ServerSocket(0)) {
            int port = server.getLocalPort();
            NoNetwork.install();
            assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).hasStackTraceContaining("readers open no connections");
            assertThatThrownBy(() -> URI.create("http://127.0.0.1:" + port + "/").toURL().openStream().close())
                    .hasStackTraceContaining("readers open no connections");
        } finally {
            java.net.ProxySelector.setDefault(before);
        }
    }
}
