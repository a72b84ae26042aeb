package dev.lintainer.syntax.hcl;

import dev.lintainer.text.Span;
import java.util.List;

/// `type "label" { ... }`
public record HclBlock(String type, Span typeSpan, List<HclLabel> labels, HclBody body, Span span) {
    public HclBlock {
        labels = List.copyOf(labels);
    }
}
