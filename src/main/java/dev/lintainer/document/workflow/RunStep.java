package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import java.util.Optional;

/// A script.
public record RunStep(StepHeader header, Text run, Optional<Text> shell, Optional<Text> workingDirectory)
        implements Step {}
