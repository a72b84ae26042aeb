package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;

/// A label of a block, with quotes or without.
///
/// @param span quotes left out
public record HclLabel(String text, Span span) {}
