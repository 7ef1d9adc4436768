package lectern.window.passages;

import java.text.NumberFormat;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import javafx.scene.transform.Rotate;

/// A square table of numbers with names at its left and leaning names above, gone through by arrows; only the cells in
/// sight are made. How much a number is, is said by the number and shown by the shade behind it.
final class Matrix extends Pane {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass CROSSED = PseudoClass.getPseudoClass("crossed");
    private static final int SHADES = 4;
    private static final double ROW = 26;
    private static final double HIGHEST = 52;
    private static final double NARROWEST = 30;
    private static final double WIDEST = 120;
    private static final double NAME = 170;
    private static final double LEAN = -48;
    /// How far leaning names reach beyond the last column, as a share of their height.
    private static final double LEANING = 0.7;
    private static final double GAP = 8;
    private static final int FIRST_WIDE = 0x2E80;
    private static final double WIDE = 13.2;
    private static final double NARROW = 7.6;
    private final NumberFormat numbers;
    private final Rectangle clip = new Rectangle();
    private List<String> names = List.of();
    private List<List<Integer>> counts = List.of();
    private double longest;
    private int greatest;
    private int row;
    private int column;
    private int firstRow;
    private int firstColumn;
    private Consumer<Cell> told = cell -> { };
    private BiConsumer<Integer, Integer> opened = (ofRow, ofColumn) -> { };

    /// A cell of the table.
    record Cell(int row, int column) {
    }

    /// @param numbers how counts are written
    Matrix(NumberFormat numbers) {
        this.numbers = numbers;
        getStyleClass().add("matrix");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setClip(clip);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(ScrollEvent.SCROLL, this::scrolled);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        focusedProperty().addListener((at, was, is) -> requestLayout());
    }

    /// Who is told of the cell that is gone to.
    void setOnTold(Consumer<Cell> listener) {
        told = listener;
    }

    /// Who opens what a cell counts, as (row, column).
    void setOnOpened(BiConsumer<Integer, Integer> listener) {
        opened = listener;
    }

    /// Shows these counts, row by row.
    ///
    /// @param newCounts as many rows as names, and as many numbers in each
    void show(List<String> newNames, List<List<Integer>> newCounts) {
        names = List.copyOf(newNames);
        counts = newCounts.stream().map(List::copyOf).toList();
        longest = names.stream().mapToDouble(Matrix::width).max().orElse(0);
        greatest = 0;
        for (int r = 0; r < names.size(); r++) {
            for (int c = 0; c < names.size(); c++) {
                greatest = r == c ? greatest : Math.max(greatest, counts.get(r).get(c));
            }
        }
        goTo(row, column);
    }

    /// How many themes there are.
    int size() {
        return names.size();
    }

    private void goTo(int toRow, int toColumn) {
        int last = Math.max(0, names.size() - 1);
        row = Math.clamp(toRow, 0, last);
        column = Math.clamp(toColumn, 0, last);
        int rows = rowsInSight();
        int columns = columnsInSight();
        firstRow = Math.clamp(firstRow, Math.max(0, row - rows + 1), row);
        firstColumn = Math.clamp(firstColumn, Math.max(0, column - columns + 1), column);
        if (!names.isEmpty()) {
            told.accept(new Cell(row, column));
        }
        requestLayout();
    }

    /// Says what the cell gone to is, to a screen reader.
    void say(String words) {
        setAccessibleText(words);
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private double nameWidth() {
        return Math.min(Math.min(NAME, longest) + 2 * GAP, getWidth() / 3);
    }

    /// The names above have a third of the height, or what the rows leave.
    private double headHeight() {
        return Math.min(wholeHead(), Math.max(Math.max(ROW, getHeight() / 3), getHeight() - names.size() * HIGHEST));
    }

    private double wholeHead() {
        return Math.min(NAME, longest) * Math.sin(Math.toRadians(-LEAN)) + ROW;
    }

    /// As high as the table is with the highest rows: what stands below it follows at once.
    @Override
    protected double computePrefHeight(double width) {
        return Math.ceil(wholeHead()) + names.size() * HIGHEST;
    }

    /// The least width at which each column is in sight.
    double wholeWidth() {
        return Math.ceil(Math.min(NAME, longest) + 2 * GAP + wholeHead() * LEANING) + names.size() * NARROWEST;
    }

    /// About as wide as a name is set.
    private static double width(String name) {
        return name.codePoints().mapToDouble(c -> c >= FIRST_WIDE ? WIDE : NARROW).sum();
    }

    private double cellWidth() {
        double room = getWidth() - nameWidth() - headHeight() * LEANING;
        return names.isEmpty() ? NARROWEST : Math.floor(Math.clamp(room / names.size(), NARROWEST, WIDEST));
    }

    private double rowHeight() {
        return names.isEmpty() ? ROW : Math.floor(Math.clamp((getHeight() - headHeight()) / names.size(), ROW, HIGHEST));
    }

    private int rowsInSight() {
        return (int) Math.max(1, Math.floor((getHeight() - headHeight()) / rowHeight()));
    }

    private int columnsInSight() {
        return (int) Math.max(1, Math.floor((getWidth() - nameWidth() - headHeight() * LEANING) / cellWidth()));
    }

    @Override
    protected void layoutChildren() {
        clip.setWidth(getWidth());
        clip.setHeight(getHeight());
        getChildren().clear();
        int rows = Math.min(rowsInSight(), names.size());
        int columns = Math.min(columnsInSight(), names.size());
        firstRow = Math.clamp(firstRow, 0, Math.max(0, names.size() - rows));
        firstColumn = Math.clamp(firstColumn, 0, Math.max(0, names.size() - columns));
        double left = Math.rint(nameWidth());
        double top = Math.rint(headHeight());
        double wide = cellWidth();
        double high = rowHeight();
        for (int c = firstColumn; c < firstColumn + columns; c++) {
            head(c, left + (c - firstColumn + 0.5) * wide, top);
        }
        for (int r = firstRow; r < firstRow + rows; r++) {
            double y = top + (r - firstRow) * high;
            Label name = label(names.get(r), "matrix-name");
            name.pseudoClassStateChanged(CROSSED, isFocused() && r == row);
            name.resizeRelocate(0, y, left - GAP, high);
            for (int c = firstColumn; c < firstColumn + columns; c++) {
                cell(r, c, left + (c - firstColumn) * wide, y, wide, high);
            }
        }
        // what is made during layout would have its style a pulse too late
        applyCss();
    }

    private void head(int at, double x, double bottom) {
        Label name = label(names.get(at), "matrix-head");
        name.pseudoClassStateChanged(CROSSED, isFocused() && at == column);
        name.applyCss();
        double longest = (bottom - GAP) / Math.sin(Math.toRadians(-LEAN));
        double high = name.prefHeight(-1);
        name.resizeRelocate(Math.rint(x), bottom - high - 2, Math.min(name.prefWidth(-1), longest - high), high);
        name.getTransforms().setAll(new Rotate(LEAN, 0, high));
    }

    private void cell(int r, int c, double x, double y, double wide, double high) {
        int count = counts.get(r).get(c);
        boolean here = isFocused() && r == row && c == column;
        Label cell = label(count == 0 ? "·" : numbers.format(count), "matrix-cell");
        cell.getStyleClass().add(r == c ? "matrix-own" : "matrix-shade-" + shade(count));
        cell.pseudoClassStateChanged(CURRENT, here);
        cell.setMouseTransparent(false);
        cell.resizeRelocate(x, y, wide - 1, high - 1);
        cell.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                goTo(r, c);
                opened.accept(r, c);
            }
        });
        cell.setOnMouseEntered(event -> told.accept(new Cell(r, c)));
        cell.setOnMouseExited(event -> told.accept(new Cell(row, column)));
    }

    private int shade(int count) {
        return count == 0 ? 0 : (int) Math.clamp(Math.ceil(SHADES * Math.sqrt(count / (double) greatest)), 1, SHADES);
    }

    private Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMouseTransparent(true);
        getChildren().add(label);
        return label;
    }

    private void pressed(KeyEvent event) {
        if (names.isEmpty() || event.isAltDown()) {
            return;
        }
        int far = event.isShortcutDown() ? names.size() : 1;
        switch (event.getCode()) {
            case LEFT -> goTo(row, column - far);
            case RIGHT -> goTo(row, column + far);
            case UP -> goTo(row - far, column);
            case DOWN -> goTo(row + far, column);
            case HOME -> goTo(row, 0);
            case END -> goTo(row, names.size());
            case PAGE_UP -> goTo(row - rowsInSight(), column);
            case PAGE_DOWN -> goTo(row + rowsInSight(), column);
            case ENTER -> opened.accept(row, column);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void scrolled(ScrollEvent event) {
        firstRow -= (int) Math.signum(event.getDeltaY());
        firstColumn -= (int) Math.signum(event.getDeltaX());
        requestLayout();
        event.consume();
    }
}
