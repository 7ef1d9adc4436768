package lectern.window;

import java.util.List;
import java.util.function.Function;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// A box to choose one of a few values from, each called by a name; the first is chosen at the beginning.
///
/// @param <T> the values
public final class NamedChoices<T> extends ChoiceBox<T> {
    /// @param name of the box, for a screen reader
    /// @param values in the order of the list, at least one
    /// @param names what the list calls a value
    public NamedChoices(String name, List<T> values, Function<T, String> names) {
        getItems().setAll(values);
        setValue(values.getFirst());
        setAccessibleText(name);
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : names.apply(value);
            }

            @Override
            public @Nullable T fromString(String called) {
                return getItems().stream().filter(value -> names.apply(value).equals(called)).findFirst().orElse(null);
            }
        });
    }

    /// Chooses the next value, after the last one the first.
    public void next() {
        getSelectionModel().select((getSelectionModel().getSelectedIndex() + 1) % getItems().size());
    }
}
