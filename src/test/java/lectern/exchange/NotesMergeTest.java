package lectern.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.exchange.NotesDocument.NotedAnnotation;
import lectern.exchange.NotesDocument.NotedSpeech;
import lectern.exchange.NotesDocument.NotedTheme;
import lectern.message.Messages;
import lectern.message.Notice;
import lectern.speech.SpeechCard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class NotesMergeTest {
    private static final String TEXT = "同志们：𠮷野家要发展，就业是民生之本。";

    private final Shelf shelf = new Shelf();
    private final Coder coder = shelf.coder("读者");
    private final SpeechCard speech = shelf.speech("讲话", TEXT);

    private static void counts(Merge merge, int added, int unchanged, int changed, int rejected) {
        assertThat(List.of(merge.added(), merge.unchanged(), merge.changed(), merge.rejected()))
                .containsExactly(added, unchanged, changed, rejected);
        for (Notice notice : merge.reports()) {
            for (Locale language : Messages.LANGUAGES) {
                assertThat(notice.in(Messages.in(language))).isNotBlank().doesNotContain("{0", "{1", "{2");
            }
        }
    }

    private static List<String> keys(Merge merge) {
        return merge.reports().stream().map(Notice::key).toList();
    }

    private NotesDocument with(List<NotedTheme> themes, NotedAnnotation... annotations) {
        NotesDocument document = shelf.document();
        return new NotesDocument(null, themes, document.coders(), document.speeches(), List.of(annotations));
    }

    private NotedAnnotation noted(String id, int start, int end, String quote, String... themes) {
        return new NotedAnnotation(id, speech.uuid(), start, end, quote, List.of(themes), "note", coder.id(),
                Shelf.THEN, Shelf.THEN);
    }

    private static NotedTheme theme(String id, String parent, String name, int key) {
        return new NotedTheme(id, parent, name, "#112233", "", "", key, 0);
    }

    @Test
    void whatWasJustExportedChangesNothing() {
        Shelf sample = Shelf.sample();
        Merge merge = sample.plan(sample.document());
        counts(merge, 0, 5, 0, 0);
        assertThat(merge.edits()).isEmpty();
        assertThat(merge.reports()).isEmpty();
        assertThat(merge.newCoders()).isEmpty();
    }

    @Test
    void anEmptyLibraryWithTheSameSpeechesGetsEverything() {
        Shelf sample = Shelf.sample();
        Shelf empty = new Shelf();
        // other numbers there
        List.copyOf(sample.speeches).reversed()
                .forEach(card -> empty.speech(card.uuid(), card.title(), sample.texts.get(card.id())));
        counts(empty.take(sample.document()), 5, 0, 0, 0);
        assertThat(empty.codebook).isEqualTo(sample.codebook);
        assertThat(empty.coders).containsExactlyInAnyOrderElementsOf(sample.coders);
        java.util.Collections.reverse(empty.speeches);
        assertThat(empty.exported()).isEqualTo(sample.exported());
        counts(empty.plan(sample.document()), 0, 5, 0, 0);
    }

    @Test
    void speechesThatTheDocumentCarriesAreHandedOverFirst() {
        Shelf sample = Shelf.sample();
        Shelf empty = new Shelf();
        NotesDocument document = Shelf.read(sample.exported(new LecternNotes(), true));
        Merge first = empty.plan(document);
        assertThat(first.missingSpeeches()).extracting(NotedSpeech::title)
                .containsExactlyElementsOf(sample.speeches.stream().map(SpeechCard::title).toList());
        counts(first, 0, 0, 0, 0);
        counts(empty.take(document), 5, 0, 0, 0);
        assertThat(empty.exported(new LecternNotes(), true)).isEqualTo(sample.exported(new LecternNotes(), true));
    }

    @Test
    void aTextThatWasAlteredIsNotTakenIn() {
        shelf.annotate(speech, "发展", "");
        NotesDocument document = Shelf.read(shelf.exported(new LecternNotes(), true).replace("民生之本。\"", "民生之末。\""));
        Merge merge = new Shelf().plan(document);
        assertThat(merge.missingSpeeches()).isEmpty();
        assertThat(keys(merge)).containsExactly("exchange.text-altered");
        counts(merge, 0, 0, 0, 1);
    }

    @Test
    void aSpeechThatIsMissingIsNamedOnceWithItsAnnotations() {
        shelf.annotate(speech, "发展", "");
        shelf.annotate(speech, "就业", "");
        Merge merge = new Shelf().plan(shelf.document());
        counts(merge, 0, 0, 0, 2);
        assertThat(merge.reports()).containsExactly(Notice.of("exchange.speech-missing", "讲话", 2));
        assertThat(merge.edits()).isEmpty();
    }

    @Test
    void aThemeOfTheSamePathIsTheSameTheme() {
        Theme economy = shelf.theme("经济", "", 1);
        Theme jobs = shelf.theme("就业", "经济", 0);
        Merge merge = shelf.take(with(List.of(theme("x1", null, "经济", 1), theme("x2", "x1", "就业", 0),
                theme("x3", "x1", "新", 0), theme("x4", null, "就业", 0)),
                noted("a", 4, 5, "𠮷", "x2", "x3", "x1", "x4")));
        counts(merge, 1, 0, 0, 0);
        assertThat(merge.edits()).hasSize(3);
        assertThat(shelf.annotations.get("a").themes()).containsExactly(jobs.id(), "x3", economy.id(), "x4");
        assertThat(shelf.codebook.theme("x3").orElseThrow().parent()).isEqualTo(economy.id());
        assertThat(shelf.codebook.theme("x4").orElseThrow().parent()).isNull();
    }

    @Test
    void twoThemesAtOnePathStayTwo() {
        shelf.take(with(List.of(theme("x1", null, "同名", 0), theme("x2", null, "同名", 0))));
        assertThat(shelf.codebook.all()).hasSize(2);
        Shelf other = new Shelf();
        Theme own = other.theme("同名", "", 0);
        other.take(shelf.document());
        assertThat(other.codebook.all()).extracting(Theme::id).containsExactlyInAnyOrder(own.id(), "x2");
    }

    @Test
    void aThemeOfTheSameIdStaysAsItIsHere() {
        Theme own = shelf.theme("经济", "", 1);
        Merge merge = shelf.take(with(List.of(theme(own.id(), null, "旧名", 5))));
        assertThat(merge.edits()).isEmpty();
        assertThat(merge.reports()).containsExactly(Notice.of("exchange.theme-kept", "经济"));
        assertThat(shelf.codebook.theme(own.id())).contains(own);
    }

    @Test
    void aKeyThatIsTakenIsNotTakenAway() {
        Theme own = shelf.theme("经济", "", 1);
        Merge merge = shelf.take(with(List.of(theme("x", null, "新", 1), theme("y", null, "又新", 2),
                theme("z", null, "再新", 2), theme("w", null, "怪", 77))));
        assertThat(shelf.codebook.onKey(1)).contains(own);
        assertThat(shelf.codebook.theme("x").orElseThrow().key()).isZero();
        assertThat(shelf.codebook.theme("y").orElseThrow().key()).isEqualTo(2);
        assertThat(keys(merge)).containsOnly("exchange.theme-key").hasSize(3);
    }

    @Test
    void newThemesStandBehindThoseThatAreThere() {
        shelf.theme("一", "", 0);
        shelf.theme("二", "", 0);
        shelf.take(with(List.of(theme("x", null, "新", 0))));
        assertThat(shelf.codebook.all()).extracting(Theme::name).containsExactly("一", "二", "新");
    }

    @Test
    void unusableThemesAreMendedAndReported() {
        NotedTheme loud = new NotedTheme("loud", null, "两\r\n行", "RED", "", "", 0, -5);
        NotedTheme capital = new NotedTheme("capital", null, "大写", "#ABCDEF", "", "", 0, Integer.MAX_VALUE);
        NotedTheme nameless = new NotedTheme("nameless", "nobody", " \n ", "", "", "", -3, 0);
        Merge merge = shelf.take(with(List.of(loud, capital, nameless, loud)));
        assertThat(shelf.codebook.theme("loud").orElseThrow().name()).isEqualTo("两 行");
        assertThat(shelf.codebook.theme("loud").orElseThrow().colour()).isEqualTo("#9e9e9e");
        assertThat(shelf.codebook.theme("capital").orElseThrow().colour()).isEqualTo("#abcdef");
        assertThat(shelf.codebook.theme("nameless").orElseThrow().name()).isEqualTo("nameless");
        assertThat(keys(merge)).containsExactlyInAnyOrder("exchange.theme-twice", "exchange.theme-colour",
                "exchange.theme-parent", "exchange.theme-colour", "exchange.theme-key");
        counts(merge, 0, 0, 0, 0);
        Merge again = shelf.plan(with(List.of(loud, capital, nameless)));
        assertThat(again.edits()).isEmpty();
    }

    @Test
    void aCircleOfThemesIsCutOnce() {
        Merge merge = shelf.take(with(List.of(theme("a", "c", "A", 0), theme("b", "a", "B", 0), theme("c", "b", "C", 0),
                theme("self", "self", "S", 0), theme("d", "a", "D", 0))));
        assertThat(shelf.codebook.all()).hasSize(5);
        assertThat(keys(merge)).containsExactly("exchange.theme-parent", "exchange.theme-parent");
    }

    @Test
    void parentsMayStandAfterTheirChildrenAndAsDeepAsTheyLike() {
        int many = 5_000;
        List<NotedTheme> chain = IntStream.range(0, many)
                .mapToObj(i -> theme("t" + i, i + 1 == many ? null : "t" + (i + 1), "n" + i, 0)).toList();
        Merge merge = shelf.plan(with(chain));
        assertThat(merge.edits()).hasSize(many);
        Codebook codebook = new Codebook(merge.edits().stream().map(edit -> ((Edit.OfTheme) edit).after()).toList());
        assertThat(codebook.all()).hasSize(many);
        assertThat(codebook.all()).allSatisfy(theme -> assertThat(codebook.path(theme)).hasSizeLessThanOrEqualTo(64));
    }

    @Test
    void aQuotationThatDoesNotStandThereIsReportedAndCounted() {
        Merge merge = shelf.take(with(List.of(), noted("a", 4, 6, "野家"), noted("b", 5, 7, "野家")));
        counts(merge, 1, 0, 0, 1);
        assertThat(merge.reports()).containsExactly(Notice.of("exchange.quote-differs", "讲话", 4, "野家"));
        assertThat(shelf.annotations).containsOnlyKeys("b");
    }

    @Test
    void aLongQuotationIsNamedByItsBeginning() {
        Merge merge = shelf.plan(with(List.of(), noted("a", 0, 2, "𠮷".repeat(30))));
        assertThat(merge.reports().getFirst().arguments()).last().isEqualTo("𠮷".repeat(20) + "…");
    }

    @Test
    void placesThatNoTextHasAreReported() {
        int length = speech.length();
        Merge merge = shelf.take(with(List.of(), noted("a", -1, 2, "同志"), noted("b", 3, 2, ""), noted("c", 2, 2, ""),
                noted("d", length - 1, length + 1, "。"), noted("e", Integer.MIN_VALUE, Integer.MAX_VALUE, "x"),
                noted("f", length - 1, length, "。")));
        counts(merge, 1, 0, 0, 5);
        assertThat(keys(merge)).containsOnly("exchange.no-such-place");
    }

    @Test
    void anAnnotationTwiceIsTakenOnce() {
        Merge merge = shelf.take(with(List.of(), noted("a", 0, 2, "同志"), noted("a", 4, 5, "𠮷")));
        counts(merge, 1, 0, 0, 1);
        assertThat(keys(merge)).containsExactly("exchange.annotation-twice");
        assertThat(shelf.annotations.get("a").anchor().quote()).isEqualTo("同志");
    }

    @Test
    void anAnnotationOfASpeechTheDocumentDoesNotNameIsReported() {
        NotedAnnotation stray = new NotedAnnotation("a", "nobody", 0, 2, "同志", List.of(), "", coder.id(), null, null);
        Merge merge = shelf.take(with(List.of(), stray));
        counts(merge, 0, 0, 0, 1);
        assertThat(keys(merge)).containsExactly("exchange.no-such-speech");
    }

    @Test
    void aThemeNobodyKnowsIsLeftOutAndReported() {
        Theme own = shelf.theme("经济", "", 0);
        Merge merge = shelf.take(with(List.of(), noted("a", 0, 2, "同志", "nobody", own.id(), own.id())));
        counts(merge, 1, 0, 0, 0);
        assertThat(shelf.annotations.get("a").themes()).containsExactly(own.id());
        assertThat(keys(merge)).containsExactly("exchange.no-such-theme");
    }

    @Test
    void theLaterStateWins() {
        Annotation own = shelf.annotate(speech, "同志", "mine");
        NotedAnnotation later = new NotedAnnotation(own.id(), speech.uuid(), 0, 3, "同志们", List.of(), "theirs",
                coder.id(), own.created(), own.modified().plusMillis(1));
        Merge merge = shelf.plan(with(List.of(), later));
        counts(merge, 0, 0, 1, 0);
        Edit.OfAnnotation edit = (Edit.OfAnnotation) merge.edits().getFirst();
        assertThat(edit.before()).isEqualTo(own);
        assertThat(edit.after().note()).isEqualTo("theirs");
        assertThat(edit.after().anchor().quote()).isEqualTo("同志们");
        assertThat(edit.after().modified()).isEqualTo(later.modified());
        shelf.take(with(List.of(), later));
        counts(shelf.plan(with(List.of(), later)), 0, 1, 0, 0);
    }

    @Test
    void theEarlierStateIsKeptOutAndReported() {
        Annotation own = shelf.annotate(speech, "同志", "mine");
        for (Instant when : new Instant[] {own.modified(), own.modified().minusSeconds(1)}) {
            NotedAnnotation other = new NotedAnnotation(own.id(), speech.uuid(), 0, 2, "同志", List.of(), "theirs",
                    coder.id(), own.created(), when);
            Merge merge = shelf.plan(with(List.of(), other));
            counts(merge, 0, 1, 0, 0);
            assertThat(merge.edits()).isEmpty();
            assertThat(keys(merge)).containsExactly("exchange.annotation-older");
        }
    }

    @Test
    void anIdThatAnotherSpeechUsesIsReported() {
        SpeechCard other = shelf.speech("另一篇", "别的文字");
        Annotation own = shelf.annotate(other, "别的", "");
        Merge merge = shelf.plan(with(List.of(), noted(own.id(), 0, 2, "同志")));
        counts(merge, 0, 0, 0, 1);
        assertThat(keys(merge)).containsExactly("exchange.annotation-elsewhere");
    }

    @Test
    void aCoderTheDocumentDoesNotNameIsMadeWithoutAName() {
        NotedAnnotation foreign = new NotedAnnotation("a", speech.uuid(), 0, 2, "同志", List.of(), "", "stranger", null,
                null);
        Merge merge = shelf.take(with(List.of(), foreign));
        assertThat(merge.newCoders()).containsExactly(new Coder("stranger", ""));
        assertThat(shelf.annotations.get("a").created()).isEqualTo(Shelf.NOW);
        assertThat(shelf.annotations.get("a").modified()).isEqualTo(Shelf.NOW);
    }

    @Test
    void aCoderOfTheSameIdKeepsTheNameHere() {
        NotesDocument document = new NotesDocument(null, List.of(), List.of(new Coder(coder.id(), "other")),
                List.of(), List.of());
        assertThat(shelf.plan(document).newCoders()).isEmpty();
    }

    @Test
    void aSpeechTwiceIsUsedOnce() {
        NotedSpeech noted = shelf.document().speeches().getFirst();
        Merge merge = shelf.plan(new NotesDocument(null, List.of(), List.of(), List.of(noted, noted),
                List.of(noted("a", 0, 2, "同志"))));
        counts(merge, 1, 0, 0, 0);
        assertThat(keys(merge)).containsExactly("exchange.speech-twice");
    }
}
