package lectern.window.imports;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import lectern.library.KeptImport;
import lectern.library.KeptLine;
import lectern.message.Messages;

/// Which lines of a report are shown, with how many there are of each kind.
final class ReportParts extends FlowPane {
    private final Messages messages;
    private final Map<Part, ToggleButton> buttons = new EnumMap<>(Part.class);

    private enum Part {
        ALL("all", line -> true), NEW("new", line -> line.speech() != null && line.isNew()),
        THERE("there", line -> line.speech() != null && !line.isNew()), REFUSED("refused", line -> line.problem() != null),
        WARNED("warned", KeptLine::warned);

        private final String code;
        private final Predicate<KeptLine> holds;

        Part(String code, Predicate<KeptLine> holds) {
            this.code = code;
            this.holds = holds;
        }
    }

    /// @param changed told when others are chosen
    ReportParts(Messages messages, Runnable changed) {
        this.messages = messages;
        getStyleClass().add("import-parts");
        ToggleGroup group = new ToggleGroup();
        for (Part part : Part.values()) {
            ToggleButton button = new ToggleButton();
            button.setToggleGroup(group);
            button.getStyleClass().add("panes-toggle");
            button.setMinWidth(USE_PREF_SIZE);
            button.setOnAction(event -> {
                button.setSelected(true);
                changed.run();
            });
            buttons.put(part, button);
            getChildren().add(button);
        }
        showAll();
    }

    /// Says how many lines there are of each kind.
    void counts(int imported, int there, int refused, int warned) {
        int[] counts = {imported + there + refused, imported, there, refused, warned};
        buttons.forEach((part, button) -> button.setText(messages.text("imports.part." + part.code, counts[part.ordinal()])));
    }

    /// Chooses all lines.
    void showAll() {
        buttons.get(Part.ALL).setSelected(true);
    }

    /// Chooses the lines of a report that the reader has to look at: those refused, else those warned of, else all.
    void showMost(KeptImport run) {
        buttons.get(run.refused() > 0 ? Part.REFUSED : run.warned() > 0 ? Part.WARNED : Part.ALL).setSelected(true);
    }

    /// The lines that are chosen.
    List<KeptLine> of(List<KeptLine> lines) {
        Part chosen = buttons.entrySet().stream().filter(entry -> entry.getValue().isSelected()).map(Map.Entry::getKey).findFirst()
                .orElse(Part.ALL);
        return lines.stream().filter(chosen.holds).toList();
    }
}
