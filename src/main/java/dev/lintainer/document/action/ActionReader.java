package dev.lintainer.document.action;

import dev.lintainer.document.workflow.Problems;
import dev.lintainer.syntax.yaml.YamlFile;
import java.util.List;
import java.util.Optional;

/// Reads an action's metadata out of its YAML tree.
public final class ActionReader {
    private ActionReader() {}

    /// Never fails: what has another shape than an action is left out.
    public static ActionMetadata read(YamlFile file) {
        return new ActionMetadata(
                file.source(),
                file,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Problems.NONE);
    }
}
