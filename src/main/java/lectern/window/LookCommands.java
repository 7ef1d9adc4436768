package lectern.window;

import java.util.function.BiFunction;
import java.util.function.Predicate;
import javafx.scene.control.ChoiceBox;
import javafx.scene.text.Font;
import lectern.desk.PageChoices;
import lectern.desk.Settings;
import lectern.message.Messages;
import lectern.window.reader.Paper;

/// What the commands do that change how the window looks: paper, size, face, and how the page is set.
final class LookCommands {
    private static final double ZOOM_STEP = 1.1;
    private final Looks looks;
    private final Messages messages;
    private final Telling telling;
    private final Sheet sheet;

    LookCommands(Looks looks, Messages messages, Telling telling, Sheet sheet) {
        this.looks = looks;
        this.messages = messages;
        this.telling = telling;
        this.sheet = sheet;
    }

    void install(Actions actions) {
        actions.set("zoom-in", () -> looks.change(looks.settings().withZoom(zoom() * ZOOM_STEP)));
        actions.set("zoom-out", () -> looks.change(looks.settings().withZoom(zoom() / ZOOM_STEP)));
        actions.set("zoom-reset", () -> looks.change(looks.settings().withZoom(1)));
        actions.set("next-paper", () -> {
            Paper next = Preferences.paper(looks.settings()).next();
            looks.change(looks.settings().withPaper(Preferences.name(next)));
            telling.say(messages.text("program.paper." + Preferences.name(next)));
        });
        actions.set("system-paper", () -> !looks.settings().paper().isEmpty(), () -> {
            looks.change(looks.settings().withPaper(""));
            telling.say(messages.text("program.paper.system"));
        });
        choice(actions, "justify", PageChoices::justified, PageChoices::withJustified);
        choice(actions, "paragraph-numbers", PageChoices::numbers, PageChoices::withNumbers);
        choice(actions, "side-heads", page -> !page.plainHeads(), (page, on) -> page.withPlainHeads(!on));
        actions.set("font", this::chooseFont);
    }

    /// A command that switches something of the page on and off; its name says when it is on.
    private void choice(Actions actions, String id, Predicate<PageChoices> on, BiFunction<PageChoices, Boolean, PageChoices> with) {
        actions.set(id, () -> {
            Settings settings = looks.settings();
            looks.change(settings.withPage(with.apply(settings.page(), !on.test(settings.page()))));
            if (looks.settings().page().justified() && !settings.page().justified() && !settings.font().isEmpty()) {
                telling.say(messages.text("window.justify.own-face"));
            }
        });
        actions.setName(id, () -> {
            String name = messages.text("window.command." + id);
            return on.test(looks.settings().page()) ? messages.text("window.switch.on", name) : name;
        });
    }

    private double zoom() {
        return looks.settings().zoom();
    }

    private void chooseFont() {
        ChoiceBox<String> fonts = new ChoiceBox<>();
        String bundled = messages.text("window.font.bundled");
        fonts.getItems().add(bundled);
        fonts.getItems().addAll(Font.getFamilies());
        String chosen = looks.settings().font();
        fonts.setValue(chosen.isEmpty() ? bundled : chosen);
        fonts.setAccessibleText(messages.text("window.command.font"));
        fonts.valueProperty().addListener((at, before, font) ->
                looks.change(looks.settings().withFont(font.equals(bundled) ? "" : font)));
        sheet.ask(messages.text("window.command.font"), fonts, messages.text("window.close"));
    }
}
