package dev.lintainer.schema;

/// The kinds of file that have a schema.
public enum SchemaKind {
    /// A workflow of GitHub Actions.
    WORKFLOW,
    /// The metadata file of an action, `action.yml`.
    ACTION,
    /// A Compose file or a fragment that overrides one.
    COMPOSE,
    /// The card of a rule.
    CARD,
    /// The card of a rule of a user's own.
    USER_RULE,
    /// A user's policy, `.lintainer.yml`.
    CONFIGURATION,
    /// Findings that are put up with, `.lintainer-baseline.json`.
    BASELINE;

    /// The file in `schemas`.
    String file() {
        return switch (this) {
            case WORKFLOW -> "workflow.schema.json";
            case ACTION -> "action.schema.json";
            case COMPOSE -> "compose.schema.json";
            case CARD -> "card.schema.json";
            case USER_RULE -> "user-rule.schema.json";
            case CONFIGURATION -> "configuration.schema.json";
            case BASELINE -> "baseline.schema.json";
        };
    }
}
