package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;

/// A call of another workflow.
public record ReusableJob(Text uses, ActionReference reference, TextMap with, PassedSecrets secrets)
        implements JobBody {}
