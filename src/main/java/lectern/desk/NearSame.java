package lectern.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleConsumer;
import lectern.annotation.carry.Alignment;
import lectern.speech.Speech;
import lectern.speech.SpeechCard;
import lectern.text.Sketch;
import lectern.text.SketchIndex;

/// Finds speeches of the library whose texts share over 90 %: versions of one another.
///
/// Sketches say which texts are worth comparing; those are compared character by character. The work is done aside, and the
/// library is asked in between the reader's edits.
public final class NearSame {
    private static final int AT_ONCE = 100;
    private final Desk desk;

    /// @param desk whose library is looked through
    public NearSame(Desk desk) {
        this.desk = desk;
    }

    /// Speeches that are versions of one another.
    ///
    /// @param members at least two, the first the one that came in first
    public record Group(List<Member> members) {
        public Group {
            members = List.copyOf(members);
        }
    }

    /// One of a group.
    ///
    /// @param share how much it shares with the first of the group, from 0 to 1
    public record Member(SpeechCard card, double share) {
        /// The share in whole percent; 100 is not said of texts that differ.
        public int percent() {
            return (int) Math.min(99, Math.floor(100 * share));
        }
    }

    /// All groups, in the order of their first speech. Completes on the home thread.
    ///
    /// @param progress told on the home thread how far it is, from 0 to 1
    public CompletableFuture<List<Group>> groups(DoubleConsumer progress) {
        return Running.begin("versions", desk.home(), stopped -> find(share -> desk.home().execute(() -> progress.accept(share))))
                .result();
    }

    private List<Group> find(DoubleConsumer progress) {
        List<Long> unsketched = desk.ask(library -> library.versions().unsketched()).join();
        Map<Long, Sketch> sketches = new HashMap<>(desk.ask(library -> library.versions().sketches()).join());
        for (int i = 0; i < unsketched.size(); i += AT_ONCE) {
            List<Long> some = unsketched.subList(i, Math.min(unsketched.size(), i + AT_ONCE));
            sketches.putAll(desk.ask(library -> library.versions().sketch(some)).join());
            progress.accept(0.5 * i / unsketched.size());
        }
        Map<Long, SpeechCard> cards = new HashMap<>();
        desk.ask(library -> library.speeches()).join().forEach(card -> cards.put(card.id(), card));
        sketches.keySet().retainAll(cards.keySet());
        return groups(sketches, cards, progress);
    }

    private List<Group> groups(Map<Long, Sketch> sketches, Map<Long, SpeechCard> cards, DoubleConsumer progress) {
        SketchIndex index = new SketchIndex(sketches);
        List<Long> ids = sketches.keySet().stream().sorted().toList();
        Map<Long, List<Member>> groups = new HashMap<>();
        Map<Long, Long> first = new HashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            long id = ids.get(i);
            for (long other : index.near(sketches.get(id), Arrivals.RESEMBLING)) {
                long head = first.getOrDefault(other, other);
                if (other < id && !first.containsKey(id)) {
                    double share = share(head, id);
                    if (share > Arrivals.NEAR_SAME) {
                        first.put(id, head);
                        first.put(head, head);
                        groups.computeIfAbsent(head, _ -> new ArrayList<>(List.of(new Member(cards.get(head), 1))))
                                .add(new Member(cards.get(id), share));
                    }
                }
            }
            if (i % AT_ONCE == 0) {
                progress.accept(0.5 + 0.5 * i / ids.size());
            }
        }
        return groups.entrySet().stream().sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .map(members -> members.stream().sorted(Comparator.comparingLong(member -> member.card().id())).toList())
                .map(Group::new).toList();
    }

    private double share(long one, long other) {
        return desk.ask(library -> library.speech(one)).join().flatMap(a -> desk.ask(library -> library.speech(other)).join()
                .map(b -> Alignment.of(a.text(), b.text()).share())).orElse(0.0);
    }

    /// How two speeches correspond, for showing their differences.
    public CompletableFuture<Difference> difference(long before, long after) {
        return desk.ask(library -> List.of(library.speech(before).orElseThrow(), library.speech(after).orElseThrow()))
                .thenCompose(both -> CompletableFuture.supplyAsync(() -> new Difference(both.getFirst(), both.getLast(),
                        Alignment.of(both.getFirst().text(), both.getLast().text())))
                        .thenApplyAsync(found -> found, desk.home()));
    }

    /// Two speeches and how their texts correspond.
    public record Difference(Speech before, Speech after, Alignment alignment) {
    }
}
