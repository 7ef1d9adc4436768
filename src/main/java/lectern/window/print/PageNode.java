package lectern.window.print;

import javafx.geometry.NodeOrientation;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import lectern.exchange.paper.Ink;
import lectern.exchange.paper.Item;
import lectern.exchange.paper.PaperPage;

/// Draws a laid-out page as JavaFX nodes, a point being a unit. Any thread, as long as the nodes are in no window.
final class PageNode {
    private final PrintFaces faces;

    PageNode(PrintFaces faces) {
        this.faces = faces;
    }

    Node of(PaperPage page) {
        Group group = new Group();
        for (Item item : page.items()) {
            switch (item) {
                case Item.Area area -> {
                    Rectangle rectangle = new Rectangle(area.x(), area.y(), area.width(), area.height());
                    rectangle.setFill(colour(area.ink()));
                    group.getChildren().add(rectangle);
                }
                case Item.Words words -> add(group, words);
            }
        }
        return group;
    }

    private void add(Group group, Item.Words words) {
        double x = words.rightToLeft() ? words.x() + words.width() : words.x();
        for (PrintFaces.Stretch stretch : faces.stretches(words.words(), words.strong(), words.size())) {
            Text text = PrintFaces.text(PrintFaces.shown(stretch.range().of(words.words())), stretch.font());
            double width = text.getLayoutBounds().getWidth();
            text.setFill(colour(words.ink()));
            text.setX(words.rightToLeft() ? x - width : x);
            text.setY(words.y());
            if (words.rightToLeft()) {
                text.setNodeOrientation(NodeOrientation.RIGHT_TO_LEFT);
            }
            group.getChildren().add(text);
            x += words.rightToLeft() ? -width : width;
        }
    }

    private static Color colour(Ink ink) {
        return Color.rgb(ink.red(), ink.green(), ink.blue());
    }
}
