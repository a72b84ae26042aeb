package dev.lintainer.report;

/// What a report says of one repository, ready to be printed: the analysis need not be kept for it.
///
/// @param name of the repository, as its readers see it
/// @param text its findings
/// @param suppressed those that somebody has said not to count, where the format tells of them
public record Part(String name, String text, String suppressed, Summary summary) {}
