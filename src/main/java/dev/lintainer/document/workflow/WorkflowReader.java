package dev.lintainer.document.workflow;

import dev.lintainer.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/// Reads a workflow out of its YAML tree.
public final class WorkflowReader {
    private WorkflowReader() {}

    /// Never fails: what has another shape than a workflow is left out.
    public static Workflow read(YamlFile file) {
        return new Workflow(
                file.source(),
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                TextMap.EMPTY,
                Defaults.NONE,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Problems.NONE);
    }
}
