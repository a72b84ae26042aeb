package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.List;
import java.util.Optional;

/// The service containers of a job.
///
/// @param expression what yields all of them, which are then not known
public record Services(List<ServiceContainer> containers, Optional<Text> expression) {
    public static final Services NONE = new Services(List.of(), Optional.empty());

    public Services {
        containers = List.copyOf(containers);
    }
}
