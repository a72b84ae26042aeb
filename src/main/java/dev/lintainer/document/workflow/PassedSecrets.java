package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;

/// The secrets that a called workflow gets.
public sealed interface PassedSecrets {
    /// `secrets: inherit`
    record Inherited(Text text) implements PassedSecrets {}

    /// The ones that are listed, if any.
    record Listed(TextMap secrets) implements PassedSecrets {}
}
