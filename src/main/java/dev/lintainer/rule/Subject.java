package dev.lintainer.rule;

/// What a rule judges, one for each nested interface of [Rule].
public enum Subject {
    WORKFLOW,
    ACTION,
    DOCKERFILE,
    COMPOSE,
    PIPELINE
}
