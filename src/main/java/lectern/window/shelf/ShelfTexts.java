package lectern.window.shelf;

import java.text.NumberFormat;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Objects;
import java.util.function.Function;
import lectern.annotation.Facet;
import lectern.annotation.ShelfColumn;
import lectern.annotation.ShelfQuery;
import lectern.desk.ShelfRows;
import lectern.message.Messages;
import lectern.speech.SpeechCard;

/// What the shelf says: names of columns and values, and the text of each cell.
public final class ShelfTexts {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;
    private final Messages messages;
    private final Function<String, String> themeName;
    private final NumberFormat numbers;
    private final NumberFormat shares;

    /// @param themeName the name of a theme, by its id
    public ShelfTexts(Messages messages, Function<String, String> themeName) {
        this.messages = messages;
        this.themeName = themeName;
        this.numbers = NumberFormat.getIntegerInstance(messages.locale());
        this.shares = NumberFormat.getPercentInstance(messages.locale());
    }

    /// The texts of the interface.
    public Messages messages() {
        return messages;
    }

    /// A column's heading.
    public String name(ShelfColumn column) {
        return messages.text("shelf.column." + column.code());
    }

    /// A facet's heading.
    public String name(Facet facet) {
        return messages.text("shelf.facet." + facet.code());
    }

    /// A value of a facet.
    public String value(Facet facet, String value) {
        if (value.equals(Facet.UNKNOWN)) {
            return messages.text(facet == Facet.TAG || facet == Facet.THEME ? "shelf.value.none" : "shelf.value.unknown");
        }
        return switch (facet) {
            case STATE -> messages.text("shelf.state." + value);
            case OCCASION -> messages.text("shelf.kind." + value);
            case THEME -> themeName.apply(value);
            default -> value;
        };
    }

    /// By what is sorted: `Date ↓, Title ↑`; empty for the order in which the speeches came.
    public String order(ShelfQuery query) {
        return String.join(", ", query.order().stream().map(key -> name(key.column()) + (key.descending() ? " ↓" : " ↑")).toList());
    }

    /// A number with its thousands set apart.
    public String number(long number) {
        return numbers.format(number);
    }

    /// What a cell says; empty where nothing is known.
    public String cell(ShelfRows rows, int row, ShelfColumn column) {
        SpeechCard card = rows.card(row);
        return switch (column) {
            case TITLE -> card.title();
            case SPEAKER -> Objects.requireNonNullElse(card.speaker(), "");
            case OFFICE -> Objects.requireNonNullElse(card.office(), "");
            case DATE -> Objects.toString(card.date(), "");
            case PLACE -> Objects.requireNonNullElse(card.place(), "");
            case OCCASION -> value(Facet.OCCASION, rows.kind(row).code());
            case SERIES -> Objects.requireNonNullElse(card.series(), "");
            case NUMBER -> Objects.requireNonNullElse(card.number(), "");
            case LENGTH -> number(card.length());
            case STATE -> value(Facet.STATE, rows.state(row).code());
            case MARKED -> rows.share(row) == 0 ? "" : shares.format(rows.share(row));
            case ANNOTATIONS -> rows.annotations(row) == 0 ? "" : number(rows.annotations(row));
            case TAGS -> String.join(" · ", rows.tags(row));
            case ADDED -> DAY.format(card.imported().atZone(ZoneId.systemDefault()));
        };
    }
}
