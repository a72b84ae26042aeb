package dev.lintainer.lsp;

import dev.lintainer.text.LineIndex;
import dev.lintainer.text.Span;
import dev.lintainer.workspace.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;

/// A file that is open in the editor, in the state of one moment.
///
/// @param uri as the editor writes it
/// @param root of the repository that it lies in
/// @param path from there, written with `/`
record OpenFile(String uri, Path root, String path, int version, String text) {
    /// Empty for what lies in no repository.
    static Optional<OpenFile> of(String uri, int version, String text) {
        return Places.path(uri)
                .flatMap(Target::ofFile)
                .flatMap(target -> target.focus().map(path -> new OpenFile(uri, target.root(), path, version, text)));
    }

    OpenFile changed(int newVersion, List<TextDocumentContentChangeEvent> changes) {
        String changed = text;
        for (TextDocumentContentChangeEvent change : changes) {
            changed = applied(changed, change);
        }
        return new OpenFile(uri, root, path, newVersion, changed);
    }

    private static String applied(String text, TextDocumentContentChangeEvent change) {
        Optional<Range> range = Optional.ofNullable(change.getRange());
        if (range.isEmpty()) {
            return change.getText();
        }
        Span replaced = Places.span(LineIndex.of(text), range.get());
        return text.substring(0, replaced.start()) + change.getText() + text.substring(replaced.end());
    }
}
