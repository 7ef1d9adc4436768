package lectern.window.search;

import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/// A view with a field for its query above what the query finds.
public abstract class QueryView implements View {
    private final BorderPane pane = new BorderPane();
    private final QueryBar bar;
    private final Asking asking = new Asking();

    /// @param style its style class
    protected QueryView(String style, QueryBar bar) {
        this.bar = bar;
        pane.getStyleClass().add(style);
        pane.setTop(bar);
    }

    /// The field, and what there is to say of the answer.
    protected final QueryBar bar() {
        return bar;
    }

    /// What the view stands in, the field at its top.
    protected final BorderPane pane() {
        return pane;
    }

    /// The question that is on its way.
    protected final Asking asking() {
        return asking;
    }

    @Override
    public final Region node() {
        return pane;
    }

    @Override
    public void focusQuery() {
        bar.focus();
    }

    @Override
    public final String query() {
        return bar.query();
    }

    @Override
    public void ask(String query) {
        bar.ask(query);
    }

    @Override
    public final boolean cancel() {
        boolean was = asking.cancel() | cancelBeside();
        if (was) {
            bar.showCancelled();
        }
        return was;
    }

    /// Gives up what else is on its way.
    ///
    /// @return whether there was something
    protected boolean cancelBeside() {
        return false;
    }
}
