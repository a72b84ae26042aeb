package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.Optional;

/// `defaults.run` of a workflow or job.
public record Defaults(Optional<Text> shell, Optional<Text> workingDirectory) {
    public static final Defaults NONE = new Defaults(Optional.empty(), Optional.empty());
}
