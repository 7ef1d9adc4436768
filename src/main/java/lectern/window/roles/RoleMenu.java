package lectern.window.roles;

import java.util.Arrays;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import lectern.desk.LineRole;
import lectern.message.Messages;

/// The roles as a menu, the present one checked.
public final class RoleMenu {
    private RoleMenu() {
    }

    /// Makes the menu.
    ///
    /// @param whole whether it is about a whole line
    /// @param now what the words are now
    /// @param chosen gets the role
    public static Menu of(Messages messages, boolean whole, LineRole now, Consumer<LineRole> chosen) {
        Menu menu = new Menu(messages.text(whole ? "window.roles.heading" : "window.roles.part"));
        menu.setMnemonicParsing(false);
        menu.getItems().setAll(Arrays.stream(LineRole.values()).map(role -> {
            CheckMenuItem item = new CheckMenuItem(messages.text(RoleKeys.message(role)));
            item.setMnemonicParsing(false);
            item.setSelected(role == now);
            item.setOnAction(_ -> chosen.accept(role));
            return item;
        }).toList());
        return menu;
    }
}
