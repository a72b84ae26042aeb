package dev.lintainer.document.workflow;

import dev.lintainer.syntax.yaml.YamlFile;
import dev.lintainer.syntax.yaml.YamlMapping;
import java.util.List;
import java.util.Optional;

/// Reads a workflow out of its YAML tree.
public final class WorkflowReader {
    private WorkflowReader() {}

    /// Never fails: what has another shape than a workflow is left out.
    public static Workflow read(YamlFile file) {
        Reading reading = new Reading(file);
        return reading.root().map(root -> workflow(root, file, reading)).orElseGet(() -> empty(file));
    }

    private static Workflow workflow(YamlMapping root, YamlFile file, Reading reading) {
        return new Workflow(
                file.source(),
                file,
                reading.text(root, "name", KeyPath.WORKFLOW_NAME),
                reading.text(root, "run-name", KeyPath.RUN_NAME),
                TriggerReader.read(root, reading),
                reading.map(root, "env", KeyPath.ENV),
                SharedKeys.defaults(root, KeyPath.DEFAULTS_RUN, reading),
                SharedKeys.permissions(root, KeyPath.PERMISSIONS, reading),
                SharedKeys.concurrency(root, KeyPath.CONCURRENCY, reading),
                JobReader.read(root, reading),
                // Last, when everything has been read.
                reading.problems());
    }

    private static Workflow empty(YamlFile file) {
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
