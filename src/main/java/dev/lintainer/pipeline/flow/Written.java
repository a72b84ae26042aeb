package dev.lintainer.pipeline.flow;

import dev.lintainer.pipeline.evaluation.MatrixAxis;
import dev.lintainer.text.Location;
import java.util.Optional;

/// Where the text that decides a value is written.
///
/// @param axis the matrix that the value comes through, where it does
public record Written(Location location, Optional<MatrixAxis> axis) {}
