package dev.lintainer.rule;

/// A parameter that a rule's card declares; with its value: the default in a card or summary, the value in force in
/// [Parameters].
///
/// @param name kebab-case
public record Parameter(String name, ParameterValue value) {}
