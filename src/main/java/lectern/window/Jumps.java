package lectern.window;

import java.util.List;
import java.util.Optional;
import lectern.annotation.Annotation;
import lectern.desk.Citation;
import lectern.desk.JumpList;
import lectern.desk.OpenSpeech;
import lectern.speech.Section;
import lectern.text.TextRange;
import lectern.text.Unit;
import org.jspecify.annotations.Nullable;

/// The ways across a speech that are longer than a sentence or a page, and the way back.
final class Jumps {
    private final Reader reader;
    private final Opener opener;
    private final JumpList list = new JumpList();

    /// Opens another speech without remembering where the reader came from.
    interface Opener {
        /// @param then run when it is open
        void open(long speech, Runnable then);
    }

    Jumps(Reader reader, Opener opener) {
        this.reader = reader;
        this.opener = opener;
        reader.setOnLeaving(range -> reader.open().ifPresent(open -> list.leave(new JumpList.Place(open.speech().id(), range))));
    }

    void back() {
        list.back(present()).ifPresent(this::go);
    }

    void forward() {
        list.forward(present()).ifPresent(this::go);
    }

    private JumpList.@Nullable Place present() {
        return reader.open().map(open -> new JumpList.Place(open.speech().id(), reader.target())).orElse(null);
    }

    private void go(JumpList.Place place) {
        if (reader.reads(place.speech())) {
            reader.lookAt(place.range());
        } else {
            opener.open(place.speech(), () -> reader.lookAt(place.range()));
        }
    }

    void toStart() {
        reader.open().flatMap(open -> open.units().at(Unit.CLAUSE, 0)).ifPresent(reader::goToTop);
    }

    void toEnd() {
        reader.open().flatMap(open -> open.units().at(Unit.CLAUSE,
                Math.max(0, open.speech().anatomy().body().trimmed(open.speech().text()).end() - 1)))
                .ifPresent(reader::goTo);
    }

    void nextAnnotation() {
        annotations().stream().filter(a -> a.anchor().range().start() > at()).findFirst().ifPresent(reader::goTo);
    }

    void previousAnnotation() {
        annotations().reversed().stream().filter(a -> a.anchor().range().start() < at()).findFirst()
                .ifPresent(reader::goTo);
    }

    void nextSection() {
        headings().stream().filter(heading -> heading.start() > at()).findFirst().ifPresent(reader::goToTop);
    }

    void previousSection() {
        headings().reversed().stream().filter(heading -> heading.start() < at()).findFirst().ifPresent(reader::goToTop);
    }

    /// Goes to the first clause of the paragraph with that number.
    void toParagraph(int number) {
        reader.open().ifPresent(open -> Citation.at(open, number)
                .flatMap(paragraph -> open.units().at(Unit.CLAUSE, paragraph.start())).ifPresent(reader::goToTop));
    }

    private int at() {
        return reader.target().start();
    }

    private List<Annotation> annotations() {
        Optional<OpenSpeech> open = reader.open();
        return open.map(OpenSpeech::annotations).orElse(List.of()).stream().filter(reader.focus()::shows).toList();
    }

    private List<TextRange> headings() {
        return reader.open().map(open -> open.speech().anatomy().outline().all().stream().map(Section::heading).toList())
                .orElse(List.of());
    }
}
