package dev.lintainer.engine.baseline;

import dev.lintainer.text.Location;
import java.util.List;

/// A baseline as it was read.
///
/// @param places where each entry is written, in the order of the entries
public record BaselineFile(Baseline baseline, List<Location> places) {
    /// What there is before a baseline was ever written.
    public static final BaselineFile NONE = new BaselineFile(Baseline.EMPTY, List.of());

    public BaselineFile {
        places = List.copyOf(places);
    }
}
