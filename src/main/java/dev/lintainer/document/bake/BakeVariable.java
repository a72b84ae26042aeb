package dev.lintainer.document.bake;

import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.text.Location;
import java.util.Optional;

/// A `variable`, which the environment may set.
///
/// @param location of the label
/// @param type what the value must be; without one the default's type holds
public record BakeVariable(
        String name, Location location, Optional<HclExpression> type, Optional<HclExpression> defaultValue) {}
