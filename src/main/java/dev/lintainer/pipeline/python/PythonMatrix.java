package dev.lintainer.pipeline.python;

import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.text.Location;
import java.util.List;

/// An axis of a matrix that decides which Python a job uses.
///
/// @param versions what it is known to decide between, in order, each once
/// @param extent whether these are all
/// @param uses where it decides; none where the axis' name alone tells
public record PythonMatrix(MatrixAxis axis, List<String> versions, Extent extent, List<Location> uses) {
    public PythonMatrix {
        versions = List.copyOf(versions);
        uses = List.copyOf(uses);
    }

    public enum Extent {
        WRITTEN,
        /// An expression yields them, or some of them.
        COMPUTED
    }
}
