package dev.lintainer.finding;

import java.util.List;

/// Edits that mend a finding, all or none. The title is a verb phrase: "add build-image to needs".
public record Fix(String title, FixSafety safety, List<Edit> edits) {
    public Fix {
        edits = List.copyOf(edits);
        if (edits.isEmpty()) {
            throw new IllegalArgumentException("a fix without edits: " + title);
        }
    }
}
