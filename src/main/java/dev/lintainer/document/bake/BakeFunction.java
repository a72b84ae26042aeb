package dev.lintainer.document.bake;

import dev.lintainer.syntax.hcl.HclExpression;
import dev.lintainer.text.Location;
import java.util.List;
import java.util.Optional;

/// A `function` of the file's own.
///
/// @param location of the label
/// @param rest the parameter that takes the arguments which are left over
public record BakeFunction(
        String name, Location location, List<String> parameters, Optional<String> rest, HclExpression result) {
    public BakeFunction {
        parameters = List.copyOf(parameters);
    }
}
