package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;

/// `name = value`
public record HclAttribute(String name, Span nameSpan, HclExpression value, Span span) {}
