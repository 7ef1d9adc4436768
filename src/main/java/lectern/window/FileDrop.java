package lectern.window;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/// Takes files that are dropped on the window.
final class FileDrop {
    private FileDrop() {
    }

    /// Hands what is dropped on `target` to `files`.
    static void on(Node target, Consumer<List<Path>> files) {
        target.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        target.setOnDragDropped(event -> {
            List<Path> dropped = event.getDragboard().getFiles().stream().map(File::toPath).toList();
            files.accept(dropped);
            event.setDropCompleted(!dropped.isEmpty());
            event.consume();
        });
    }
}
