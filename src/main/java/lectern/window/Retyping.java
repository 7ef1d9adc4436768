package lectern.window;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import lectern.desk.AnatomyCorrection;
import lectern.desk.Desk;
import lectern.desk.LineRole;
import lectern.desk.OpenSpeech;
import lectern.message.Messages;
import lectern.message.Problem;
import lectern.text.TextRange;
import lectern.window.keys.Command;
import lectern.window.reader.SpeechPage;
import lectern.window.roles.RoleMenu;
import lectern.window.roles.RolePicker;
import org.jspecify.annotations.Nullable;

/// Correcting what was recognised: asks what the line under the cursor is, by key or in the page's context menu.
final class Retyping {
    private static final List<String> COMMANDS = List.of("highlight", "pick-theme", "note", "remove", "copy", "copy-with-source");
    private final Desk desk;
    private final Messages messages;
    private final Reader reader;
    private final SpeechPage page;
    private final Actions actions;
    private final Consumer<Problem> trouble;
    private final RolePicker picker;
    private @Nullable ContextMenu shown;

    /// @param trouble told when a line cannot be what the reader says it is
    Retyping(Desk desk, Messages messages, Reader reader, SpeechPage page, Actions actions, Consumer<Problem> trouble) {
        this.desk = desk;
        this.messages = messages;
        this.reader = reader;
        this.page = page;
        this.actions = actions;
        this.trouble = trouble;
        this.picker = new RolePicker(messages);
        page.gestures().setOnContextMenu((offset, event) -> {
            if (reader.open().isPresent()) {
                reader.placeAt(offset);
                menu().show(page, event.getScreenX(), event.getScreenY());
            }
        });
    }

    /// Asks by key.
    void open() {
        reader.open().ifPresent(open -> picker.show(page, reader.line().of(open.speech().text()), whole(), role(open),
                this::retype));
    }

    RolePicker picker() {
        return picker;
    }

    /// The page's menu for what is under the cursor now.
    ContextMenu menu() {
        if (shown != null) {
            shown.hide();
        }
        ContextMenu menu = new ContextMenu();
        shown = menu;
        reader.open().ifPresent(open -> menu.getItems().addAll(RoleMenu.of(messages, whole(), role(open), this::retype),
                new SeparatorMenuItem()));
        for (String id : COMMANDS) {
            Command command = actions.commands().command(id);
            MenuItem item = new MenuItem(actions.name(command, messages));
            item.setMnemonicParsing(false);
            item.setDisable(!actions.enabled(command));
            item.setOnAction(event -> actions.run(command));
            menu.getItems().add(item);
        }
        return menu;
    }

    private void retype(LineRole role) {
        try {
            reader.open().flatMap(open -> desk.anatomyEdits().retype(open, reader.line(), role)).ifPresent(desk::perform);
        } catch (Problem problem) {
            trouble.accept(problem);
        }
    }

    private boolean whole() {
        return reader.open().map(OpenSpeech::units).filter(units -> units.paragraphs().contains(reader.line())).isPresent();
    }

    private LineRole role(OpenSpeech open) {
        TextRange line = reader.line();
        return AnatomyCorrection.role(open.speech().text(), open.speech().anatomy(), line);
    }
}
