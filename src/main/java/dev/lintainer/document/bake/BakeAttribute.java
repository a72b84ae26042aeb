package dev.lintainer.document.bake;

import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.text.Location;

/// A name and the expression that it is set to.
///
/// @param location of the name
public record BakeAttribute(String name, Location location, HclExpression value) {}
