package dev.lintainer.table;

import java.util.Optional;

/// Data files taken apart. In the packaged runtime their parts are constants of this class, which `src/build` fills in:
/// the AOT cache keeps them, so that no start reads and parses a file. Anywhere else there are none, and files are
/// read.
public final class Prepared {
    private Prepared() {}

    /// The parts of a file, in the order and form in which its reader takes it apart; not to be changed.
    ///
    /// @param name of a table, or of a file in `schemas`
    public static Optional<String[]> parts(String name) {
        return Optional.empty();
    }
}
