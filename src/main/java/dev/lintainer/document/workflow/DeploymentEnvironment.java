package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.Optional;

/// The deployment environment that a job refers to.
public record DeploymentEnvironment(Optional<Text> name, Optional<Text> url, Optional<Text> deployment, Span span) {}
