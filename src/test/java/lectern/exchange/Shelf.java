package lectern.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.annotation.Theme;
import lectern.exchange.NotesDocument.NotedSpeech;
import lectern.speech.PartialDate;
import lectern.speech.SpeechCard;
import lectern.text.TextRange;

/// A library in memory that carries edits out as strictly as the real one: only where the present state is `before`,
/// a theme only under a parent that is there, an annotation only with themes and a coder that are there.
final class Shelf {
    static final Instant THEN = Instant.parse("2026-03-01T08:00:00.123Z");
    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    Codebook codebook = Codebook.EMPTY;
    final List<Coder> coders = new ArrayList<>();
    final List<SpeechCard> speeches = new ArrayList<>();
    final Map<Long, String> texts = new LinkedHashMap<>();
    final Map<String, Annotation> annotations = new LinkedHashMap<>();

    static String id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    SpeechCard speech(String title, String text) {
        return speech(id(title), title, text);
    }

    SpeechCard speech(String uuid, String title, String text) {
        long number = speeches.size() + 1L;
        SpeechCard card = new SpeechCard(number, uuid, title, null, "赵文锋", null, PartialDate.parse("2022-08"), null,
                "日新月异", "4695", title + ".txt", sha256(text), text.codePointCount(0, text.length()), 0, THEN);
        speeches.add(card);
        texts.put(number, text);
        return card;
    }

    Coder coder(String name) {
        Coder coder = new Coder(id("coder " + name), name);
        coders.add(coder);
        return coder;
    }

    Theme theme(String name, String parent, int key) {
        Theme theme = new Theme(id("theme " + name), parent.isEmpty() ? null : id("theme " + parent), name, "#c2185b",
                "when " + name, "thoughts on " + name, key, codebook.children(parent.isEmpty() ? null : id("theme " + parent)).size());
        codebook = codebook.after(new Edit.OfTheme(null, theme));
        return theme;
    }

    Annotation annotate(SpeechCard speech, String quote, String note, Theme... themes) {
        int start = texts.get(speech.id()).indexOf(quote);
        return annotate(speech, new TextRange(start, start + quote.length()), note, List.of(themes));
    }

    Annotation annotate(SpeechCard speech, TextRange range, String note, List<Theme> themes) {
        Annotation annotation = new Annotation(id("annotation " + annotations.size()), speech.id(),
                Anchor.of(texts.get(speech.id()), range), themes.stream().map(Theme::id).toList(), note,
                coders.getFirst().id(), THEN, THEN.plusSeconds(annotations.size()));
        annotations.put(annotation.id(), annotation);
        return annotation;
    }

    List<Annotation> of(long speech) {
        return annotations.values().stream().filter(annotation -> annotation.speech() == speech).toList();
    }

    NotesSource source(boolean withTexts) {
        return new NotesSource(codebook, coders, speeches, texts::get, this::of, withTexts);
    }

    NotesTarget target() {
        return new NotesTarget(codebook, coders,
                hash -> speeches.stream().filter(card -> card.sha256().equals(hash)).findFirst(), texts::get, this::of,
                id -> java.util.Optional.ofNullable(annotations.get(id)));
    }

    String exported() {
        return exported(new LecternNotes(), false);
    }

    String exported(NotesFormat format, boolean withTexts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            format.write(source(withTexts), NOW, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    NotesDocument document() {
        return read(exported());
    }

    static NotesDocument read(String json) {
        return NotesReader.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)));
    }

    Merge plan(NotesDocument document) {
        return NotesMerge.plan(document, target(), NOW);
    }

    Merge take(NotesDocument document) {
        Merge merge = plan(document);
        for (NotedSpeech speech : merge.missingSpeeches()) {
            speech(speech.id(), speech.title(), speech.text());
        }
        if (!merge.missingSpeeches().isEmpty()) {
            merge = plan(document);
        }
        coders.addAll(merge.newCoders());
        merge.edits().forEach(this::carryOut);
        return merge;
    }

    private void carryOut(Edit edit) {
        switch (edit) {
            case Edit.OfTheme theme -> {
                check(theme.before() == null && codebook.theme(theme.after().id()).isEmpty(), "a theme that is there");
                check(theme.after().parent() == null || codebook.theme(theme.after().parent()).isPresent(), "no parent");
                check(theme.after().key() == 0 || codebook.onKey(theme.after().key()).isEmpty(), "a key that is taken");
                codebook = codebook.after(theme);
            }
            case Edit.OfAnnotation annotation -> {
                Annotation after = annotation.after();
                check(java.util.Objects.equals(annotation.before(), annotations.get(after.id())), "another before");
                check(after.themes().stream().allMatch(id -> codebook.theme(id).isPresent()), "no such theme");
                check(coders.stream().anyMatch(coder -> coder.id().equals(after.coder())), "no such coder");
                check(after.anchor().fits(texts.get(after.speech())), "an anchor that does not fit");
                annotations.put(after.id(), after);
            }
            default -> throw new AssertionError("notes bring themes and annotations only: " + edit);
        }
    }

    private static void check(boolean right, String otherwise) {
        if (!right) {
            throw new AssertionError(otherwise);
        }
    }

    static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    /// Two speeches, nested themes, overlapping annotations, and everything Unicode makes difficult.
    static Shelf sample() {
        Shelf shelf = new Shelf();
        shelf.coder("读者");
        shelf.coder("Zweite Leserin");
        Theme economy = shelf.theme("经济", "", 1);
        Theme jobs = shelf.theme("就业", "经济", 2);
        Theme family = shelf.theme("Family / 家 👨‍👩‍👧", "", 0);
        SpeechCard first = shelf.speech("在大会上的讲话",
                "同志们：\n𠮷野家要发展，👩‍👩‍👧的生活要改善。\n就业是民生之本，é（e\u0301）也要写对。שלום עולם\n");
        SpeechCard second = shelf.speech("Second \"speech\" \\ a/b", "Tabs\tand \u2028 separators,\nno more.");
        shelf.annotate(first, "👩‍👩‍👧的生活", "一家人\n两行 \"quoted\" \\ / \u0001", family, economy);
        shelf.annotate(first, "𠮷野家要发展，👩‍👩‍👧", "", economy);
        shelf.annotate(first, "שלום", "");
        shelf.annotate(first, "就业是民生之本", "only a note");
        shelf.annotate(second, "separators,\nno", "", jobs);
        return shelf;
    }
}
