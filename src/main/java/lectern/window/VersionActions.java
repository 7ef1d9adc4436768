package lectern.window;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Button;
import lectern.annotation.Annotation;
import lectern.annotation.Edit;
import lectern.desk.Desk;
import lectern.desk.Likeness;
import lectern.desk.NearSame;
import lectern.desk.NewVersion;
import lectern.desk.OpenSpeech;
import lectern.desk.Replacing;
import lectern.intake.ReadOptions;
import lectern.message.Messages;
import lectern.window.versions.NearSameCard;
import lectern.window.versions.UnplacedPane;
import lectern.window.versions.VersionCard;

/// New versions of texts in the window: looked at side by side and put in place, one after the other where an import brought
/// several; unplaced annotations; near-same speeches.
final class VersionActions {
    private final Desk desk;
    private final Messages messages;
    private final Dialogs dialogs;
    private final Sheet sheet;
    private final Reader reader;
    private final FileActions.Frame frame;
    private final Telling telling;
    private final Replacing replacing;
    private final UnplacedPane unplaced;
    private final Deque<Likeness> waiting = new ArrayDeque<>();

    VersionActions(Desk desk, Messages messages, Dialogs dialogs, Sheet sheet, Reader reader, FileActions.Frame frame,
                   Telling telling, Runnable toPage) {
        this.desk = desk;
        this.messages = messages;
        this.dialogs = dialogs;
        this.sheet = sheet;
        this.reader = reader;
        this.frame = frame;
        this.telling = telling;
        this.replacing = new Replacing(desk);
        this.unplaced = new UnplacedPane(messages);
        unplaced.setOnPlace(annotation -> place(annotation, toPage));
        unplaced.setOnDiscard(annotation -> desk.perform(replacing.discard(annotation)));
    }

    /// Where the unplaced annotations of the open speech wait.
    UnplacedPane unplaced() {
        return unplaced;
    }

    /// Shows the unplaced annotations of the open speech as they are now.
    void showUnplaced() {
        unplaced.show(reader.open().map(OpenSpeech::unplaced).orElse(List.of()));
    }

    private void place(Annotation annotation, Runnable toPage) {
        reader.open().flatMap(open -> replacing.place(open, annotation, reader.target())).ifPresent(step -> {
            desk.perform(step);
            reader.open().flatMap(open -> open.annotation(annotation.id())).ifPresent(reader::workOn);
            toPage.run();
        });
    }

    /// Asks for a file with a new version of the open speech's text.
    void newVersion() {
        reader.open().ifPresent(open -> dialogs.newVersion().ifPresent(file ->
                told(replacing.plan(open.speech().id(), file, ReadOptions.STANDARD).thenAccept(this::look))));
    }

    private void look(NewVersion version) {
        sheet.show(new VersionCard(messages, version, Fonts.serif(messages.chinese()), this::carryOut, () -> {
            sheet.close();
            next();
        }));
    }

    private void carryOut(NewVersion version) {
        sheet.close();
        told(replacing.carryOut(version).thenAccept(tally -> {
            telling.say(messages.text("window.version.done", tally.kept() + tally.moved(), tally.unsure(), tally.unplaced()));
            if (waiting.isEmpty() && !reader.reads(version.speech().id())) {
                frame.openSpeech(version.speech().id());
            }
            next();
        }));
    }

    /// Goes through what an import held back as new versions of speeches: each takes the place of the text, comes in beside
    /// it, or stays out.
    void offer(List<Likeness> held) {
        waiting.clear();
        waiting.addAll(held);
        next();
    }

    private void next() {
        Likeness likeness = waiting.poll();
        if (likeness == null) {
            return;
        }
        Button replace = Banner.button(messages.text("window.version.look"), () -> {
            sheet.close();
            told(replacing.plan(likeness.of().id(), likeness.draft()).thenAccept(this::look));
        });
        replace.setDefaultButton(true);
        Button both = Banner.button(messages.text("window.version.both"), () -> {
            sheet.close();
            told(replacing.keepBoth(likeness).thenAccept(card -> {
                frame.refreshShelf();
                next();
            }));
        });
        Button skip = Banner.button(messages.text("window.version.skip"), () -> {
            sheet.close();
            next();
        });
        String left = waiting.isEmpty() ? "" : " " + messages.text("window.version.left", waiting.size());
        sheet.tell(messages.text("desk.version-held", likeness.draft().source().name(), likeness.of().id(), likeness.of().title(),
                likeness.percent()), List.of(messages.text("window.version.choices") + left), messages.text("window.version.later"), replace, both, skip);
    }

    /// Looks for speeches whose texts are nearly the same.
    void nearSame() {
        NearSame nearSame = new NearSame(desk);
        told(nearSame.groups(frame::progress).whenComplete((groups, thrown) -> frame.progress(2)).thenAccept(groups -> {
            if (groups.isEmpty()) {
                telling.say(messages.text("window.version.none-alike"));
            } else {
                sheet.show(new NearSameCard(messages, nearSame, groups, Fonts.serif(messages.chinese()), id -> {
                    sheet.close();
                    frame.openSpeech(id);
                }, sheet::close, telling::trouble));
            }
        }));
    }

    private void told(CompletableFuture<Void> work) {
        work.exceptionally(thrown -> {
            telling.trouble(thrown);
            return null;
        });
    }

    /// The edit among these that gives the open speech another text.
    Optional<Edit.OfText> replacement(List<Edit> edits) {
        return edits.stream().filter(Edit.OfText.class::isInstance).map(Edit.OfText.class::cast)
                .filter(edit -> reader.reads(edit.speech()))
                .reduce((first, last) -> new Edit.OfText(last.speech(), first.before(), last.after()));
    }

    /// About where a place of a text is in another version of it; told at once, without comparing the whole texts.
    static int near(String before, String after, int offset) {
        int shorter = Math.min(before.length(), after.length());
        int head = 0;
        while (head < shorter && before.charAt(head) == after.charAt(head)) {
            head++;
        }
        if (offset < head) {
            return offset;
        }
        int shifted = offset + after.length() - before.length();
        if (shifted >= 0 && before.regionMatches(offset, after, shifted, before.length() - offset)) {
            return shifted;
        }
        String words = before.substring(offset, Math.min(before.length(), offset + 24));
        int behind = words.isBlank() ? -1 : after.indexOf(words, Math.max(0, Math.min(offset, shifted) - 200));
        return behind >= 0 ? behind : Math.clamp(Math.max(shifted, head), 0, after.length());
    }
}
