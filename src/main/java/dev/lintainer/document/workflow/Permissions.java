package dev.lintainer.document.workflow;

import dev.lintainer.document.value.Text;
import dev.lintainer.text.Span;
import java.util.List;
import java.util.Optional;

/// What the job's token may do.
///
/// @param all `read-all` or `write-all`
/// @param scopes one entry a scope; what is not listed is denied
public record Permissions(Optional<Text> all, List<TextEntry> scopes, Span span) {
    public Permissions {
        scopes = List.copyOf(scopes);
    }
}
