package dev.lintainer.configuration;

import java.util.List;

/// What one file says, as far as it is understood.
///
/// @param extended in the order in which they are laid over one another
record LayerReading(Layer layer, List<Extended> extended, List<ConfigurationProblem> problems) {
    LayerReading {
        extended = List.copyOf(extended);
        problems = List.copyOf(problems);
    }
}
