package lectern.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Edit;
import lectern.annotation.Step;
import lectern.annotation.Theme;
import lectern.library.Library;
import lectern.message.Messages;
import lectern.speech.Speech;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Goes through the passages of one theme in the whole library, one after the other, and sends each to another theme or
/// leaves it. Nothing is changed before [#carryOut()], which makes one step of all decisions.
///
/// Confined to the desk's home thread.
public final class ThemeReview {
    private static final int CONTEXT = 160;
    private final Desk desk;
    private final Theme theme;
    private final List<Annotation> passages;
    private final Map<String, Theme> decisions = new LinkedHashMap<>();
    private final List<Theme> made = new ArrayList<>();
    private int index;
    private @Nullable OpenSpeech read;

    private ThemeReview(Desk desk, Theme theme, List<Annotation> passages) {
        this.desk = desk;
        this.theme = theme;
        this.passages = passages;
    }

    /// Begins with the passages the library has now, in the order of the shelf.
    public static CompletableFuture<ThemeReview> of(Desk desk, Theme theme) {
        return desk.ask(library -> library.annotationsWith(theme.id()))
                .thenApply(passages -> new ThemeReview(desk, theme, passages));
    }

    /// A passage as it is read for a decision.
    ///
    /// @param before up to 160 UTF-16 units before it in its paragraph
    /// @param quote the passage
    /// @param after up to 160 UTF-16 units after it in its paragraph
    /// @param source speaker, title, occasion, date and paragraph
    public record Passage(Annotation annotation, String before, String quote, String after, String source) {
    }

    /// The theme that is gone through.
    public Theme theme() {
        return theme;
    }

    /// How many passages there are.
    public int size() {
        return passages.size();
    }

    /// Which passage is to be decided, from 0; [#size()] when all are.
    public int index() {
        return index;
    }

    /// How many passages will be sent elsewhere.
    public int decided() {
        return decisions.size();
    }

    /// The desk's themes and those made here.
    public Codebook codebook() {
        Codebook all = desk.codebook();
        for (Theme fresh : made) {
            all = all.after(new Edit.OfTheme(null, fresh));
        }
        return all;
    }

    /// The passage to be decided, with what stands round it; empty when all are decided.
    public CompletableFuture<Optional<Passage>> current(Messages messages) {
        if (index >= passages.size()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Annotation annotation = passages.get(index);
        if (read != null && read.speech().id() == annotation.speech()) {
            return CompletableFuture.completedFuture(Optional.of(passage(read, annotation, messages)));
        }
        return desk.speech(annotation.speech()).thenApply(found -> found.map(speech -> {
            read = new OpenSpeech(speech, List.of());
            return passage(read, annotation, messages);
        }));
    }

    private static Passage passage(OpenSpeech open, Annotation annotation, Messages messages) {
        Speech speech = open.speech();
        TextRange at = annotation.anchor().range();
        String text = speech.text();
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, at.start() - 1)) + 1, at.start() - CONTEXT);
        int end = text.indexOf('\n', at.end());
        int to = Math.min(end < 0 ? text.length() : end, at.end() + CONTEXT);
        return new Passage(annotation, text.substring(Math.min(whole(text, from), at.start()), at.start()), at.of(text),
                text.substring(at.end(), Math.max(at.end(), whole(text, to))), Citation.source(open, at, messages));
    }

    /// Never between the halves of a surrogate pair.
    private static int whole(String text, int offset) {
        return offset > 0 && offset < text.length() && Character.isLowSurrogate(text.charAt(offset)) ? offset + 1 : offset;
    }

    /// Sends the passage to `into` and goes on; its own theme leaves it where it is.
    public void send(Theme into) {
        if (index < passages.size()) {
            if (into.id().equals(theme.id())) {
                decisions.remove(passages.get(index).id());
            } else {
                decisions.put(passages.get(index).id(), into);
            }
            index++;
        }
    }

    /// Sends the passage to a theme of that name beside the one gone through, which is made if there is none.
    public void send(String name) {
        Codebook all = codebook();
        Optional<Theme> there = all.children(theme.parent()).stream().filter(t -> t.name().equals(name.strip())).findFirst();
        send(there.orElseGet(() -> {
            Theme fresh = CodebookEdits.fresh(all, name.strip(), theme.parent());
            made.add(fresh);
            return fresh;
        }));
    }

    /// Leaves the passage as it is and goes on.
    public void leave() {
        send(theme);
    }

    /// Goes back to the passage before; what was decided there can be decided anew.
    public void back() {
        if (index > 0) {
            decisions.remove(passages.get(--index).id());
        }
    }

    /// Carries all decisions out as one step; empty when nothing was sent. A passage that lost the theme meanwhile is
    /// passed over.
    public CompletableFuture<Optional<Step>> carryOut() {
        if (decisions.isEmpty()) {
            return CompletableFuture.completedFuture(Optional.empty());
        }
        Map<String, Theme> sent = Map.copyOf(decisions);
        return desk.performPlanned((Library library) -> desk.codebookEdits().split(library.codebook(), theme, sent,
                library.annotationsWith(theme.id())));
    }
}
