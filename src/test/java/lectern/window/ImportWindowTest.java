package lectern.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import lectern.desk.FieldEdits;
import lectern.desk.FieldSource;
import lectern.desk.ReportedImport;
import lectern.desk.Speeches;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.speech.Field;
import lectern.speech.SpeechCard;
import lectern.text.TextRange;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Files come in by the real window: what is shown while they do and afterwards, and all that can be done about it by keys.
class ImportWindowTest {
    private static final byte[] PICTURE = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};
    private static final String SPEECH = "Fellow citizens:\nThis is address number %d of our series, and it is short.\nThank you.\n";

    @TempDir
    private Path folder;

    private OpenWindow window(Locale language) {
        return new OpenWindow(folder.resolve("a.lectern"), language);
    }

    private Path put(String name, byte[] bytes) throws IOException {
        Path file = folder.resolve("in").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes);
    }

    private Path put(String name, String text) throws IOException {
        return put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] locked(String words) throws IOException {
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(80, 700);
                content.showText(words);
                content.endText();
            }
            document.protect(new StandardProtectionPolicy("owner", "key", new AccessPermission()));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        }
    }

    /// A folder with all that can happen: two new speeches, one twice, a picture, a doubtful charset, a locked file.
    private void mixedFolder() throws IOException {
        put("1 讲话 𠮷.txt", Speeches.TEXT);
        put("2.txt", SPEECH.formatted(2));
        put("deeper/3 copy.txt", SPEECH.formatted(2));
        put("4.png", PICTURE);
        put("5 charset.txt", "联通".getBytes(Charset.forName("GB18030")));
        put("6 locked.pdf", locked("Words behind a lock, to be read with the key only."));
    }

    private void drop(OpenWindow opened) {
        Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
        awaitReport(opened);
    }

    private static void awaitReport(OpenWindow opened) {
        Fx.await("the report", () -> opened.window.root().lookup(".import-list") instanceof ListView<?> list && list.isVisible()
                && opened.window.files().imports().drawer().isOpen() && !list.getItems().isEmpty());
    }

    private static Node find(OpenWindow opened, String style) {
        return Fx.call(() -> opened.window.root().lookupAll(style).stream().filter(node -> node.isVisible() && node.getParent().isVisible())
                .findFirst().orElseThrow(() -> new AssertionError("no " + style)));
    }

    private static List<String> texts(OpenWindow opened, String style) {
        return Fx.call(() -> opened.window.root().lookupAll(style).stream().filter(Node::isVisible)
                .map(node -> ((Labeled) node).getText()).toList());
    }

    private static String heading(OpenWindow opened) {
        return Fx.call(() -> ((Label) opened.window.root().lookup(".drawer-top .pane-heading")).getText());
    }

    @SuppressWarnings("unchecked")
    private static ListView<KeptLine> report(OpenWindow opened) {
        return (ListView<KeptLine>) find(opened, ".import-list");
    }

    /// Shows the lines of one kind and chooses the one of that file.
    private static void choose(OpenWindow opened, String kind, String file) {
        Fx.run(() -> {
            opened.window.root().lookupAll(".panes-toggle").stream().map(node -> (ToggleButton) node)
                    .filter(button -> button.getText().startsWith(kind)).findFirst().orElseThrow().fire();
            ListView<KeptLine> list = report(opened);
            list.getSelectionModel().select(list.getItems().stream().filter(line -> line.name().equals(file)).findFirst().orElseThrow());
            list.requestFocus();
        });
        Fx.pulse();
    }

    private static List<SpeechCard> shelf(OpenWindow opened) {
        return Fx.call(opened.desk::shelf).join();
    }

    private static SpeechCard card(OpenWindow opened, String file) {
        return shelf(opened).stream().filter(card -> card.fileName().equals(file)).findFirst().orElseThrow();
    }

    /// Asks the library, off the JavaFX thread, until the answer is right.
    private static <T> void await(String what, Supplier<T> question, Predicate<T> right) {
        long end = System.nanoTime() + 60_000_000_000L;
        while (!right.test(question.get())) {
            assertThat(System.nanoTime()).as("waited in vain for " + what).isLessThan(end);
            Fx.pulse();
        }
    }

    private static void awaitShelf(OpenWindow opened, Predicate<List<SpeechCard>> right) {
        await("the shelf", () -> shelf(opened), right);
    }

    private static void awaitRun(OpenWindow opened, Predicate<KeptImport> right) {
        await("the import", () -> latest(opened), right);
    }

    private static KeptImport latest(OpenWindow opened) {
        return Fx.call(() -> opened.desk.ask(library -> library.imports().latest(1).stream().findFirst().orElse(new KeptImport(0, Instant.EPOCH, null, false, "", 0, 0, 1, 0)))).join();
    }

    @Test
    void aFolderOfMixedFilesEndsWithAReportAndReadingIsNotInterrupted() throws IOException {
        mixedFolder();
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            opened.openSamples();
            long reading = opened.open().speech().id();
            drop(opened);
            assertThat(texts(opened, ".import-parts .toggle-button")).containsExactly("All 6", "Imported 3", "Already there 1",
                    "Not imported 2", "To look at 1");
            assertThat(opened.open().speech().id()).as("the speech that is being read stays").isEqualTo(reading);
            assertThat(Fx.call(() -> report(opened).getItems().stream().map(KeptLine::name).toList()))
                    .as("what was refused is shown first").containsExactly("4.png", "6 locked.pdf");
            opened.press(KeyCode.ESCAPE);
            Fx.run(() -> opened.window.files().imports().drawer().close());
            assertThat(Fx.call(() -> opened.window.files().imports().drawer().isOpen())).isFalse();
            opened.press(KeyCode.F6, KeyCode.SHIFT);
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner().isVisible())).as("a closed drawer is no pane").isTrue();
        }
    }

    @Test
    void oneFileThatIsThereAlreadyIsOpenedWithoutAReport() throws IOException {
        Path first = put("第一篇.txt", Speeches.TEXT);
        Path second = put("2.txt", SPEECH.formatted(2));
        try (OpenWindow opened = window(Locale.CHINESE)) {
            for (Path file : List.of(first, second, first)) {
                Fx.call(() -> opened.window.files().importPaths(List.of(file))).join();
                await("its speech on the page", () -> Fx.call(() -> opened.desk.open().map(open -> open.speech().text()).orElse("")),
                        text -> text.equals(file == first ? Speeches.TEXT : SPEECH.formatted(2)));
                assertThat(Fx.call(() -> opened.window.files().imports().drawer().isOpen())).isFalse();
            }
            Fx.call(() -> opened.window.files().importPaths(List.of(folder.resolve("in")))).join();
            awaitReport(opened);
        }
    }

    @Test
    void whatIsInWhenAnImportIsStoppedStaysInAndASecondRunDoublesNothing() throws IOException {
        for (int i = 0; i < 600; i++) {
            put(i + ".txt", SPEECH.formatted(i));
        }
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
            Fx.await("progress", () -> opened.window.root().lookup(".import-going .quiet") instanceof Label how && how.getText().contains("of 600"));
            assertThat(Fx.call(() -> opened.window.files().imports().drawer().isOpen())).isTrue();
            Fx.run(() -> ((Button) opened.window.root().lookup(".import-going .button")).fire());
            awaitReport(opened);
            KeptImport run = latest(opened);
            assertThat(run.cancelled()).isTrue();
            assertThat(run.imported()).isLessThan(600).isEqualTo(shelf(opened).size()).isEqualTo(run.lines());
            assertThat(heading(opened)).contains("stopped");
            assertThat(Fx.call(opened.desk::check).join().wrong()).isEmpty();
            int before = run.imported();
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
            awaitRun(opened, run2 -> run2.ended() != null && run2.lines() == 600);
            assertThat(latest(opened).alreadyThere()).isEqualTo(before);
            assertThat(shelf(opened)).hasSize(600);
        }
    }

    @Test
    void aReportIsReopenedAfterARestartAndSavedAsTextTableAndJson() throws IOException {
        mixedFolder();
        put("=cmd.png", PICTURE);
        try (OpenWindow opened = window(Locale.SIMPLIFIED_CHINESE)) {
            drop(opened);
        }
        try (OpenWindow opened = window(Locale.SIMPLIFIED_CHINESE)) {
            opened.press(KeyCode.I, KeyCode.CONTROL, KeyCode.ALT);
            awaitReport(opened);
            assertThat(texts(opened, ".import-parts .toggle-button")).contains("全部 7", "未导入 3");
            for (String ending : List.of("txt", "csv", "json")) {
                Path target = folder.resolve("report." + ending);
                opened.chosen.target = Optional.of(target);
                Fx.run(() -> opened.window.root().lookupAll(".drawer-buttons .button").stream().map(node -> (Button) node)
                        .filter(button -> button.getText().equals("保存报告…")).findFirst().orElseThrow().fire());
                Fx.await(ending, () -> Files.exists(target));
            }
            assertThat(folder.resolve("report.txt")).content().contains("“4.png”是图片").contains("关于加快𠮷县高质量发展的讲话");
            assertThat(folder.resolve("report.csv")).content().contains("refused,").contains(",there,").contains("关于加快𠮷县高质量发展的讲话");
            JsonNode json = JsonMapper.shared().readTree(folder.resolve("report.json").toFile());
            assertThat(json.get("lines")).hasSize(7);
            assertThat(json.get("imported").intValue()).isEqualTo(3);
        }
    }

    @Test
    void aDoubtfulCharsetIsChosenByKeysChangesTheTextAndIsRememberedForTheFolder() throws IOException {
        put("charset.txt", "联通".getBytes(Charset.forName("GB18030")));
        put("2.txt", SPEECH.formatted(2));
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop(opened);
            choose(opened, "To look at", "charset.txt");
            long id = card(opened, "charset.txt").id();
            opened.press(KeyCode.ENTER);
            Fx.await("the chooser", () -> opened.window.root().lookup(".charset-list") != null);
            assertThat(heading(opened)).contains("charset.txt");
            ListView<?> charsets = (ListView<?>) find(opened, ".charset-list");
            assertThat(texts(opened, ".charset-preview")).containsExactly("联通");
            while (!Fx.call(() -> ((Label) opened.window.root().lookup(".charset-preview")).getText()).equals("Áª͂¨")
                    && Fx.call(() -> charsets.getSelectionModel().getSelectedIndex()) < charsets.getItems().size() - 1
                    && !Fx.call(() -> charsets.getSelectionModel().getSelectedItem().toString()).contains("windows-1252")) {
                opened.press(KeyCode.DOWN);
            }
            String shown = texts(opened, ".charset-preview").getFirst();
            assertThat(shown).isEqualTo(new String("联通".getBytes(Charset.forName("GB18030")), Charset.forName("windows-1252")));
            opened.press(KeyCode.ENTER);
            awaitReport(opened);
            assertThat(Fx.call(() -> opened.desk.speech(id)).join().orElseThrow().text()).isEqualTo(shown);
            assertThat(Fx.call(() -> opened.desk.speech(id)).join().orElseThrow().source().charset()).isEqualTo("windows-1252");
            assertThat(latest(opened).warned()).isZero();
            // the same folder again: a doubtful file is read as chosen
            put("later.txt", "移动".getBytes(Charset.forName("GB18030")));
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in/later.txt"))));
            awaitShelf(opened, cards -> cards.stream().anyMatch(card -> card.fileName().equals("later.txt")));
            awaitRun(opened, run -> run.ended() != null);
            assertThat(Fx.call(opened.desk::check).join().wrong()).isEmpty();
            long later = card(opened, "later.txt").id();
            await("as remembered", () -> Fx.call(() -> opened.desk.speech(later)).join(), found -> found.orElseThrow().source().charset().equals("windows-1252"));
        }
    }

    @Test
    void anAnnotatedSpeechKeepsItsTextWhateverCharsetIsChosen() throws IOException {
        put("charset.txt", "联通".getBytes(Charset.forName("GB18030")));
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop(opened);
            long id = card(opened, "charset.txt").id();
            Fx.await("the speech", () -> opened.desk.open().isPresent());
            Fx.run(() -> opened.desk.marking().highlight(opened.desk.open().orElseThrow(), new TextRange(0, 2)).ifPresent(opened.desk::perform));
            opened.waitUntilSaved();
            choose(opened, "To look at", "charset.txt");
            opened.press(KeyCode.ENTER);
            Fx.await("the chooser", () -> opened.window.root().lookup(".charset-list") != null);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.DOWN);
            opened.press(KeyCode.ENTER);
            awaitReport(opened);
            assertThat(Fx.call(() -> opened.desk.speech(id)).join().orElseThrow().text()).isEqualTo("联通");
            assertThat(texts(opened, ".import-detail").getFirst()).contains("annotations or corrections");
            assertThat(Fx.call(opened.desk::check).join().wrong()).isEmpty();
        }
    }

    @Test
    void aLockedFileComesInWithThePasswordAfterAWrongOne() throws IOException {
        put("locked.pdf", locked("Words behind a lock, to be read with the key only."));
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop(opened);
            choose(opened, "Not imported", "locked.pdf");
            opened.press(KeyCode.ENTER);
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isInstanceOf(TextInputControl.class);
            opened.type("wrong");
            opened.press(KeyCode.ENTER);
            Fx.await("the refusal", () -> report(opened).getItems().stream().anyMatch(line -> line.problem() != null
                    && line.problem().key().equals("intake.wrong-password")));
            assertThat(shelf(opened)).isEmpty();
            choose(opened, "Not imported", "locked.pdf");
            opened.press(KeyCode.ENTER);
            opened.type("key");
            opened.press(KeyCode.ENTER);
            awaitShelf(opened, cards -> cards.size() == 1);
            awaitRun(opened, run -> run.refused() == 0);
            assertThat(Fx.call(() -> opened.desk.speech(1)).join().orElseThrow().text()).contains("behind a lock");
        }
    }

    @Test
    void doubtfulFieldsAreReviewedByKeysAndEachAnswerIsUndone() throws IOException {
        put("1950.txt", "各位代表：\n现在，我报告工作，请予审议。过去一年，全市上下一心，各项工作取得新的成绩。\n");
        put("1951.txt", "各位代表：\n现在，我向大会报告，请予审议。过去一年，城乡建设都有新的进展，人民生活有所改善。\n");
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop2(opened, 2);
            opened.press(KeyCode.R, KeyCode.CONTROL, KeyCode.ALT);
            Fx.await("the review", () -> opened.window.root().lookup(".review-list") != null);
            assertThat(heading(opened)).isEqualTo("Recognised fields: 0 of 2 decided");
            assertThat(texts(opened, ".review-what").getFirst()).contains("Date").contains("60 %");
            opened.press(KeyCode.ENTER);
            Fx.await("the first is decided", () -> heading(opened).startsWith("Recognised fields: 1 of 2"));
            opened.type("1952年3月");
            assertThat(Fx.call(() -> opened.stage.getScene().getFocusOwner())).isInstanceOf(TextInputControl.class);
            opened.press(KeyCode.ENTER);
            Fx.await("the second is decided", () -> heading(opened).startsWith("Recognised fields: 2 of 2"));
            opened.waitUntilSaved();
            assertThat(card(opened, "1950.txt").date()).hasToString("1950");
            assertThat(card(opened, "1951.txt").date()).hasToString("1952-03");
            assertThat(sure(opened, "1950.txt")).isEqualTo(1);
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(heading(opened)).isEqualTo("Recognised fields: 1 of 2 decided");
            assertThat(card(opened, "1951.txt").date()).hasToString("1951");
            opened.press(KeyCode.Z, KeyCode.CONTROL);
            opened.waitUntilSaved();
            assertThat(sure(opened, "1950.txt")).isLessThan(Field.DOUBTFUL);
            opened.press(KeyCode.DELETE);
            opened.waitUntilSaved();
            assertThat(shelf(opened)).filteredOn(card -> card.date() == null).hasSize(1);
            opened.type("no date");
            opened.press(KeyCode.ENTER);
            assertThat(texts(opened, ".field-refused").getFirst()).contains("no date");
            opened.press(KeyCode.ESCAPE);
            opened.press(KeyCode.ESCAPE);
            assertThat(Fx.call(() -> opened.window.files().imports().drawer().isOpen())).isFalse();
        }
    }

    private void drop2(OpenWindow opened, int speeches) {
        Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
        awaitShelf(opened, cards -> cards.size() == speeches);
        awaitRun(opened, run -> run.ended() != null);
        Fx.await("the speech on the page", () -> opened.desk.open().isPresent() && opened.window.page().isFocused());
        Fx.pulse();
    }

    private static double sure(OpenWindow opened, String file) {
        long id = card(opened, file).id();
        return Fx.call(() -> opened.desk.speech(id)).join().orElseThrow().anatomy().frontMatter().date().confidence();
    }

    @Test
    void fieldsOfManySpeechesAreSetByNamesTableAndHandInOneStepEachUndoneAndRedoneAfterARestart() throws IOException {
        put("CHN_70_2015.txt", SPEECH.formatted(1));
        put("ABC 02.txt", SPEECH.formatted(2));
        put("old/notes.txt", SPEECH.formatted(3));
        Path table = put("../fields.csv", "文件名,讲话人,日期,备注\nABC 02.txt,张三,2020年5月1日,x\nold/notes.txt,李四,1999,y\nmissing.txt,王五,2000,z\n");
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop2(opened, 3);
            List<Long> all = shelf(opened).stream().map(SpeechCard::id).toList();
            Fx.run(() -> opened.window.files().imports().describe(all));
            // typed
            Fx.run(() -> ((TextInputControl) opened.window.root().lookup(".fields-saying .text-field")).setText("Series of three"));
            Fx.await("the preview", () -> !previewed(opened).isEmpty());
            Fx.run(() -> opened.window.root().lookupAll(".fields-saying .text-field").stream().map(node -> (TextInputControl) node)
                    .forEach(field -> {
                        if (field.getAccessibleText().equals("Series")) {
                            field.setText("UN");
                        } else {
                            field.clear();
                        }
                    }));
            apply(opened, 3);
            assertThat(shelf(opened)).extracting(SpeechCard::series).containsOnly("UN");
            // a pattern of names
            Fx.run(() -> opened.window.files().imports().describe(all));
            Fx.run(() -> way(opened, "From names"));
            Fx.run(() -> ((TextInputControl) opened.window.root().lookup(".fields-naming .text-field")).setText("{title} 0{number}"));
            apply(opened, 1);
            assertThat(card(opened, "ABC 02.txt").title()).isEqualTo("ABC");
            assertThat(card(opened, "ABC 02.txt").number()).isEqualTo("2");
            // a table
            Fx.run(() -> opened.window.files().imports().describe(all));
            Fx.run(() -> way(opened, "From a table"));
            opened.chosen.target = Optional.of(table);
            opened.press(KeyCode.TAB);
            Fx.run(() -> opened.window.root().lookupAll(".fields-pane .drawer-buttons .button").stream().map(node -> (Button) node)
                    .filter(button -> button.getText().startsWith("Choose")).findFirst().orElseThrow().fire());
            Fx.await("what has no speech", () -> previewed(opened).stream().anyMatch(line -> line.contains("missing.txt")));
            apply(opened, 2);
            assertThat(card(opened, "ABC 02.txt").speaker()).isEqualTo("张三");
            assertThat(card(opened, "ABC 02.txt").date()).hasToString("2020-05-01");
            assertThat(card(opened, "notes.txt").speaker()).as("told by its path").isEqualTo("李四");
            opened.waitUntilSaved();
        }
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            List<SpeechCard> end = shelf(opened);
            for (int i = 0; i < 3; i++) {
                opened.press(KeyCode.Z, KeyCode.CONTROL);
            }
            opened.waitUntilSaved();
            assertThat(shelf(opened)).allMatch(card -> card.series() == null && card.speaker() == null);
            assertThat(Fx.call(() -> opened.desk.nextUndo())).isEmpty();
            for (int i = 0; i < 3; i++) {
                opened.press(KeyCode.Y, KeyCode.CONTROL);
            }
            opened.waitUntilSaved();
            assertThat(shelf(opened)).isEqualTo(end);
            assertThat(Fx.call(opened.desk::check).join().wrong()).isEmpty();
        }
    }

    private static void way(OpenWindow opened, String name) {
        opened.window.root().lookupAll(".panes-toggle").stream().filter(node -> node instanceof ToggleButton button
                && button.getText().startsWith(name)).map(node -> (ToggleButton) node).findFirst().orElseThrow().fire();
    }

    @SuppressWarnings("unchecked")
    private static List<String> previewed(OpenWindow opened) {
        return Fx.call(() -> List.copyOf(((ListView<String>) opened.window.root().lookup(".fields-preview")).getItems()));
    }

    private static void apply(OpenWindow opened, int speeches) {
        Fx.await("the plan", () -> opened.window.root().lookupAll(".fields-pane .drawer-buttons .label").stream()
                .anyMatch(node -> ((Label) node).getText().contains("of " + speeches + " speech")));
        Fx.run(() -> opened.window.files().imports().drawer().requestFocus());
        opened.press(KeyCode.ENTER, KeyCode.CONTROL);
        Fx.await("done", () -> !opened.window.files().imports().drawer().isOpen());
        opened.waitUntilSaved();
    }

    @Test
    void whatTheReaderSaidIsKeptWhenATableSaysOtherwise() throws IOException {
        put("a.txt", SPEECH.formatted(1));
        Path table = put("../fields.csv", "file,speaker\na.txt,From Table\n");
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            drop2(opened, 1);
            FieldEdits edits = new FieldEdits(opened.desk);
            Fx.call(() -> edits.perform(List.of(1L), FieldSource.Said.typed(Map.of(Field.SPEAKER, "Said By Me")))).join();
            FieldSource said = new FieldSource.Table(Fx.call(() -> edits.table(table)).join());
            assertThat(Fx.call(() -> edits.plan(List.of(1L), said)).join().changes()).singleElement().matches(FieldEdits.Change::kept);
            Fx.call(() -> edits.perform(List.of(1L), said)).join();
            assertThat(card(opened, "a.txt").speaker()).isEqualTo("Said By Me");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void theColumnsOfATableAreChosenBeforeItIsRead(String language) throws IOException {
        put("table.csv", "who,what,words\nAnna Lind,Opening,\"Friends: this is the first of two short speeches.\"\nBo Ek,Closing,\"Friends: this is the second, and the last of them.\"\n");
        try (OpenWindow opened = window(Locale.of(language))) {
            Fx.run(() -> opened.window.files().drop(List.of(folder.resolve("in"))));
            Fx.await("the columns", () -> opened.window.root().lookupAll(".choices-table .choice-box").size() == 3);
            Fx.run(() -> {
                List<ChoiceBox<?>> boxes = opened.window.root().lookupAll(".choices-table .choice-box").stream().<ChoiceBox<?>>map(node -> (ChoiceBox<?>) node).toList();
                boxes.get(0).getSelectionModel().select(2 + Field.SPEAKER.ordinal());
                boxes.get(1).getSelectionModel().select(2 + Field.TITLE.ordinal());
                boxes.get(2).getSelectionModel().select(1);
            });
            opened.press(KeyCode.ENTER);
            awaitShelf(opened, cards -> cards.size() == 2);
            assertThat(shelf(opened)).extracting(SpeechCard::title).containsExactly("Opening", "Closing");
            assertThat(shelf(opened)).extracting(SpeechCard::speaker).containsExactly("Anna Lind", "Bo Ek");
        }
    }

    @Test
    void theReportOfAnImportThatWasBrokenOffIsThere() throws IOException {
        put("a.txt", SPEECH.formatted(1));
        try (OpenWindow opened = window(Locale.ENGLISH)) {
            long run = Fx.call(() -> opened.desk.ask(library -> library.imports().begin(Instant.now()))).join();
            ReportedImport.Story story = Fx.call(() -> ReportedImport.story(opened.desk, run)).join();
            assertThat(story.run().ended()).isNull();
            opened.press(KeyCode.I, KeyCode.CONTROL, KeyCode.ALT);
            Fx.await("the report", () -> opened.window.files().imports().drawer().isOpen());
            Fx.await("its heading", () -> heading(opened).contains("broken off"));
        }
    }
}
