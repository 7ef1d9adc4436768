package lectern.window.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.text.HitInfo;
import javafx.scene.text.TextFlow;
import lectern.text.TextRange;
import org.jspecify.annotations.Nullable;

/// Where the lines stand in the viewport, and moving it.
final class PageScroll {
    private static final double MARGIN = 0.15;
    private static final double TOP = 0.08;
    private final PageArea area;
    private final PageInk ink;

    PageScroll(PageArea area, PageInk ink) {
        this.area = area;
        this.ink = ink;
    }

    /// Scrolls so that the range can be read, unless it can be already.
    void reveal(TextRange range, Reveal how) {
        ViewLine line = area.map().lineAt(range.start());
        if (line == null) {
            return;
        }
        area.layout();
        double height = area.getViewportHeight();
        Box place = place(line, range);
        if (place == null || place.bottom() < 0 || place.top() > height) {
            area.showParagraphAtTop(line.index());
            area.layout();
            place = place(line, range);
            if (place == null) {
                return;
            }
            move(place, how == Reveal.NEAREST ? Reveal.CENTRE : how, height);
        } else {
            move(place, how, height);
        }
        area.layout();
    }

    /// Scrolls by a page; two lines stay in sight.
    void page(int direction) {
        double kept = 2 * 1.85 * area.type().size();
        area.scrollYBy(direction * Math.max(kept, area.getViewportHeight() - kept));
        area.layout();
    }

    /// What of the speech stands between the upper and the lower edge.
    TextRange visible() {
        List<ParagraphInk> inSight = inSight();
        if (inSight.isEmpty()) {
            return new TextRange(0, 0);
        }
        double inset = area.type().size();
        int first = offsetAt(inSight.getFirst(), new Point2D(0, inset));
        int last = endAt(inSight.getLast(), area.getViewportHeight() - inset);
        return new TextRange(first, Math.max(first, last));
    }

    /// What stands in sight, in the coordinates of `page`.
    Sight sight(Node page) {
        List<ParagraphInk> paragraphs = inSight();
        if (paragraphs.isEmpty()) {
            return Sight.NONE;
        }
        Point2D corner = page.sceneToLocal(area.localToScene(0, 0));
        double bottom = corner.getY() + area.getViewportHeight();
        List<Sight.Row> rows = new ArrayList<>();
        for (ParagraphInk paragraph : paragraphs) {
            double shift = corner.getY() + top(paragraph);
            for (Sight.Row row : paragraph.rows()) {
                if (row.bottom() + shift > corner.getY() && row.top() + shift < bottom) {
                    rows.add(new Sight.Row(row.speech(), row.top() + shift, row.bottom() + shift));
                }
            }
        }
        TextFlow flow = paragraphs.getFirst().flow();
        double left = page.sceneToLocal(flow.localToScene(0, 0)).getX();
        return new Sight(rows, left + Typography.GUTTER, left + flow.getWidth() - Typography.GUTTER, corner.getX(),
                corner.getX() + area.getWidth(), corner.getY(), bottom, ink.paper());
    }

    /// The speech offset nearest to a point of the area.
    ///
    /// @param between whether the place between two characters is meant, rather than the character at the point
    int offset(double x, double y, boolean between) {
        ParagraphInk nearest = ink.shown()
                .min(Comparator.comparingDouble(paragraph -> distance(paragraph, y))).orElse(null);
        if (nearest == null) {
            return 0;
        }
        Point2D point = nearest.flow().sceneToLocal(area.localToScene(x, y));
        HitInfo hit = nearest.flow().getHitInfo(point);
        return nearest.line().offset(between ? hit.getInsertionIndex() : hit.getCharIndex());
    }

    /// The end of the annotation whose handle stands at a point of the area; null for none.
    Handles.@Nullable End handle(double x, double y) {
        if (ink.handles() == null) {
            return null;
        }
        Point2D point = area.localToScene(x, y);
        return ink.shown().map(paragraph -> paragraph.handleAt(paragraph.flow().sceneToLocal(point)))
                .filter(Objects::nonNull).findFirst().orElse(null);
    }

    private void move(Box place, Reveal how, double height) {
        double margin = height * MARGIN;
        double length = place.bottom() - place.top();
        double target = switch (how) {
            case TOP -> height * TOP;
            case CENTRE -> length > height - 2 * margin ? margin : (height - length) / 2;
            case NEAREST -> place.top() < margin || length > height - 2 * margin ? margin : height - margin - length;
        };
        boolean comfortable = place.top() >= margin && place.bottom() <= height - margin;
        if (how != Reveal.TOP && comfortable) {
            return;
        }
        area.scrollYBy(place.top() - target);
    }

    private @Nullable Box place(ViewLine first, TextRange range) {
        ParagraphInk start = ink.shown(first);
        if (start == null) {
            return null;
        }
        start.flow().layout();
        TextRange shown = range.isEmpty() || !range.overlaps(first.speech())
                ? new TextRange(range.start(), range.start() + 1) : range;
        Box box = start.extent(shown);
        double shift = top(start);
        if (box == null) {
            return new Box(0, 0, shift, shift + start.flow().getHeight());
        }
        double bottom = shift + box.bottom();
        for (ViewLine line : area.map().linesIn(range)) {
            ParagraphInk further = line == first ? null : ink.shown(line);
            Box part = further == null ? null : further.extent(range);
            if (part != null) {
                bottom = Math.max(bottom, top(further) + part.bottom());
            }
        }
        return new Box(box.left(), box.right(), shift + box.top(), bottom);
    }

    private List<ParagraphInk> inSight() {
        area.layout();
        return ink.shown().filter(paragraph -> top(paragraph) < area.getViewportHeight()
                        && top(paragraph) + paragraph.flow().getHeight() > 0)
                .sorted(Comparator.comparingDouble(this::top)).toList();
    }

    private int offsetAt(ParagraphInk paragraph, Point2D inArea) {
        Point2D point = paragraph.flow().sceneToLocal(area.localToScene(inArea));
        return paragraph.line().offset(paragraph.flow().getHitInfo(point).getCharIndex());
    }

    private int endAt(ParagraphInk paragraph, double y) {
        Bounds bounds = paragraph.flow().getBoundsInLocal();
        Point2D point = paragraph.flow().sceneToLocal(area.localToScene(new Point2D(0, y)));
        int index = paragraph.flow().getHitInfo(new Point2D(bounds.getMaxX(), point.getY())).getInsertionIndex();
        return paragraph.line().offset(index);
    }

    private double top(ParagraphInk paragraph) {
        return area.sceneToLocal(paragraph.flow().localToScene(0, 0)).getY();
    }

    private double distance(ParagraphInk paragraph, double y) {
        double top = top(paragraph);
        double bottom = top + paragraph.flow().getHeight();
        return y < top ? top - y : y > bottom ? y - bottom : 0;
    }
}
