package lectern.window.margin;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import lectern.text.TextRange;

/// The strip along the scroll bar: annotations in their ink, hits across its whole width, and what is in sight.
final class DensityStrip extends Region {
    static final double WIDTH = 10;
    private static final int INSET = 2;
    private final ImageView view = new ImageView();
    private final Region sight = new Region();
    private WritableImage image = new WritableImage((int) WIDTH, 1);
    private int length = 1;

    /// @param onGo told the offset where the reader clicks or drags to
    DensityStrip(IntConsumer onGo) {
        getStyleClass().add("density-strip");
        sight.getStyleClass().add("density-sight");
        sight.setManaged(false);
        sight.setMouseTransparent(true);
        view.setManaged(false);
        view.setMouseTransparent(true);
        getChildren().addAll(view, sight);
        setManaged(false);
        setOnMousePressed(event -> onGo.accept(offset(event.getY())));
        setOnMouseDragged(event -> onGo.accept(offset(event.getY())));
    }

    int rows() {
        return Math.max(1, (int) getHeight());
    }

    int offset(double y) {
        return Density.offset((int) Math.clamp(y, 0, rows() - 1), length, rows());
    }

    /// @param inks the colour of each group
    /// @param focused where the annotation is that the reader works on; empty for none
    void draw(Density density, List<Color> inks, Color hit, TextRange focused, Color strong, int speechLength) {
        length = Math.max(1, speechLength);
        int height = density.ink().length;
        if ((int) image.getHeight() != height) {
            image = new WritableImage((int) WIDTH, height);
            view.setImage(image);
        }
        PixelWriter writer = image.getPixelWriter();
        int from = focused.isEmpty() ? -1 : Density.row(focused.start(), length, height);
        int to = focused.isEmpty() ? -1 : Math.max(from + 1, Density.row(focused.end() - 1, length, height));
        for (int y = 0; y < height; y++) {
            Color ink = density.ink()[y] < 0 ? Color.TRANSPARENT : faint(inks.get(density.ink()[y]), density.count()[y]);
            boolean here = from <= y && y <= to;
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= INSET && x < WIDTH - INSET;
                writer.setColor(x, y, here && !inside ? strong : density.hit()[y] ? hit : inside ? ink : Color.TRANSPARENT);
            }
        }
    }

    void showSight(TextRange seen) {
        int top = Density.row(seen.start(), length, rows());
        int bottom = seen.isEmpty() ? top : Density.row(seen.end(), length, rows()) + 1;
        sight.setVisible(!seen.isEmpty());
        sight.resizeRelocate(0, top, WIDTH, Math.max(8, bottom - top));
    }

    /// One annotation is already clear; many on a row are fuller.
    private static Color faint(Color ink, int count) {
        return Color.color(ink.getRed(), ink.getGreen(), ink.getBlue(), Math.min(1, 0.55 + 0.15 * count));
    }
}
