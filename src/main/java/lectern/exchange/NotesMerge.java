package lectern.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import lectern.annotation.Anchor;
import lectern.annotation.Annotation;
import lectern.annotation.Coder;
import lectern.annotation.Edit;
import lectern.exchange.NotesDocument.NotedAnnotation;
import lectern.exchange.NotesDocument.NotedSpeech;
import lectern.exchange.NotesDocument.NotedUnplaced;
import lectern.message.Notice;
import lectern.speech.SpeechCard;
import lectern.text.CodePoints;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Plans how notes enter a library; changes nothing itself.
///
/// Speeches are the same when their texts are, by SHA-256; themes as [ThemeMerge] says; coders and annotations by id. An
/// annotation enters only where its quotation stands in the text at its code points. Where the library has the annotation
/// in another state, the later `modified` wins. Taking in what was just exported changes nothing.
public final class NotesMerge {
    /// How many code points of a quotation name an annotation in a report.
    private static final int EXCERPT = 20;

    private final NotesDocument document;
    private final NotesTarget target;
    private final Instant now;
    private final List<Notice> reports = new ArrayList<>();
    private final List<Edit> edits = new ArrayList<>();
    private final List<NotedSpeech> missing = new ArrayList<>();
    private final Map<String, NotedSpeech> speeches = new LinkedHashMap<>();
    private final Map<String, Coder> newCoders = new LinkedHashMap<>();
    private final Set<String> coders = new HashSet<>();
    private final Set<String> seen = new HashSet<>();
    private final ThemeMerge themes;
    private int added;
    private int unchanged;
    private int changed;
    private int rejected;

    private NotesMerge(NotesDocument document, NotesTarget target, Instant now) {
        this.document = document;
        this.target = target;
        this.now = now;
        this.themes = new ThemeMerge(document.themes(), target.codebook(), reports);
    }

    /// Plans the import.
    ///
    /// @param now the time of annotations that do not say when they were made
    public static Merge plan(NotesDocument document, NotesTarget target, Instant now) {
        return new NotesMerge(document, target, now).merge();
    }

    private Merge merge() {
        edits.addAll(themes.edits());
        target.coders().forEach(coder -> coders.add(coder.id()));
        document.coders().forEach(this::coder);
        for (NotedSpeech speech : document.speeches()) {
            if (speeches.putIfAbsent(speech.id(), speech) != null) {
                reports.add(Notice.of("exchange.speech-twice", speech.title()));
            }
        }
        Map<String, List<NotedAnnotation>> bySpeech = annotationsBySpeech();
        for (NotedSpeech speech : speeches.values()) {
            speech(speech, bySpeech.getOrDefault(speech.id(), List.of()),
                    document.unplaced().stream().filter(one -> one.speech().equals(speech.id())).toList());
        }
        return new Merge(edits, List.copyOf(newCoders.values()), missing, reports, added, unchanged, changed,
                rejected);
    }

    private void coder(Coder coder) {
        if (coders.add(coder.id())) {
            newCoders.put(coder.id(), coder);
        }
    }

    private Map<String, List<NotedAnnotation>> annotationsBySpeech() {
        Map<String, List<NotedAnnotation>> bySpeech = new HashMap<>();
        for (NotedAnnotation annotation : document.annotations()) {
            @Nullable NotedSpeech speech = speeches.get(annotation.speech());
            if (speech == null) {
                reject("exchange.no-such-speech", "", annotation);
            } else if (!seen.add(annotation.id())) {
                reject("exchange.annotation-twice", speech.title(), annotation);
            } else {
                bySpeech.computeIfAbsent(speech.id(), id -> new ArrayList<>()).add(annotation);
            }
        }
        return bySpeech;
    }

    private void speech(NotedSpeech noted, List<NotedAnnotation> annotations, List<NotedUnplaced> unplaced) {
        Optional<SpeechCard> card = target.speechOf().apply(noted.textSha256());
        if (card.isPresent()) {
            annotations(noted, card.get(), annotations);
            unplaced.forEach(one -> unplaced(noted, card.get(), one));
            return;
        }
        if (noted.text() != null && sha256(noted.text()).equals(noted.textSha256())) {
            missing.add(noted);
            return;
        }
        if (noted.text() != null) {
            reports.add(Notice.of("exchange.text-altered", noted.title(), annotations.size() + unplaced.size()));
        } else if (!annotations.isEmpty() || !unplaced.isEmpty()) {
            reports.add(Notice.of("exchange.speech-missing", noted.title(), annotations.size() + unplaced.size()));
        }
        rejected += annotations.size() + unplaced.size();
    }

    private void annotations(NotedSpeech noted, SpeechCard card, List<NotedAnnotation> annotations) {
        if (annotations.isEmpty()) {
            return;
        }
        String text = target.textOf().apply(card.id());
        CodePoints positions = CodePoints.of(text);
        Map<String, Annotation> present = new HashMap<>();
        target.annotationsOf().apply(card.id()).forEach(annotation -> present.put(annotation.id(), annotation));
        for (NotedAnnotation annotation : annotations) {
            annotation(noted, card, annotation, text, positions, present);
        }
    }

    private void annotation(NotedSpeech speech, SpeechCard card, NotedAnnotation noted, String text,
                            CodePoints positions, Map<String, Annotation> present) {
        if (noted.start() < 0 || noted.end() <= noted.start() || noted.end() > positions.length()) {
            reject("exchange.no-such-place", speech.title(), noted);
            return;
        }
        TextRange range = positions.toUtf16(new TextRange(noted.start(), noted.end()));
        if (!range.of(text).equals(noted.quote())) {
            reject("exchange.quote-differs", speech.title(), noted);
            return;
        }
        @Nullable Annotation before = present.get(noted.id());
        if (before == null && target.annotation().apply(noted.id()).isPresent()) {
            reject("exchange.annotation-elsewhere", speech.title(), noted);
            return;
        }
        Instant created = Objects.requireNonNullElse(noted.created(), before == null ? now : before.created());
        Instant modified = Objects.requireNonNullElse(noted.modified(), created);
        Annotation after = new Annotation(noted.id(), card.id(), Anchor.of(text, range),
                themesOf(speech, noted.themes(), noted.start(), noted.quote()),
                noted.note(), noted.coder(), created, modified);
        @Nullable Annotation unplaced = before != null ? null : target.unplaced().apply(noted.id()).orElse(null);
        if (unplaced != null) {
            changed++;
            edits.add(new Edit.OfUnplaced(unplaced, null));
        } else if (before == null) {
            added++;
        } else if (same(before, after)) {
            unchanged++;
            return;
        } else if (!after.modified().isAfter(before.modified())) {
            unchanged++;
            report("exchange.annotation-older", speech.title(), noted);
            return;
        } else {
            changed++;
        }
        coder(new Coder(noted.coder(), ""));
        edits.add(new Edit.OfAnnotation(before, after));
    }

    /// What has no place in the document stays without one, unless the library knows it better.
    private void unplaced(NotedSpeech speech, SpeechCard card, NotedUnplaced noted) {
        if (!seen.add(noted.id())) {
            rejected++;
            report("exchange.annotation-twice", speech.title(), 0, noted.quote());
            return;
        }
        @Nullable Annotation before = target.unplaced().apply(noted.id()).orElse(null);
        if (target.annotation().apply(noted.id()).isPresent() || before != null && before.speech() != card.id()) {
            unchanged++;
            return;
        }
        Instant created = Objects.requireNonNullElse(noted.created(), before == null ? now : before.created());
        Anchor anchor = before != null && before.anchor().quote().equals(noted.quote()) ? before.anchor()
                : new Anchor(new TextRange(0, noted.quote().length()), noted.quote(), noted.prefix(), noted.suffix());
        Annotation after = new Annotation(noted.id(), card.id(), anchor,
                themesOf(speech, noted.themes(), 0, noted.quote()), noted.note(), noted.coder(), created,
                Objects.requireNonNullElse(noted.modified(), created));
        if (before != null && (same(before, after) || !after.modified().isAfter(before.modified()))) {
            unchanged++;
            return;
        }
        added += before == null ? 1 : 0;
        changed += before == null ? 0 : 1;
        coder(new Coder(noted.coder(), ""));
        edits.add(new Edit.OfUnplaced(before, after));
    }

    /// Themes in this library's ids; one that nobody knows is left out and reported.
    private List<String> themesOf(NotedSpeech speech, List<String> noted, int start, String quote) {
        List<String> known = noted.stream().map(themes::idOf).filter(Objects::nonNull).distinct().toList();
        if (noted.stream().anyMatch(theme -> themes.idOf(theme) == null)) {
            report("exchange.no-such-theme", speech.title(), start, quote);
        }
        return known;
    }

    /// Whether both say the same; when it was said is no part of it.
    private static boolean same(Annotation one, Annotation other) {
        return one.anchor().range().equals(other.anchor().range()) && one.themes().equals(other.themes())
                && one.note().equals(other.note()) && one.coder().equals(other.coder());
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    private void reject(String key, String title, NotedAnnotation annotation) {
        rejected++;
        report(key, title, annotation);
    }

    private void report(String key, String title, NotedAnnotation annotation) {
        report(key, title, annotation.start(), annotation.quote());
    }

    private void report(String key, String title, int start, String quote) {
        reports.add(Notice.of(key, title, start, CodePoints.shortened(quote, EXCERPT).replace('\n', ' ')));
    }
}
