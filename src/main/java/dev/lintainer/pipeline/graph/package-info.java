/// The pipeline as nodes and edges that pictures show, programs read and policies select: one record for each thing,
/// one for each relation, with the places that prove it.
///
/// Knows nothing of formats, colours or rules.
@NullMarked
package dev.lintainer.pipeline.graph;

import org.jspecify.annotations.NullMarked;
