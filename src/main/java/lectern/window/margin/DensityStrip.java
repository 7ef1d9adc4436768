package lectern.window.margin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.ClosePath;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;
import lectern.annotation.Annotation;
import lectern.annotation.Codebook;
import lectern.annotation.Theme;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// The strip along the scroll bar: annotations in their ink, hits across its whole width, and what is in sight.
final class DensityStrip extends Region {
    static final double WIDTH = 10;
    private static final int INSET = 2;
    private final ImageView view = new ImageView();
    private final Region sight = new Region();
    private final Path flags = new Path();
    private List<Integer> bookmarks = List.of();
    private List<Annotation> annotations = List.of();
    private Codebook codebook = Codebook.EMPTY;
    private List<TextRange> hits = List.of();
    private @Nullable Density density;
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
        flags.getStyleClass().add("density-bookmark");
        flags.setManaged(false);
        flags.setMouseTransparent(true);
        getChildren().addAll(view, sight, flags);
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

    /// What is in the speech; takes effect with the next drawing, as all but [#showSight] does.
    ///
    /// @param all in any order
    /// @param speechLength UTF-16 units of the speech
    void show(List<Annotation> all, Codebook newCodebook, int speechLength) {
        annotations = all;
        codebook = newCodebook;
        length = Math.max(1, speechLength);
        density = null;
    }

    /// What the search has found.
    void showHits(List<TextRange> found) {
        hits = List.copyOf(found);
        density = null;
    }

    /// Draws each row in the ink of the theme that most annotations on it have; one annotation is already clear, many are
    /// fuller.
    ///
    /// @param focused where the annotation is that the reader works on; empty for none
    void draw(ThemeInks inks, TextRange focused) {
        List<Color> groups = new ArrayList<>();
        Map<String, Integer> places = new HashMap<>();
        for (Theme theme : codebook.all()) {
            places.put(theme.id(), groups.size());
            groups.add(inks.line(theme));
        }
        int bare = groups.size();
        groups.add(inks.plain());
        if (density == null || density.ink().length != rows()) {
            density = Density.of(annotations, a -> a.anchor().range(),
                    a -> a.themes().isEmpty() ? bare : places.getOrDefault(a.themes().getFirst(), bare), groups.size(),
                    hits, length, rows());
        }
        draw(density, groups, inks.hit(), focused, inks.strong());
    }

    private void draw(Density density, List<Color> inks, Color hit, TextRange focused, Color strong) {
        int height = density.ink().length;
        if ((int) image.getHeight() != height) {
            image = new WritableImage((int) WIDTH, height);
            view.setImage(image);
        }
        int[] pixels = new int[(int) WIDTH * height];
        int from = focused.isEmpty() ? -1 : Density.row(focused.start(), length, height);
        int to = focused.isEmpty() ? -1 : Math.max(from + 1, Density.row(focused.end() - 1, length, height));
        for (int y = 0; y < height; y++) {
            int ink = density.ink()[y] < 0 ? 0 : argb(inks.get(density.ink()[y]), Math.min(1, 0.55 + 0.15 * density.count()[y]));
            boolean here = from <= y && y <= to;
            for (int x = 0; x < WIDTH; x++) {
                boolean inside = x >= INSET && x < WIDTH - INSET;
                pixels[y * (int) WIDTH + x] = here && !inside ? argb(strong, 1) : density.hit()[y] ? argb(hit, 1) : inside ? ink : 0;
            }
        }
        image.getPixelWriter().setPixels(0, 0, (int) WIDTH, height, PixelFormat.getIntArgbInstance(), pixels, 0, (int) WIDTH);
        drawFlags();
    }

    /// Where bookmarks stand.
    void showBookmarks(List<Integer> offsets) {
        bookmarks = List.copyOf(offsets);
    }

    private void drawFlags() {
        flags.getElements().clear();
        for (int offset : bookmarks) {
            double y = Density.row(offset, length, rows()) + 0.5;
            flags.getElements().addAll(new MoveTo(0, y - 4), new LineTo(6, y), new LineTo(0, y + 4), new ClosePath());
        }
    }

    void showSight(TextRange seen) {
        int top = Density.row(seen.start(), length, rows());
        int bottom = seen.isEmpty() ? top : Density.row(seen.end(), length, rows()) + 1;
        sight.setVisible(!seen.isEmpty());
        sight.resizeRelocate(0, top, WIDTH, Math.max(8, bottom - top));
    }

    private static int argb(Color colour, double opacity) {
        return (int) Math.round(opacity * 255) << 24 | (int) Math.round(colour.getRed() * 255) << 16
                | (int) Math.round(colour.getGreen() * 255) << 8 | (int) Math.round(colour.getBlue() * 255);
    }
}
