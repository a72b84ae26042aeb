package dev.lintainer.configuration;

/// A value and where it comes from.
public record Setting<T>(T value, Origin origin) {}
