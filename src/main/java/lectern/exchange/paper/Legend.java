package lectern.exchange.paper;

import java.util.List;
import java.util.Map;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.message.Messages;
import lectern.text.TextRange;

/// The themes of a speech, each with its ink, how often it is given, and when.
final class Legend {
    private static final double INDENT = 16;
    private static final double NAME_LEADING = 17;
    private static final double MORE_LEADING = 13;
    private static final Ink PLAIN = new Ink(0xff, 0xd8, 0x4a);
    private final Messages messages;
    private final Setting setting;
    private final Pages pages;

    Legend(Messages messages, Setting setting, Pages pages) {
        this.messages = messages;
        this.setting = setting;
        this.pages = pages;
    }

    void add(Marks marks, Codebook codebook) {
        Map<Theme, Integer> counts = marks.counts(codebook);
        if (counts.isEmpty() && !marks.anyPlain()) {
            return;
        }
        pages.space(20);
        Sheet sheet = pages.sheet();
        pages.area(sheet.left(), pages.line(6, List.of(), 60), sheet.measure(), 0.4, Ink.GREY);
        pages.label(messages.text("exchange.paper-themes"), sheet.left(), pages.line(20, List.of(), NAME_LEADING), 11, true,
                Ink.BLACK, sheet.measure());
        counts.forEach((theme, count) -> entry(Ink.of(theme.colour()), messages.text("exchange.paper-theme",
                String.join(" › ", codebook.path(theme)), count), theme.description()));
        if (marks.anyPlain()) {
            entry(PLAIN, messages.text("exchange.paper-plain"), "");
        }
    }

    private void entry(Ink ink, String name, String description) {
        Sheet sheet = pages.sheet();
        double room = sheet.measure() - INDENT;
        double y = pages.line(NAME_LEADING, List.of(), description.isBlank() ? 0 : MORE_LEADING);
        pages.area(sheet.left(), y - 7, 8, 8, ink);
        pages.label(name, sheet.left() + INDENT, y, 10, false, Ink.BLACK, room);
        String plain = description.replaceAll("\\s*\\n\\s*", " ").strip();
        for (Setting.Line line : setting.lines(plain, new TextRange(0, plain.length()), Pages.NOTE_SIZE, at -> false, room, 0)) {
            pages.label(line.range().of(plain), sheet.left() + INDENT, pages.line(MORE_LEADING, List.of(), 0),
                    Pages.NOTE_SIZE, false, Ink.DARK_GREY, room + 1);
        }
    }
}
