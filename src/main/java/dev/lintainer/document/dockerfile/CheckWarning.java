package dev.lintainer.document.dockerfile;

import dev.lintainer.finding.Certainty;
import dev.lintainer.text.Span;

/// What one of BuildKit's checks says of a place.
///
/// @param span the very thing that the check is about
/// @param reportedAt an offset in the line that BuildKit reports, as a rule the first one of the instruction
/// @param certainty [Certainty#LIKELY] where the base image may hold what makes the warning go away
public record CheckWarning(BuildCheck check, Span span, int reportedAt, Certainty certainty) {}
