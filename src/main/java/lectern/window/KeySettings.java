package lectern.window;

import lectern.message.Messages;
import lectern.window.keys.Command;
import lectern.window.keys.KeySheet;
import lectern.window.keys.Keymap;
import lectern.window.keys.KeysPage;
import org.jspecify.annotations.Nullable;

/// What the window says of its keys: in hints, on the key sheet, and on the page where they are changed. Both lie on the sheet layer, and while something lies there no
/// command but quitting may be given by key.
final class KeySettings {
    private final Messages messages;
    private final Keymap keymap;
    private final Sheet sheet;
    private @Nullable KeysPage page;

    KeySettings(Messages messages, Keymap keymap, Sheet sheet) {
        this.messages = messages;
        this.keymap = keymap;
        this.sheet = sheet;
    }

    /// Says what the commands that open them do.
    void install(Actions actions) {
        actions.set("keys", this::openPage);
        actions.set("key-sheet", this::openSheet);
        actions.set("key-sheet-on-page", this::openSheet);
    }

    private void openSheet() {
        sheet.show(new KeySheet(messages, keymap.commands(), Platforms.mac(), sheet::close));
    }

    private void openPage() {
        page = new KeysPage(messages, keymap, Platforms.mac(), sheet::close);
        sheet.show(page);
    }

    /// Runs `shown` now and after each change of a key.
    void setOnChanged(Runnable shown) {
        keymap.setOnChanged(shown);
        shown.run();
    }

    /// The first key of a command, as a key cap shows it; empty if it has none.
    String key(String id) {
        return keymap.commands().command(id).keys().stream().findFirst().map(chord -> chord.shown(Platforms.mac()))
                .orElse("");
    }

    /// How many annotations lie over one another here, and the key that goes through them.
    String overlapping(int count) {
        String key = key("cycle");
        return key.isEmpty() ? messages.text("window.status.overlapping-only", count)
                : messages.text("window.status.overlapping", count, key);
    }

    /// Whether a key may give this command now.
    boolean hears(Command command) {
        boolean recording = sheet.isOpen() && page != null && page.recording();
        return !sheet.isOpen() || command.id().equals("quit") && !recording;
    }
}
