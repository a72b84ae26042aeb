package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;

/// A name with its value: one variable of `env`, one input of `with`, one output.
public record TextEntry(String name, Span nameSpan, Text value) {}
