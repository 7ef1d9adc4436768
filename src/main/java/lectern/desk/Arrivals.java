package lectern.desk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lectern.annotation.carry.Alignment;
import lectern.library.Added;
import lectern.library.Library;
import lectern.library.Prepared;
import lectern.message.Notice;
import lectern.speech.Draft;
import lectern.speech.FrontMatter;
import lectern.speech.PartialDate;
import lectern.speech.SpeechCard;
import lectern.text.Sketch;
import lectern.text.SketchIndex;
import org.jspecify.annotations.Nullable;

/// Where the drafts of one import enter the library, watched for new versions of speeches that were in it before: the same
/// file name, the same title, date and speaker, or nearly the same text.
///
/// They come in as speeches of their own and a notice says so; those of the same file name or heading, and those whose text
/// a speech had before, may be held back for the reader to decide instead. What came in with the same import is never held
/// against it. For the library's thread; [#held()] may be asked once the import is done.
public final class Arrivals {
    /// How much two texts share that are versions of one, whatever their files and titles are.
    static final double NEAR_SAME = 0.9;
    /// Texts that share less than this are two speeches, even if their files have the same name.
    private static final double SAME_FILE = 0.4;
    /// Sketches that resemble each other less are not compared further.
    static final double RESEMBLING = 0.25;

    private static final int FEW = 3;
    private static final String HELD = "desk.version-held";

    private final boolean holding;
    private final List<Likeness> held = new ArrayList<>();
    private final Map<String, List<SpeechCard>> byFile = new HashMap<>();
    private final Map<String, List<SpeechCard>> byHead = new HashMap<>();
    private final Map<Long, SpeechCard> cards = new HashMap<>();
    private @Nullable SketchIndex index;

    /// @param holding whether what is a new version by its file name, heading or history is held back; otherwise all come in
    ///     as speeches of their own
    public Arrivals(boolean holding) {
        this.holding = holding;
    }

    /// Whether the line of a report tells of a text that was held back.
    public static boolean isHeld(ImportReport.Line line) {
        return isHeld(line.notices());
    }

    /// Whether what a report tells of a text is that it was held back.
    public static boolean isHeld(List<Notice> notices) {
        return notices.stream().anyMatch(notice -> notice.key().equals(HELD));
    }

    /// What looks like a new version and was held back.
    public List<Likeness> held() {
        return List.copyOf(held);
    }

    /// What became of one draft.
    ///
    /// @param added as of [Library#add]; for one that was held back, the speech that it is a version of, not new
    /// @param notices what the reader should know
    record Arrived(Added added, List<Notice> notices) {
        /// These notices with others before them.
        List<Notice> after(List<Notice> first) {
            return Stream.concat(first.stream(), notices.stream()).toList();
        }
    }

    /// Adds drafts, all or none, but for those that are held back.
    ///
    /// @return what became of each, in their order
    List<Arrived> add(Library library, List<Prepared> drafts) {
        learn(library);
        List<@Nullable Likeness> found = new ArrayList<>();
        for (Prepared draft : drafts) {
            Optional<SpeechCard> owner = library.versions().speechThatHad(draft.sha256());
            found.add(owner.isEmpty() ? of(library, draft).orElse(null)
                    : owner.get().sha256().equals(draft.sha256()) ? null : former(library, draft.draft(), owner.get()));
        }
        List<Prepared> entering = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (!holds(found.get(i))) {
                entering.add(drafts.get(i));
            }
        }
        List<Added> entered = library.addPrepared(entering);
        List<Arrived> arrived = new ArrayList<>();
        int next = 0;
        for (Likeness likeness : found) {
            if (likeness != null && holds(likeness)) {
                held.add(likeness);
                arrived.add(new Arrived(new Added(likeness.of(), false), List.of(notice(HELD, likeness))));
            } else {
                Added one = entered.get(next++);
                arrived.add(new Arrived(one, likeness == null ? List.of()
                        : List.of(notice(one.isNew() ? "desk.version-kept" : "desk.version-former", likeness))));
            }
        }
        return arrived;
    }

    private boolean holds(@Nullable Likeness likeness) {
        return holding && likeness != null && (likeness.former() || named(likeness.draft()).contains(likeness.of().id()));
    }

    /// A text that the speech had before, or may have again by redo.
    private static Likeness former(Library library, Draft draft, SpeechCard of) {
        return new Likeness(draft, of, true, Alignment.of(library.speech(of.id()).orElseThrow().text(), draft.text()).share());
    }

    private static Notice notice(String key, Likeness likeness) {
        return Notice.of(key, likeness.draft().source().name(), likeness.of().id(), likeness.of().title(), likeness.percent());
    }

    private void learn(Library library) {
        if (index != null) {
            return;
        }
        for (SpeechCard card : library.speeches()) {
            cards.put(card.id(), card);
            byFile.computeIfAbsent(card.fileName(), _ -> new ArrayList<>()).add(card);
            if (card.speaker() != null && card.date() != null) {
                byHead.computeIfAbsent(head(card.title(), card.speaker(), card.date()), _ -> new ArrayList<>()).add(card);
            }
        }
        Map<Long, Sketch> sketches = new HashMap<>(library.versions().sketches());
        sketches.putAll(library.versions().sketch(library.versions().unsketched()));
        sketches.keySet().retainAll(cards.keySet());
        index = new SketchIndex(sketches);
    }

    /// The speech of the library that the draft looks like a new version of.
    private Optional<Likeness> of(Library library, Prepared prepared) {
        Draft draft = prepared.draft();
        Set<Long> named = named(draft);
        Set<Long> candidates = new LinkedHashSet<>();
        Objects.requireNonNull(index).near(prepared.sketch(), RESEMBLING).stream().limit(FEW).forEach(candidates::add);
        // a name that many files have, such as 讲话.txt, says nothing
        candidates.addAll(named.size() <= FEW ? named : Set.of());
        Likeness best = null;
        for (long id : candidates) {
            String text = library.speech(id).orElseThrow().text();
            double share = Alignment.of(text, draft.text()).share();
            if (share >= (named.contains(id) ? SAME_FILE : NEAR_SAME) && (best == null || share > best.share())) {
                best = new Likeness(draft, Objects.requireNonNull(cards.get(id)), false, share);
            }
        }
        return Optional.ofNullable(best);
    }

    /// The speeches of the same file name, or of the same title, speaker and date.
    private Set<Long> named(Draft draft) {
        FrontMatter front = draft.anatomy().frontMatter();
        String title = FrontMatter.value(front.title());
        String speaker = FrontMatter.value(front.speaker());
        PartialDate date = FrontMatter.value(front.date());
        Set<Long> named = new HashSet<>();
        byFile.getOrDefault(draft.source().name(), List.of()).forEach(card -> named.add(card.id()));
        if (title != null && speaker != null && date != null) {
            byHead.getOrDefault(head(title, speaker, date), List.of()).forEach(card -> named.add(card.id()));
        }
        return named;
    }

    private static String head(String title, String speaker, PartialDate date) {
        return title + "\n" + speaker + "\n" + date;
    }
}
