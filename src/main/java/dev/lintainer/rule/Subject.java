package dev.lintainer.rule;

/// What a rule judges: one for each nested interface of [Rule], and one for what no rule does.
public enum Subject {
    WORKFLOW,
    ACTION,
    DOCKERFILE,
    COMPOSE,
    PIPELINE,
    /// The run itself: comments that suppress findings, rules that fail. The engine reports these, there is no class.
    ANALYSIS
}
