package dev.lintainer.pipeline.effect;

import dev.lintainer.pipeline.evaluation.Located;
import dev.lintainer.pipeline.evaluation.Presence;

/// A statement about itself that a build is told to attach to its image, or not to attach
/// (https://docs.docker.com/build/metadata/attestations/).
///
/// @param type `provenance`, `sbom` or another
/// @param given whether it is attached
/// @param written the words that ask for it
public record Attestation(String type, Presence given, Located written) {}
