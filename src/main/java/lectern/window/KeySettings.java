package lectern.window;

import lectern.message.Messages;
import lectern.window.keys.Command;
import lectern.window.keys.KeySheet;
import lectern.window.keys.Keymap;
import lectern.window.keys.KeysPage;
import org.jspecify.annotations.Nullable;

/// The key sheet and the page on which keys are changed; both lie on the sheet layer, and while something lies there no
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

    void openSheet() {
        sheet.show(new KeySheet(messages, keymap.commands(), Platforms.mac(), sheet::close));
    }

    void openPage() {
        page = new KeysPage(messages, keymap, Platforms.mac(), sheet::close);
        sheet.show(page);
    }

    /// Whether a key may give this command now.
    boolean hears(Command command) {
        boolean recording = sheet.isOpen() && page != null && page.recording();
        return !sheet.isOpen() || command.id().equals("quit") && !recording;
    }
}
