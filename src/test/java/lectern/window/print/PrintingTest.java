package lectern.window.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import javafx.scene.transform.Scale;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.exchange.paper.Item;
import lectern.exchange.paper.MarkedSpeech;
import lectern.exchange.paper.PaperPage;
import lectern.exchange.paper.Sheet;
import lectern.exchange.paper.SpeechPaper;
import lectern.intake.anatomy.AnatomyReader;
import lectern.message.Messages;
import lectern.speech.Source;
import lectern.speech.Speech;
import lectern.text.TextRange;
import lectern.window.Fx;
import lectern.window.Picture;
import lectern.window.print.Printing.Outcome;
import lectern.window.print.Printing.Result;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PrintingTest {
    private static final Messages ZH = Messages.in(Locale.SIMPLIFIED_CHINESE);
    private static final Codebook BOOK = new Codebook(List.of(
            new Theme("t1", null, "政治引领 论断", "#0072b2", "定方向、作判断的话", 1, 0),
            new Theme("t2", null, "金句", "#f0e442", "", 2, 1), new Theme("t3", null, "群众工作与民生保障", "#009e73", "", 3, 2)));

    @BeforeAll
    static void toolkit() {
        Fx.run(() -> { });
    }

    private static MarkedSpeech marked(String name, String text, List<Annotation> annotations) {
        return new MarkedSpeech(new Speech(1, "u", new Source(name, "UTF-8", 1, Source.LineEnding.LF, false), text, "0",
                AnatomyReader.recognise(text, name), Instant.EPOCH), annotations, BOOK);
    }

    private static Annotation mark(String text, String words, String note, String... themes) {
        int at = text.indexOf(words);
        return new Annotation("a" + at + words.length(), 1, Anchor.of(text, new TextRange(at, at + words.length())),
                List.of(themes), note, "me", Instant.EPOCH, Instant.EPOCH);
    }

    private static MarkedSpeech sample() throws IOException {
        String text = Files.readString(Path.of("resources/lectern/samples/日新月异4695.txt"));
        return marked("日新月异4695.txt", text, List.of(mark(text, "解放思想永无止境", "此句可引 𠮷。\n第二段。", "t1"),
                mark(text, "实践发展永无止境，解放思想永无止境。", "", "t2", "t1"), mark(text, "要加强学习研究。", ""),
                mark(text, "要树立问题导向", "与去年的提法对照。".repeat(12), "t2", "t3"),
                mark(text, "经过全体代表和与会同志的共同努力", "مرحبا، שלום (2024)", "t3")));
    }

    private static Result print(MarkedSpeech marked, PaperTray tray) {
        return new Printing(ZH, title -> tray, Platform::runLater).print(marked, share -> { }, () -> false).join();
    }

    private static List<Text> texts(Node page) {
        return ((Group) page).getChildren().stream().filter(Text.class::isInstance).map(Text.class::cast).toList();
    }

    private static void picture(Node page, PaperTray tray, String name) throws IOException {
        Picture.write(Fx.call(() -> {
            page.getTransforms().setAll(new Scale(1.6, 1.6));
            return new Scene(new Group(page), tray.width() * 1.6, tray.height() * 1.6, Color.WHITE).snapshot(null);
        }), Path.of("target", "pictures", name + ".png"));
    }

    @Test
    void theMarkedSampleGoesOutPageByPage() throws IOException {
        PaperTray tray = PaperTray.a4();
        Result result = print(sample(), tray);
        assertThat(result).isEqualTo(new Result(Outcome.PRINTED, "Tray", tray.pages.size()));
        assertThat(tray.pages).hasSizeBetween(4, 12);
        assertThat(tray.ended).isTrue();
        String first = String.join("", texts(tray.pages.getFirst()).stream().map(Text::getText).toList());
        assertThat(first).contains("解放思想奋发进取凝心聚力", "群众工作与民生保障", "مرحبا");
        picture(tray.pages.get(0), tray, "print-a4-1");
        picture(tray.pages.get(1), tray, "print-a4-2");
        picture(tray.pages.getLast(), tray, "print-a4-last");
    }

    @Test
    void widePaperIsUsedWithLinesThatCanBeRead() throws IOException {
        PaperTray tray = new PaperTray(684, 504, page -> true, t -> true);
        assertThat(print(sample(), tray).outcome()).isEqualTo(Outcome.PRINTED);
        for (Node page : tray.pages) {
            assertThat(Fx.call(() -> page.getBoundsInLocal().getMaxX())).isLessThanOrEqualTo(684);
            assertThat(Fx.call(() -> page.getBoundsInLocal().getMaxY())).isLessThanOrEqualTo(504);
        }
        picture(tray.pages.get(1), tray, "print-letter-landscape");
    }

    @Test
    void onlyThePagesAskedForAreDrawn() throws IOException {
        PaperTray all = PaperTray.a4();
        print(sample(), all);
        PaperTray some = new PaperTray(487, 734, page -> page == 2 || page == 4, tray -> true);
        assertThat(print(sample(), some)).isEqualTo(new Result(Outcome.PRINTED, "Tray", 2));
        assertThat(some.announced).isEqualTo(2);
        assertThat(words(some.pages.get(0))).isEqualTo(words(all.pages.get(1)));
        assertThat(words(some.pages.get(1))).isEqualTo(words(all.pages.get(3)));
        PaperTray beyond = new PaperTray(487, 734, page -> page > 90, tray -> true);
        assertThat(print(sample(), beyond).outcome()).isEqualTo(Outcome.NO_SUCH_PAGES);
        assertThat(beyond.cancelled).isTrue();
    }

    private static String words(Node page) {
        return String.join("|", texts(page).stream().map(Text::getText).toList());
    }

    @Test
    void theWindowStaysAwakeWhileAPageGoesOut() {
        MarkedSpeech marked = marked("a.txt", "正文。\n".repeat(400), List.of());
        List<String> threads = new CopyOnWriteArrayList<>();
        PaperTray tray = new PaperTray(487, 734, page -> true, t -> {
            // would never answer if the JavaFX thread waited for the printer
            CompletableFuture<Boolean> awake = new CompletableFuture<>();
            Platform.runLater(() -> awake.complete(true));
            threads.add(Thread.currentThread().getName());
            return awake.join();
        });
        List<Double> shares = new CopyOnWriteArrayList<>();
        Result result = new Printing(ZH, title -> tray, Platform::runLater).print(marked, shares::add, () -> false).join();
        assertThat(result.outcome()).isEqualTo(Outcome.PRINTED);
        assertThat(threads).hasSize(result.pages()).containsOnly("print");
        Fx.run(() -> { });
        assertThat(shares).isSorted().hasSize(2 * result.pages()).endsWith(1.0);
    }

    @Test
    void aPrintThatIsStoppedPrintsNoFurtherPage() {
        AtomicBoolean stop = new AtomicBoolean();
        PaperTray tray = new PaperTray(487, 734, page -> true, t -> {
            stop.set(t.pages.size() == 1);
            return true;
        });
        MarkedSpeech marked = marked("a.txt", "一句很长的话，".repeat(20_000), List.of());
        Result result = new Printing(ZH, title -> tray, Platform::runLater).print(marked, share -> { }, stop::get).join();
        assertThat(result).isEqualTo(new Result(Outcome.CANCELLED, "Tray", 2));
        assertThat(tray.cancelled).isTrue();
        assertThat(tray.ended).isFalse();
    }

    @Test
    void aPrinterThatTakesNoMoreIsTold() throws IOException {
        PaperTray tray = new PaperTray(487, 734, page -> true, t -> t.pages.isEmpty());
        assertThat(print(sample(), tray)).isEqualTo(new Result(Outcome.FAILED, "Tray", 1));
        assertThat(tray.cancelled).isTrue();
    }

    @Test
    void whereNoPrinterIsOrNobodyWantsItNothingIsPrinted() throws IOException {
        assertThat(new Printing(ZH, title -> new PrintChoice.NoPrinter(), Platform::runLater)
                .print(sample(), share -> { }, () -> false).join().outcome()).isEqualTo(Outcome.NO_PRINTER);
        assertThat(new Printing(ZH, title -> new PrintChoice.Cancelled(), Platform::runLater)
                .print(sample(), share -> { }, () -> false).join().outcome()).isEqualTo(Outcome.CANCELLED);
    }

    /// What is laid out is what is printed: every line is as wide as it was measured to be.
    @Test
    void wordsAreAsWideAsTheyWereMeasured() {
        String text = "标题\n\n“引文”与 Señor Müller’s “words” 2024—2025，𠮷县👩‍👩‍👧。e\u0301te\u0301 สวัสดี नमस्ते\n\nהשלום (١٢٣) السلام عليكم طيب\n"
                + "It was a long time ago, and AVATAR To Wa.\n".repeat(3);
        PrintFaces faces = new PrintFaces(true);
        List<PaperPage> pages = new ArrayList<>();
        new SpeechPaper(ZH, faces, Sheet.A4).lay(marked("a.txt", text, List.of()), pages::add, () -> false);
        for (PaperPage page : pages) {
            for (Item item : page.items()) {
                if (item instanceof Item.Words words) {
                    double set = faces.stretches(words.words(), words.strong(), words.size()).stream().mapToDouble(stretch ->
                            PrintFaces.text(PrintFaces.shown(stretch.range().of(words.words())), stretch.font())
                                    .getLayoutBounds().getWidth()).sum();
                    assertThat(set).as(words.words()).isBetween(words.width() - 2, words.width() + 2);
                }
            }
        }
    }

    @Test
    void everyCharacterIsPrintedInOrderWhateverItsScript() {
        String text = "𠮷县👩‍👩‍👧的话。e\u0301te\u0301 שלום עולם — word 2024。\n".repeat(150);
        PaperTray tray = PaperTray.a4();
        print(marked("a.txt", text, List.of()), tray);
        assertThat(tray.pages.size()).isGreaterThan(2);
        StringBuilder letters = new StringBuilder();
        for (Node page : tray.pages) {
            List<Text> texts = texts(page);
            texts.subList(0, texts.size() - 2).forEach(t -> letters.append(t.getText()));
        }
        // Hebrew words stand in the order of sight within a line, all else as read
        assertThat(sorted(letters.toString())).isEqualTo(sorted(text));
        assertThat(left(letters.toString())).isEqualTo(left(text));
    }

    private static String left(String text) {
        return text.replaceAll("[\\s\\p{IsHebrew}]", "");
    }

    private static String sorted(String text) {
        return text.codePoints().filter(c -> !Character.isWhitespace(c)).sorted()
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
