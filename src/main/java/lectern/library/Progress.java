package lectern.library;

/// Is told how far long work has come. What it throws ends the work.
@FunctionalInterface
public interface Progress {
    /// Tells nobody.
    Progress NONE = (done, all) -> {
    };

    /// @param done how many are done
    /// @param all how many there are
    void at(int done, int all);
}
