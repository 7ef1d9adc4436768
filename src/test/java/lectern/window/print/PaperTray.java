package lectern.window.print;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import javafx.scene.Node;

/// A printer that keeps the pages it was given.
public final class PaperTray implements PrintChoice.Job {
    /// The pages, as nodes.
    public final List<Node> pages = new CopyOnWriteArrayList<>();
    volatile int announced;
    volatile boolean ended;
    volatile boolean cancelled;
    private final double width;
    private final double height;
    private final IntPredicate wanted;
    private final Predicate<PaperTray> takes;

    /// @param wanted the pages asked for
    /// @param takes whether it takes the next page
    public PaperTray(double width, double height, IntPredicate wanted, Predicate<PaperTray> takes) {
        this.width = width;
        this.height = height;
        this.wanted = wanted;
        this.takes = takes;
    }

    /// A printer for A4 with margins of 54 points that prints all.
    public static PaperTray a4() {
        return new PaperTray(487, 734, page -> true, tray -> true);
    }

    @Override
    public String printer() {
        return "Tray";
    }

    @Override
    public double width() {
        return width;
    }

    @Override
    public double height() {
        return height;
    }

    @Override
    public boolean wants(int page) {
        return wanted.test(page);
    }

    @Override
    public void begin(int pages) {
        announced = pages;
    }

    @Override
    public boolean print(Node page) {
        boolean taken = takes.test(this);
        if (taken) {
            pages.add(page);
        }
        return taken;
    }

    @Override
    public boolean end() {
        ended = true;
        return true;
    }

    @Override
    public void cancel() {
        cancelled = true;
    }
}
